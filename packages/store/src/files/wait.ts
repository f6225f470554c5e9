/** How long to wait for another process that writes. */
export interface Wait {
  /** Milliseconds, in all. */
  readonly totalMs: number;
  sleep(ms: number): Promise<void>;
}

export const usualWait: Wait = {
  totalMs: 5000,
  sleep: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
};
