import type { AbortSignalLike } from "@satellite/core";

/** Paths that were heard of, for whoever asks next. */
export interface PathQueue {
  push(paths: readonly string[]): void;
  /** Ends when the watch does. */
  drain(stop: AbortSignalLike): AsyncIterable<readonly string[]>;
}

export function createPathQueue(): PathQueue {
  let waiting = new Set<string>();
  let wake: () => void = () => undefined;
  return {
    push(paths) {
      if (paths.length === 0) return;
      for (const path of paths) waiting.add(path);
      wake();
    },
    async *drain(stop) {
      stop.addEventListener("abort", () => wake(), { once: true });
      while (!stop.aborted) {
        const taken = [...waiting];
        waiting = new Set();
        if (taken.length > 0) yield taken;
        else await new Promise<void>((done) => (wake = done));
      }
    },
  };
}
