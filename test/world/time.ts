import type { Clock } from "@satellite/core";

/** The one true time of a world, epoch milliseconds. It passes when somebody looks at it, sleeps or waits. */
export class Time {
  #ms = Date.UTC(2026, 0, 5, 12, 0);

  look(): number {
    this.#ms += 1;
    return this.#ms;
  }

  pass(ms: number): void {
    this.#ms += ms;
  }
}

/** What a machine's own clock shows, and chance by a seed. */
export function clockOf(time: Time, skewMs: number, seed = 1): Clock {
  let state = seed >>> 0;
  return {
    nowMs: () => time.look() + skewMs,
    sleep: (ms) => {
      time.pass(ms);
      return Promise.resolve();
    },
    random() {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    },
  };
}
