import {
  itemName,
  type Effect,
  type FileStamp,
  type ItemCreateEffect,
  type ItemDeed,
  type ItemEditEffect,
  type ItemLink,
  type ItemPatch,
  type ItemPlaceEffect,
  type Receipt,
  type Workspace,
} from "@satellite/core";
import type { Life } from "./life.js";
import { itemOf, newTask, pathOf, revisionOf, statuses, taskOf, textOf, type Task, type Tree } from "./tree.js";

type Answer = Pick<Receipt, "outcome" | "says"> & Partial<Receipt>;

// prettier-ignore
const writable = [
  "title", "status", "body", "criteria", "assignees", "priority", "type", "milestone", "dependsOn", "addLabels",
  "removeLabels", "addComments", "sections", "links", "addReferences", "removeReferences",
] as const;

export interface WorkspaceOptions {
  readonly root: string;
  /** Which ids this machine gives: odd or even, so that two of them never give the same. */
  readonly parity: number;
}

/** A local format over a tree in memory, as one process sees it: each write is a step of the process. */
export function simWorkspace(tree: Tree, life: Life, { parity, root }: WorkspaceOptions): Workspace {
  const find = (id: string): string | undefined =>
    tree.paths().find((path) => path === id || path.endsWith(`/${id.toLowerCase()}.json`));
  return {
    id: "backlog",
    root,
    can: {
      create: true,
      write: [...writable],
      places: ["active", "draft", "completed", "archived"],
      links: "list",
      comments: true,
    },
    statuses: () => Promise.resolve(statuses),
    scan(since) {
      life.alive();
      const files = tree.paths().flatMap((path) => {
        const file = tree.get(path);
        return file === undefined ? [] : [{ path, file, stamp: { size: file.text.length, mtimeMs: file.mtimeMs } }];
      });
      const fresh = files.filter(({ path, stamp }) => !alike(since?.get(path), stamp));
      return Promise.resolve({
        items: fresh.map(({ file, path }) => itemOf(path, file)),
        gone: [...(since?.keys() ?? [])].filter((path) => tree.get(path) === undefined),
        index: new Map(files.map(({ path, stamp }) => [path, stamp])),
        problems: [],
      });
    },
    read(id) {
      life.alive();
      const path = find(id);
      const file = path === undefined ? undefined : tree.get(path);
      return Promise.resolve(path === undefined || file === undefined ? undefined : itemOf(path, file));
    },
    apply: (effect, key) =>
      life.step("file", () => {
        const { kind, on } = effect;
        return { key, kind, on, ...carriedOut(tree, effect, { find, parity }) };
      }),
  };
}

function alike(one: FileStamp | undefined, other: FileStamp): boolean {
  return one !== undefined && one.size === other.size && one.mtimeMs === other.mtimeMs;
}

interface Ways {
  readonly find: (id: string) => string | undefined;
  readonly parity: number;
}

function carriedOut(tree: Tree, effect: Effect<ItemDeed>, ways: Ways): Answer {
  if (effect.kind === "item-create") return create(tree, effect, ways.parity);
  const path = ways.find(itemName(effect.on));
  const text = path === undefined ? undefined : tree.get(path)?.text;
  if (path === undefined || text === undefined)
    return { outcome: "refused", says: `${effect.on} is not there`, code: "NOT_FOUND" };
  return effect.kind === "item-edit" ? edit(tree, effect, path, text) : place(tree, effect, path, text);
}

function create(tree: Tree, { identity, item }: Effect<ItemCreateEffect>, parity: number): Answer {
  const tasks = tree.paths().map((path) => taskOf(tree.get(path)?.text ?? ""));
  const there = tasks.find((task) => identitiesOf(task).includes(identity));
  if (there !== undefined) return { outcome: "unchanged", says: "it is there already", id: there.id };
  const { highest } = tree;
  const id = `TASK-${highest + (highest % 2 === parity ? 2 : 1)}`;
  const { body = "", title, ...more } = item.content;
  const made = { ...newTask(id, title, body, more), links: item.links, madeFor: identity };
  const text = textOf({ ...made, references: addressesOf(made.links) });
  tree.put(pathOf(id), text);
  return { outcome: "done", says: `${id} is made`, id, revision: revisionOf(text) };
}

const identitiesOf = ({ links, madeFor }: Task): readonly string[] => [
  ...links.map(({ id, provider }) => `${provider}:${id}`),
  ...(madeFor === undefined ? [] : [madeFor]),
];

const addressesOf = (links: readonly ItemLink[]) => links.flatMap(({ url }) => url ?? []);

function edit(tree: Tree, { expect, patch }: Effect<ItemEditEffect>, path: string, text: string): Answer {
  const edited = textOf(patched(taskOf(text), patch));
  if (edited === text) return { outcome: "unchanged", says: "it says so already", id: revisionOf(text) };
  if (revisionOf(text) !== expect) return { outcome: "yielded", says: "the file moved on", code: "CONFLICT" };
  tree.put(path, edited);
  return { outcome: "done", says: `${path} is edited`, id: taskOf(text).id };
}

function place(tree: Tree, { expect, to }: Effect<ItemPlaceEffect>, path: string, text: string): Answer {
  const target = pathOf(taskOf(text).id, to);
  if (target === path) return { outcome: "unchanged", says: "it is there already" };
  if (revisionOf(text) !== expect) return { outcome: "yielded", says: "the file moved on", code: "CONFLICT" };
  tree.put(target, text);
  tree.remove(path);
  return { outcome: "done", says: `it is now ${target}` };
}

function patched(task: Task, patch: ItemPatch): Task {
  const { addComments = [], addLabels = [], addReferences = [], links, removeLabels = [], ...rest } = patch;
  const { compliance: _compliance, removeReferences = [], sections, spec: _spec, ...values } = rest;
  const { content, references } = task;
  const labels = content.labels.filter((label) => !removeLabels.includes(label));
  const kept = references.filter((one) => !removeReferences.includes(one));
  const wanted = [...addReferences, ...addressesOf(links ?? [])];
  return {
    ...task,
    content: {
      ...content,
      ...values,
      labels: [...labels, ...addLabels.filter((label) => !labels.includes(label))],
      comments: [...content.comments, ...addComments],
      sections: { ...content.sections, ...sections },
    },
    links: links ?? task.links,
    references: [...kept, ...wanted.filter((one) => !kept.includes(one))],
  };
}
