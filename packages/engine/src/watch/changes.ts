import type { Clock } from "@satellite/core";

/** Paths that were heard of and not yet looked at. */
export interface Heap {
  /** When they are to be looked at; infinite while there are none. */
  dueMs(quietMs: number, longestMs: number): number;
  add(paths: readonly string[]): void;
  take(): readonly string[];
}

export function createHeap(clock: Pick<Clock, "nowMs">): Heap {
  let paths = new Set<string>();
  let firstMs = 0;
  let lastMs = 0;
  return {
    dueMs: (quietMs, longestMs) => (paths.size === 0 ? Infinity : Math.min(lastMs + quietMs, firstMs + longestMs)),
    add(more) {
      if (more.length === 0) return;
      lastMs = clock.nowMs();
      if (paths.size === 0) firstMs = lastMs;
      for (const path of more) paths.add(path);
    },
    take() {
      const taken = [...paths];
      paths = new Set();
      return taken;
    },
  };
}
