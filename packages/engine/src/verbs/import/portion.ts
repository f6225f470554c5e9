import { nameOf, type Effect, type ProviderId, type Ticket, type TicketRef } from "@satellite/core";
import type { TicketSide } from "@satellite/core/item";
import { linkFrom, type LinkWish } from "@satellite/core/pull";
import {
  carryOut,
  deed,
  fieldsLeftAlone,
  openShelf,
  type CarriedOut,
  type Desk,
  type Notice,
  type OwnFields,
} from "../../desk/index.js";
import { comingIn, creation, isAsMade, peopleNotices, remember, suggestedNotices, wordNotices } from "../pull/index.js";
import { agreedPair, type Pair } from "./pairs.js";
import type { Room } from "./room.js";
import type { Came } from "./sort.js";

/** So many tickets are in memory at once. */
export const portionSize = 250;

/** What one ticket comes to: an item is made, its item is linked to it, or the link that is there becomes known. */
export interface Step {
  readonly came: Came;
  readonly does: "make" | "tie" | "know";
}

/** What all portions of one import share. */
export interface Work {
  readonly room: Room;
  readonly side: TicketSide;
  readonly own: ReadonlyMap<ProviderId, OwnFields>;
  readonly wish: LinkWish;
}

export interface Portion {
  readonly carried: CarriedOut;
  readonly made: readonly Pair[];
  readonly linked: readonly Pair[];
  readonly notices: readonly Notice[];
}

/** Taken out of the waiting room, planned, written and remembered. It was asked about before. */
export async function bringPortion(desk: Desk, steps: readonly Step[], work: Work): Promise<Portion> {
  const { room, side, wish } = work;
  const refs = steps.map(({ came }) => came.ref);
  const out = await room.take(refs);
  const effects = effectsOf(desk, steps, out.tickets, work);
  const plan = { effects: [...effects.values()], skipped: [] };
  const carried = await carryOut(desk, plan, { says: `import ${plan.effects.length} tickets`, answered: true });
  const notices = [...out.notices, ...noticesOf(desk, steps, out.tickets, work)];
  if (carried.stopped) return { carried, made: [], linked: [], notices };
  const { made, tied } = await written(desk, effects, out.tickets, carried);
  const linked = [...knownNow(steps, out.tickets), ...tied];
  const pairs = [];
  const asLinked = { ...wish, direction: "linked" } as const;
  for (const pair of made) pairs.push(await agreedPair(desk, pair, side, pair.isEdited === true ? asLinked : wish));
  for (const pair of linked) pairs.push(await agreedPair(desk, pair, side, asLinked));
  await remember(desk, pairs);
  await room.leave(refs);
  return { carried, made, linked, notices };
}

type Tickets = ReadonlyMap<TicketRef, Ticket>;

function effectsOf(desk: Desk, steps: readonly Step[], tickets: Tickets, work: Work): ReadonlyMap<Step, Effect> {
  const effects = new Map<Step, Effect>();
  for (const step of steps) {
    const ticket = tickets.get(step.came.ref);
    if (ticket === undefined || step.does === "know") continue;
    const { item } = step.came;
    effects.set(step, item === undefined ? makingOf(desk, ticket, work) : tyingOf(desk, { item, ticket }, work.wish));
  }
  return effects;
}

/** In words, for plans and questions */
export const making = (ref: TicketRef, title: string): string => `make an item of ${nameOf(ref)} "${title}"`;
export const tying = (item: string, ref: TicketRef): string => `link ${item} to ${nameOf(ref)}, which was made from it`;

function makingOf(desk: Desk, ticket: Ticket, { own, side, wish }: Work): Effect {
  const { fields, link } = comingIn(desk, ticket, side, wish, own.get(ticket.provider)?.mapped);
  const { status: _, ...rest } = fields;
  // What is here for context is not being worked on here, whatever becomes of it there.
  const shown = wish.relation === "context" ? rest : fields;
  const says = making(ticket.ref, ticket.title);
  return deed(creation(desk, ticket, shown, link), "import", says, String(desk.clock.nowMs()));
}

/** The link of a ticket that was made from an item here, put back into the item's file. */
function tyingOf(desk: Desk, { item, ticket }: Pair, wish: LinkWish): Effect {
  const relation = item.links.length > 0 && wish.relation === "primary" ? "secondary" : wish.relation;
  const link = linkFrom(ticket, { ...wish, relation, direction: "exported" }, { nowMs: desk.clock.nowMs() });
  const patch = { links: [...item.links, link] };
  const edit = { kind: "item-edit", on: item.ref, patch, expect: item.revision } as const;
  return deed(edit, "import", tying(item.id, ticket.ref), String(link.lastSyncedAt));
}

function noticesOf(desk: Desk, steps: readonly Step[], tickets: Tickets, { own, side }: Work): readonly Notice[] {
  return steps.flatMap(({ came, does }) => {
    const ticket = does === "make" ? tickets.get(came.ref) : undefined;
    const fields = own.get(came.provider);
    return ticket === undefined
      ? []
      : [
          ...peopleNotices(ticket, side.people, desk.config),
          ...wordNotices(ticket, side, desk.config),
          ...suggestedNotices(ticket, side, desk.config),
          ...(fields === undefined ? [] : fieldsLeftAlone(desk, ticket, fields, {})),
        ];
  });
}

function knownNow(steps: readonly Step[], tickets: Tickets): Pair[] {
  return steps.flatMap(({ came, does }) => {
    const ticket = tickets.get(came.ref);
    return does === "know" && came.item !== undefined && ticket !== undefined ? [{ item: came.item, ticket }] : [];
  });
}

/** The pairs that are there now, with their items as they lie in the files. */
async function written(desk: Desk, effects: ReadonlyMap<Step, Effect>, tickets: Tickets, { receipts }: CarriedOut) {
  const done = new Map(receipts.filter(isDone).map((receipt) => [receipt.key, receipt]));
  const made: Pair[] = [];
  const tied: Pair[] = [];
  const shelf = done.size === 0 ? undefined : await openShelf(desk, { kept: false });
  for (const [{ came }, effect] of effects) {
    const receipt = done.get(effect.key);
    const item = receipt && shelf?.find(came.item?.id ?? receipt.id ?? "");
    const ticket = tickets.get(came.ref);
    if (receipt === undefined || item === undefined || ticket === undefined) continue;
    if (came.item !== undefined) tied.push({ item, ticket });
    else made.push({ item, ticket, isEdited: !isAsMade(receipt, item) });
  }
  return { made, tied };
}

const isDone = ({ outcome }: { readonly outcome: string }): boolean => outcome === "done" || outcome === "unchanged";
