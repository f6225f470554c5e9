import type { FileStamp, ItemProblem, ScanIndex, Workspace, WorkspaceItem } from "@satellite/core";
import { fieldsOfItem, shortFields } from "@satellite/core/item";
import type { ShelfItem, Stock } from "./shelf.js";

/** What is there now: what is known of unchanged files, and the others read. The same stock where nothing changed. */
export async function scanShelf(workspace: Workspace, earlier?: Stock): Promise<Stock> {
  if (earlier === undefined) return anew(workspace);
  const { gone, index, items, problems } = await workspace.scan(earlier.index);
  const changed: string[] = [];
  for (const [path, stamp] of index) if (!alike(earlier.index.get(path), stamp)) changed.push(path);
  if (changed.length === 0 && gone.length === 0) return earlier;
  const touched = new Set([...changed, ...gone]);
  const next: Stock = {
    items: [...earlier.items.filter(({ path }) => !touched.has(path)), ...items.map(shelved)].sort(byPath),
    problems: [...earlier.problems.filter(({ path }) => !touched.has(path)), ...ownProblems(problems, items)],
    index,
  };
  return hangsTogether(next, workspace) ? anew(workspace) : next;
}

async function anew(workspace: Workspace): Promise<Stock> {
  const { index, items, problems } = await workspace.scan();
  return { items: items.map(shelved).sort(byPath), problems: ownProblems(problems, items), index };
}

/**
 * What one file says changes what another means: plans and their phases, all beads in one file, two files with one id, an
 * archived task whose id was given again. Then the files that changed are not enough.
 */
function hangsTogether({ items, problems }: Stock, { id }: Workspace): boolean {
  if (id === "debussy" || id === "atelier") return true;
  const isTwin = ({ code }: ItemProblem): boolean => code === "DUPLICATE_ID";
  return (
    new Set(items.map(({ ref }) => ref)).size < items.length ||
    problems.some(isTwin) ||
    items.some((item) => item.problems.some(isTwin))
  );
}

/** A problem of the workspace as a whole, or of a file that is not looked at again, may be mended unseen. */
export function isSure({ index, problems }: Stock): boolean {
  return problems.every(({ path }) => index.has(path));
}

/** Some formats tell the problems of their items twice. */
function ownProblems(problems: readonly ItemProblem[], items: readonly WorkspaceItem[]): readonly ItemProblem[] {
  const ofItems = new Set(items.flatMap((item) => item.problems));
  return problems.filter((problem) => !ofItems.has(problem));
}

function shelved(item: WorkspaceItem): ShelfItem {
  const { content, healed, id, kind, links, optOut, path, place, problems, ref, revision, state } = item;
  const { priority, status } = content;
  const fields = shortFields(fieldsOfItem(item));
  const kept: ShelfItem = {
    ref,
    id,
    path,
    kind,
    place,
    title: content.title,
    status,
    state,
    links,
    optOut,
    revision,
    fields,
    problems,
    ...(healed === true ? { healed } : {}),
    ...(priority === undefined ? {} : { priority }),
  };
  // Words that were cut out of a file's text would keep the whole text in memory.
  return JSON.parse(JSON.stringify(kept)) as ShelfItem;
}

function byPath(one: ShelfItem, other: ShelfItem): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.ref < other.ref ? -1 : one.ref > other.ref ? 1 : 0;
}

function alike(one: FileStamp | undefined, other: FileStamp): boolean {
  return one !== undefined && one.size === other.size && one.mtimeMs === other.mtimeMs;
}

/**
 * The index with a stamp that no file has for files that were written a moment ago: a second write within one step of the
 * file system's clock would not show, so they are read once more.
 */
export function settledIndex(index: ScanIndex, nowMs: number): ScanIndex {
  const isFresh = ({ mtimeMs }: FileStamp): boolean => mtimeMs >= nowMs - clockStepMs;
  return new Map([...index].map(([path, stamp]) => [path, isFresh(stamp) ? { size: -1, mtimeMs: 0 } : stamp]));
}

const clockStepMs = 2_000;
