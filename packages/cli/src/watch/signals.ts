import type { EventEmitter } from "node:events";
import type { AbortSignalLike } from "@satellite/core";

const codes = { SIGINT: 130, SIGTERM: 143 } as const;

export interface Signals {
  readonly stop: AbortSignalLike;
  /** The exit code of the signal that came first. */
  code(): 130 | 143 | undefined;
  /** Signals end the process again as they did before. */
  release(): void;
}

export interface Given {
  /** Ends the process. */
  readonly exit: (code: number) => void;
  /** How long the first signal waits, in milliseconds. */
  readonly graceMs?: number;
  readonly from?: EventEmitter;
}

/**
 * The first signal asks for an end, and is given a moment for it; a second one ends the process at once. Nothing is lost by
 * either: what was begun stands in the journal.
 */
export function takeSignals({ exit, from = process, graceMs = 1_500 }: Given): Signals {
  const stopping = new AbortController();
  let first: 130 | 143 | undefined;
  const releases = (["SIGINT", "SIGTERM"] as const).map((signal) => {
    const on = (): void => {
      if (first !== undefined) return exit(codes[signal]);
      const code = codes[signal];
      first = code;
      setTimeout(() => exit(code), graceMs).unref();
      stopping.abort();
    };
    const earlier = from.listeners(signal) as (() => void)[];
    from.removeAllListeners(signal);
    from.on(signal, on);
    return () => {
      from.removeListener(signal, on);
      for (const listener of earlier) from.on(signal, listener);
    };
  });
  return {
    stop: stopping.signal,
    code: () => first,
    release: () => releases.forEach((release) => release()),
  };
}
