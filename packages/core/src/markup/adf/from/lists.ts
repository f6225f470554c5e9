import type { BlockContent, ListItem, PhrasingContent } from "mdast";
import { blocksOf } from "./blocks.js";
import type { Seen } from "./document.js";
import { phrasing } from "./inline.js";
import type { Keeper } from "./kept.js";

export function pointList(node: Seen, keeper: Keeper): BlockContent[] {
  const ordered = node.type === "orderedList";
  const order = Math.trunc(Number(node.attrs["order"] ?? 1));
  // Markdown reads numbers of nine digits.
  const start = ordered ? (order >= 0 && order <= 999_000_000 ? order : 1) : null;
  const children = node.content.map((child) =>
    itemOf(child.type === "listItem" ? blocksOf(child.content, keeper) : blocksOf([child], keeper)),
  );
  return children.length === 0 ? [] : [{ type: "list", ordered, start, spread: false, children }];
}

/** A list inside of tasks follows the task that it belongs to; in Markdown it stands in it. */
export function taskList(node: Seen, keeper: Keeper): BlockContent[] {
  const items: ListItem[] = [];
  for (const child of node.content) {
    const last = items.at(-1);
    if (child.type !== "taskList") items.push(taskOf(child, keeper));
    else if (last === undefined) items.push(itemOf(taskList(child, keeper)));
    else items[items.length - 1] = { ...last, children: [...last.children, ...taskList(child, keeper)] };
  }
  return listOf(items);
}

function taskOf(node: Seen, keeper: Keeper): ListItem {
  const checked = node.attrs["state"] === "DONE";
  // A box needs a paragraph behind it.
  const empty: BlockContent = { type: "paragraph", children: [] };
  const blocks = blocksOf(node.content, keeper);
  const children = blocks[0]?.type === "paragraph" ? blocks : [empty, ...blocks];
  return { type: "listItem", checked, spread: false, children };
}

/** What was decided, as points; a reader of the page sees such a mark, too. */
export function decisionList(node: Seen, keeper: Keeper): BlockContent[] {
  const mark: PhrasingContent = { type: "text", value: "◇ " };
  return listOf(
    node.content.map((child) => {
      const children = phrasing(child.type === "text" ? [child] : child.content, keeper);
      return itemOf([{ type: "paragraph", children: [mark, ...children] }]);
    }),
  );
}

function itemOf(children: BlockContent[]): ListItem {
  return { type: "listItem", spread: false, children };
}

function listOf(children: ListItem[]): BlockContent[] {
  return children.length === 0 ? [] : [{ type: "list", ordered: false, spread: false, children }];
}
