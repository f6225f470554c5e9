import type { State } from "../contracts/ticket.js";
import { effect, effects, nothing, type Context, type Part } from "./context.js";
import { primaryTicket, wantedState } from "./stage.js";
import { distrust } from "./trust.js";

const defaultColor = "ededed";

/** The label that shows the ticket's state on the change. Only labels that the config names are ever removed. */
export const changeLabels: Part = (context) => {
  const { change, config } = context.thread;
  const ticket = primaryTicket(context);
  if (change.kind !== "pull_request" || ticket === undefined) return nothing;
  const state = stateAfter(context);
  const wanted = config.labels.byState[state] ?? null;
  const has = new Set(change.labels.map((label) => label.toLowerCase()));
  const owned = Object.values(config.labels.byState).filter((label): label is string => typeof label === "string");
  const add = wanted !== null && !has.has(wanted.toLowerCase()) ? [wanted] : [];
  const remove = change.labels.filter(
    (label) =>
      owned.some((own) => own.toLowerCase() === label.toLowerCase()) && label.toLowerCase() !== wanted?.toLowerCase(),
  );
  if (add.length === 0 && remove.length === 0) return nothing;
  const create = config.labels.createMissing
    ? add.map((name) => ({
        name,
        color: config.labels.colors[name] ?? config.labels.colors[state] ?? defaultColor,
        description: "Set by Satellite from the ticket's state",
      }))
    : [];
  const says = [
    ...add.map((label) => `set label "${label}"`),
    ...remove.map((label) => `remove label "${label}"`),
  ].join(", ");
  return effects(effect({ kind: "labels", on: change.ref, add, remove, create }, `labels.${state}`, says));
};

/** The primary ticket's state once this plan is done. */
export function stateAfter(context: Context): State {
  const ticket = primaryTicket(context);
  if (ticket === undefined) return "unknown";
  return (distrust(context) === undefined ? wantedState(context, ticket) : undefined) ?? ticket.state;
}
