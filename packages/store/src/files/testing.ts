/** For this folder's tests: a folder to keep a store in, and a clock that stands still. */
import type { Store, StoreNotice } from "@satellite/core";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type StoreOptions } from "./open-store.js";

export interface Place {
  readonly root: string;
  readonly path: string;
  readonly clock: { atMs: number };
  readonly said: StoreNotice[];
  open(more?: Partial<StoreOptions>): Promise<{ store: Store; notices: readonly StoreNotice[] }>;
  attempt(url?: string, more?: Partial<StoreOptions>): ReturnType<typeof openStore>;
  remove(): void;
}

/** 2026-11-21T09:45:12Z */
export const morningMs = 1_795_254_312_000;

export function makePlace(): Place {
  const root = mkdtempSync(join(tmpdir(), "satellite-store-"));
  const clock = { atMs: morningMs };
  const said: StoreNotice[] = [];
  const attempt: Place["attempt"] = (url = "file:.satellite/state.db", more = {}) =>
    openStore(url, { root, clock: { nowMs: () => clock.atMs }, report: (notice) => said.push(notice), ...more });
  return {
    root,
    path: join(root, ".satellite", "state.db"),
    clock,
    said,
    attempt,
    async open(more) {
      const opened = await attempt(undefined, more);
      if ("problem" in opened) throw new Error(opened.problem.says);
      return opened;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
