import { createHash } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";

/** Of larger files the stamp has to do. */
const maxBytes = 16 * 1024 * 1024;

/** SHA-256 of a file's bytes; a word for what cannot be read. Never throws. */
export async function digestOfFile(path: string): Promise<string> {
  try {
    const { mtimeMs, size } = await lstat(path);
    if (size > maxBytes) return `large ${size} ${mtimeMs}`;
    return createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  } catch (error) {
    return `not read: ${(error as NodeJS.ErrnoException).code ?? "?"}`;
  }
}
