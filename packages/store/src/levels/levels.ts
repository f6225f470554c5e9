import { AsyncLocalStorage } from "node:async_hooks";
import { SatelliteError, type Store, type StoreHolder } from "@satellite/core";
import { Gate } from "./gate.js";
import { inTurns } from "./turns.js";

/** What a kind of store has to offer. `H` is what its tables work on: a connection, or maps. */
export interface Engine<H> {
  read<T>(work: (handle: H) => Promise<T>): Promise<T>;
  /** A transaction of its own; a throw takes everything back. */
  begin<T>(work: (handle: H) => Promise<T>): Promise<T>;
  /** A part of a transaction that can be taken back alone. */
  savepoint<T>(handle: H, name: string, work: (handle: H) => Promise<T>): Promise<T>;
  /** Runs while no other process does; calls of this one come one after the other. Nothing where no other can reach it. */
  alone?<T>(work: () => Promise<T>, waiting: Waiting): Promise<T>;
  /** The database's error in our words; any other error as it is. */
  failure(error: unknown): unknown;
  close(): Promise<void>;
}

/** How tables reach their data. */
export interface Access<H> {
  readonly read: <T>(work: (handle: H) => Promise<T>) => Promise<T>;
  /** All or nothing. */
  readonly write: <T>(work: (handle: H) => Promise<T>) => Promise<T>;
}

export type Ends = Pick<Store, "transaction" | "close" | "alone">;

/** Told who is waited for. */
export type Waiting = (holder: StoreHolder) => void;

/** One open transaction or savepoint. */
interface Level<H> {
  readonly handle: H;
  readonly depth: number;
  readonly gate: Gate;
  over: boolean;
  /** The first failure of the database inside: PostgreSQL would turn the commit into a silent rollback. */
  broken?: unknown;
}

/**
 * A store whose calls find the transaction that they are made in, even through the outer store's handle: otherwise
 * such a call would wait for the very transaction that waits for it.
 */
export function levelled<H>(engine: Engine<H>, build: (access: Access<H>, ends: Ends) => Store): Store {
  const inside = new AsyncLocalStorage<Level<H>>();
  /** Transactions under way. Where there is none, none is handed on: node does so with every promise. */
  let running = 0;
  const turns = inTurns(engine);
  let closing: Promise<void> | undefined;

  const at = (pinned?: Level<H>): Store => {
    const level = (): Level<H> | undefined => {
      const current = inside.getStore();
      if (current && !current.over) return current;
      if (pinned?.over === true) throw new SatelliteError("OUR_FAULT", "the transaction of this store is over");
      if (!pinned && closing) throw new SatelliteError("OUR_FAULT", "the store is closed");
      return pinned;
    };
    const call =
      (how: "read" | "begin") =>
      async <T>(work: (handle: H) => Promise<T>): Promise<T> => {
        const here = level();
        try {
          return await (here ? here.gate.run(() => work(here.handle)) : engine[how](work));
        } catch (error) {
          if (here && !(error instanceof SatelliteError)) here.broken ??= error;
          throw engine.failure(error);
        }
      };
    const transaction = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
      const here = level();
      let thrown: { error: unknown } | undefined;
      const run = async (handle: H): Promise<T> => {
        const next: Level<H> = { handle, depth: (here?.depth ?? 0) + 1, gate: new Gate(), over: false };
        running += 1;
        try {
          const result = await inside.run(next, () => work(at(next)));
          // Calls that nobody waited for still belong to it.
          await next.gate.empty();
          if (next.broken !== undefined) throw next.broken;
          return result;
        } catch (error) {
          thrown = { error: error === next.broken ? engine.failure(error) : error };
          throw error;
        } finally {
          next.over = true;
          running -= 1;
          if (running === 0) inside.disable();
        }
      };
      try {
        if (!here) return await engine.begin(run);
        return await here.gate.run(() => engine.savepoint(here.handle, `level_${here.depth}`, run));
      } catch (error) {
        throw thrown ? thrown.error : engine.failure(error);
      }
    };
    const close = (): Promise<void> => (closing ??= engine.close().finally(() => turns.disable()));
    const alone: Ends["alone"] = (work, waiting) => {
      if (level()) throw new SatelliteError("OUR_FAULT", "a transaction does not wait for another process");
      return turns.run(work, waiting);
    };
    return build({ read: call("read"), write: call("begin") }, { transaction, close, alone });
  };
  return at();
}
