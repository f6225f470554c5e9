import type { State, TicketRef } from "@satellite/core";
import { happens } from "./happened.js";
import { wordsIn } from "./words.js";
import type { Time } from "./time.js";

export interface SimTicket {
  /** Another one after it moved to another project. */
  ref: TicketRef;
  title: string;
  body: string;
  labels: readonly string[];
  assignees: readonly string[];
  priority: string;
  state: State;
  /** The item that it was made from, as it was told. */
  identity?: string;
  comments: readonly { readonly identity: string; readonly body: string }[];
  createdAtMs: number;
  updatedAtMs: number;
}

export type TicketValues = Partial<
  Pick<SimTicket, "title" | "body" | "labels" | "assignees" | "priority" | "state" | "comments" | "identity">
>;

export interface TrackerOptions {
  readonly time: Time;
  /** How far its clock is off. */
  readonly skewMs?: number;
  /** How long a write stays unknown to the search at most, one after the other by turns. */
  readonly lagMs?: number;
  /** It writes texts in its own way. */
  readonly normalises?: boolean;
}

export const stateNames: Readonly<Record<State, string>> = {
  open: "To Do",
  in_progress: "In Development",
  blocked: "Blocked",
  in_review: "Code Review",
  closed: "Done",
  unknown: "Elsewhere",
};

/** The service: tickets with versions and times of its own, an index that lags behind, and a history of every value. */
export class Tracker {
  readonly #tickets = new Map<TicketRef, SimTicket>();
  /** When the search will know of a ticket's last write. */
  readonly #indexed = new Map<TicketRef, number>();
  /** Words of people that were written over unseen between a look and the write behind it: they stand in its history alone. */
  readonly raced = new Set<string>();
  /** Items from which one made a ticket between another's look and the write behind it: no service can keep them from that. */
  readonly twins = new Set<string>();
  /** Tickets that nobody here may see any more. */
  readonly hidden = new Set<SimTicket>();
  readonly #moved = new Map<TicketRef, TicketRef>();
  #made = 0;
  readonly #options: TrackerOptions;
  #writes = 0;
  #last = 0;

  constructor(options: TrackerOptions) {
    this.#options = options;
  }

  get writes(): number {
    return this.#writes;
  }

  nowMs(): number {
    const { skewMs = 0, time } = this.#options;
    this.#last = Math.max(this.#last, time.look() + skewMs);
    return this.#last;
  }

  /** As its answers tell it, in whole seconds; no time passes. */
  shownMs(): number {
    return Math.floor(this.#last / 1_000) * 1_000;
  }

  all(): readonly SimTicket[] {
    return [...this.#tickets.values()];
  }

  /** Under the name that it once had as well. */
  get(ref: TicketRef): SimTicket | undefined {
    return this.#tickets.get(this.#moved.get(ref) ?? ref);
  }

  /** As the service shows it. */
  seen(ref: TicketRef): SimTicket | undefined {
    const ticket = this.get(ref);
    return ticket === undefined || this.hidden.has(ticket) ? undefined : ticket;
  }

  /** Gone for good. */
  remove({ ref }: SimTicket): void {
    this.#tickets.delete(ref);
    this.#writes += 1;
  }

  /** To another project, where it bears another name; the one that it had leads there. */
  move(ticket: SimTicket): void {
    const { ref } = ticket;
    const next: TicketRef = `jira:OPS-${(this.#made += 1)}`;
    for (const [from, to] of this.#moved) if (to === ref) this.#moved.set(from, next);
    this.#moved.set(ref, next);
    this.#tickets.delete(ref);
    ticket.ref = next;
    ticket.updatedAtMs = this.nowMs();
    this.#tickets.set(next, ticket);
    this.#wrote(ticket);
  }

  /** How often it was moved. */
  movesOf(ref: string): number {
    return [...this.#moved.values()].filter((now) => now === ref).length;
  }

  /** As search gives them: those that its index knows of by now, oldest change first. */
  changedSince(sinceMs: number): readonly SimTicket[] {
    const nowMs = this.nowMs();
    const changed = this.all()
      .filter((ticket) => ticket.updatedAtMs >= sinceMs && !this.hidden.has(ticket))
      .toSorted((one, other) => one.updatedAtMs - other.updatedAtMs);
    const isLate = ({ ref }: SimTicket): boolean => (this.#indexed.get(ref) ?? 0) > nowMs;
    const late = changed.findIndex(isLate);
    const found = changed.filter((ticket) => !isLate(ticket));
    if (late >= 0) happens("the index lagged behind a write");
    if (late >= 0 && late < found.length) happens("a later write was delivered before an earlier one");
    return found;
  }

  /** Oldest first; by the project's own list, which knows no lag, and nothing of what moved elsewhere. */
  madeFrom(identity: string): readonly SimTicket[] {
    const isHere = (ticket: SimTicket): boolean => ticket.ref.startsWith("jira:PROJ-") && !this.hidden.has(ticket);
    return this.all().filter((ticket) => ticket.identity === identity && isHere(ticket));
  }

  make(values: TicketValues & Pick<SimTicket, "title" | "body">): SimTicket {
    const nowMs = this.nowMs();
    const ref: TicketRef = `jira:PROJ-${(this.#made += 1)}`;
    const empty = { labels: [], assignees: [], priority: "Medium", state: "open", comments: [] } as const;
    const ticket: SimTicket = { ref, ...empty, createdAtMs: nowMs, updatedAtMs: nowMs, ...this.#normal(values) };
    this.#tickets.set(ref, ticket);
    this.#wrote(ticket);
    return ticket;
  }

  /** @param seen the values that the write was decided on, where whoever writes looked at them */
  write(ref: TicketRef, values: TicketValues, seen: TicketValues = {}): void {
    const ticket = this.get(ref);
    if (ticket === undefined) throw new Error(`no ticket ${ref}`);
    for (const field of ["title", "body"] as const) {
      const [before, after] = [ticket[field], values[field]];
      if (after === undefined || seen[field] === undefined || seen[field] === before) continue;
      for (const word of wordsIn(before)) if (!wordsIn(after).includes(word)) this.raced.add(word);
    }
    Object.assign(ticket, this.#normal(values));
    ticket.updatedAtMs = this.nowMs();
    this.#wrote(ticket);
  }

  #wrote({ ref, updatedAtMs }: SimTicket): void {
    this.#writes += 1;
    const { lagMs = 0 } = this.#options;
    // Not in order: what was written later may be found earlier.
    this.#indexed.set(ref, updatedAtMs + (this.#writes % 3 === 0 ? 0 : lagMs / (this.#writes % 2 === 0 ? 2 : 1)));
  }

  #normal<V extends TicketValues>(values: V): V {
    if (this.#options.normalises !== true) return values;
    const { body, title } = values;
    if (body !== undefined && normalised(body) !== body) happens("the service normalised a text");
    return {
      ...values,
      ...(title === undefined ? {} : { title: title.replace(/\s+/g, " ").trim() }),
      ...(body === undefined ? {} : { body: normalised(body) }),
    };
  }
}

/** Bullets, emphasis and blank lines as the service writes them. */
export function normalised(body: string): string {
  return body
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\* /gm, "- ")
    .replace(/__(\w+)__/g, "**$1**")
    .trim();
}
