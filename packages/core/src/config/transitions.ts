import { onEvents, type OnEvent } from "./settled.js";

/** Debussy's names for events, as its own config spells them. */
export const olderEvents = {
  on_phase_start: "phase_started",
  on_phase_complete: "phase_completed",
  on_plan_complete: "plan_completed",
} as const satisfies Readonly<Record<string, OnEvent>>;

/** The event that a key of `transitions` speaks of, in either spelling. */
export function eventOf(key: string): OnEvent | undefined {
  if (Object.hasOwn(olderEvents, key)) return olderEvents[key as keyof typeof olderEvents];
  return onEvents.find((event) => event === key);
}
