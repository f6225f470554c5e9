import type { ItemContent, ItemLink, ItemPlace, State, WorkspaceItem } from "@satellite/core";
import { sha256Of as revisionOf } from "@satellite/core/digest";
import { lately } from "../../packages/core/src/lately.js";

export { revisionOf };

export interface SimFile {
  readonly text: string;
  readonly mtimeMs: number;
}

/** What a task's file says. */
export interface Task {
  readonly id: string;
  readonly content: ItemContent;
  readonly links: readonly ItemLink[];
  readonly references: readonly string[];
  /** What it was made for, where it names no ticket. */
  readonly madeFor?: string;
}

export const statuses: readonly { readonly name: string; readonly state: State }[] = [
  { name: "To Do", state: "open" },
  { name: "In Progress", state: "in_progress" },
  { name: "Done", state: "closed" },
];

/** The files of one working tree. Each write is whole. */
export class Tree {
  readonly #files = new Map<string, SimFile>();
  #writes = 0;
  #highest = 0;

  constructor(readonly nowMs: () => number) {}

  get writes(): number {
    return this.#writes;
  }

  /** The largest number that a task here ever had: ids are not given again. That Backlog.md does so is a matter of its own tests. */
  get highest(): number {
    return this.#highest;
  }

  paths(): readonly string[] {
    return [...this.#files.keys()].toSorted();
  }

  get(path: string): SimFile | undefined {
    return this.#files.get(path);
  }

  put(path: string, text: string): void {
    this.#writes += 1;
    this.#files.set(path, { text, mtimeMs: this.nowMs() });
    this.#highest = Math.max(this.#highest, Number(taskOf(text).id.slice("TASK-".length)));
  }

  remove(path: string): void {
    this.#writes += 1;
    this.#files.delete(path);
  }

  /** Path → text. */
  snapshot(): ReadonlyMap<string, string> {
    return new Map([...this.#files].map(([path, { text }]) => [path, text]));
  }
}

export const pathOf = (id: string, place: ItemPlace = "active"): string =>
  `backlog/${place === "active" ? "tasks" : place}/${id.toLowerCase()}.json`;

export function textOf(task: Task): string {
  return `${JSON.stringify(task, undefined, 1)}\n`;
}

export const taskOf: (text: string) => Task = lately((text) => JSON.parse(text) as Task);

/** A file never changes: another one takes its place. */
const items = new WeakMap<SimFile, WorkspaceItem>();

export function itemOf(path: string, file: SimFile): WorkspaceItem {
  const item = items.get(file) ?? read(path, file);
  items.set(file, item);
  return item;
}

function read(path: string, { mtimeMs, text }: SimFile): WorkspaceItem {
  const { content, id, links, references } = taskOf(text);
  const place = /^backlog\/(completed|archived|draft)\//.exec(path)?.[1] as ItemPlace | undefined;
  const known = links.length > 0 ? {} : survivors(references);
  return {
    ref: `item:backlog:${id}`,
    id,
    workspace: "backlog",
    kind: "task",
    place: place ?? "active",
    path,
    content,
    state: statuses.find(({ name }) => name === content.status)?.state ?? "unknown",
    links,
    compliance: {},
    documentation: [],
    references,
    optOut: false,
    revision: revisionOf(text),
    updatedAtMs: mtimeMs,
    problems: [],
    ...known,
  };
}

/** The mirror was dropped by the tool that owns the file: a ticket's address among the references is left of it. */
function survivors(references: readonly string[]): Pick<WorkspaceItem, "links" | "healed"> | undefined {
  const links = references.flatMap((url): ItemLink[] => {
    const id = /\/browse\/([A-Z]+-\d+)$/.exec(url)?.[1];
    if (id === undefined) return [];
    return [{ provider: "jira", id, url, relation: "primary", syncMode: "sync", onClose: "none" }];
  });
  return links.length === 0 ? undefined : { links, healed: true };
}

export function newTask(id: string, title: string, body: string, more: Partial<ItemContent> = {}): Task {
  const content: ItemContent = {
    title,
    status: "To Do",
    body,
    criteria: [],
    labels: [],
    assignees: [],
    priority: "medium",
    dependsOn: [],
    comments: [],
    sections: {},
    ...more,
  };
  return { id, content, links: [], references: [] };
}
