import { SatelliteError } from "@satellite/core";
import { codeOf } from "../errors/index.js";

/** SQLite's result code without its extension; nothing for an error of another kind. https://sqlite.org/rescode.html */
export function resultCode(error: unknown): number | undefined {
  if (codeOf(error) !== "ERR_SQLITE_ERROR") return undefined;
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === "number" ? code & 0xff : 0;
}

export const busy = 5;

/** SQLite's errors in our words; others as they are. */
export function failureOf(error: unknown, path: string): unknown {
  const code = resultCode(error);
  if (code === undefined) return error;
  return new SatelliteError(code === busy ? "STORE_BUSY" : "STORE_UNUSABLE", `${says(code, error)}: ${path}`, {
    cause: error,
    where: path,
  });
}

function says(code: number, error: unknown): string {
  const known: Readonly<Record<number, string>> = {
    [busy]: "the store is in use by another process",
    8: "the store may not be written to",
    10: "the disk failed under the store",
    11: "the store is damaged; the next command sets it aside",
    13: "the disk is full",
    14: "the store cannot be opened",
    23: "the store may not be opened",
    26: "the store is damaged; the next command sets it aside",
  };
  return known[code] ?? `SQLite refused (${(error as Error).message})`;
}
