import { nameOf, type Effect, type Ticket } from "@satellite/core";
import type { TicketSide } from "@satellite/core/item";
import { linkFrom, type LinkWish } from "@satellite/core/pull";
import {
  answerOf,
  askIfCompleted,
  carryOut,
  deed,
  nothingDone,
  openShelf,
  ticketSide,
  type Answer,
  type CarriedOut,
  type Desk,
} from "../../desk/index.js";
import { comingIn, creation, peopleNotices, remember } from "../pull/index.js";
import { askTrackers, trackersFor } from "./ask.js";
import { agreedPair } from "./pairs.js";
import type { Brought, ImportInput, ImportResult } from "./result.js";
import { sortTickets, type Pair, type Sorted } from "./sort.js";

/**
 * Work that comes in is finished here and told of there by a plain `push`, so its links are in step both ways, as `pull`
 * makes them. `tickets`, for planners, gives `sync_mode: import` instead; `link --sync-mode` changes either.
 */
const worked: LinkWish = { relation: "primary", direction: "imported", syncMode: "sync", onClose: "none" };
/** Read when somebody asks for it, never written to. */
const context: LinkWish = { relation: "context", direction: "imported", syncMode: "manual", onClose: "none" };

/** Tickets become items; those that have one are left as they are, and known from now on. */
export async function importTickets(desk: Desk, input: ImportInput): Promise<Answer<ImportResult>> {
  const trackers = trackersFor(desk, input);
  if ("notice" in trackers) return nothingDone([trackers.notice]);
  const { notices, tickets } = await askTrackers(desk, trackers.ids, input);
  const sorted = await sortTickets(desk, tickets);
  const none = { found: tickets.length, created: [], linked: [], known: sorted.known.length };
  const fresh = sorted.fresh.map(({ ref }) => ref);
  const refusal = await askIfCompleted(desk, fresh, input.force);
  if (refusal !== undefined) return nothingDone([...notices, refusal], none);
  if (fresh.length > 0 && !desk.workspace.can.create) {
    const says = `${desk.workspace.id} has no place where tickets could become items: link them to items that are there`;
    return nothingDone([...notices, { weight: "usage", code: "REFUSED", says }], none);
  }
  return bring(desk, sorted, input.as ?? (input.context ? context : worked), { notices, none });
}

async function bring(
  desk: Desk,
  sorted: Sorted,
  wish: LinkWish,
  { none, notices }: { none: ImportResult; notices: Answer<unknown>["notices"] },
): Promise<Answer<ImportResult>> {
  const side = await ticketSide(desk);
  const effects = new Map<Effect, Ticket | Pair>([
    ...sorted.fresh.map((ticket) => [makingOf(desk, ticket, side, wish), ticket] as const),
    ...sorted.untied.map((pair) => [tyingOf(desk, pair, wish), pair] as const),
  ]);
  const plan = { effects: [...effects.keys()], skipped: [] };
  const carried = await carryOut(counting(desk, effects.size), plan, { says: `import ${plan.effects.length} tickets` });
  const people = sorted.fresh.flatMap((ticket) => peopleNotices(ticket, side.people));
  const told = [...notices, ...sorted.notices, ...people];
  if (carried.stopped) return answerOf(none, carried, told);
  const { made, tied } = await written(desk, effects, carried);
  const linked = [...sorted.unknown, ...tied];
  const pairs = [];
  for (const pair of made) pairs.push(await agreedPair(desk, pair, side, wish));
  for (const pair of linked) pairs.push(await agreedPair(desk, pair, side, { ...wish, direction: "linked" }));
  await remember(desk, pairs);
  return answerOf({ ...none, created: made.map(brought), linked: linked.map(brought) }, carried, told);
}

function makingOf(desk: Desk, ticket: Ticket, side: TicketSide, wish: LinkWish): Effect {
  const { fields, link } = comingIn(desk, ticket, side, wish);
  const { status: _, ...rest } = fields;
  // What is here for context is not being worked on here, whatever becomes of it there.
  const shown = wish.relation === "context" ? rest : fields;
  const says = `make an item of ${nameOf(ticket.ref)} "${ticket.title}"`;
  return deed(creation(desk, ticket, shown, link), "import", says, String(desk.clock.nowMs()));
}

/** The link of a ticket that was made from an item here, put back into the item's file. */
function tyingOf(desk: Desk, { item, ticket }: Pair, wish: LinkWish): Effect {
  const relation = item.links.length > 0 && wish.relation === "primary" ? "secondary" : wish.relation;
  const link = linkFrom(ticket, { ...wish, relation, direction: "exported" }, { nowMs: desk.clock.nowMs() });
  const patch = { links: [...item.links, link] };
  const says = `link ${item.id} to ${nameOf(ticket.ref)}, which was made from it`;
  return deed(
    { kind: "item-edit", on: item.ref, patch, expect: item.revision },
    "import",
    says,
    String(link.lastSyncedAt),
  );
}

/** The pairs that are there now, with their items as they lie in the files. */
async function written(desk: Desk, effects: ReadonlyMap<Effect, Ticket | Pair>, { receipts }: CarriedOut) {
  const done = new Map(receipts.filter(isDone).map((receipt) => [receipt.key, receipt.id]));
  const made: Pair[] = [];
  const tied: Pair[] = [];
  const shelf = done.size === 0 ? undefined : await openShelf(desk);
  for (const [effect, of] of effects) {
    if (!done.has(effect.key)) continue;
    const id = "item" in of ? of.item.id : (done.get(effect.key) ?? "");
    const item = shelf?.find(id);
    if (item !== undefined) ("item" in of ? tied : made).push({ item, ticket: "item" in of ? of.ticket : of });
  }
  return { made, tied };
}

const isDone = ({ outcome }: { readonly outcome: string }): boolean => outcome === "done" || outcome === "unchanged";

/** The same desk; each write that ends is progress. */
function counting(desk: Desk, total: number): Desk {
  let count = 0;
  return {
    ...desk,
    log: (line) => {
      desk.progress("items made", Math.min((count += 1), total), total);
      desk.log(line);
    },
  };
}

function brought({ item, ticket }: Pair): Brought {
  return { ticket: ticket.ref, title: ticket.title, item: item.ref, path: item.path };
}
