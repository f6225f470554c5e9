import type {
  Deed,
  Effect,
  MoveEffect,
  Receipt,
  TicketCreateEffect,
  TicketEditEffect,
  TicketRef,
} from "@satellite/core";
import { happens } from "./happened.js";
import type { Fault, Life } from "./life.js";
import { addressOf, troubleOf } from "./told.js";
import { stateNames, type SimTicket, type TicketValues, type Tracker } from "./tracker.js";

type Answer = Pick<Receipt, "outcome" | "says"> & Partial<Receipt>;

/**
 * One deed: a look at the ticket, then the write, each a request of its own, as with the real services; a person may come
 * in between. What an answer that never came was about has happened all the same.
 */
export async function carryOutOn(tracker: Tracker, life: Life, effect: Effect, looks = true): Promise<Receipt> {
  const { key, kind, on } = effect;
  const answer = (one: Answer): Receipt => ({ key, kind, on, ...one });
  const failed = (fault: Exclude<Fault, "nothing">): Receipt =>
    answer({ outcome: fault === "refused" ? "refused" : "failed", ...troubleOf(fault) });
  let planned: Planned | undefined;
  const looked = await life.step("request", (fault) => {
    if (fault !== undefined && fault !== "nothing") return failed(fault);
    planned = planOf(tracker, effect, looks);
    return undefined;
  });
  if (looked !== undefined) return looked;
  if (planned === undefined || "outcome" in planned)
    return answer(planned ?? { outcome: "refused", says: `no ${kind} here`, code: "REFUSED" });
  const { write, says } = planned;
  return life.step("request", (fault) => {
    if (fault === "nothing")
      return kind === "ticket-create"
        ? answer({ outcome: "failed", says: "an answer without a key", code: "BAD_ANSWER" })
        : answer({ outcome: "done", says });
    if (fault !== undefined && fault !== "lost") return failed(fault);
    const written = write();
    return fault === "lost" ? failed(fault) : answer({ outcome: "done", says, ...written });
  });
}

/** What remains to be written, or why nothing is. */
type Planned = Answer | { readonly says: string; readonly write: () => Partial<Receipt> };

function planOf(tracker: Tracker, effect: Effect, looks: boolean): Planned | undefined {
  if (effect.kind === "ticket-create") return creation(tracker, effect, looks);
  const ticket = tracker.seen(effect.on as TicketRef);
  if (ticket === undefined) return { outcome: "refused", says: `there is no ${effect.on}`, code: "NOT_FOUND" };
  if (effect.kind === "ticket-edit") return edit(tracker, ticket, effect);
  if (effect.kind === "move") return move(tracker, ticket, effect);
  const values = valuesOf(ticket, effect);
  if (values === undefined) return undefined;
  if (values === "unchanged") return { outcome: "unchanged", says: "it is so already" };
  return writing(tracker, ticket, values);
}

function writing(tracker: Tracker, ticket: SimTicket, values: TicketValues): Planned {
  const seen = { ...ticket };
  return {
    says: `${ticket.ref}: ${Object.keys(values).join(", ")} written`,
    write: () => {
      tracker.write(ticket.ref, values, seen);
      return {};
    },
  };
}

/** Whoever makes one looks for what was made from the item before, as the real services' clients do. */
function creation(tracker: Tracker, { identity, ticket }: Effect<TicketCreateEffect>, looks: boolean): Planned {
  const [there] = looks ? tracker.madeFrom(identity) : [];
  if (there !== undefined)
    return { outcome: "unchanged", says: "it was made already", id: there.ref, url: addressOf(there.ref) };
  const { assignees = [], body, labels = [], priority = "Medium", title } = ticket;
  return {
    says: "made",
    write: () => {
      if (looks && tracker.madeFrom(identity).length > 0) {
        happens("two machines made a ticket at the same moment");
        tracker.twins.add(identity);
      }
      const made = tracker.make({ title, body, labels, assignees, priority, identity });
      return { id: made.ref, url: addressOf(made.ref) };
    },
  };
}

/** Yields when a field is neither what it was nor what it should be. */
function edit(tracker: Tracker, ticket: SimTicket, { patch, was }: Effect<TicketEditEffect>): Planned {
  const fields = ["title", "body", "priority", "assignees"] as const;
  const differ = fields.filter((field) => patch[field] !== undefined && !same(patch[field], ticket[field]));
  const moved = differ.filter((field) => was[field] !== undefined && !same(was[field], ticket[field]));
  if (moved.length > 0)
    return { outcome: "yielded", says: `${moved.join(", ")} changed meanwhile`, code: "CHANGED_MEANWHILE" };
  const { addLabels = [], removeLabels = [] } = patch;
  const labels = withDeltas(ticket.labels, addLabels, removeLabels);
  const values = Object.fromEntries(differ.map((field) => [field, patch[field]]));
  if (differ.length === 0 && labels === undefined) return { outcome: "unchanged", says: "it is so already" };
  const seen = { ...ticket };
  return {
    says: "written",
    write: () => {
      // Labels go as deltas: what others set meanwhile stays.
      const now = tracker.get(ticket.ref)?.labels ?? [];
      const next = withDeltas(now, addLabels, removeLabels) ?? now;
      tracker.write(ticket.ref, { ...values, ...(labels === undefined ? {} : { labels: next }) }, seen);
      return {};
    },
  };
}

function same(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => (typeof value === "string" ? value.trim() : JSON.stringify(value));
  return plain(one) === plain(other);
}

function withDeltas(
  labels: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): readonly string[] | undefined {
  const next = [...labels.filter((one) => !remove.includes(one)), ...add.filter((one) => !labels.includes(one))];
  return next.length === labels.length && next.every((one) => labels.includes(one)) ? undefined : next;
}

const order = ["open", "in_progress", "blocked", "in_review", "closed"] as const;

function move(tracker: Tracker, ticket: SimTicket, { expect, to }: Effect<MoveEffect>): Planned {
  const rank = (state: string) => order.findIndex((one) => one === state);
  if (rank(ticket.state) >= rank(to)) return { outcome: "unchanged", says: "it is as far already" };
  if (expect !== "" && stateNames[ticket.state] !== expect)
    return { outcome: "yielded", says: "it was moved meanwhile", code: "CHANGED_MEANWHILE" };
  return writing(tracker, ticket, { state: to });
}

function valuesOf(ticket: SimTicket, deed: Deed): TicketValues | "unchanged" | undefined {
  if (deed.kind === "labels") {
    const labels = withDeltas(ticket.labels, deed.add, deed.remove);
    return labels === undefined ? "unchanged" : { labels };
  }
  if (deed.kind === "comment") {
    const { body, identity } = deed;
    const others = ticket.comments.filter((one) => one.identity !== identity);
    const known = ticket.comments.find((one) => one.identity === identity);
    if (known?.body === (body ?? undefined)) return "unchanged";
    return { comments: body === null ? others : [...others, { identity, body }] };
  }
  return undefined;
}
