import { nameOf, type BaseRow, type ItemLink, type TicketRef, type WorkspaceItem } from "@satellite/core";
import { fieldsOfItem, fieldsOfTicket, type Fields } from "@satellite/core/item";
import { linkName, refOfLink } from "@satellite/core/link";
import { agreementOf, heldFields, linkFrom, type LinkWish } from "@satellite/core/pull";
import { marksOf, memoryOf, unmovedOf } from "@satellite/core/sync";
import {
  answerOf,
  carryOut,
  deed,
  findItem,
  linksOfItem,
  nothingDone,
  ticketSide,
  typedTicket,
  type Answer,
  type Desk,
  type Tie,
} from "../../desk/index.js";
import { remember } from "../pull/index.js";
import { otherWriters } from "./others.js";
import { named, type LinkInput, type LinkResult } from "./result.js";
import { suggest } from "./suggest.js";
import { addressOf, targetOf, type Target } from "./target.js";

type Found = Exclude<Target, { readonly notice: unknown }>;

/** An item tied to a ticket; a tie that is there is changed. Values stay where they are. */
export async function link(desk: Desk, input: LinkInput): Promise<Answer<LinkResult>> {
  const found = await findItem(desk, input.item);
  if ("notice" in found) return nothingDone([found.notice]);
  const { item } = found;
  const ties = await linksOfItem(desk, item);
  const nothing = { item: named(item), did: "nothing" } as const;
  if (input.ref !== undefined) {
    const typed = typedTicket(desk, input.ref);
    if ("notice" in typed) return nothingDone([typed.notice]);
    return tieTo(desk, item, ties, typed.ref, input);
  }
  if (!input.suggest) {
    const says = "say which ticket: REF, or --suggest";
    return nothingDone([{ weight: "usage", code: "USAGE", says }], nothing);
  }
  const { chosen, notices, suggestions } = await suggest(desk, item, new Set(ties.map(({ ref }) => ref)));
  if (chosen === undefined) return nothingDone(notices, { ...nothing, suggestions });
  const answer = await tieTo(desk, item, ties, chosen, input);
  return { ...answer, notices: [...notices, ...answer.notices] };
}

async function tieTo(
  desk: Desk,
  item: WorkspaceItem,
  ties: readonly Tie[],
  asked: TicketRef,
  input: LinkInput,
): Promise<Answer<LinkResult>> {
  const target = await targetOf(desk, asked);
  if ("notice" in target) return nothingDone([target.notice]);
  const tie = ties.find(({ ref }) => ref === target.ref);
  const wish = wishOf(input, tie, ties);
  const value = { item: named(item), ticket: target.ref };
  const refusal = await otherWriters(desk, item, target.ref, wish);
  if (refusal !== undefined) return nothingDone([...target.notices, refusal], { ...value, did: "nothing" });
  const link = linkTo(desk, target, wish, tie);
  const carried = await carryOut(desk, planOf(desk, item, ties, target.ref, link, tie), {
    says: `link ${item.id} to ${nameOf(target.ref)}`,
  });
  const isWritten = carried.receipts.every(({ outcome }) => outcome === "done" || outcome === "unchanged");
  const isNew = tie === undefined ? "linked" : carried.receipts.length > 0 ? "updated" : "unchanged";
  const did = desk.options.dryRun ? "planned" : isWritten && !carried.stopped ? isNew : "nothing";
  if (isWritten && !carried.stopped) await keepTie(desk, item, target, link, tie);
  return answerOf({ ...value, link, did }, carried, target.notices);
}

/** What is not said stays as it was; a first tie is the one that is worked on, and any other waits to be asked for. */
function wishOf(
  { direction, onClose, relation, syncMode }: LinkInput,
  tie: Tie | undefined,
  ties: readonly Tie[],
): LinkWish {
  const before = tie?.link;
  const isFirst = !ties.some((one) => one !== tie && one.link.relation === "primary");
  const role = relation ?? before?.relation ?? (isFirst ? "primary" : "secondary");
  return {
    relation: role,
    syncMode: syncMode ?? before?.syncMode ?? (role === "primary" ? "sync" : "manual"),
    onClose: onClose ?? before?.onClose ?? "none",
    direction: direction ?? before?.direction ?? "linked",
  };
}

function linkTo(desk: Desk, { ref, ticket }: Found, wish: LinkWish, tie: Tie | undefined): ItemLink {
  const before = tie?.link;
  if (ticket !== undefined)
    return linkFrom(ticket, wish, { nowMs: desk.clock.nowMs(), ...(before === undefined ? {} : { before }) });
  const url = before?.url ?? addressOf(desk, ref);
  return { ...before, ...linkName(ref), ...wish, ...(url === undefined ? {} : { url }) };
}

function planOf(
  desk: Desk,
  item: WorkspaceItem,
  ties: readonly Tie[],
  ticket: TicketRef,
  link: ItemLink,
  tie: Tie | undefined,
) {
  if (!desk.workspace.can.write.includes("links")) return { effects: [], skipped: [] };
  if (tie !== undefined && item.healed !== true && isSame(tie.link, link)) return { effects: [], skipped: [] };
  const others = item.links.map((one) => {
    const ref = refOfLink(one, desk.repository);
    return ref === ticket ? link : (ties.find((each) => each.ref === ref)?.link ?? one);
  });
  const patch = { links: tie === undefined ? [...others, link] : others };
  const says = `${tie === undefined ? "link" : "change the link of"} ${item.id} ${tie === undefined ? "to" : "and"} ${nameOf(ticket)}`;
  const edit = { kind: "item-edit", on: item.ref, patch, expect: item.revision } as const;
  return { effects: [deed(edit, "link", says, String(desk.clock.nowMs()))], skipped: [] };
}

/** When it was last looked at is no reason to write the file again. */
function isSame(before: ItemLink, now: ItemLink): boolean {
  const told = ({ direction, onClose, rawState, relation, state, syncMode, url }: ItemLink): string =>
    JSON.stringify([relation, direction, syncMode, onClose, state, rawState, url]);
  return told(before) === told(now);
}

/** What is equal on both sides now is agreed on; what differs waits for a pull, a push or a person. */
async function keepTie(
  desk: Desk,
  item: WorkspaceItem,
  target: Found,
  link: ItemLink,
  tie: Tie | undefined,
): Promise<void> {
  if (desk.options.dryRun) return;
  const after = (await desk.workspace.read(item.id)) ?? item;
  const createdAtMs = tie?.row?.createdAtMs ?? desk.clock.nowMs();
  const { ref, ticket } = target;
  if (ticket === undefined) return desk.store.links.put({ item: item.ref, ticket: ref, link, createdAtMs });
  const base = (await desk.store.bases.get(item.ref, ref))?.fields as Fields | undefined;
  const { write } = desk.workspace.can;
  const theirs = heldFields(fieldsOfTicket(ticket, await ticketSide(desk), after, base), write);
  const fields = agreementOf(base, heldFields(fieldsOfItem(after), write), theirs);
  // What was agreed on before stays so while the ticket's own value did not move.
  const now = marksOf(ticket);
  const kept = [...unmovedOf(memoryOf(base as BaseRow["fields"] | undefined), now)].filter((field) =>
    isKept(field, { ...fields }, { ...base }),
  );
  const marks = Object.fromEntries(kept.map((field) => [field, now[field] ?? ""]));
  await remember(desk, [{ item: after, ticket, link, fields, marks, createdAtMs }]);
}

function isKept(field: string, now: BaseRow["fields"], before: BaseRow["fields"]): boolean {
  return now[field] !== undefined && JSON.stringify(now[field]) === JSON.stringify(before[field]);
}
