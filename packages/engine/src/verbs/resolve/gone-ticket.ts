import {
  itemName,
  nameOf,
  providerOf,
  type ConflictRow,
  type ItemLink,
  type ItemPlaceEffect,
  type TicketRef,
  type WorkspaceItem,
} from "@satellite/core";
import { refOfLink } from "@satellite/core/link";
import { homeOf } from "@satellite/core/sync";
import {
  answerOf,
  carryOut,
  combine,
  deed,
  nothingDone,
  problemOf,
  readOne,
  type Answer,
  type Desk,
} from "../../desk/index.js";
import { forgetPair } from "../../existence/index.js";
import { planItem } from "../create/plan.js";
import { takenBy } from "../create/sent.js";
import { link as tie, unlink } from "../link/index.js";
import type { Way } from "./gone.js";
import { isBack, resolved, undone } from "./gone-item.js";
import { leftOf } from "./pair.js";
import type { Resolved } from "./result.js";

type Done = Promise<Answer<readonly Resolved[]>>;

export const ticketWays: Readonly<Record<Way, string>> = {
  local: "make the ticket again",
  remote: "archive the item",
  unlink: "take the link away, and leave the item as it is",
};

/** The ticket is gone, its item is here. */
export async function goneTicket(desk: Desk, row: ConflictRow, way: Way): Done {
  const item = await desk.workspace.read(itemName(row.item));
  if (item === undefined) {
    const says = `${itemName(row.item)} is not here any more either: run \`satellite sync\` again`;
    return nothingDone([{ weight: "person", code: "CHANGED_MEANWHILE", says, where: row.item }], [leftOf(row)]);
  }
  const broken = problemOf(item);
  if (broken !== undefined) return nothingDone([broken], [leftOf(row)]);
  const read = await readOne(desk, row.ticket);
  if ("ticket" in read) return isBack(desk, row, `${nameOf(row.ticket)} is there again`);
  if (read.notice.code !== "NOT_FOUND") return nothingDone([read.notice], [leftOf(row)]);
  if (way === "local") return makeAgain(desk, row, item);
  return way === "remote" ? archive(desk, row, item) : part(desk, row, item);
}

/** In the same project, standing to the item as the one that is gone did. */
async function makeAgain(desk: Desk, row: ConflictRow, item: WorkspaceItem): Done {
  const tracker = providerOf(row.ticket);
  const isOld = (link: ItemLink): boolean => refOfLink(link, desk.repository) === row.ticket;
  const old = item.links.find(isOld);
  const free = { ...item, links: item.links.filter((link) => !isOld(link)) };
  const input = { items: [item.id], in: tracker, project: homeOf(row.ticket), force: false };
  const wish = { tracker, input, taken: await takenBy(desk, tracker), waiting: new Set<string>() };
  const { effects, notices } = await planItem(desk, free, wish);
  if (effects.length === 0) return nothingDone(notices, [leftOf(row)]);
  // The old link first: a file with room for one link has none for the new one before.
  const parted = desk.options.dryRun ? nothingDone([]) : await unlink(desk, { item: item.id, ref: nameOf(row.ticket) });
  if (parted.notices.some(({ weight }) => weight !== "said")) return { ...parted, value: [leftOf(row)] };
  const carried = await carryOut(desk, { effects, skipped: [] }, { says: `make a ticket of ${item.id}`, named: true });
  const made = carried.receipts.find(({ key }) => key === effects[0]?.key)?.id;
  const done = combine(
    parted,
    answerOf([made === undefined ? undone(desk, row, "local") : resolved(row, "local", { made })], carried, notices),
  );
  if (made === undefined || old === undefined) return done;
  const { onClose, relation, syncMode } = old;
  const asBefore = { item: item.id, ref: nameOf(made as TicketRef), suggest: false, onClose, relation, syncMode };
  const tied = await tie(desk, { ...asBefore, direction: "exported" });
  return { ...combine(done, tied), value: done.value ?? [] };
}

async function archive(desk: Desk, row: ConflictRow, item: WorkspaceItem): Done {
  const { workspace } = desk;
  if (!workspace.can.places.includes("archived")) {
    const says = `${workspace.id} has no archive: ${item.id} was left as it is`;
    const remedy = `Delete ${item.path} yourself, or take the link away: satellite resolve ${item.id} --take unlink`;
    return nothingDone([{ weight: "usage", code: "REFUSED", says, where: item.path, remedy }], [leftOf(row)]);
  }
  const place: ItemPlaceEffect = { kind: "item-place", on: item.ref, to: "archived", expect: item.revision };
  const says = `archive ${item.id}`;
  const effect = deed(place, "resolve", says, String(desk.clock.nowMs()));
  const carried = await carryOut(desk, { effects: [effect], skipped: [] }, { says, named: true });
  const isDone = carried.receipts.every(({ outcome }) => outcome === "done" || outcome === "unchanged");
  if (carried.stopped || !isDone) return answerOf([undone(desk, row, "remote")], carried);
  await desk.store.transaction((inside) => forgetPair(inside, row.item, row.ticket));
  return answerOf([resolved(row, "remote")], carried);
}

async function part(desk: Desk, row: ConflictRow, item: WorkspaceItem): Done {
  const parted = await unlink(desk, { item: item.id, ref: nameOf(row.ticket) });
  const isDone = !desk.options.dryRun && parted.value?.unlinked.includes(row.ticket) === true;
  return { ...parted, value: [isDone ? resolved(row, "unlink") : undone(desk, row, "unlink")] };
}
