import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Dialects, ItemPlace, Workspace, WorkspaceCan, WorkspaceItem } from "@satellite/core";
import { readFrontMatter } from "@satellite/frontmatter";
import { scanFiles } from "../shared/index.js";
import { specWorkspace, type Change, type SpecFormat } from "../shared/spec-files/index.js";
import { byCommand } from "./by-command.js";
import { runLeanSpec, written, type Run } from "./cli.js";
import { readConfig, type LeanSpecConfig } from "./config.js";
import { newSpec } from "./create.js";
import { editSpec, settled, statusBefore, type Editing } from "./edit.js";
import { findSpec, nextPath, placeAt } from "./layout.js";
import { readSpec } from "./read.js";
import { statuses } from "./words.js";

export interface LeanSpecOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** `direct`: straight to the file, byte-preserving. `cli`: through the `leanspec` command alone. */
  readonly write?: "direct" | "cli";
  /** How the command is run; absent: `leanspec` from the path. */
  readonly run?: Run;
  /** How bare numbers and keys are to be read. */
  readonly dialects?: Dialects;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

const can: WorkspaceCan = {
  create: true,
  // prettier-ignore
  write: [
    "title", "status", "body", "criteria", "addLabels", "removeLabels", "assignees", "priority", "parent", "dependsOn",
    "addComments", "sections", "links", "addReferences", "removeReferences", "compliance",
  ],
  places: ["active", "archived"],
  links: "one",
  comments: true,
  priorities: ["critical", "high", "medium", "low"],
};

/** The specs of a project; nothing when it has neither `.lean-spec/` with a folder of specs nor specs of that shape. */
export async function createLeanSpecWorkspace(options: LeanSpecOptions): Promise<Workspace | undefined> {
  const config = readConfig(await textOf(join(options.root, ".lean-spec/config.json")));
  const isFolder = (path: string) =>
    stat(join(options.root, path)).then(
      (found) => found.isDirectory(),
      () => false,
    );
  if (!(await isFolder(config.specsDir))) return undefined;
  const format = formatOf(options, config);
  const paths = pathsOf(format);
  return (await isFolder(".lean-spec")) || paths.length > 0 ? opened(options, format, config) : undefined;
}

function opened({ root, write, run }: LeanSpecOptions, format: SpecFormat, config: LeanSpecConfig): Workspace {
  if (write !== "cli") return specWorkspace(format);
  const deeds = byCommand(run ?? runLeanSpec(root), config.specsDir);
  return specWorkspace({ ...format, can: { ...can, write: written } }, deeds);
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}

function pathsOf({ root, folders, idAt }: SpecFormat): readonly string[] {
  return [...scanFiles(root, folders).index.keys()].filter((path) => idAt(path) !== undefined).toSorted();
}

function formatOf({ root, dialects = {}, now = Date.now }: LeanSpecOptions, config: LeanSpecConfig): SpecFormat {
  const { specsDir } = config;
  const editing: Editing = {
    specsDir,
    dialects,
    paths: () => pathsOf(format),
    now: () => new Date(now()).toISOString(),
  };
  const format: SpecFormat = {
    id: "leanspec",
    root,
    can,
    statuses,
    lock: `${specsDir}/.create.lock`,
    folders: [{ path: specsDir, accept: (name) => name === "README.md", deep: true }],
    idAt: (path) => placeAt(path, specsDir)?.id,
    read: (path, source, paths) => readSpec(path, source, paths, { specsDir, dialects }),
    find: (asked, paths) => findSpec(asked, paths, specsDir),
    settle: settled,
    edit: (item, text, patch) => editSpec(item, text, patch, editing),
    place: (item, text, to) => moved(item, text, to, editing),
    create: (item, paths, tries) => {
      const path = nextPath(item.content.title, paths, specsDir, tries);
      return { path, text: newSpec(path, item, { ...editing, drafts: config.drafts }) };
    },
  };
  return format;
}

/** LeanSpec archives by status; a spec comes back with the status that it had. */
function moved(item: WorkspaceItem, text: string, to: ItemPlace, editing: Editing): Change {
  if (item.path.startsWith(`${editing.specsDir}/archived/`))
    return { refused: `${item.path} lies in the folder of archived specs; it is moved by hand.` };
  const front = readFrontMatter(text);
  const status = to === "archived" ? "archived" : statusBefore(front.kind === "found" ? front.data : {});
  return editSpec(item, text, { status }, editing);
}
