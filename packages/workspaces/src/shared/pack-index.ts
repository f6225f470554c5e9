import type { FileStamp, ScanIndex } from "@satellite/core";

const format = 1;

/** An index as a text that `unpackIndex` reads: JSON, one row a file. */
export function packIndex(index: ScanIndex): string {
  return JSON.stringify({ format, files: [...index].map(([path, { size, mtimeMs }]) => [path, size, mtimeMs]) });
}

/** The index that a text holds; nothing where it holds none, and then all files are read again. */
export function unpackIndex(text: string): ScanIndex | undefined {
  const value = parsed(text);
  if (typeof value !== "object" || value === null || !("files" in value) || !("format" in value)) return undefined;
  if (value.format !== format || !Array.isArray(value.files)) return undefined;
  const index = new Map<string, FileStamp>();
  for (const row of value.files as unknown[]) {
    if (!Array.isArray(row)) return undefined;
    const [path, size, mtimeMs] = row as unknown[];
    if (typeof path !== "string" || typeof size !== "number" || typeof mtimeMs !== "number") return undefined;
    index.set(path, { size, mtimeMs });
  }
  return index;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
