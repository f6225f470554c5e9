import type { Failure } from "./types.js";

interface Armed {
  readonly what: string;
  after: number;
  times: number;
}

/** Fail switches: each asks for a number of requests to fail, in the order in which they were set. */
export class Switches {
  private readonly armed = { kvs: [] as Armed[], query: [] as Armed[], queue: [] as Armed[], crash: [] as Armed[] };

  arm({ crash, kvs, query, queue, times = 1, after = 0 }: Failure): void {
    if (crash !== undefined) this.armed.crash.push({ what: crash, times, after });
    if (query !== undefined) this.armed.query.push({ what: query, times, after });
    if (kvs !== undefined) this.armed.kvs.push({ what: kvs, times, after });
    if (queue !== undefined) this.armed.queue.push({ what: queue, times, after });
  }

  /** What this request fails with, if it does. */
  take(of: "crash" | "kvs" | "query" | "queue"): string | undefined {
    const first = this.armed[of].find(({ times }) => times > 0);
    if (first === undefined) return undefined;
    if (first.after > 0) {
      first.after -= 1;
      return undefined;
    }
    first.times -= 1;
    return first.what;
  }
}
