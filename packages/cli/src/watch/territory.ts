import { dirname, join, relative, sep } from "node:path";
import type { WorkspaceId } from "@satellite/core";
import { isNoise } from "./noise.js";

/** What is watched of a workspace. */
export interface Territory {
  /** Absolute. */
  readonly root: string;
  /** Folders that hold items and that stand by themselves; from the root, with `/`, empty for the root itself. */
  readonly folders: ReadonlySet<string>;
  /** Folders that are watched to the bottom, with what may yet be made in them. */
  readonly deep: readonly string[];
  /** All of these and every folder on the way to them, but for the root. */
  readonly known: ReadonlySet<string>;
  /** Absolute paths of single files. */
  readonly files: ReadonlySet<string>;
}

/** Where a format's tool puts its files, whether or not there are any yet. */
const homes: Readonly<Record<WorkspaceId, readonly string[]>> = {
  backlog: ["backlog", ".backlog"],
  atelier: [".beads"],
  leanspec: ["specs", ".lean-spec"],
  debussy: [".debussy"],
  markdown: [],
};

export interface Ground {
  readonly kind: WorkspaceId;
  readonly root: string;
  /** Of the items, from the root, with `/`. */
  readonly paths: readonly string[];
  /** As in `policy.spec.paths`. */
  readonly specPaths: readonly string[];
  /** Absolute paths of config files. */
  readonly configs: readonly string[];
}

export function territoryOf({ configs, kind, paths, root, specPaths }: Ground): Territory {
  const folders = new Set(paths.map(folderOf));
  const begun = kind === "markdown" ? specPaths.map(fixedPart).filter((path) => path !== "") : [];
  // Backlog.md's folder may have another name: it is the one above `tasks`.
  const above = kind === "backlog" ? [...folders].map(folderOf).filter((path) => path !== "") : [];
  const deep = [...new Set([...homes[kind], ...begun, ...above])];
  const known = new Set<string>();
  for (const folder of [...folders, ...deep])
    for (let path = folder; path !== "" && !known.has(path); path = folderOf(path)) known.add(path);
  return { root, folders, deep, known, files: new Set(configs) };
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** The folders of a pattern before its first wildcard: `docs/specs/**\/*.md` begins in `docs/specs`. */
function fixedPart(pattern: string): string {
  const parts = pattern
    .replace(/^\.?\//, "")
    .split("/")
    .slice(0, -1);
  const wild = parts.findIndex((part) => /[*?[\]{}]/.test(part));
  return (wild < 0 ? parts : parts.slice(0, wild)).join("/");
}

const kinds = /\.(?:md|mdx|markdown|jsonl|ya?ml|json)$/i;
/** Debussy's record of runs; what it writes comes into the second first. */
const record = /^\.debussy\/state\.db(?:-wal)?$/;

/** Whether a file may say something about an item. */
export function matters(territory: Territory, path: string): boolean {
  if (territory.files.has(path)) return true;
  const inside = insideOf(territory, path);
  if (inside === undefined || isNoise(inside) || isHidden(territory, folderOf(inside))) return false;
  if (record.test(inside)) return true;
  if (!kinds.test(inside)) return false;
  const folder = folderOf(inside);
  // A folder made since the items were listed may hold some; one on the way to them was looked at, and holds none.
  const isNew = !territory.known.has(folder) && isEntered(territory, dirname(path));
  return territory.folders.has(folder) || isDeep(territory, inside) || isNew;
}

/** Whether new folders at this path are looked into. */
export function isEntered(territory: Territory, path: string): boolean {
  const inside = insideOf(territory, path);
  if (inside === undefined || inside === "" || isNoise(inside) || isHidden(territory, inside)) return false;
  // A folder beside items, or below a folder on the way to some, may come to hold others; one at the top is anybody's.
  return isDeep(territory, inside) || territory.known.has(inside) || territory.known.has(folderOf(inside));
}

/** Every folder that is to be watched and is known by name, absolute. */
export function knownFolders({ files, known, root }: Territory): ReadonlySet<string> {
  const of = [...files].map((file) => file.slice(0, file.lastIndexOf(sep)));
  return new Set([root, ...of, ...[...known].map((folder) => join(root, folder))]);
}

/** A hidden folder that is nobody's home holds no items: locks, caches. */
function isHidden({ known }: Territory, folder: string): boolean {
  const parts = folder.split("/");
  return parts.some((part, at) => part.startsWith(".") && !known.has(parts.slice(0, at + 1).join("/")));
}

function isDeep({ deep }: Territory, inside: string): boolean {
  return deep.some((folder) => inside === folder || inside.startsWith(`${folder}/`));
}

function insideOf({ root }: Territory, path: string): string | undefined {
  const inside = relative(root, path);
  return inside === ".." || inside.startsWith(`..${sep}`) ? undefined : inside.split(sep).join("/");
}
