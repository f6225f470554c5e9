/** How long to wait for another process that writes. */
export interface Wait {
  /** Milliseconds, in all. */
  readonly totalMs: number;
  /** The same, for one that carries writes out (`Store.alone`), which talks with services; a minute when not said. */
  readonly aloneMs?: number;
  sleep(ms: number): Promise<void>;
}

/** For people: `5 s`, `0.1 s`. */
export function inSeconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}

export const usualWait: Wait = {
  totalMs: 5000,
  sleep: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
};
