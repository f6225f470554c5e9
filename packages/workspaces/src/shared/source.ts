import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { FileStamp, ItemProblem } from "@satellite/core";
import { stampOf } from "./scan-files.js";

/** A file's text as it stands, byte order mark and line ends included. */
export interface Source {
  readonly text: string;
  /** SHA-256 of the bytes, in hex. */
  readonly revision: string;
  readonly stamp: FileStamp;
}

/** Larger files are no items; reading one would only cost memory. */
export const maxBytes = 1_048_576;

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Reads a text file. Nothing when there is none, or when the name is no plain file: a link could lead out of the workspace.
 *
 * @param shown the path for messages, relative to the workspace's root
 * @param limit in bytes; a file that holds many items may be larger
 */
export async function readSource(
  path: string,
  shown: string,
  limit = maxBytes,
): Promise<Source | ItemProblem | undefined> {
  const file = await opened(path);
  if (file === undefined) return undefined;
  if (typeof file === "string") return problem("UNREADABLE", shown, `The file cannot be read (${file}).`);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return undefined;
    if (stat.size > limit) return problem("TOO_LARGE", shown, `The file is larger than ${limit / maxBytes} MB.`);
    const bytes = await file.readFile();
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, revision: sha256(bytes), stamp: stampOf(stat) };
  } catch (error) {
    const why = error instanceof TypeError ? "it is not UTF-8" : codeOf(error);
    return problem("UNREADABLE", shown, `The file cannot be read (${why}).`);
  } finally {
    await file.close();
  }
}

async function opened(path: string) {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP" ? undefined : code;
  }
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}

function problem(code: ItemProblem["code"], path: string, says: string): ItemProblem {
  return { code, path, says, blocks: true };
}
