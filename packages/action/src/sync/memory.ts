import { existsSync } from "node:fs";
import { SatelliteError, type Clock, type SettledConfig, type Store } from "@satellite/core";
import type { Notice } from "@satellite/engine/desk";
import { trackedAmong } from "@satellite/git";
import { fileOf, openStore } from "@satellite/store/files";
import { memoryStore } from "@satellite/store/memory";

/** What earlier runs left behind. */
export interface Memory {
  readonly store: Store;
  /** Nothing is known of an earlier sync: equal values are agreed, different ones wait for a person. */
  readonly isNew: boolean;
  readonly notices: readonly Notice[];
}

interface Wish {
  readonly top: string;
  readonly clock: Clock;
  readonly dryRun: boolean;
  readonly log: (line: string) => void;
}

/** @throws {SatelliteError} when the store cannot be used, or git keeps it */
export async function openMemory({ store: { url } }: SettledConfig, wish: Wish): Promise<Memory> {
  const { clock, dryRun, log, top } = wish;
  const place = fileOf(url, top);
  const isAbsent = "path" in place && !existsSync(place.path);
  if (isAbsent && dryRun) return { store: memoryStore({ clock }), isNew: true, notices: [howToKeep] };
  const opened = await openStore(url, {
    root: top,
    clock,
    report: ({ says }) => log(`store: ${says}`),
    tracked: (paths) => trackedAmong(top, paths),
  });
  if ("problem" in opened) throw new SatelliteError(opened.problem.code, opened.problem.says);
  const { notices, store } = opened;
  const isNew = notices.some(({ code }) => code === "CREATED" || code === "SET_ASIDE" || code === "REBUILT");
  const told = notices
    .filter(({ code }) => code !== "CREATED")
    .map(({ says }): Notice => ({ weight: "said", code: "STORE_UNUSABLE", says }));
  return { store, isNew, notices: [...told, ...(isNew ? [howToKeep] : [])] };
}

const howToKeep: Notice = {
  weight: "said",
  code: "STORE_UNUSABLE",
  says:
    "nothing is known of an earlier sync: equal values are agreed on, different ones wait for a person, no ticket is made. " +
    "Keep .satellite from run to run with actions/cache, or share a store by store.url (docs/action.md)",
};
