import { join } from "node:path";
import type { ItemKind, ItemProblem, ScanIndex, Scanned, WorkspaceItem } from "@satellite/core";
import { linkProblem, readSource, scanFiles, type Source } from "../shared/index.js";
import { canonicalId, idInName } from "./ids.js";
import { itemFrom } from "./item.js";
import { Milestones, milestonesIn } from "./milestones.js";
import { foldersOf, placeFolders, type PlaceFolder, type Project } from "./project.js";

/** An item with the text that it was read from. */
export interface Loaded {
  readonly item: WorkspaceItem;
  readonly source: Source;
}

/** Which files bear an id, from their names alone. */
export interface Listing {
  /** Paths under a canonical id, live ones first. */
  at(id: string): readonly string[];
}

function listing(project: Project, paths: readonly string[]): Listing {
  const byId = new Map<string, string[]>();
  const archived = paths.filter((path) => isArchived(project, path));
  const live = archived.length === 0 ? paths : paths.filter((path) => !isArchived(project, path));
  for (const path of [...live, ...archived]) {
    const id = canonicalId(project, idInName(path.slice(path.lastIndexOf("/") + 1)) ?? "");
    if (id === undefined) continue;
    const others = byId.get(id);
    if (others === undefined) byId.set(id, [path]);
    else others.push(path);
  }
  return { at: (id) => byId.get(id) ?? [] };
}

/** Items of files that are new or changed. Twins are named both and locked both; what is archived may have one that lives. */
export async function scanned(project: Project, referencesLink: boolean, since?: ScanIndex): Promise<Scanned> {
  const files = scanFiles(project.root, foldersOf(project), since);
  // Where nothing changed, nobody asks for ids.
  const all = listing(project, files.changed.length === 0 ? [] : [...files.index.keys()]);
  const problems: ItemProblem[] = [];
  const items: WorkspaceItem[] = [];
  const milestones =
    files.changed.length > 0 ? await new Milestones(project).titles(milestonesIn(project)) : new Map<string, string>();
  for (let at = 0; at < files.changed.length; at += 64) {
    const some = files.changed.slice(at, at + 64).map((path) => load(project, path, milestones, referencesLink));
    // Their texts go at once: ten thousand of them would stay in memory for nothing.
    for (const each of await Promise.all(some)) {
      if (each === undefined) continue;
      if ("code" in each) problems.push(each);
      else items.push(each.item);
    }
  }
  const refs = new Map<string, string[]>();
  for (const { ref, path } of items) refs.set(ref, [...(refs.get(ref) ?? []), path]);
  const shadows = items.filter((item) => isShadow(project, all, item));
  return {
    items: items
      .filter((item) => !shadows.includes(item))
      .map((item) => withTwins(project, all, item, refs.get(item.ref) ?? [])),
    gone: files.gone,
    index: files.index,
    problems: [
      ...(since === undefined ? [...project.problems, ...files.links.map(linkProblem)] : []),
      ...problems,
      ...shadows.map(shadowed),
    ],
  };
}

export async function load(
  project: Project,
  path: string,
  milestones: ReadonlyMap<string, string>,
  referencesLink: boolean,
): Promise<Loaded | ItemProblem | undefined> {
  const source = await readSource(join(project.root, path), path);
  if (source === undefined || "code" in source) return source;
  const folder = folderOf(project, path);
  const kind: ItemKind = folder.endsWith("milestones") ? "milestone" : folder.endsWith("drafts") ? "draft" : "task";
  const item = itemFrom(project, source, { path, place: placeFolders[folder], kind, milestones, referencesLink });
  return "code" in item ? item : { item, source };
}

export function folderOf(project: Project, path: string): PlaceFolder {
  const inside = path.slice(project.folder.length + 1);
  return inside.slice(0, inside.lastIndexOf("/")) as PlaceFolder;
}

/** Adds the problem of two live files with one id. */
export function withTwins(
  project: Project,
  all: Listing,
  item: WorkspaceItem,
  others: readonly string[] = [],
): WorkspaceItem {
  const id = item.ref.slice("item:backlog:".length);
  const live = new Set([...all.at(id), ...others, item.path].filter((path) => !isArchived(project, path)));
  if (live.size < 2 || item.place === "archived") return item;
  const says = `${[...live].toSorted().join(" and ")} have the same id, ${item.id}.`;
  return {
    ...item,
    problems: [...item.problems, { code: "DUPLICATE_ID", path: item.path, line: 2, says, blocks: true }],
  };
}

/** Backlog.md gives the id of an archived task again; the one that was archived first then answers to no ref. */
function isShadow(project: Project, all: Listing, item: WorkspaceItem): boolean {
  const [first] = all.at(item.ref.slice("item:backlog:".length));
  return item.place === "archived" && first !== undefined && first !== item.path;
}

function shadowed({ path, id }: WorkspaceItem): ItemProblem {
  return {
    code: "DUPLICATE_ID",
    path,
    line: 2,
    says: `${id} was archived and its id was given again; this file is passed over.`,
    blocks: false,
  };
}

function isArchived(project: Project, path: string): boolean {
  return path.startsWith(`${project.folder}/archive/`);
}
