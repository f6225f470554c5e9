import { SatelliteError, type Store } from "@satellite/core";
import type { Life } from "./life.js";

/** Who carries writes out on a store. */
const holders = new WeakMap<Store, Life>();

/** A store as one process holds it: each write is a step of the process, before and after which it may die. */
export function mortalStore(store: Store, life: Life): Store {
  const step = <T>(work: () => Promise<T>): Promise<T> => life.step("store", work);
  const look = <T>(work: () => Promise<T>): Promise<T> => {
    life.alive();
    return work();
  };
  const { bases, cache, completions, conflicts, cursors, journal, links } = store;
  return {
    kind: store.kind,
    links: {
      of: (ref) => look(() => links.of(ref)),
      all: () => look(() => links.all()),
      put: (row) => step(() => links.put(row)),
      putAll: (rows) => step(() => links.putAll(rows)),
      remove: (item, ticket) => step(() => links.remove(item, ticket)),
    },
    bases: {
      get: (item, ticket) => look(() => bases.get(item, ticket)),
      all: (wish) => look(() => bases.all(wish)),
      put: (row) => step(() => bases.put(row)),
      putAll: (rows) => step(() => bases.putAll(rows)),
      remove: (item, ticket) => step(() => bases.remove(item, ticket)),
    },
    conflicts: {
      of: (item) => look(() => conflicts.of(item)),
      all: () => look(() => conflicts.all()),
      putAll: (rows) => step(() => conflicts.putAll(rows)),
      remove: (item, ticket, field) => step(() => conflicts.remove(item, ticket, field)),
    },
    journal: {
      begin: (entries) => step(() => journal.begin(entries)),
      end: (receipt) => step(() => journal.end(receipt)),
      done: (key) => look(() => journal.done(key)),
      pending: () => look(() => journal.pending()),
      rows: (filter) => look(() => journal.rows(filter)),
      drop: (keys) => step(() => journal.drop(keys)),
    },
    completions: {
      record: (completion) => step(() => completions.record(completion)),
      all: () => look(() => completions.all()),
      overlapping: (tickets) => look(() => completions.overlapping(tickets)),
    },
    cursors: {
      get: (name) => look(() => cursors.get(name)),
      put: (name, value) => step(() => cursors.put(name, value)),
    },
    cache: {
      get: (refs) => look(() => cache.get(refs)),
      put: (tickets) => step(() => cache.put(tickets)),
      remove: (refs) => step(() => cache.remove(refs)),
    },
    transaction: (work) => step(() => life.held(() => store.transaction((inner) => work(mortalStore(inner, life))))),
    alone: async (work) => {
      life.alive();
      const holder = holders.get(store);
      if (holder === life) return work();
      // It stands still until this one ends: there is no use in waiting.
      if (holder?.isDead === false)
        throw new SatelliteError("STORE_BUSY", "the store is written to by another process");
      holders.set(store, life);
      try {
        return await work();
      } finally {
        if (holders.get(store) === life) holders.delete(store);
      }
    },
    close: () => Promise.resolve(),
  };
}
