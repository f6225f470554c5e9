/**
 * A text of any length under one prefix. A value may have 240 KiB and writing is what costs, so the text is deflated, and
 * what is still too long is laid down in pieces. Base64 needs no escaping: its length is its size.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { kvs } from "@forge/kvs";
import type { SetOptions } from "@forge/kvs";

const pieceChars = 200 * 1024;
/** What we lay down ourselves is never near this; what lies there may have been damaged. */
const mostBytes = 20 * 1024 * 1024;

/** @returns how many pieces there are: `<prefix>:0` and on */
export async function writeChunks(prefix: string, text: string, options?: SetOptions): Promise<number> {
  const packed = deflateRawSync(text).toString("base64");
  const count = Math.max(1, Math.ceil(packed.length / pieceChars));
  for (let n = 0; n < count; n += 1) {
    await kvs.set(`${prefix}:${n}`, packed.slice(n * pieceChars, (n + 1) * pieceChars), options);
  }
  return count;
}

/** The text again; nothing when a piece is missing or damaged. */
export async function readChunks(prefix: string, count: number): Promise<string | undefined> {
  const pieces: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const piece = await kvs.get<string>(`${prefix}:${n}`);
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  try {
    return inflateRawSync(Buffer.from(pieces.join(""), "base64"), { maxOutputLength: mostBytes }).toString("utf8");
  } catch {
    return undefined;
  }
}

export function chunkKeys(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `${prefix}:${n}`);
}
