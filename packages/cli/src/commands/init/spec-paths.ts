import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkspaceId } from "@satellite/core";

/** Where LeanSpec keeps its set-up. */
export const leanSpecConfig = ".lean-spec/config.json";

/**
 * Where the specs of this format lie, when the policy would not look there by itself: LeanSpec's `specsDir`.
 *
 * @returns the folder from the top, and the pattern for `policy.spec.paths`
 */
export async function specPaths(
  top: string,
  kind: WorkspaceId,
): Promise<{ readonly folder: string; readonly paths: readonly string[] } | undefined> {
  if (kind !== "leanspec") return undefined;
  const { readConfig } = await import("@satellite/workspaces/leanspec");
  const { specsDir } = readConfig(textOf(join(top, leanSpecConfig)));
  // Characters that a pattern reads as its own would name other folders.
  if (specsDir === "specs" || /[*?[\]{}!]/.test(specsDir)) return undefined;
  return { folder: specsDir, paths: [`${specsDir}/**/README.md`] };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
