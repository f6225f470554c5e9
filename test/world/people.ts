import type { State } from "@satellite/core";
import type { Tree } from "./tree.js";
import { statuses, taskOf, textOf, type Task } from "./tree.js";
import type { Tracker, SimTicket } from "./tracker.js";
import type { Words } from "./words.js";

/** How a person changes one thing. Each text that is written holds a word that stands nowhere else. */
export const editKinds = [
  "title",
  "append",
  "insert",
  "replace",
  "delete",
  "label",
  "unlabel",
  "status",
  "priority",
  "assignee",
  "drop-mirror",
] as const;
export type EditKind = (typeof editKinds)[number];

export interface Edit {
  readonly kind: EditKind;
  /** Which paragraph, label or word is meant. */
  readonly which: number;
}

/** The field that an edit is about. */
export function fieldOf({ kind }: Edit): string {
  if (kind === "append" || kind === "insert" || kind === "replace" || kind === "delete") return "body";
  return kind === "label" || kind === "unlabel" ? "labels" : kind;
}

/** What both sides have for a person to change. */
interface Page {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

/** The texts of a page after a person's edit. */
function edited<P extends Page>(page: P, { kind, which }: Edit, words: Words): P {
  if (kind === "title") return { ...page, title: `Ship it ${words.fresh()}` };
  if (kind === "label") return { ...page, labels: [...page.labels, words.fresh()] };
  if (kind === "unlabel") return { ...page, labels: page.labels.filter((_, at) => at !== which % page.labels.length) };
  const blocks = page.body === "" ? [] : page.body.split("\n\n");
  const at = blocks.length === 0 ? 0 : which % blocks.length;
  // Every other one as a service may spell it in another way.
  const said = (): string =>
    which % 2 === 0 ? `They wrote ${words.fresh()} here.` : `* __They__ wrote ${words.fresh()} here.`;
  if (kind === "append") return { ...page, body: [...blocks, said()].join("\n\n") };
  if (kind === "insert") return { ...page, body: blocks.toSpliced(at, 0, said()).join("\n\n") };
  if (kind === "replace") return { ...page, body: blocks.toSpliced(at, 1, said()).join("\n\n") };
  return kind === "delete" ? { ...page, body: blocks.toSpliced(at, 1).join("\n\n") } : page;
}

const textsOf = ({ body, labels, title }: Page): string => JSON.stringify([title, body, labels]);

/** A person edits a task's file in an editor; `drop-mirror`: with the file's own tool, which drops what it does not know. */
export function editTask(tree: Tree, path: string, edit: Edit, words: Words): void {
  const text = tree.get(path)?.text;
  if (text === undefined) return;
  const task = taskOf(text);
  const content = { ...edited(task.content, edit, words), ...chosen(edit) };
  const next: Task = { ...task, content, ...(edit.kind === "drop-mirror" ? { links: [] } : {}) };
  if (textOf(next) === text) return;
  words.left(textsOf(task.content), textsOf(content));
  tree.put(path, textOf(next));
}

function chosen({ kind, which }: Edit): Partial<Task["content"]> {
  if (kind === "status") return { status: statuses[which % statuses.length]?.name ?? "To Do" };
  if (kind === "priority") return { priority: ["high", "medium", "low"][which % 3] ?? "low" };
  return kind === "assignee" ? { assignees: [["@sara"], ["@omar"], []][which % 3] ?? [] } : {};
}

const states: readonly State[] = ["open", "in_progress", "blocked", "in_review", "closed"];

/** A person edits a ticket in the tracker's own pages. */
export function editTicket(tracker: Tracker, ticket: SimTicket, edit: Edit, words: Words): void {
  const { kind, which } = edit;
  const before: Page = { title: ticket.title, body: ticket.body, labels: ticket.labels };
  const after = edited(before, edit, words);
  const values = {
    ...(after.title === before.title ? {} : { title: after.title }),
    ...(after.body === before.body ? {} : { body: after.body }),
    ...(after.labels.length === before.labels.length ? {} : { labels: after.labels }),
    ...(kind === "status" ? { state: states[which % states.length] ?? "open" } : {}),
    ...(kind === "priority" ? { priority: ["Highest", "High", "Medium", "Low"][which % 4] ?? "Low" } : {}),
    ...(kind === "assignee" ? { assignees: [["acc-sara"], ["acc-omar"], []][which % 3] ?? [] } : {}),
  };
  if (Object.keys(values).length === 0) return;
  words.left(textsOf(before), textsOf(after));
  tracker.write(ticket.ref, values);
}
