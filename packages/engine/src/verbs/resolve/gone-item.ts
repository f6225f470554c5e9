import {
  itemName,
  nameOf,
  type ConflictRow,
  type Effect,
  type ItemLink,
  type LinkRow,
  type MoveEffect,
  type Ticket,
} from "@satellite/core";
import { wayTo } from "@satellite/core/finish";
import { fieldNames, fieldsOfItem, fieldsOfTicket } from "@satellite/core/item";
import { mayWrite } from "@satellite/core/link";
import { agreementOf } from "@satellite/core/pull";
import {
  answerOf,
  carryOut,
  deed,
  nothingDone,
  readOne,
  ticketSide,
  type Answer,
  type Desk,
} from "../../desk/index.js";
import { existenceField, forgetPair, renameItem } from "../../existence/index.js";
import { tracesOn } from "../link/traces.js";
import { comingIn, creation, remember } from "../pull/index.js";
import type { Way } from "./gone.js";
import { leftOf } from "./pair.js";
import type { Resolved } from "./result.js";

type Done = Promise<Answer<readonly Resolved[]>>;

export const itemWays: Readonly<Record<Way, string>> = {
  remote: "make the item again",
  local: "close the ticket",
  unlink: "forget the link, and leave the ticket as it is",
};

/** The item is gone, its ticket is there. */
export async function goneItem(desk: Desk, row: ConflictRow, way: Way): Done {
  const { item, ticket: ref } = row;
  if ((await desk.workspace.read(itemName(item))) !== undefined)
    return isBack(desk, row, `${itemName(item)} is here again`);
  const link = (await desk.store.links.of(item)).find(({ ticket }) => ticket === ref);
  const read = await readOne(desk, ref);
  if ("notice" in read) {
    if (read.notice.code !== "NOT_FOUND") return nothingDone([read.notice], [leftOf(row)]);
    if (!desk.options.dryRun) await forgetPair(desk.store, item, ref);
    const says = `neither ${itemName(item)} nor ${nameOf(ref)} is there any more: the link was dropped`;
    return nothingDone([{ weight: "said", code: "NOT_FOUND", says }], [resolved(row, way)]);
  }
  if (way === "remote") return makeAgain(desk, row, read.ticket, link);
  return way === "local" ? close(desk, row, read.ticket, link) : part(desk, row, link);
}

/** The question is about a world that is no more. */
export async function isBack(desk: Desk, row: ConflictRow, says: string): Done {
  if (!desk.options.dryRun) await desk.store.conflicts.remove(row.item, row.ticket, existenceField);
  return nothingDone([{ weight: "said", code: "CHANGED_MEANWHILE", says: `${says}: nothing is to be decided` }], []);
}

/** Another item of the same ticket, tied to all that the one that is gone was tied to. */
async function makeAgain(desk: Desk, row: ConflictRow, ticket: Ticket, known: LinkRow | undefined): Done {
  const { store, workspace } = desk;
  if (!workspace.can.create) {
    const says = `${workspace.id} has no place where a ticket could become an item`;
    const remedy = `Make it yourself, and link it: satellite link ITEM ${nameOf(ticket.ref)}`;
    return nothingDone([{ weight: "usage", code: "REFUSED", says, where: ticket.ref, remedy }], [leftOf(row)]);
  }
  const side = await ticketSide(desk);
  const { onClose = "none", relation = "primary", syncMode = "sync", direction } = known?.link ?? {};
  const wish = { onClose, relation, syncMode, ...(direction === undefined ? {} : { direction }) };
  const { fields, link } = comingIn(desk, ticket, side, wish);
  const rows = (await store.links.of(row.item)).filter((one) => one.ticket !== ticket.ref);
  const made = creation(desk, ticket, fields, link);
  const others: readonly ItemLink[] = workspace.can.links === "list" ? rows.map((one) => one.link) : [];
  const whole = { ...made, item: { ...made.item, links: [...made.item.links, ...others] } };
  const says = `make an item of ${nameOf(ticket.ref)} again`;
  const effect = deed(whole, "resolve", says, String(desk.clock.nowMs()));
  const carried = await carryOut(desk, { effects: [effect], skipped: [] }, { says, named: true });
  const { id } = carried.receipts.find(({ key }) => key === effect.key) ?? {};
  const item = carried.stopped || id === undefined ? undefined : await workspace.read(id);
  if (item === undefined) return answerOf([undone(desk, row, "remote")], carried);
  await forgetPair(store, row.item, ticket.ref);
  await renameItem(desk, row.item, item.ref);
  const agreed = agreementOf(undefined, fieldsOfItem(item), fieldsOfTicket(ticket, side, item), fieldNames);
  await remember(desk, [{ item, ticket, link, fields: agreed }]);
  return answerOf([resolved(row, "remote", { made: item.ref })], carried);
}

/** No tracker is asked to delete: a ticket that is closed can be opened again. */
async function close(desk: Desk, row: ConflictRow, ticket: Ticket, known: LinkRow | undefined): Done {
  const { ref } = ticket;
  const says = `close ${nameOf(ref)}`;
  const allowed = known === undefined ? true : mayWrite(known.link, "state", true);
  const way = wayTo(ref, "closed", ticket.state, desk.config);
  const effects: Effect[] = [];
  if (allowed !== true) {
    const refused = `${nameOf(ref)} is not closed: ${allowed.reason}`;
    return nothingDone([{ weight: "usage", code: "REFUSED", says: refused, where: ref }], [leftOf(row)]);
  }
  if ("names" in way) {
    const { fields } = desk.config.remotes.jira;
    const move: MoveEffect = {
      kind: "move",
      on: ref,
      to: "closed",
      names: way.names,
      expect: ticket.rawState,
      fields: ticket.provider === "jira" ? fields : {},
    };
    effects.push(deed(move, "resolve", says, String(desk.clock.nowMs())));
  }
  return parted(desk, row, effects, "local");
}

/** Every trace of ours is taken from the ticket. */
async function part(desk: Desk, row: ConflictRow, known: LinkRow | undefined): Done {
  const item = { ref: row.item, id: itemName(row.item) };
  const effects =
    known === undefined ? [] : await tracesOn(desk, item, { ref: row.ticket, link: known.link, row: known });
  return parted(desk, row, effects, "unlink");
}

async function parted(desk: Desk, row: ConflictRow, effects: readonly Effect[], way: Way): Done {
  const says =
    way === "local" ? `close ${nameOf(row.ticket)}` : `unlink ${itemName(row.item)} from ${nameOf(row.ticket)}`;
  const carried = await carryOut(desk, { effects, skipped: [] }, { says, named: true });
  const isDone = carried.receipts.every(({ outcome }) => outcome === "done" || outcome === "unchanged");
  if (carried.stopped || !isDone || desk.options.dryRun) return answerOf([undone(desk, row, way)], carried);
  await desk.store.transaction((inside) => forgetPair(inside, row.item, row.ticket));
  return answerOf([resolved(row, way)], carried);
}

export function resolved(row: ConflictRow, take: Way, value?: unknown): Resolved {
  return { ...leftOf(row), did: "resolved", take, ...(value === undefined ? {} : { value }) };
}

export function undone(desk: Desk, row: ConflictRow, take: Way): Resolved {
  return { ...leftOf(row), did: desk.options.dryRun ? "planned" : "left", take };
}
