import type { Ignored, Mention, ProviderId, TicketRef } from "../contracts/index.js";

/** A stretch of text that names a ticket. Offsets count UTF-16 units. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly ref: TicketRef;
  readonly kind: Mention["kind"];
}

/** A stretch of text that only looks as if it did. */
export interface LeftOut {
  readonly start: number;
  readonly end: number;
  readonly reason: Ignored["reason"];
  readonly suggestion?: string;
}

export type Found = Named | LeftOut;

/** A half-open stretch of text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function isNamed(found: Found): found is Named {
  return "ref" in found;
}

/**
 * Trackers that see no reference inside code. GitHub looks at the rendered text outside code; Jira, Linear, Azure and Notion
 * look at the raw text.
 */
export function ignoresCode(tracker: ProviderId): boolean {
  return tracker === "github";
}

/**
 * Answers "does this stretch touch one of those?" for questions that come in ascending order, in linear time altogether.
 *
 * @param spans ascending, not overlapping
 */
export function touching(spans: readonly Span[]): (start: number, end: number) => boolean {
  let at = 0;
  return (start, end) => {
    while (at < spans.length && (spans[at] as Span).end <= start) at += 1;
    return at < spans.length && (spans[at] as Span).start < end;
  };
}
