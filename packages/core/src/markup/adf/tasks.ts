import type { List, ListItem } from "mdast";
import { inlineContent } from "./inline.js";
import type { AdfInline, AdfTaskItem, AdfTaskList } from "./types.js";
import type { Walk } from "./walk.js";

const maxNesting = 6;

/**
 * A list in which all are tasks, and none holds anything but paragraphs and, at its end, more tasks. A task of the format
 * holds inline content only: its paragraphs stand in lines below each other.
 *
 * @returns undefined when it is none; then its boxes are shown as characters, and nothing of an item is lost
 */
export function taskList(list: List, walk: Walk): AdfTaskList | undefined {
  return isTaskList(list, 1) ? tasksOf(list, walk) : undefined;
}

function isTaskList(list: List, depth: number): boolean {
  return depth <= maxNesting && list.ordered !== true && list.children.every((item) => isTask(item, depth));
}

function isTask({ checked, children }: ListItem, depth: number): boolean {
  return (
    typeof checked === "boolean" &&
    children.every((child, at) =>
      child.type === "list"
        ? at > 0 && at === children.length - 1 && isTaskList(child, depth + 1)
        : child.type === "paragraph",
    )
  );
}

function tasksOf(list: List, walk: Walk): AdfTaskList {
  const localId = walk.nextId();
  const content = list.children.flatMap((item) => [
    taskItem(item, walk),
    ...item.children.flatMap((child) => (child.type === "list" ? [tasksOf(child, walk)] : [])),
  ]);
  return { type: "taskList", attrs: { localId }, content };
}

function taskItem({ checked, children }: ListItem, walk: Walk): AdfTaskItem {
  const lines = children
    .flatMap((child) => (child.type === "paragraph" ? [inlineContent(child.children, walk.notes)] : []))
    .filter((line) => line.length > 0);
  const content = lines.flatMap((line, at): AdfInline[] => (at === 0 ? line : [{ type: "hardBreak" }, ...line]));
  const state = checked === true ? "DONE" : "TODO";
  return { type: "taskItem", attrs: { localId: walk.nextId(), state }, content };
}
