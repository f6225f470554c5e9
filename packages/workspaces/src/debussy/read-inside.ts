import { realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ItemProblem } from "@satellite/core";
import { readSource, type Source } from "../shared/index.js";

/** A file below the root; nothing when a linked folder on the way leads out of it: a plan names files, and must not reach others. */
export async function readInside(root: string, path: string): Promise<Source | ItemProblem | undefined> {
  const [real, home] = await Promise.all([join(root, path), root].map((each) => realpath(each).catch(() => undefined)));
  if (real === undefined || home === undefined || !real.startsWith(home.endsWith(sep) ? home : home + sep))
    return undefined;
  return readSource(join(root, path), path);
}
