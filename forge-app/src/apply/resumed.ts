/**
 * What the next attempt must know of the ones before. Everything else it sees in Jira; a move alone looks different once a
 * person has moved the ticket back.
 */
import type { Receipt } from "@satellite/core";
import { isObject } from "../ask";

export interface Resumed {
  /** Status in which a move was broken off: whoever finds another knows that a person was there. */
  readonly at?: string;
  /** What came of moves that are over, by their keys. */
  readonly settled: Readonly<Record<string, Receipt["outcome"]>>;
}

export const fresh: Resumed = { settled: {} };

/** The platform carries 4 KB. A message has one move, perhaps two. */
const most = 10;
const outcomes: readonly string[] = ["done", "unchanged", "yielded", "refused", "failed"];

export function readResumed(data: unknown): Resumed {
  if (!isObject(data)) return fresh;
  const { at, settled } = data;
  const known = isObject(settled) ? Object.entries(settled).filter(([, one]) => outcomes.includes(String(one))) : [];
  return {
    ...(typeof at === "string" && { at }),
    settled: Object.fromEntries(known) as Resumed["settled"],
  };
}

export function toRetryData({ at, settled }: Resumed): Record<string, unknown> {
  return { ...(at !== undefined && { at }), settled: Object.fromEntries(Object.entries(settled).slice(0, most)) };
}
