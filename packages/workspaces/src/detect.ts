import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { WorkspaceId } from "@satellite/core";
import { defaultConfig } from "@satellite/core/config/defaults";
import { workspaces } from "./formats.js";
import { tryOpen } from "./open.js";

/** The format that counts, and by which file; several that have the same claim; or none. */
export type Detected =
  | { readonly kind: WorkspaceId; readonly why: string }
  | { readonly ambiguous: readonly WorkspaceId[] }
  | { readonly none: true };

/**
 * Formats lie side by side, and what people take up and close comes first: a list of tasks (the specs and plans beside it
 * are what its tasks are about), then plans and specs that keep a status of their own, then Markdown that any of
 * the others could have written. Two of the same rank are two answers to one question, and a person decides.
 */
export const detectOrder = [
  ["backlog", "atelier"],
  ["debussy", "leanspec"],
  ["markdown"],
] as const satisfies readonly (readonly WorkspaceId[])[];

/**
 * Which format a folder holds: a sign of it is there, and it opens.
 *
 * @param root absolute
 * @param kind a format that the config names is looked for alone
 * @param specPaths which files are specs, as in `policy.spec.paths`
 */
export async function detectWorkspace(
  root: string,
  kind: "auto" | WorkspaceId,
  specPaths: readonly string[] = defaultConfig().policy.spec.paths,
): Promise<Detected> {
  const ranks: readonly (readonly WorkspaceId[])[] = kind === "auto" ? detectOrder : [[kind]];
  for (const rank of ranks) {
    const found: { kind: WorkspaceId; why: string }[] = [];
    for (const each of rank) {
      const why = await signOf(root, each, specPaths, kind === "auto");
      if (why !== undefined) found.push({ kind: each, why });
    }
    const [first, second] = found;
    if (second !== undefined) return { ambiguous: found.map((each) => each.kind) };
    if (first !== undefined) return first;
  }
  return { none: true };
}

/** Paths that tell a format at a glance; where one has none, its files are looked for. */
const signs: Readonly<Record<WorkspaceId, readonly string[]>> = {
  backlog: ["backlog.config.yml", "backlog/config.yml", ".backlog/config.yml", "backlog/tasks", ".backlog/tasks"],
  atelier: [".beads/issues.jsonl"],
  leanspec: [".lean-spec", "specs"],
  debussy: ["."],
  markdown: ["."],
};

/** In words, what was found; nothing when the format is not there. */
async function signOf(
  root: string,
  kind: WorkspaceId,
  specPaths: readonly string[],
  guess: boolean,
): Promise<string | undefined> {
  const sign = await firstOf(root, signs[kind]);
  if (guess && sign === undefined) return undefined;
  if ((await tryOpen(kind, { root, write: "direct", specPaths, now: () => 0 })) === undefined) return undefined;
  if (kind !== "debussy" && kind !== "markdown")
    return sign === undefined ? "The config names it." : `${sign} is there.`;
  const [file] =
    kind === "debussy"
      ? (await workspaces.debussy.load()).plansIn(root)
      : (await workspaces.markdown.load()).specsIn(root, specPaths);
  if (file === undefined) return guess ? undefined : "The config names it.";
  return `${file} is there.`;
}

async function firstOf(root: string, paths: readonly string[]): Promise<string | undefined> {
  const there = await Promise.all(paths.map((path) => stat(join(root, path)).then(Boolean, () => false)));
  return paths.find((_, index) => there[index]);
}
