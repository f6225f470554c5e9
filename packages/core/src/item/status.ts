import type { State } from "../contracts/ticket.js";

/** A status that a workspace knows, in its order. */
export interface KnownStatus {
  readonly name: string;
  readonly state: State;
}

/** Where a workspace has no word for a state, the nearest one that it may have. */
const nearest: Readonly<Record<State, readonly State[]>> = {
  open: ["open"],
  in_progress: ["in_progress", "open"],
  blocked: ["blocked", "in_progress", "open"],
  in_review: ["in_review", "in_progress", "open"],
  closed: ["closed"],
  unknown: [],
};

/** The state that a workspace would show for this one: `in_review` is `in_progress` where no word for review is known. */
export function nearestState(state: State, statuses: readonly KnownStatus[]): State | undefined {
  return nearest[state].find((one) => statuses.some((status) => status.state === one));
}

/** The workspace's first word for this state, or for the nearest that it knows; nothing when it has none. A ticket is no draft. */
export function statusFor(state: State, statuses: readonly KnownStatus[]): string | undefined {
  const wanted = nearestState(state, statuses);
  const fitting = statuses.filter((status) => status.state === wanted);
  return (fitting.find(({ name }) => name.toLowerCase() !== "draft") ?? fitting[0])?.name;
}
