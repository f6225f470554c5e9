import type { ChangedFile, WorkspaceId } from "@satellite/core";
import { matchesAny } from "@satellite/core/policy/paths";

/** Which formats may be meant. */
export interface Wanted {
  readonly kind: "auto" | WorkspaceId;
  /** `policy.spec.paths`: what is a spec in plain Markdown. */
  readonly specPaths: readonly string[];
}

const isPlan = (path: string): boolean => /(?:^|[/_-])master[_-]plan\.md$/i.test(path);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

const belongs: Readonly<Record<WorkspaceId, (path: string, all: readonly string[], wanted: Wanted) => boolean>> = {
  backlog: (path) => /^(?:\.?backlog\/.*\.(?:md|yml)|backlog\.config\.yml)$/i.test(path),
  atelier: (path) => path === ".beads/issues.jsonl",
  leanspec: (path) => /^(?:\.lean-spec\/config\.json|specs\/.*\.md)$/i.test(path),
  debussy: (path, all) => /\.md$/i.test(path) && all.some((one) => isPlan(one) && path.startsWith(folderOf(one))),
  markdown: (path, _, { specPaths }) => matchesAny(path, specPaths),
};

/** Of these paths those that hold items of a format that may be meant, or say how they are read. */
export function itemPaths(paths: readonly string[], wanted: Wanted): readonly string[] {
  const kinds = wanted.kind === "auto" ? (Object.keys(belongs) as WorkspaceId[]) : [wanted.kind];
  const plans = paths.filter(isPlan);
  return paths.filter((path) => isSafe(path) && kinds.some((kind) => belongs[kind](path, plans, wanted)));
}

/** What may be written below a folder of ours: no way out of it, and nothing that a tool would run. */
function isSafe(path: string): boolean {
  const parts = path.split("/");
  return (
    !/[\0\\:]/.test(path) && parts.every((part) => part !== "" && part !== "." && part !== ".." && part !== ".git")
  );
}

/** Where the changed files lay before the push: what is new lay nowhere. */
export function pathsBefore(files: readonly ChangedFile[]): readonly string[] {
  return files.flatMap(({ path, previousPath, status }) => (status === "added" ? [] : [previousPath ?? path]));
}
