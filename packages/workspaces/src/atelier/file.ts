import { join } from "node:path";
import type { ItemProblem, WorkspaceItem } from "@satellite/core";
import { maxBytes, readSource } from "../shared/index.js";
import { itemOfBead } from "./bead.js";
import { readRows, type Row, type Rows } from "./records.js";

/** Where beads exports its issues, from the workspace's root. */
export const beadsPath = ".beads/issues.jsonl";

/** Ten thousand beads are five megabytes. */
const limit = 64 * maxBytes;

/** The export as it stands. */
export interface BeadsFile extends Rows {
  readonly text: string;
  readonly revision: string;
}

/** Reads the export; a problem when it cannot be read, nothing when there is none. */
export async function readBeads(root: string): Promise<BeadsFile | ItemProblem | undefined> {
  const source = await readSource(join(root, beadsPath), beadsPath, limit);
  if (source === undefined || "code" in source) return source;
  return { text: source.text, revision: source.revision, ...readRows(source.text, beadsPath) };
}

/** The row that an id means: as it stands, in other letters, or without its prefix where only one bead ends so. */
export function rowFor(rows: readonly Row[], id: string): Row | undefined {
  const exact = rows.find(({ record }) => record.id === id);
  if (exact !== undefined || id.trim() === "") return exact;
  const wanted = id.toLowerCase();
  const alike = rows.filter(({ record }) => record.id.toLowerCase() === wanted);
  const ending = alike.length > 0 ? alike : rows.filter(({ record }) => record.id.toLowerCase().endsWith(`-${wanted}`));
  return ending.length === 1 ? ending[0] : undefined;
}

export const itemAt = (row: Row, { unsettled }: Rows): WorkspaceItem =>
  itemOfBead(row, beadsPath, unsettled.get(row.record.id));
