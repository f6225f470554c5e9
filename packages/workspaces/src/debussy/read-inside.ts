import { realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ItemProblem } from "@satellite/core";
import { readSource, type Source } from "../shared/index.js";

/** Whether a path is below the root, wherever linked folders on the way lead. */
export async function isInside(root: string, path: string): Promise<boolean> {
  const [real, home] = await Promise.all([join(root, path), root].map((each) => realpath(each).catch(() => undefined)));
  return real !== undefined && home !== undefined && real.startsWith(home.endsWith(sep) ? home : home + sep);
}

/** A file below the root; nothing when a linked folder on the way leads out of it: a plan names files, and must not reach others. */
export async function readInside(root: string, path: string): Promise<Source | ItemProblem | undefined> {
  return (await isInside(root, path)) ? readSource(join(root, path), path) : undefined;
}
