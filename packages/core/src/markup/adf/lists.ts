import type { List, ListItem, RootContent } from "mdast";
import { itemStart } from "./items.js";
import { prefixed } from "./marks.js";
import { taskList } from "./tasks.js";
import type { AdfBlock, AdfList, AdfListItem } from "./types.js";
import { mayHold, type Walk } from "./walk.js";

/** A list of points, numbers or tasks. Where none can stand, its items as lines that begin with their mark. */
export function listBlocks(list: List, walk: Walk): AdfBlock[] {
  const tasks = mayHold(walk, "taskList") ? taskList(list, walk) : undefined;
  if (tasks !== undefined) return [tasks];
  const type = list.ordered === true ? "orderedList" : "bulletList";
  const start = list.start ?? 1;
  if (!mayHold(walk, type)) {
    return list.children.flatMap((item, at) =>
      prefixed(
        type === "orderedList" ? `${start + at}. ` : "• ",
        itemBlocks(item, walk.blocks(item.children, walk.place)),
      ),
    );
  }
  const content = list.children.map((item): AdfListItem => ({
    type: "listItem",
    content: itemStart(itemBlocks(item, walk.blocks(item.children as RootContent[], "listItem"))),
  }));
  const block: AdfList = {
    type,
    ...(type === "orderedList" && start !== 1 ? { attrs: { order: start } } : {}),
    content,
  };
  return [block];
}

/** A task among points, or in a place that takes no tasks, shows its box as a character. */
function itemBlocks({ checked }: ListItem, blocks: readonly AdfBlock[]): AdfBlock[] {
  return typeof checked === "boolean" ? prefixed(checked ? "☑ " : "☐ ", blocks) : [...blocks];
}
