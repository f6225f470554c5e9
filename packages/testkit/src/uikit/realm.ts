import { createContext, runInContext, type Context } from "node:vm";

/** One page's own world: its globals, and how many of its timers are still to come. */
export interface Realm {
  run(code: string, name: string): void;
  /** Timers that fire within a second; longer ones are somebody's clock and not waited for. */
  readonly pending: () => number;
  /** No timer of this world fires any more. */
  end(): void;
}

const longMs = 1000;

/**
 * A world for one UI Kit bundle. The SDK takes `__bridge` from the globals once, when it is loaded; with a world for each
 * run, two pages never share it.
 */
export function createRealm(callBridge: (command: string, data?: unknown) => Promise<unknown>): Realm {
  const timers = new Map<unknown, number>();
  let ended = false;
  const later = (run: () => void, ms = 0): unknown => {
    if (ended) return undefined;
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.set(timer, ms);
    return timer;
  };
  const never = (timer: unknown): void => {
    timers.delete(timer);
    clearTimeout(timer as NodeJS.Timeout);
  };
  const globals: Record<string, unknown> = {
    __bridge: { callBridge },
    setTimeout: later,
    clearTimeout: never,
    setImmediate: (run: () => void) => later(run),
    clearImmediate: never,
    ...shared,
  };
  const context: Context = createContext(globals);
  runInContext("globalThis.self = globalThis; globalThis.window = globalThis;", context);
  return {
    run: (code, name) => void runInContext(code, context, { filename: name }),
    pending: () => [...timers.values()].filter((ms) => ms < longMs).length,
    end: () => {
      ended = true;
      for (const timer of timers.keys()) never(timer);
    },
  };
}

/** What a page finds in every browser. No network, no document, no storage. */
const shared = {
  console,
  crypto: globalThis.crypto,
  performance: globalThis.performance,
  queueMicrotask,
  structuredClone,
  AbortController,
  Event,
  EventTarget,
  Headers,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
};
