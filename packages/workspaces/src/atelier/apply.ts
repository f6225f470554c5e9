import { join } from "node:path";
import type { Effect, EffectKey, ItemCreateEffect, ItemEditEffect, Receipt } from "@satellite/core";
import { receiptFor, sha256, writeBeside } from "../shared/index.js";
import { commandsFor, createCommand, idIn, type Bd, type Ran } from "./bd.js";
import { linksOf } from "./bead.js";
import { draftOf, idFor, withBead, type Draft } from "./create.js";
import { changesOf, withChanges, type Changes } from "./edit.js";
import { beadsPath, itemAt, readBeads, type BeadsFile } from "./file.js";
import type { Row } from "./records.js";

/** What writing needs besides the file. */
export interface Tools {
  readonly root: string;
  /** Absent: straight to the file. */
  readonly bd?: Bd;
  readonly prefix: () => Promise<string | undefined>;
  /** ISO 8601. */
  readonly now: () => string;
}

type Outcome = readonly [Receipt["outcome"], string, Pick<Receipt, "code" | "id">?];

/** Other beads of the same file may change at any moment; that is no reason to yield. */
const tries = 5;

export async function editBead(effect: Effect<ItemEditEffect>, key: EffectKey, tools: Tools): Promise<Receipt> {
  const id = effect.on.slice("item:atelier:".length);
  for (let left = tries; left > 0; left -= 1) {
    const outcome = await edited(id, effect, tools);
    if (outcome !== undefined) return receiptFor(effect, key, ...outcome);
  }
  return receiptFor(effect, key, "yielded", `${beadsPath} is being written by somebody else.`, { code: "CONFLICT" });
}

/** One try; nothing when another part of the file changed in between. */
async function edited(id: string, effect: ItemEditEffect, tools: Tools): Promise<Outcome | undefined> {
  const file = await readBeads(tools.root);
  if (file === undefined) return ["refused", `There is no ${beadsPath}.`, { code: "NOT_FOUND" }];
  if ("code" in file) return ["refused", file.says, { code: "REFUSED" }];
  const row = file.rows.find(({ record }) => record.id === id);
  if (row === undefined) return ["refused", `There is no bead ${id}.`, { code: "NOT_FOUND" }];
  const blocking = itemAt(row, file).problems.find(({ blocks }) => blocks);
  if (blocking !== undefined) return ["refused", blocking.says, { code: "REFUSED" }];
  const changes = changesOf(row.record, effect.patch);
  if ("refused" in changes) return ["refused", changes.refused, { code: "REFUSED" }];
  if (changes.size === 0) return ["unchanged", `${id} says so already.`];
  if (sha256(row.source) !== effect.expect) return ["yielded", `${id} has changed since.`, { code: "CONFLICT" }];
  return (await throughBd(row, changes, tools)) ?? straight(file, row, changes, tools);
}

async function straight(file: BeadsFile, row: Row, changes: Changes, tools: Tools): Promise<Outcome | undefined> {
  const line = withChanges(row.source, row.record, changes, tools.now());
  const text = file.text.slice(0, row.start) + line + file.text.slice(row.start + row.source.length);
  const written = await writeBeside(join(tools.root, beadsPath), text, file.revision);
  return written === "moved on" ? undefined : ["done", `${row.record.id}: ${[...changes.keys()].join(", ")}.`];
}

/** Nothing when `bd` is not asked for, or not installed. */
async function throughBd(row: Row, changes: Changes, { bd }: Tools): Promise<Outcome | undefined> {
  if (bd === undefined) return undefined;
  if (changes.has("dependencies"))
    return ["refused", "Through bd a bead's parent is not written.", { code: "REFUSED" }];
  for (const command of commandsFor(row.record, changes)) {
    const ran = await bd(command);
    if (ran === undefined) return undefined;
    if (ran.code !== 0) return ["failed", refusalOf(ran), { code: "REFUSED" }];
  }
  return ["done", `${row.record.id}: ${[...changes.keys()].join(", ")}, through bd.`];
}

export async function createBead(effect: Effect<ItemCreateEffect>, key: EffectKey, tools: Tools): Promise<Receipt> {
  const draft = draftOf(effect.item);
  if ("refused" in draft) return receiptFor(effect, key, "refused", draft.refused as string, { code: "REFUSED" });
  for (let left = tries; left > 0; left -= 1) {
    const outcome = await created(effect.identity, draft, tools);
    if (outcome !== undefined) return receiptFor(effect, key, ...outcome);
  }
  return receiptFor(effect, key, "yielded", `${beadsPath} is being written by somebody else.`, { code: "CONFLICT" });
}

async function created(identity: string, draft: Draft, tools: Tools): Promise<Outcome | undefined> {
  const file = await readBeads(tools.root);
  if (file === undefined) return ["refused", `There is no ${beadsPath}.`, { code: "NOT_FOUND" }];
  if ("code" in file) return ["refused", file.says, { code: "REFUSED" }];
  const id = idFor(identity, file.rows, await tools.prefix());
  const known = file.rows.find(({ record }) => record.id === id || isOf(record, identity));
  if (known !== undefined) return ["unchanged", `${known.record.id} is there already.`, { id: known.record.id }];
  const ran = await tools.bd?.(createCommand(draft));
  if (ran !== undefined) {
    const given = idIn(ran.stdout);
    if (ran.code !== 0 || given === undefined) return ["failed", refusalOf(ran), { code: "REFUSED" }];
    return ["done", `${given} was made through bd.`, { id: given }];
  }
  const text = withBead(file.text, id, draft, tools.now());
  const written = await writeBeside(join(tools.root, beadsPath), text, file.revision);
  return written === "moved on" ? undefined : ["done", `${id} was made.`, { id }];
}

const isOf = (record: Row["record"], identity: string): boolean =>
  linksOf(record).some(({ provider, id }) => `${provider}:${id}` === identity);

/** What bd said, in one line. */
const refusalOf = ({ code, stdout, stderr }: Ran): string => {
  const line = `${stderr}\n${stdout}`.trim().split("\n", 1)[0] ?? "";
  return `bd ended with ${code}${line === "" ? "." : `: ${line.slice(0, 300)}`}`;
};
