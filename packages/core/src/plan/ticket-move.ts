import { effect, effects, nothing, skipped, type Part } from "./context.js";
import { nameOf } from "../contracts/ref.js";
import { primaryTicket, stageOf, wantedState } from "./stage.js";
import { distrust } from "./trust.js";

/** Bring the primary ticket to the state that `on:` names for this stage of the change. */
export const ticketMove: Part = (context) => {
  const { change, config } = context.thread;
  const ticket = primaryTicket(context);
  const to = ticket === undefined ? undefined : wantedState(context, ticket);
  if (ticket === undefined || to === undefined) return nothing;
  const stage = stageOf(change, config.on);
  const because = `on.${stage ?? ""}`;
  const names = ticket.provider === "jira" ? (config.remotes.jira.statusMap[to] ?? []) : [];
  const says = `move ${nameOf(ticket.ref)} from "${ticket.rawState}" to "${names[0] ?? to}"`;
  const refuse = (why: "not-able" | "not-allowed", reason: string) =>
    skipped({ kind: "move", on: ticket.ref, because, says, why, reason });
  const can = context.options.can[ticket.provider];
  if (can === undefined || can.move === "none")
    return refuse("not-able", `${ticket.provider} cannot be written to here`);
  const doubt = distrust(context);
  if (doubt !== undefined) return refuse("not-allowed", doubt);
  const fields = ticket.provider === "jira" ? config.remotes.jira.fields : {};
  const named = stage === undefined || ticket.provider !== "jira" ? undefined : config.remotes.jira.transitions[stage];
  const transition = named === undefined ? {} : { transition: named };
  return effects(
    effect({ kind: "move", on: ticket.ref, to, names, ...transition, expect: ticket.rawState, fields }, because, says),
  );
};
