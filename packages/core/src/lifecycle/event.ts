import type { OnEvent } from "../config/settled.js";
import type { State } from "../contracts/ticket.js";
import { statusFor, type KnownStatus } from "../item/index.js";

export const lifecycleEvents = ["start", "complete", "fail", "finish"] as const;
/** What happened to a phase, or to any other item; `finish`: to a plan as a whole. */
export type LifecycleEvent = (typeof lifecycleEvents)[number];

const byEvent: Readonly<Record<LifecycleEvent, OnEvent>> = {
  start: "phase_started",
  complete: "phase_completed",
  fail: "phase_failed",
  finish: "plan_completed",
};

/** The config's names for an event, the one that counts first. Work without phases is a plan of one: its end is the plan's. */
export function configEvents(event: LifecycleEvent, hasPhases: boolean): readonly OnEvent[] {
  return event === "complete" && !hasPhases ? ["plan_completed", "phase_completed"] : [byEvent[event]];
}

/** Debussy's word; no tracker and no other format has one. */
export const isFailed = (status: string): boolean => /^failed$/i.test(status.trim());

/** An item as it stands once the event has happened to it. */
export function afterEvent<W extends { readonly state: State; readonly status: string }>(
  work: W,
  event: LifecycleEvent,
): W {
  if (event === "fail")
    return { ...work, state: work.state === "closed" ? "in_progress" : work.state, status: "Failed" };
  const state = event === "start" ? "in_progress" : "closed";
  return { ...work, state, status: isFailed(work.status) ? "" : work.status };
}

/**
 * The word that an item's own status becomes, from those that its format knows; nothing where it says so already, or where
 * the format has no word for it. Failed work keeps its status where neither failed nor blocked is known.
 */
export function statusAfter(
  event: LifecycleEvent,
  { state, status }: { readonly state: State; readonly status: string },
  known: readonly KnownStatus[],
): string | undefined {
  const word = wordFor(event, known);
  const says = event === "fail" ? isFailed(status) : state === (event === "start" ? "in_progress" : "closed");
  const isSaid = event === "start" ? says && !isFailed(status) : says;
  return isSaid || word === undefined || word === status ? undefined : word;
}

function wordFor(event: LifecycleEvent, known: readonly KnownStatus[]): string | undefined {
  if (event === "start") return statusFor("in_progress", known);
  const exact = (state: State) => known.find((one) => one.state === state)?.name;
  if (event !== "fail") return exact("closed");
  return known.find(({ name }) => isFailed(name))?.name ?? exact("blocked");
}
