import { createContext, runInContext, type Context } from "node:vm";

/** One page's own world: its globals, and how many of its timers are still to come. */
export interface Realm {
  run(code: string, name: string): void;
  /** Timers that fire within a second; longer ones are somebody's clock and not waited for. */
  readonly pending: () => number;
}

const longMs = 1000;

/**
 * A world for one UI Kit bundle. The SDK takes `__bridge` from the globals once, when it is loaded; with a world for each
 * run, two pages never share it.
 */
export function createRealm(callBridge: (command: string, data?: unknown) => Promise<unknown>): Realm {
  const timers = new Set<unknown>();
  const later = (run: () => void, ms = 0): unknown => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    if (ms < longMs) timers.add(timer);
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
    pending: () => timers.size,
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
