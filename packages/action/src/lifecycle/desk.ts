import type { SettledConfig, Workspace, WorkspaceId } from "@satellite/core";
import type { Desk } from "@satellite/engine/desk";
import type { House } from "@satellite/engine";
import { memoryStore } from "@satellite/store/memory";
import { detectWorkspace, tryOpen } from "@satellite/workspaces";
import { deskOver } from "../desk-over.js";

export interface Place {
  readonly root: string;
  readonly repository: string;
  readonly config: SettledConfig;
  readonly nowMs: () => number;
}

/** The format that lies there; in words, why none is meant. */
export async function formatIn({ config, root }: Place): Promise<WorkspaceId | { readonly says: string }> {
  const found = await detectWorkspace(root, config.workspace.kind, config.policy.spec.paths);
  if ("ambiguous" in found)
    return { says: `${found.ambiguous.join(" and ")} both lie here: say which by workspace.kind` };
  return "none" in found ? { says: "there are no plans, tasks or specs" } : found.kind;
}

/** A snapshot as its format reads it; nothing where the format was not there yet. */
export function openSnapshot(
  kind: WorkspaceId,
  { config, nowMs, repository, root }: Place,
): Promise<Workspace | undefined> {
  return tryOpen(kind, { root, write: "direct", specPaths: config.policy.spec.paths, repository, now: nowMs });
}

/** What the verb stands on: trackers as the run has them, the files as they are after the push, and nothing remembered. */
export function deskOf(house: House, workspace: Workspace, { config, repository }: Place): Desk {
  return deskOver(house, {
    config,
    repository,
    // The files say it already; a snapshot is not written to.
    workspace: { ...workspace, can: { ...workspace.can, write: [] } },
    store: memoryStore({ clock: house.clock }),
    local: nowhere(workspace.root),
    dryRun: house.options.dryRun,
  });
}

/** There is no repository on this machine. */
function nowhere(top: string): Desk["local"] {
  return {
    top,
    branch: () => Promise.resolve(undefined),
    head: () => Promise.resolve(undefined),
    defaultBranch: () => Promise.resolve(undefined),
    isPushed: () => Promise.resolve(false),
    ownCommits: () => Promise.resolve([]),
    readFile: () => Promise.resolve(undefined),
    list: () => Promise.resolve([]),
  };
}
