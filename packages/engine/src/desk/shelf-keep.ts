import { SatelliteError } from "@satellite/core";
import { digestOf } from "@satellite/core/digest";
import type { Desk } from "./desk.js";
import type { Stock } from "./shelf.js";
import { packStock, unpackStock, type Packed } from "./shelf-pack.js";
import { isSure } from "./shelf-scan.js";

/** Raised when a row of the shelf means something else than before. */
const version = 2;

/** The shelf in the store: a head that says what it was made under, and parts of so many items. */
interface Head {
  /** What decides how files are read; another one, and all is read again. */
  readonly under: string;
  readonly parts: number;
  /** All parts of one writing bear it. */
  readonly writing: string;
}

export async function loadShelf(desk: Desk): Promise<Stock | undefined> {
  const { cursors } = desk.store;
  const name = nameOf(desk);
  const head = headOf(await cursors.get(name));
  if (head === undefined || head.under !== (await underOf(desk))) return undefined;
  const unpacking = unpackStock(desk.workspace.id);
  for (let at = 0; at < head.parts; at += 1) {
    const part: { writing?: unknown; rows?: unknown } | undefined = parsed(await cursors.get(`${name}:${at}`));
    if (part?.writing !== head.writing || !Array.isArray(part.rows)) return undefined;
    if (!unpacking.take(part.rows as Packed)) return undefined;
  }
  return unpacking.stock;
}

/** What cannot be kept now is read again next time: nobody waits for it. */
export async function keepShelf(desk: Desk, stock: Stock): Promise<void> {
  if (!isSure(stock)) return;
  const writing = `${desk.clock.nowMs()} ${desk.clock.random()}`;
  const under = await underOf(desk);
  const name = nameOf(desk);
  try {
    await desk.store.transaction(async ({ cursors }) => {
      let parts = 0;
      for (const rows of packStock(stock, rowsOfPart)) {
        await cursors.put(`${name}:${parts}`, JSON.stringify({ writing, rows }));
        parts += 1;
      }
      await cursors.put(name, JSON.stringify({ under, parts, writing } satisfies Head));
    });
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    desk.log(`the shelf was not kept: ${error.message}`);
  }
}

const rowsOfPart = 1_000;

/** Of one folder on one machine, as far as its path tells: machines may share a store. */
function nameOf({ workspace }: Desk): string {
  return `shelf:${workspace.id}:${digestOf(workspace.root).slice(0, 16)}`;
}

const unders = new WeakMap<Desk, Promise<string>>();

function underOf(desk: Desk): Promise<string> {
  const known = unders.get(desk) ?? readUnder(desk);
  unders.set(desk, known);
  return known;
}

async function readUnder({ config, repository, webUrl, workspace }: Desk): Promise<string> {
  const { kind, write } = config.workspace;
  const statuses = await workspace.statuses();
  return digestOf([version, statuses, repository, webUrl, kind, write, config.policy.spec.paths]);
}

function headOf(text: string | undefined): Head | undefined {
  const head: Partial<Head> | undefined = parsed(text);
  if (typeof head?.under !== "string" || typeof head.writing !== "string") return undefined;
  return Number.isSafeInteger(head.parts) ? (head as Head) : undefined;
}

function parsed(text: string | undefined): object | undefined {
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
