/** Below this many milliseconds a clock tells more of the machine than of the work. */
const leastMs = 4;

/** What work in proportion to its input stays below, on a quiet machine. */
const expected = 12;

/**
 * The cost of work on an input of the size given over that of an eighth of it. Work in proportion to its input comes to
 * about 8, quadratic work to 64; a test asks for less than 30. Choose a size at which quadratic work would take seconds.
 *
 * @param prepare makes the input; its cost does not count
 * @returns how many times as much CPU time, the fastest of three runs each; of the larger input fewer where one is fast enough
 */
export function growth<T>(size: number, prepare: (size: number) => T, work: (input: T) => unknown): number {
  const [small, large] = [prepare(Math.ceil(size / 8)), prepare(size)];
  const smallMs = Math.max(leastMs, Math.min(...[0, 1, 2].map(() => costMs(() => work(small)))));
  let largeMs = Infinity;
  for (let runs = 0; runs < 3 && largeMs > expected * smallMs; runs += 1)
    largeMs = Math.min(
      largeMs,
      costMs(() => work(large)),
    );
  return largeMs / smallMs;
}

function costMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1_000;
}
