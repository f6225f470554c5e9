import type { Effect, EffectKey, ItemDeed, ItemProblem, Receipt } from "@satellite/core";
import type { ScanIndex, Scanned, Workspace, WorkspaceItem } from "@satellite/core";
import { linkProblem } from "../damage.js";
import { guarded } from "../guarded.js";
import { scanFiles } from "../scan-files.js";
import { readSource, type Source } from "../source.js";
import { applyDeed } from "./apply.js";
import type { SpecFormat } from "./format.js";

/** What the parts of this folder hand each other. */
export interface Files {
  readonly format: SpecFormat;
  /** Paths of all items, sorted. */
  readonly paths: () => readonly string[];
  readonly load: (path: string, paths: readonly string[]) => Promise<Loaded | ItemProblem | undefined>;
  readonly find: (asked: string) => Promise<Loaded | undefined>;
}

export interface Loaded {
  readonly item: WorkspaceItem;
  readonly source: Source;
}

/** How deeds are done: straight to the files, unless a format has another way. */
export type Deeds = (files: Files, effect: Effect<ItemDeed>, key: EffectKey) => Promise<Receipt>;

/** A workspace over files of one format. It remembers nothing between two calls. */
export function specWorkspace(format: SpecFormat, deeds: Deeds = applyDeed): Workspace {
  const files = filesOf(format);
  return {
    id: format.id,
    root: format.root,
    can: format.can,
    statuses: () => Promise.resolve(format.statuses),
    scan: (since) => scan(files, since),
    read: async (id) => (await files.find(id))?.item,
    apply: (effect, key) => guarded(effect, key, () => deeds(files, effect, key)),
  };
}

function filesOf(format: SpecFormat): Files {
  const paths = (): readonly string[] => [...items(format).index.keys()];
  const load: Files["load"] = async (path, all) => {
    const source = await readSource(`${format.root}/${path}`, path);
    if (source === undefined || "code" in source) return source;
    return { item: format.read(path, source, all), source };
  };
  const find: Files["find"] = async (asked) => {
    if (asked === "" || asked.includes("\0")) return undefined;
    const all = paths();
    const path = format.find(asked, all);
    const loaded = path === undefined ? undefined : await load(path, all);
    if (loaded !== undefined && "item" in loaded && (format.idsInside !== true || meant(loaded, asked, path)))
      return loaded;
    return format.idsInside === true ? findInside(all, asked, load) : undefined;
  };
  return { format, paths, load, find };
}

/** A file that names itself is not called by its path without extension any more; by its whole path it is. */
const meant = ({ item }: Loaded, asked: string, path: string | undefined): boolean =>
  item.id === asked || path === asked;

/** Looks into every file, and so sees when two bear one id. */
async function findInside(all: readonly string[], asked: string, load: Files["load"]): Promise<Loaded | undefined> {
  const found: Loaded[] = [];
  for (const path of all) {
    const loaded = await load(path, all);
    if (loaded !== undefined && "item" in loaded && loaded.item.id === asked) found.push(loaded);
  }
  const [first] = found;
  const paths = found.map(({ item }) => item.path);
  return first && { ...first, item: withTwins(first.item, paths.length > 1 ? paths : undefined) };
}

function items(format: SpecFormat, since?: ScanIndex) {
  const { changed, gone, links, index } = scanFiles(format.root, format.folders, since);
  const own = [...index].filter(([path]) => format.idAt(path) !== undefined);
  own.sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    changed: changed.filter((path) => format.idAt(path) !== undefined),
    gone,
    links: links.filter((path) => format.idAt(path) !== undefined),
    index: new Map(own),
  };
}

async function scan(files: Files, since?: ScanIndex): Promise<Scanned> {
  const { changed, gone, links, index } = items(files.format, since);
  const all = [...index.keys()];
  const found: WorkspaceItem[] = [];
  const problems: ItemProblem[] = since === undefined ? links.map(linkProblem) : [];
  for (const path of changed) {
    const loaded = await files.load(path, all);
    if (loaded === undefined) continue;
    if ("item" in loaded) found.push(loaded.item);
    else problems.push(loaded);
  }
  const twins = changed.length === 0 ? new Map<string, string[]>() : await twinsOf(files, found, all);
  const marked = found.map((item) => withTwins(item, twins.get(item.id)));
  return { items: marked, gone, index, problems: [...problems, ...marked.flatMap((item) => item.problems)] };
}

/** Paths by id, for ids that more than one file bears. */
async function twinsOf(files: Files, found: readonly WorkspaceItem[], all: readonly string[]) {
  const ids = new Map(found.map((item) => [item.path, item.id]));
  for (const path of all) {
    if (ids.has(path)) continue;
    const loaded = files.format.idsInside === true ? await files.load(path, all) : undefined;
    ids.set(path, loaded !== undefined && "item" in loaded ? loaded.item.id : (files.format.idAt(path) ?? path));
  }
  const byId = new Map<string, string[]>();
  for (const [path, id] of ids) byId.set(id, [...(byId.get(id) ?? []), path]);
  return new Map([...byId].filter(([, paths]) => paths.length > 1));
}

function withTwins(item: WorkspaceItem, paths: readonly string[] | undefined): WorkspaceItem {
  if (paths === undefined) return item;
  const others = paths.filter((path) => path !== item.path).join(", ");
  const says = `The id ${item.id} is also that of ${others}.`;
  return {
    ...item,
    problems: [...item.problems, { code: "DUPLICATE_ID", path: item.path, line: 1, says, blocks: true }],
  };
}
