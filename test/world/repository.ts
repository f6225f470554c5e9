import type { ItemLink } from "@satellite/core";
import { taskOf, textOf, type Task, type Tree } from "./tree.js";
import type { Words } from "./words.js";

type Snapshot = ReadonlyMap<string, string>;

/** A shared origin of one branch: what everybody has pushed, one state after the other. */
export class Repository {
  readonly #states: Snapshot[] = [];

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

  constructor(
    readonly origin: Repository,
    readonly tree: Tree,
    readonly words: Words,
  ) {
    this.#base = origin.count - 1;
  }

  /** Commit, pull and push, as a person does it; where both changed one file, the person brings them together by eye. */
  share(): void {
    const { origin, tree } = this;
    const [base, theirs, ours] = [origin.at(this.#base), origin.tip(), tree.snapshot()];
    const next = new Map<string, string>();
    for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
      const text = this.#merged(base.get(path), ours.get(path), theirs.get(path));
      if (text !== undefined) next.set(path, text);
    }
    for (const [path, text] of next) if (ours.get(path) !== text) tree.put(path, text);
    for (const path of ours.keys()) if (!next.has(path)) tree.remove(path);
    if (!alike(next, theirs)) origin.push(next);
    this.#base = origin.count - 1;
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
      body: union(was?.body.split("\n\n"), here.body.split("\n\n"), there.body.split("\n\n")).join("\n\n"),
      labels: union(was?.labels, here.labels, there.labels),
    },
    links: linksOf(base?.links ?? [], ours.links, theirs.links),
    references: union(base?.references, ours.references, theirs.references),
  };
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
