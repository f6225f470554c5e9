import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Dialects, Workspace, WorkspaceCan } from "@satellite/core";
import { matchesAny } from "@satellite/core/policy/paths";
import { specWorkspace } from "../shared/spec-files/index.js";
import { editMarkdown, newMarkdown, settled } from "./edit.js";
import { findPath, foldersOf, idOf, isMarkdown, newPath, slugOf } from "./layout.js";
import { readMarkdown } from "./read.js";
import { statuses } from "./words.js";

export interface MarkdownOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Which files are specs, as in `policy.spec.paths`. */
  readonly paths: readonly string[];
  /** How bare numbers and keys are to be read. */
  readonly dialects?: Dialects;
}

const can: WorkspaceCan = {
  create: true,
  // prettier-ignore
  write: [
    "title", "status", "body", "criteria", "addLabels", "removeLabels", "assignees", "priority", "type", "milestone",
    "parent", "dependsOn", "addComments", "sections", "links", "addReferences", "removeReferences", "compliance",
  ],
  places: ["active"],
  links: "list",
  comments: true,
};

/** The Markdown files that the patterns mean; nothing when none of the folders is there that they begin in. */
export async function createMarkdownWorkspace(options: MarkdownOptions): Promise<Workspace | undefined> {
  const { root, paths: patterns, dialects = {} } = options;
  const folders = foldersOf(patterns);
  const there = await Promise.all(
    folders.map(({ path }) =>
      stat(join(root, path)).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    ),
  );
  if (!there.includes(true)) return undefined;
  const room = newPath(patterns, "name") !== undefined;
  return specWorkspace({
    id: "markdown",
    root,
    can: { ...can, create: room },
    statuses,
    folders,
    idAt: (path) => (isMarkdown(path) && matchesAny(path, patterns) ? idOf(path) : undefined),
    idsInside: true,
    read: (path, source) => readMarkdown(path, source, dialects),
    find: findPath,
    settle: settled,
    edit: (item, text, patch) => editMarkdown(item, text, patch, dialects),
    ...(room
      ? {
          create: (item, _paths, tries) => {
            const path = newPath(patterns, slugOf(item.content.title, tries)) ?? "";
            return { path, text: newMarkdown(path, item, dialects) };
          },
        }
      : {}),
  });
}
