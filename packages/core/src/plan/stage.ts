import type { SettledConfig, OnEvent } from "../config/settled.js";
import type { Change } from "../contracts/change.js";
import type { State, Ticket } from "../contracts/ticket.js";
import type { Context } from "./context.js";

/** Where the change stands in its life. Judged by state, not by the event, so that a missed event is made up for. */
export function stageOf(change: Change, on: SettledConfig["on"]): OnEvent | undefined {
  if (change.kind !== "pull_request") return undefined;
  if (change.state === "merged") return "merged";
  if (change.state === "closed") return "closed";
  return !change.draft && on.ready_for_review !== undefined ? "ready_for_review" : "opened";
}

/** The primary ticket, when it was found and is one. */
export function primaryTicket(context: Context): Ticket | undefined {
  return linkedTickets(context, ["primary"])[0];
}

/** Found tickets of these relations; what only gives context is never written to. */
export function linkedTickets({ thread }: Context, relations: readonly string[]): Ticket[] {
  return thread.links
    .filter((link) => relations.includes(link.relation))
    .flatMap((link) => {
      const read = thread.reads.find((one) => one.ref === link.ref);
      return read?.outcome === "found" && read.ticket.kind === "ticket" ? [read.ticket] : [];
    });
}

const order: readonly State[] = ["unknown", "open", "in_progress", "blocked", "in_review", "closed"];

/** Is `to` further along than where the ticket stands? Tickets never move backward. */
export function isForward(from: State, to: State): boolean {
  return order.indexOf(to) > order.indexOf(from);
}

/** The state that the config asks of the primary ticket at this stage, wherever the ticket stands. */
export function askedState({ thread: { config, change }, options }: Context): State | undefined {
  const stage = stageOf(change, config.on);
  if (stage === undefined) return undefined;
  return stage === "merged" && options.autoClose ? "closed" : config.on[stage];
}

/**
 * The state that the primary ticket is to be brought to, or nothing. A stage that was handled once is
 * not handled again, so a person's decision to move the ticket elsewhere stands.
 */
export function wantedState(context: Context, ticket: Ticket): State | undefined {
  const { config, change } = context.thread;
  const asked = askedState(context);
  if (asked === undefined || !isForward(ticket.state, asked)) return undefined;
  const handled = ticket.memory?.changes[change.ref]?.state;
  return handled === stageOf(change, config.on) ? undefined : asked;
}
