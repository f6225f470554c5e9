/** Each defence of the product, taken away from outside: what stands in its way is between the product and its world alone. */
import { itemName, type EffectKey, type Receipt, type Store } from "@satellite/core";
import type { Undoing } from "./machine.js";

type Journal = Store["journal"];

const overJournal =
  (change: (journal: Journal) => Partial<Journal>) =>
  (store: Store): Store => {
    const journal = { ...store.journal, ...change(store.journal) };
    return { ...store, journal };
  };

/** Nothing says that a deed was begun or done before: neither the journal by its key, nor the ticket by its identity. */
const idempotencyKey: Undoing = {
  store: overJournal(() => ({ done: () => Promise.resolve(undefined) })),
  isBlind: true,
};

/** Whoever writes has not looked whether somebody was there since. */
const versionCheck: Undoing = {
  provider: (provider) => ({
    ...provider,
    apply: (effect, key) => provider.apply(effect.kind === "ticket-edit" ? { ...effect, was: {} } : effect, key),
  }),
  workspace: (workspace) => ({
    ...workspace,
    async apply(effect, key) {
      if (effect.kind !== "item-edit") return workspace.apply(effect, key);
      const now = await workspace.read(itemName(effect.on));
      return workspace.apply({ ...effect, expect: now?.revision ?? effect.expect }, key);
    },
  }),
};

/** The intent reaches the journal only with the receipt. */
const journalOrder: Undoing = {
  store: overJournal((journal) => {
    const waiting = new Map<EffectKey, Parameters<Journal["begin"]>[0][number]>();
    return {
      begin(entries) {
        for (const entry of entries) waiting.set(entry.key, entry);
        return Promise.resolve();
      },
      async end(receipt: Receipt) {
        const entry = waiting.get(receipt.key);
        if (entry !== undefined) await journal.begin([entry]);
        await journal.end(receipt);
      },
    };
  }),
};

/** What both sides agreed on is forgotten from one run to the next. */
const base: Undoing = {
  store: (store) => ({
    ...store,
    bases: { ...store.bases, get: () => Promise.resolve(undefined), all: () => Promise.resolve([]) },
  }),
};

export const defences: Readonly<Record<string, Undoing>> = {
  "idempotency key": idempotencyKey,
  "version check": versionCheck,
  "journal order": journalOrder,
  base,
};
