import type { State, Workspace, WorkspaceItem } from "@satellite/core";
import { guarded } from "../shared/index.js";
import { applyDeed, type Hands } from "./apply.js";
import { runBacklog, type Run } from "./cli.js";
import { load, scanned, withTwins, type Loaded } from "./files.js";
import { canonicalId } from "./ids.js";
import { Made } from "./made.js";
import { Milestones } from "./milestones.js";
import { Names, type Eyes } from "./names.js";
import { loadProject, type Project } from "./project.js";

export interface BacklogOptions {
  /** Absolute path of the project's root. */
  readonly root: string;
  /** `direct`: straight to the file, byte-preserving. `cli`: through the `backlog` command alone. */
  readonly write: "direct" | "cli";
  /** How the command is run; absent: `backlog` from the path. */
  readonly run?: Run;
  /** What the project's statuses mean, where their names do not tell. */
  readonly states?: Readonly<Record<string, State>>;
  /** Epoch milliseconds, for `created_date`. */
  readonly now?: () => number;
  /** How folders are looked at; absent: on disk. */
  readonly eyes?: (project: Project) => Eyes;
}

/** The Backlog.md project in a folder; nothing when there is none. */
export async function createBacklogWorkspace(options: BacklogOptions): Promise<Workspace | undefined> {
  const { root, write, now = Date.now } = options;
  const project = await loadProject(root, options.states);
  if (project === undefined) return undefined;
  const byCommand = write === "cli";
  const names = new Names(project, options.eyes?.(project));
  const milestones = new Milestones(project);
  const known: Known = {
    project,
    names,
    byCommand,
    milestones: () => milestones.titles(names.look().milestones()),
  };
  const find = (id: string) => findItem(known, id);
  const run = options.run ?? runBacklog(root);
  const hands: Hands = { ...known, now, find, made: new Made(), ...(byCommand ? { run } : {}) };
  return {
    id: "backlog",
    root,
    can: {
      create: true,
      write: [...written, ...(byCommand ? [] : (["parent", "spec", "compliance"] as const))],
      places: ["active", "draft", "completed", "archived"],
      links: "list",
      comments: true,
      types: project.types,
    },
    statuses: () => Promise.resolve(project.statuses),
    scan: (since) => scanned(project, byCommand, since),
    read: async (id) => (await find(id))?.item,
    apply: (effect, key) => guarded(effect, key, () => applyDeed(hands, effect, key)),
  };
}

// prettier-ignore
const written = [
  "title", "status", "body", "criteria", "assignees", "priority", "type", "milestone", "dependsOn", "addLabels",
  "removeLabels", "addComments", "sections", "links", "addReferences", "removeReferences",
] as const;

/** What a run knows of the project. */
interface Known extends Pick<Hands, "project" | "names" | "milestones"> {
  readonly byCommand: boolean;
}

/** By id in any spelling, or by path. The name tells which file to open; a file whose name tells nothing is looked for. */
async function findItem({ project, names, milestones, byCommand }: Known, id: string): Promise<Loaded | undefined> {
  names.look();
  const canonical = canonicalId(project, id);
  const paths = canonical === undefined ? [id].filter((path) => names.has(path)) : names.at(canonical);
  const titles = await milestones();
  for (const path of paths) {
    const loaded = await load(project, path, titles, byCommand);
    if (loaded === undefined || "code" in loaded) continue;
    if (canonical === undefined || isNamed(loaded.item, canonical))
      return { ...loaded, item: withTwins(project, names, loaded.item) };
  }
  if (canonical === undefined) return undefined;
  const { items } = await scanned(project, byCommand);
  const item = items.find((each) => isNamed(each, canonical));
  const loaded = item === undefined ? undefined : await load(project, item.path, titles, byCommand);
  return item === undefined || loaded === undefined || "code" in loaded ? undefined : { ...loaded, item };
}

function isNamed(item: WorkspaceItem, canonical: string): boolean {
  return item.ref === `item:backlog:${canonical}`;
}
