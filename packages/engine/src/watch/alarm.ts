import type { AbortSignalLike } from "@satellite/core";

/** Ends a sleep early: rung once, it stays rung. */
export interface Alarm extends AbortSignalLike {
  ring(): void;
}

/** As much of an AbortController as a sleep needs; core's contract knows no platform. */
export function createAlarm(): Alarm {
  const listeners = new Set<() => void>();
  let rung = false;
  return {
    get aborted() {
      return rung;
    },
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    ring() {
      if (rung) return;
      rung = true;
      for (const listener of listeners) listener();
      listeners.clear();
    },
  };
}
