/**
 * Specs as documents, one for each change of an issue. Pieces lie under the digest of the text that they belong to and
 * the head is written after them: whoever reads meanwhile sees the old spec or the new one, never a mixture.
 */
import { kvs } from "@forge/kvs";
import type { AdfDoc } from "@satellite/core/markup/adf";
import { chunkKeys, readChunks, writeChunks } from "./chunks";
import { deleteAll, digestOf, under } from "./kvs";

export interface StoredSpec {
  /** Digest of the whole text, also where the document is cut. */
  readonly sha256: string;
  readonly document: AdfDoc;
  readonly truncated: boolean;
}

interface Head {
  readonly sha256: string;
  readonly truncated: boolean;
  readonly pieces: number;
}

/** Whether this very text is kept already, so that nobody need convert it again. */
export async function keepsSpec(
  issueId: string,
  change: string,
  { sha256, truncated }: Omit<StoredSpec, "document">,
): Promise<boolean> {
  const head = await kvs.get<Head>(placeOf(issueId, change));
  return head?.sha256 === sha256 && head.truncated === truncated;
}

/** @param change `change:github:acme/shop#42` */
export async function saveSpec(
  issueId: string,
  change: string,
  { document, sha256, truncated }: StoredSpec,
): Promise<"saved" | "unchanged"> {
  const at = placeOf(issueId, change);
  const before = await kvs.get<Head>(at);
  if (before?.sha256 === sha256 && before.truncated === truncated) return "unchanged";
  const pieces = await writeChunks(piecesAt(at, sha256, truncated), JSON.stringify(document));
  await kvs.set(at, { sha256, truncated, pieces } satisfies Head);
  if (before) await deleteAll(chunkKeys(piecesAt(at, before.sha256, before.truncated), before.pieces));
  return "saved";
}

export async function readSpec(issueId: string, change: string): Promise<StoredSpec | undefined> {
  const at = placeOf(issueId, change);
  // Twice: a writer may have put another spec in its place between head and pieces.
  for (let tries = 0; tries < 2; tries += 1) {
    const head = await kvs.get<Head>(at);
    if (head === undefined) return undefined;
    const text = await readChunks(piecesAt(at, head.sha256, head.truncated), head.pieces);
    if (text !== undefined) {
      return { sha256: head.sha256, truncated: head.truncated, document: JSON.parse(text) as AdfDoc };
    }
  }
  return undefined;
}

/** The issue is gone: so is what we kept for it. */
export async function dropSpecs(issueId: string): Promise<void> {
  const entries = await under<unknown>(`spec:${idOf(issueId)}:`, 2000);
  await deleteAll(entries.map(({ key }) => key));
}

function placeOf(issueId: string, change: string): string {
  return `spec:${idOf(issueId)}:${digestOf(change).slice(0, 32)}`;
}

function piecesAt(at: string, sha256: string, truncated: boolean): string {
  return `${at}:${sha256.slice(0, 16)}${truncated ? ".cut" : ""}`;
}

/** @throws {RangeError} for what is no issue id: it would end in another issue's place */
export function idOf(issueId: string): string {
  if (!/^\d{1,19}$/.test(issueId)) throw new RangeError("an issue id is digits");
  return issueId;
}
