import type { ItemLink } from "@satellite/core";
import { normalised } from "./tracker.js";
import { taskOf, textOf, type Task, type Tree } from "./tree.js";
import type { Words } from "./words.js";

type Snapshot = ReadonlyMap<string, string>;

/** A file that bears another name, and its task another id where one is given; git follows it in everybody's tree. */
export interface Rename {
  readonly from: string;
  readonly to: string;
  readonly id?: string;
}

/** A shared origin of one branch: what everybody has pushed, one state after the other. */
export class Repository {
  readonly #states: Snapshot[] = [];
  readonly renames: Rename[] = [];

  constructor(first: Snapshot) {
    this.#states.push(first);
  }

  get count(): number {
    return this.#states.length;
  }

  at(state: number): Snapshot {
    return this.#states[state] ?? new Map();
  }

  tip(): Snapshot {
    return this.at(this.count - 1);
  }

  push(next: Snapshot): void {
    this.#states.push(next);
  }
}

/** A working tree with the state that it was last brought in step with. */
export class Clone {
  #base: number;
  /** So many renames of the origin were followed here. */
  #followed: number;
  /** Files that a person deleted here, as they were. */
  readonly deleted = new Map<string, string>();

  constructor(
    readonly origin: Repository,
    readonly tree: Tree,
    readonly words: Words,
  ) {
    this.#base = origin.count - 1;
    this.#followed = origin.renames.length;
  }

  /** A person renames a file, all alone with it: pulled before, pushed after. */
  rename(rename: Rename): void {
    const { origin, tree } = this;
    this.share();
    const text = tree.get(rename.from)?.text;
    if (text === undefined || tree.get(rename.to) !== undefined) return;
    tree.put(rename.to, renamed(text, rename));
    tree.remove(rename.from);
    origin.push(tree.snapshot());
    origin.renames.push(rename);
    this.#base = origin.count - 1;
    this.#followed = origin.renames.length;
  }

  /** Commit, pull and push, as a person does it; where both changed one file, the person brings them together by eye. */
  share(): void {
    const { origin, tree } = this;
    const since = origin.renames.slice(this.#followed);
    const [base, theirs] = [followed(origin.at(this.#base), since), origin.tip()];
    const ours = followed(tree.snapshot(), since);
    const next = new Map<string, string>();
    for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
      const text = this.#merged(base.get(path), ours.get(path), theirs.get(path));
      if (text !== undefined) next.set(path, text);
    }
    for (const [path, text] of next) if (tree.get(path)?.text !== text) tree.put(path, text);
    for (const path of tree.paths()) if (!next.has(path)) tree.remove(path);
    if (!alike(next, theirs)) origin.push(next);
    this.#base = origin.count - 1;
    this.#followed = origin.renames.length;
  }

  get isShared(): boolean {
    return this.#base === this.origin.count - 1 && alike(this.origin.tip(), this.tree.snapshot());
  }

  #merged(base?: string, ours?: string, theirs?: string): string | undefined {
    if (ours === theirs || theirs === base) return ours;
    if (ours === base || ours === undefined) return theirs;
    if (theirs === undefined) return ours;
    const merged = textOf(byEye(base === undefined ? undefined : taskOf(base), taskOf(ours), taskOf(theirs)));
    this.words.left(ours, merged);
    this.words.left(theirs, merged);
    return merged;
  }
}

function followed(files: Snapshot, renames: readonly Rename[]): Snapshot {
  const next = new Map(files);
  for (const rename of renames) {
    const text = next.get(rename.from);
    if (text === undefined) continue;
    next.delete(rename.from);
    next.set(rename.to, renamed(text, rename));
  }
  return next;
}

function renamed(text: string, { id }: Rename): string {
  return id === undefined ? text : textOf({ ...taskOf(text), id });
}

function alike(one: Snapshot, other: Snapshot): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

/** What a careful person makes of a file that two changed: what one changed counts, and of texts that both changed all is kept. */
function byEye(base: Task | undefined, ours: Task, theirs: Task): Task {
  const pick = <T>(was: T | undefined, here: T, there: T): T =>
    JSON.stringify(here) === JSON.stringify(was) ? there : here;
  const [was, here, there] = [base?.content, ours.content, theirs.content];
  return {
    ...ours,
    content: {
      ...here,
      title: pick(was?.title, here.title, there.title),
      status: pick(was?.status, here.status, there.status),
      assignees: pick(was?.assignees, here.assignees, there.assignees),
      priority: pick(was?.priority, here.priority, there.priority) ?? "medium",
      body: bodyOf(was?.body, here.body, there.body),
      labels: union(was?.labels, here.labels, there.labels),
    },
    links: linksOf(base?.links ?? [], ours.links, theirs.links),
    references: union(base?.references, ours.references, theirs.references),
  };
}

/**
 * What one changed as it stands there; of what both did, each block behind the one that it stood behind, and once, however
 * either spells it.
 */
function bodyOf(was: string | undefined, here: string, there: string): string {
  if (here === was || here === there) return there;
  if (there === was) return here;
  const [before, ours, theirs] = [was ?? "", here, there].map((text) => text.split("\n\n")) as [
    string[],
    string[],
    string[],
  ];
  const placeIn = (blocks: readonly string[], one: string): number =>
    blocks.findIndex((block) => normalised(block) === normalised(one));
  const has = (blocks: readonly string[], one: string): boolean => placeIn(blocks, one) >= 0;
  const kept = ours.filter((one) => has(theirs, one) || !has(before, one));
  for (const [at, block] of theirs.entries()) {
    // Whoever reads both keeps one of two blocks that say the same, however they are spelled.
    if (has(before, block) || has(kept, block)) continue;
    kept.splice(placeIn(kept, theirs[at - 1] ?? "") + 1, 0, block);
  }
  return kept.join("\n\n");
}

function union(was: readonly string[] = [], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const kept = ours.filter((one) => theirs.includes(one) || !was.includes(one));
  return [...kept, ...theirs.filter((one) => !was.includes(one) && !kept.includes(one))];
}

function linksOf(
  was: readonly ItemLink[],
  ours: readonly ItemLink[],
  theirs: readonly ItemLink[],
): readonly ItemLink[] {
  const nameOf = ({ id, provider }: ItemLink): string => `${provider}:${id}`;
  const names = union(was.map(nameOf), ours.map(nameOf), theirs.map(nameOf));
  return names.flatMap((name) => [...ours, ...theirs].find((link) => nameOf(link) === name) ?? []);
}
