import { link, mkdir, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { ItemPlace } from "@satellite/core";
import { codeOf } from "../shared/index.js";
import type { Project } from "./project.js";

/** The folder that a file goes to; words when Backlog.md has no such way. */
export function folderFor(kind: string, from: ItemPlace, to: ItemPlace): { folder: string } | { refused: string } {
  const kinds = kind === "milestone" ? "milestones" : kind === "draft" ? "drafts" : "tasks";
  if (to === "archived") return { folder: `archive/${kinds}` };
  if (kind === "milestone")
    return to === "active" ? { folder: kinds } : { refused: "A milestone is active or archived." };
  // Between drafts and tasks the id changes, and with it every reference: that is the tool's own to do.
  if (to === "draft")
    return kind === "draft" ? { folder: kinds } : { refused: "Use `backlog task demote`: the id changes." };
  if (kind === "draft") return { refused: "Use `backlog draft promote`: the id changes." };
  return from === to ? { folder: kinds } : { folder: to === "completed" ? "completed" : "tasks" };
}

/**
 * Moves a file, name and bytes as they are. A name that is taken is not replaced.
 *
 * @returns the new path, relative to the root; nothing when its name is taken
 */
export async function moveFile(project: Project, path: string, folder: string): Promise<string | undefined> {
  const target = `${project.folder}/${folder}/${basename(path)}`;
  const to = join(project.root, target);
  await mkdir(dirname(to), { recursive: true });
  try {
    // A link, then unlink: a rename would replace what another process put there.
    await link(join(project.root, path), to);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return undefined;
    throw error;
  }
  await unlink(join(project.root, path));
  return target;
}
