import { SatelliteError, type Workspace, type WorkspaceId } from "@satellite/core";
import { workspaces } from "./formats.js";

/** What opening a format may need; each takes what it knows. */
export interface OpenOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** `cli`: through the tool's own command, where it has one: a format without one is plain text to its own tool as well. */
  readonly write: "direct" | "cli";
  /** Which files are specs, as in `policy.spec.paths`; for plain Markdown. */
  readonly specPaths: readonly string[];
  /** `owner/repo` that a bare `#42` belongs to. */
  readonly repository?: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Opens a format, and loads no other. Throws NO_WORKSPACE where its files are not there. */
export async function openWorkspace(kind: WorkspaceId, options: OpenOptions): Promise<Workspace> {
  const workspace = await tryOpen(kind, options);
  if (workspace !== undefined) return workspace;
  throw new SatelliteError("NO_WORKSPACE", `There is no ${titles[kind]} here.`, { where: options.root });
}

/** The same, and nothing where the format's files are not there. */
export async function tryOpen(kind: WorkspaceId, options: OpenOptions): Promise<Workspace | undefined> {
  const { root, write, specPaths, repository, now } = options;
  const named = repository === undefined ? {} : { repository };
  if (kind === "backlog") return (await workspaces.backlog.load()).createBacklogWorkspace({ root, write, now });
  if (kind === "atelier") return (await workspaces.atelier.load()).createAtelierWorkspace({ root, write, now });
  if (kind === "debussy") return (await workspaces.debussy.load()).createDebussyWorkspace({ root, ...named });
  if (kind === "leanspec")
    return (await workspaces.leanspec.load()).createLeanSpecWorkspace({ root, write, now, dialects: named });
  return (await workspaces.markdown.load()).createMarkdownWorkspace({ root, paths: specPaths, dialects: named });
}

const titles: Readonly<Record<WorkspaceId, string>> = {
  backlog: "Backlog.md project",
  atelier: "`.beads/issues.jsonl`",
  debussy: "`MASTER_PLAN.md`",
  leanspec: "LeanSpec project",
  markdown: "folder of Markdown specs",
};
