import { isItemRef, SatelliteError, type CachedTicket, type Store, type TicketRef } from "@satellite/core";
import { levelled, type Access, type Engine } from "../levels/index.js";
import {
  baseRecord,
  cachedRecord,
  completionRecord,
  conflictKey,
  conflictRecord,
  cursorRecord,
  intentRecord,
  isDone,
  linkRecord,
  pairKey,
  readBase,
  readCached,
  readCompletion,
  readConflict,
  readCursor,
  readJournal,
  readLink,
  receiptColumns,
  withoutBody,
  type JournalRecord,
} from "../rows/index.js";
import { copyOf, emptyState, restore, type State } from "./state.js";

export interface MemoryOptions {
  readonly clock: { nowMs(): number };
}

/** Keeps the same rows as the databases do, so that it takes and gives back exactly what they would. */
export function memoryStore({ clock }: MemoryOptions): Store {
  return levelled(memoryEngine(), (access, ends) => ({
    kind: "memory",
    links: links(access),
    bases: bases(access),
    conflicts: conflicts(access),
    journal: journal(access, clock),
    completions: completions(access),
    cursors: cursors(access),
    cache: cache(access),
    ...ends,
  }));
}

function memoryEngine(): Engine<State> {
  const state = emptyState();
  let last: Promise<unknown> = Promise.resolve();
  const undoable = async <T>(work: (state: State) => Promise<T>): Promise<T> => {
    const before = copyOf(state);
    try {
      return await work(state);
    } catch (error) {
      restore(state, before);
      throw error;
    }
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    // Readers wait for a transaction as well: what it wrote is not there before its end.
    read: (work) => inTurn(() => work(state)),
    begin: (work) => inTurn(() => undoable(work)),
    savepoint: (_handle, _name, work) => undoable(work),
    failure: (error) => error,
    close: () => last.then(() => undefined),
  };
}

function links({ read, write }: Access<State>): Store["links"] {
  const given = (state: State) => [...state.links.values()].flatMap((row) => readLink(row) ?? []);
  return {
    of: (ref) =>
      read(async (state) => given(state).filter((row) => (isItemRef(ref) ? row.item === ref : row.ticket === ref))),
    all: () => read(async (state) => given(state)),
    put: (row) => write(async (state) => void state.links.set(pairKey(row), linkRecord(row))),
    putAll: (rows) =>
      write(async (state) => {
        for (const row of rows) state.links.set(pairKey(row), linkRecord(row));
      }),
    remove: (item, ticket) => write(async (state) => removePairs(state.links, item, ticket)),
  };
}

function bases({ read, write }: Access<State>): Store["bases"] {
  return {
    get: (item, ticket) =>
      read(async (state) => {
        const row = state.bases.get(pairKey({ item, ticket }));
        return row && readBase(row);
      }),
    all: ({ items, withoutBody: isShort = false, withoutNative = false } = {}) =>
      read(async (state) => {
        const wanted = items === undefined ? undefined : new Set<string>(items);
        const rows = [...state.bases.values()].filter(({ item }) => wanted?.has(item) ?? true);
        const whole = rows.flatMap((row) => readBase(withoutNative ? { ...row, native: null } : row) ?? []);
        return isShort ? whole.map(withoutBody) : whole;
      }),
    put: (row) => write(async (state) => void state.bases.set(pairKey(row), baseRecord(row))),
    putAll: (rows) =>
      write(async (state) => {
        for (const row of rows) state.bases.set(pairKey(row), baseRecord(row));
      }),
    remove: (item, ticket) => write(async (state) => removePairs(state.bases, item, ticket)),
  };
}

function conflicts({ read, write }: Access<State>): Store["conflicts"] {
  const given = (state: State) =>
    [...state.conflicts.values()]
      .sort((one, other) => one.at_ms - other.at_ms || (conflictKey(one) < conflictKey(other) ? -1 : 1))
      .flatMap((row) => readConflict(row) ?? []);
  return {
    of: (item) => read(async (state) => given(state).filter((row) => row.item === item)),
    all: () => read(async (state) => given(state)),
    putAll: (rows) =>
      write(async (state) => {
        for (const row of rows.map(conflictRecord)) state.conflicts.set(conflictKey(row), row);
      }),
    remove: (item, ticket, field) =>
      write(async (state) => {
        const gone = [...state.conflicts].filter(
          ([, row]) =>
            row.item === item &&
            (ticket === undefined || row.ticket === ticket) &&
            (field === undefined || row.field === field),
        );
        for (const [key] of gone) state.conflicts.delete(key);
        return gone.length;
      }),
  };
}

function removePairs(rows: Map<string, { item: string; ticket: string }>, item: string, ticket?: TicketRef): number {
  const keys = [...rows].filter(([, row]) => row.item === item && (ticket === undefined || row.ticket === ticket));
  for (const [key] of keys) rows.delete(key);
  return keys.length;
}

function journal({ read, write }: Access<State>, clock: { nowMs(): number }): Store["journal"] {
  const inOrder = (state: State): JournalRecord[] =>
    [...state.journal.values()].sort((one, other) => one.begun_at_ms - other.begun_at_ms);
  return {
    begin: (entries) =>
      write(async (state) => {
        for (const entry of entries) {
          const known = state.journal.get(entry.key);
          if (known && isDone(known.outcome)) continue;
          const row = intentRecord(entry, clock.nowMs());
          const pending = known?.outcome === null ? { begun_at_ms: known.begun_at_ms } : {};
          state.journal.set(entry.key, { ...row, ...pending });
        }
      }),
    end: (receipt) =>
      write(async (state) => {
        const known = state.journal.get(receipt.key);
        if (!known) throw new SatelliteError("OUR_FAULT", `the journal knows no deed ${receipt.key}`);
        if (isDone(known.outcome) && !isDone(receipt.outcome)) return;
        state.journal.set(receipt.key, { ...known, ...receiptColumns(receipt, clock.nowMs()) });
      }),
    done: (key) =>
      read(async (state) => {
        const row = state.journal.get(key);
        return row && isDone(row.outcome) ? readJournal(row)?.receipt : undefined;
      }),
    pending: () =>
      read(async (state) =>
        inOrder(state)
          .filter((row) => row.outcome === null)
          .flatMap((row) => readJournal(row) ?? []),
      ),
    rows: ({ on, limit } = {}) =>
      read(async (state) =>
        inOrder(state)
          .toReversed()
          .filter((row) => on === undefined || row.target === on)
          .slice(0, limit ?? Number.POSITIVE_INFINITY)
          .flatMap((row) => readJournal(row) ?? []),
      ),
    drop: (keys) =>
      write(async (state) => {
        for (const key of keys) if (state.journal.get(key)?.outcome === null) state.journal.delete(key);
      }),
  };
}

function completions({ read, write }: Access<State>): Store["completions"] {
  const all = () => read(async (state) => state.completions.flatMap((row) => readCompletion(row) ?? []));
  return {
    record: (completion) => write(async (state) => void state.completions.push(completionRecord(completion))),
    all,
    overlapping: async (tickets) => (await all()).filter((one) => one.tickets.some((ref) => tickets.includes(ref))),
  };
}

function cursors({ read, write }: Access<State>): Store["cursors"] {
  return {
    get: (name) =>
      read(async (state) => {
        const row = state.cursors.get(name);
        return row && readCursor(row);
      }),
    put: (name, value) => write(async (state) => void state.cursors.set(name, cursorRecord(name, value))),
  };
}

function cache({ read, write }: Access<State>): Store["cache"] {
  return {
    get: (refs) =>
      read(async (state) => {
        const found = refs.flatMap((ref) => state.cache.get(ref) ?? []).flatMap((row) => readCached(row) ?? []);
        return new Map<TicketRef, CachedTicket>(found.map((one) => [one.ticket.ref, one]));
      }),
    put: (tickets) =>
      write(async (state) => {
        for (const one of tickets) state.cache.set(one.ticket.ref, cachedRecord(one));
      }),
    remove: (refs) =>
      write(async (state) => {
        for (const ref of refs) state.cache.delete(ref);
      }),
  };
}
