import { AsyncLocalStorage } from "node:async_hooks";
import { Gate } from "./gate.js";
import type { Engine, Waiting } from "./levels.js";

export interface Turns {
  run<T>(work: () => Promise<T>, waiting?: Waiting): Promise<T>;
  disable(): void;
}

/** `Store.alone` within one process: one after the other, and what is called inside its turn goes on in it. */
export function inTurns(engine: Pick<Engine<never>, "alone">): Turns {
  const turn = new AsyncLocalStorage<{ over: boolean }>();
  const gate = new Gate();
  return {
    run: (work, waiting = () => undefined) => {
      if (turn.getStore()?.over === false) return work();
      const own = async (): Promise<Awaited<ReturnType<typeof work>>> => {
        const mine = { over: false };
        try {
          return await turn.run(mine, work);
        } finally {
          mine.over = true;
        }
      };
      return gate.run(() => (engine.alone ? engine.alone(own, waiting) : own()));
    },
    disable: () => turn.disable(),
  };
}
