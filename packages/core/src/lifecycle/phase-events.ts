import type { ItemKind } from "../contracts/item.js";
import type { ItemRef } from "../contracts/ref.js";
import type { State } from "../contracts/ticket.js";
import { isFailed, type LifecycleEvent } from "./event.js";

/** An item in one snapshot of the files. */
export interface Seen {
  readonly ref: ItemRef;
  readonly id: string;
  readonly kind: ItemKind;
  readonly state: State;
  /** Its tool's own word. */
  readonly status: string;
  /** The id of what it belongs to. */
  readonly parent?: string;
}

export interface PhaseEvent {
  readonly event: LifecycleEvent;
  /** Its id. */
  readonly item: string;
}

/**
 * What happened between two snapshots: phases (and items of every other kind) that were begun, completed or failed, in the
 * order of the second one; then the plans of which the last phase is done now. What is new counts as not begun before. What
 * went away or back tells nothing.
 */
export function phaseEvents(before: readonly Seen[], after: readonly Seen[]): readonly PhaseEvent[] {
  const known = new Map(before.map((item) => [item.ref, item]));
  const phases = after.flatMap((item): PhaseEvent[] => {
    if (item.kind === "plan") return [];
    const event = eventOf(known.get(item.ref), item);
    return event === undefined ? [] : [{ event, item: item.id }];
  });
  const plans = after.flatMap((item): PhaseEvent[] => {
    if (item.kind !== "plan" || !isDone(item, after)) return [];
    const was = known.get(item.ref);
    return was !== undefined && isDone(was, before) ? [] : [{ event: "finish", item: item.id }];
  });
  return [...phases, ...plans];
}

function eventOf(was: Seen | undefined, is: Seen): LifecycleEvent | undefined {
  if (isFailed(is.status)) return was !== undefined && isFailed(was.status) ? undefined : "fail";
  const from: State = was === undefined || isFailed(was.status) ? "open" : was.state;
  if (is.state === "closed") return from === "closed" ? undefined : "complete";
  return isBegun(is.state) && !isBegun(from) && from !== "blocked" ? "start" : undefined;
}

const isBegun = (state: State): boolean => state === "in_progress" || state === "in_review";

/** A plan's own line is seldom kept: its phases say it. */
function isDone(plan: Seen, all: readonly Seen[]): boolean {
  const phases = all.filter(({ parent }) => parent === plan.id);
  return phases.length === 0 ? plan.state === "closed" : phases.every(({ state }) => state === "closed");
}
