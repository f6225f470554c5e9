import { SatelliteError, type ErrorCode, type Store, type StoreNotice } from "@satellite/core";
import { relative } from "node:path";
import { codeOf } from "../errors/index.js";
import { prepareFolder } from "./folder.js";
import { fileOf } from "./place.js";
import { usualWait, type Wait } from "./wait.js";

export interface StoreOptions {
  /** Absolute path that a relative one counts from: the top of the repository. */
  readonly root: string;
  readonly clock: { nowMs(): number };
  /** How long to wait for another process that writes; 5 seconds when not said. */
  readonly wait?: Wait;
  /** Told of rows that cannot be read, when they are met. */
  readonly report?: (notice: StoreNotice) => void;
  /** Which of these files git keeps, given from the root with `/`. Without it nobody is asked. */
  readonly tracked?: (relativePaths: readonly string[]) => Promise<readonly string[]>;
}

export interface StoreProblem {
  readonly code: ErrorCode;
  readonly says: string;
}

export type StoreOpened =
  { readonly store: Store; readonly notices: readonly StoreNotice[] } | { readonly problem: StoreProblem };

/**
 * Opens the store of a config's `store.url`: `file:.satellite/state.db`, `file:///var/lib/satellite/state.db`,
 * `postgres://…`. What can be expected to go wrong comes back as a value.
 */
export async function openStore(url: string, options: StoreOptions): Promise<StoreOpened> {
  try {
    if (/^postgres(?:ql)?:/i.test(url)) return await openShared(url, options);
    const place = fileOf(url, options.root);
    return "problem" in place ? place : await openFile(place.path, options);
  } catch (error) {
    const problem = problemOf(error);
    if (problem) return { problem };
    throw error;
  }
}

async function openFile(path: string, options: StoreOptions): Promise<StoreOpened> {
  const { loadDriver, openSqlite } = await import("../sqlite/index.js");
  const Database = await loadDriver();
  if (!Database) {
    const says = "this node has no SQLite: use node 22.13 or newer, or install @photostructure/sqlite";
    return refused("STORE_UNUSABLE", says);
  }
  const tracked = await trackedOf(path, options);
  if (tracked !== undefined) return refused("STORE_TRACKED", `git keeps the store's file ${tracked}`);
  const folder = prepareFolder(path, options.root);
  if (folder.leadsOut)
    return refused("STORE_UNUSABLE", `store.url: a symbolic link leads out of the repository: ${path}`);
  const { clock, wait = usualWait, report = () => undefined } = options;
  const opened = await openSqlite(Database, { path, clock, wait, report, mayMove: folder.inside });
  if ("refused" in opened) return refused("STORE_UNUSABLE", opened.refused);
  return opened;
}

/**
 * What SQLite reads beside the database counts as well: a journal that somebody committed would be rolled back into it.
 */
async function trackedOf(path: string, { root, tracked }: StoreOptions): Promise<string | undefined> {
  const files = ["", "-journal", "-wal", "-shm"].map((end) => relative(root, `${path}${end}`).replaceAll("\\", "/"));
  const [kept] = (await tracked?.(files)) ?? [];
  return kept;
}

async function openShared(url: string, options: StoreOptions): Promise<StoreOpened> {
  if (!URL.canParse(url)) return refused("CONFIG_MEANING", "store.url: this is no PostgreSQL URL");
  const { openPostgres } = await import("../postgres/index.js");
  const { clock, wait = usualWait, report = () => undefined } = options;
  const opened = await openPostgres(url, { clock, wait, report });
  return "refused" in opened ? refused("STORE_UNUSABLE", opened.refused) : opened;
}

function refused(code: ErrorCode, says: string): StoreOpened {
  return { problem: { code, says } };
}

/** What a user or a machine can be the cause of; anything else is thrown on. */
function problemOf(error: unknown): StoreProblem | undefined {
  if (error instanceof SatelliteError) return { code: error.code, says: error.message };
  const code = codeOf(error) ?? "";
  if (!/^E[A-Z0-9]+$/.test(code)) return undefined;
  const at = (error as { path?: unknown }).path;
  const path = typeof at === "string" ? `: ${at}` : "";
  return { code: "STORE_UNUSABLE", says: `the store cannot be opened (${code})${path}` };
}
