import type { AbortSignalLike, Clock } from "@satellite/core";

/** What a round is for. */
export type Why =
  /** The first one. */
  | "start"
  /** Files changed here. */
  | "edit"
  /** It is time to look at the trackers. */
  | "interval"
  /** A tracker that did not answer is asked again. */
  | "again"
  /** The machine slept, or its clock was set: nothing that was known of time holds. */
  | "woke";

/** The world that a watch looks at. */
export interface Watching {
  /** Absolute paths of files that changed, as they are heard of. */
  changes(): AsyncIterable<readonly string[]>;
  readonly clock: Clock;
  /** Ends the watch: the round in progress is waited for. */
  readonly stop: AbortSignalLike;
  /** Whether any of these files holds what no round has seen or written. Absent: every change counts. */
  isNews?(paths: readonly string[]): Promise<boolean>;
}

/** One round that is to be run. */
export interface Round {
  /** From 1. */
  readonly number: number;
  readonly why: Why;
  /** Systems that are left alone: they did not answer, and are asked again later. */
  readonly resting: ReadonlySet<string>;
}

/** A system that did not answer, and how long it asked to be left alone. */
export interface Down {
  readonly system: string;
  readonly askedMs?: number;
}

export interface RoundEnd {
  readonly down: readonly Down[];
  /** Systems that gave an answer that can be used. */
  readonly answered: ReadonlySet<string>;
  /** There is no point in another round: the watch ends. */
  readonly over?: boolean;
}

export type RunOnce = (round: Round) => Promise<RoundEnd>;

/** All in milliseconds. */
export interface Pace {
  /** Between two looks at the trackers. */
  readonly intervalMs: number;
  /** Nothing has changed for so long: whoever saves five files at once wants one round. */
  readonly quietMs?: number;
  /** Changes that never pause wait no longer than this. */
  readonly longestMs?: number;
  /** Between the end of a round and a round for the next edit. */
  readonly gapMs?: number;
  /** How often the clock is compared with what was waited for. */
  readonly beatMs?: number;
}
