import type { AbortSignalLike, Clock } from "@satellite/core";

/** The real clock: the only place of this face that knows time and chance. */
export const clock: Clock = {
  nowMs: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal?: AbortSignalLike) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
    }),
};
