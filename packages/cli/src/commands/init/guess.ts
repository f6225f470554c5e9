import { findMentions } from "@satellite/core/mention";
import { git, gitMaybe, mainBranchIn, type CheckedOut } from "@satellite/git";
import { specPaths } from "./spec-paths.js";
import { specSections } from "./spec-sections.js";
import type { Answers } from "./texts.js";

/** Commits that are looked into, newest first. */
const maxCommits = 500;
/** A key that stands this often in the history is likely the tracker's. */
const often = 3;

/** What the repository itself tells: project keys of its history, its specs, its default branch. */
export async function guess(top: string, at: CheckedOut): Promise<Answers> {
  const log = await git(top, ["log", "-n", String(maxCommits), "--format=%s%x00"]).catch(() => Buffer.alloc(0));
  const counts = new Map<string, number>();
  for (const text of log.toString("utf8").split("\0")) {
    for (const { ref } of findMentions([{ in: "title", text }], { trackers: ["jira"] }).mentions) {
      const project = ref.slice("jira:".length, ref.lastIndexOf("-"));
      counts.set(project, (counts.get(project) ?? 0) + 1);
    }
  }
  const frequent = [...counts].filter(([, count]) => count >= often).sort(([, a], [, b]) => b - a);
  const branch = (await mainBranchIn(top, at)) ?? "main";
  const workspace = await workspaceIn(top);
  const own = workspace && (await specPaths(top, workspace.kind));
  const folders = ["specs", "docs/specs", ...(own ? [own.folder] : [])];
  const specs = ((await gitMaybe(top, ["ls-files", "--", ...folders])) ?? "") !== "";
  const asked = workspace && (await specSections(top, workspace.kind));
  return {
    projects: frequent.slice(0, 5).map(([project]) => project),
    mode: "strict",
    specs,
    branch,
    ...(workspace && { workspace }),
    ...(asked && { sections: asked.sections }),
    ...(own && { paths: own.paths }),
  };
}

/** Of two that have the same claim the first: it is written down, so that nobody has to guess again. */
async function workspaceIn(top: string): Promise<Answers["workspace"]> {
  const { detectWorkspace } = await import("@satellite/workspaces");
  const found = await detectWorkspace(top, "auto");
  if ("kind" in found) return found;
  const [kind] = "ambiguous" in found ? found.ambiguous : [];
  return kind === undefined || !("ambiguous" in found)
    ? undefined
    : { kind, why: `${found.ambiguous.join(" and ")} both lie here.` };
}
