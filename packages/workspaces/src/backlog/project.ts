import { join } from "node:path";
import { stat } from "node:fs/promises";
import { parseDocument } from "yaml";
import type { ItemPlace, ItemProblem, State } from "@satellite/core";
import { readSource, type Folder } from "../shared/index.js";
import { statusesFrom } from "./statuses.js";

/** A Backlog.md project as its configuration tells. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  /** The folder of the backlog, relative to the root: `backlog`, `.backlog`, or what `backlog.config.yml` names. */
  readonly folder: string;
  /** Of tasks, lower case: `task`, `jira`. */
  readonly prefix: string;
  /** Digits that ids are padded to; 0: none. */
  readonly padding: number;
  readonly defaultStatus: string;
  readonly statuses: readonly { readonly name: string; readonly state: State }[];
  /** Words for a task's type. */
  readonly types: readonly string[];
  readonly problems: readonly ItemProblem[];
}

/** Backlog.md's own, where the project names none. */
const usualTypes = ["bug", "feature", "enhancement", "task", "chore", "docs", "spike"];

/** Folders with items, and what lying there means. */
export const placeFolders = {
  tasks: "active",
  drafts: "draft",
  completed: "completed",
  "archive/tasks": "archived",
  "archive/drafts": "archived",
  milestones: "active",
  "archive/milestones": "archived",
} as const satisfies Record<string, ItemPlace>;

export type PlaceFolder = keyof typeof placeFolders;

export function foldersOf(project: Project): Folder[] {
  return Object.keys(placeFolders).map((name) => ({
    path: `${project.folder}/${name}`,
    accept: (file) => file.endsWith(".md") && !file.startsWith(".") && file.toLowerCase() !== "readme.md",
  }));
}

/** @param states what the house's config says of this project's statuses, by name */
export async function loadProject(
  root: string,
  states: Readonly<Record<string, State>> = {},
): Promise<Project | undefined> {
  const outer = await settingsOf(root, "backlog.config.yml");
  const named = text(outer?.data["backlog_directory"]);
  const inside =
    named !== undefined && /^(?![/\\])(?!.*\.\.)[^:]+$/.test(named) ? named.replace(/\/+$/, "") : undefined;
  for (const folder of inside === undefined ? ["backlog", ".backlog"] : [inside]) {
    const inner = await settingsOf(root, `${folder}/config.yml`);
    if (outer === undefined && inner === undefined && !(await isFolder(join(root, folder, "tasks")))) continue;
    if (!(await isFolder(join(root, folder)))) continue;
    return projectFrom(root, folder, outer ?? inner, states);
  }
  return undefined;
}

interface Settings {
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: readonly ItemProblem[];
}

function projectFrom(
  root: string,
  folder: string,
  settings: Settings | undefined,
  states: Readonly<Record<string, State>>,
): Project {
  const data = settings?.data ?? {};
  const list = (name: string): string[] =>
    Array.isArray(data[name]) ? data[name].map(text).filter((word) => word !== undefined) : [];
  const listed = list("statuses");
  const types = list("types");
  const names = listed.length > 0 ? listed : ["To Do", "In Progress", "Done"];
  const padding = Number(data["zero_padded_ids"]);
  return {
    root,
    folder,
    prefix: (text(data["task_prefix"]) ?? "task").toLowerCase(),
    padding: Number.isInteger(padding) && padding > 0 && padding < 20 ? padding : 0,
    defaultStatus: text(data["default_status"]) ?? names[0] ?? "To Do",
    statuses: statusesFrom(names, states),
    types: types.length > 0 ? types : usualTypes,
    problems: settings?.problems ?? [],
  };
}

/** A configuration that cannot be read is named; the project is then read as if it had none. */
async function settingsOf(root: string, path: string): Promise<Settings | undefined> {
  const source = await readSource(join(root, path), path);
  if (source === undefined) return undefined;
  if ("code" in source) return { data: {}, problems: [{ ...source, blocks: false }] };
  const document = parseDocument(source.text, { schema: "core", version: "1.2" });
  const [error] = document.errors;
  const value = error === undefined ? (document.toJS({ maxAliasCount: 20 }) as unknown) : undefined;
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { data: { ...value }, problems: [] };
  const line = error?.linePos?.[0].line ?? 1;
  const says = "The project's configuration is not YAML; its defaults are taken.";
  return { data: {}, problems: [{ code: "UNREADABLE", path, line, says, blocks: false }] };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
