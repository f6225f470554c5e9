import { effect, effects, nothing, skipped, type Context, type Part } from "./context.js";
import { nameOf, providerOf, type TicketRef } from "../contracts/ref.js";
import type { State } from "../contracts/ticket.js";
import { blindRefs } from "./blind.js";
import { askedState, primaryTicket, stageOf, wantedState } from "./stage.js";
import { distrust } from "./trust.js";

interface Wish {
  readonly ref: TicketRef;
  readonly to: State;
  /** The raw state that it was decided on; empty: on none, since the ticket could not be read. */
  readonly from: string;
}

/** Bring the primary ticket to the state that `on:` names for this stage of the change. */
export const ticketMove: Part = (context) => {
  const { change, config } = context.thread;
  const wish = wishOf(context);
  if (wish === undefined) return nothing;
  const { ref, to, from } = wish;
  const provider = providerOf(ref);
  const { jira } = config.remotes;
  const stage = stageOf(change, config.on);
  const because = `on.${stage ?? ""}`;
  const names = provider === "jira" ? (jira.statusMap[to] ?? []) : [];
  const says = `move ${nameOf(ref)}${from === "" ? "" : ` from "${from}"`} to "${names[0] ?? to}"`;
  const refuse = (why: "not-able" | "not-allowed", reason: string) =>
    skipped({ kind: "move", on: ref, because, says, why, reason });
  const can = context.options.can[provider];
  if (can === undefined || can.move === "none") return refuse("not-able", `${provider} cannot be written to here`);
  const doubt = distrust(context);
  if (doubt !== undefined) return refuse("not-allowed", doubt);
  const fields = provider === "jira" ? jira.fields : {};
  const named = stage === undefined || provider !== "jira" ? undefined : jira.transitions[stage];
  const transition = named === undefined ? {} : { transition: named };
  return effects(effect({ kind: "move", on: ref, to, names, ...transition, expect: from, fields }, because, says));
};

function wishOf(context: Context): Wish | undefined {
  const ticket = primaryTicket(context);
  if (ticket !== undefined) {
    const to = wantedState(context, ticket);
    return to && { ref: ticket.ref, to, from: ticket.rawState };
  }
  const [ref] = blindRefs(context, ["primary"]);
  const to = askedState(context);
  return ref && to && { ref, to, from: "" };
}
