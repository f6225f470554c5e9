/** `create`: tickets from items, tied to them as they are made; with `split` child tickets of an item's own. */
import type { Effect, ProviderId, Receipt, TicketCreateEffect, TicketRef, WorkspaceItem } from "@satellite/core";
import {
  answerOf,
  askIfCompleted,
  carryOut,
  counting,
  findItem,
  isOfThisTree,
  nothingDone,
  type Answer,
  type Desk,
  type Notice,
} from "../../desk/index.js";
import type { CreateInput, CreateResult } from "./input.js";
import { planItem, shown, type PlannedItem } from "./plan.js";
import { takenBy } from "./sent.js";
import { trackerOf } from "./where.js";

export type { CreateInput, CreateResult } from "./input.js";

/**
 * Makes the tickets, links each in ledger and file as primary (or derived, for parts), exported, written to from here on. An
 * item that has a ticket in this tracker keeps it.
 *
 * Ends with a notice: 2 for an unknown item, tracker or project, 3 for work that was completed before or without a yes, 4 when
 * the tracker could not be reached: the ticket is made by the next run, once.
 */
export async function create(desk: Desk, input: CreateInput): Promise<Answer<CreateResult>> {
  const where = trackerOf(desk, input.in);
  if ("notice" in where) return nothingDone([where.notice]);
  const { tracker } = where;
  const found = await Promise.all([...new Set(input.items)].map((text) => findItem(desk, text)));
  const missing = found.flatMap((one) => ("notice" in one ? [one.notice] : []));
  const items = distinct(found.flatMap((one) => ("item" in one ? [one.item] : [])));
  const taken = await takenBy(desk, tracker);
  const wish = { tracker, input, taken, waiting: await waitingOf(desk) };
  const planned: PlannedItem[] = [];
  for (const item of items) planned.push(await planItem(desk, item, wish));
  const own = planned.some(({ effects: some }) => some.length > 0) ? taken.own.notices : [];
  const notices = [...own, ...missing, ...planned.flatMap((one) => one.notices)];
  const effects = planned.flatMap((one) => one.effects);
  const before = effects.length === 0 ? undefined : await completedBefore(desk, planned, input.force);
  if (before !== undefined) return nothingDone([...notices, before]);
  const told = counting(desk, "tickets made", effects.length);
  const carried = await carryOut(told, { effects, skipped: [] }, { says: saysOf(effects, tracker) });
  const tickets = planned.flatMap((one) => [...one.there, ...madeOf(desk, one, carried.receipts)]);
  // A single item that could not be done is wrong usage; one among several leaves the rest done in part.
  const weighed = effects.length === 0 ? notices : notices.map(inPart);
  return answerOf({ tracker, tickets }, carried, weighed);
}

const inPart = (notice: Notice): Notice =>
  notice.weight === "usage" && notice.code !== "FIELD" ? { ...notice, weight: "part" } : notice;

function distinct(items: readonly WorkspaceItem[]): readonly WorkspaceItem[] {
  return [...new Map(items.map((item) => [item.ref, item])).values()];
}

/** Another working tree's own are its own to end: what it made by then is found on the tracker. */
async function waitingOf(desk: Desk): Promise<ReadonlySet<string>> {
  const rows = (await desk.store.journal.pending()).filter((row) => isOfThisTree(desk, row));
  return new Set(rows.flatMap(({ effect }) => (effect.kind === "ticket-create" ? [effect.identity] : [])));
}

function completedBefore(desk: Desk, planned: readonly PlannedItem[], force: boolean): Promise<Notice | undefined> {
  const ties = planned.filter(({ effects }) => effects.length > 0).flatMap((one) => one.ties);
  const refs = ties.filter(({ link }) => link.relation !== "context").map(({ ref }) => ref);
  return askIfCompleted(desk, [...new Set(refs)], force);
}

function saysOf(effects: readonly Effect[], tracker: ProviderId): string {
  return effects.length === 1 ? `make a ticket in ${tracker}` : `make ${effects.length} tickets in ${tracker}`;
}

function madeOf(desk: Desk, { effects, item }: PlannedItem, receipts: readonly Receipt[]): CreateResult["tickets"] {
  return effects.map((effect: Effect<TicketCreateEffect>) => {
    const receipt = receipts.find(({ key }) => key === effect.key);
    const { id, url } = receipt ?? {};
    const one = shown(item, effect.tie?.relation ?? "primary", effect.ticket.title);
    if (id === undefined) return { ...one, did: desk.options.dryRun ? "planned" : "nothing" };
    return { ...one, did: "created", ref: id as TicketRef, ...(url === undefined ? {} : { url }) };
  });
}
