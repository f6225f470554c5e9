import type { Clock } from "@satellite/core";

/** The real clock: time, chance and waiting of a running function. */
export const clock: Clock = {
  nowMs: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
