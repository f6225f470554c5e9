import { cutText } from "../inline/plain.js";
import { adfLength } from "./length.js";
import type { AdfBlock, AdfInline } from "./types.js";

const ellipsis: AdfBlock = { type: "paragraph", content: [{ type: "text", text: "…" }] };

export interface Cut {
  readonly content: readonly AdfBlock[];
  readonly truncated: boolean;
}

/**
 * As many whole top-level blocks as `max` takes. Where the first that is too long would leave more than half of the room
 * empty, its beginning is kept: whole items, rows or lines. What was cut ends in a paragraph `…`.
 */
export function fit(blocks: readonly AdfBlock[], max: number): Cut {
  const whole = max - adfLength({ type: "doc" });
  if (blocks.reduce((sum, block) => sum + adfLength(block), 0) <= whole) return { content: blocks, truncated: false };
  const room = whole - adfLength(ellipsis);
  let length = 0;
  let kept = 0;
  for (const block of blocks) {
    const next = length + adfLength(block);
    if (next > room) break;
    length = next;
    kept += 1;
  }
  const first = blocks[kept];
  const part = first === undefined || length > room / 2 ? [] : beginning(first, room - length);
  // A heading without anything below it says nothing.
  while (part.length === 0 && kept > 1 && blocks[kept - 1]?.type === "heading") kept -= 1;
  return { content: [...blocks.slice(0, kept), ...part, ellipsis], truncated: true };
}

/** What of a block fits, or nothing. */
function beginning(block: AdfBlock, room: number): AdfBlock[] {
  const left = room - ownLength(block);
  if (left < 1) return [];
  switch (block.type) {
    case "rule":
      return [];
    case "codeBlock":
      return wrap(block, codeLines(block.content[0]?.text ?? "", left));
    case "paragraph":
    case "heading":
      return wrap(block, inlinePart(block.content, left));
    case "bulletList":
    case "orderedList":
      return wrap(
        block,
        some(block.content, left, (item, rest) => wrap(item, some(item.content, rest, beginning))),
      );
    case "blockquote":
    case "panel":
    case "expand":
    case "nestedExpand":
      return wrap(block, some(block.content, left, beginning));
    case "taskList":
    case "table":
      return wrap(
        block,
        some<(typeof block.content)[number]>(block.content, left, () => []),
      );
  }
}

/** Children while they fit; of the first that does not, its beginning when nothing else is there. */
function some<T>(children: readonly T[], room: number, part: (child: T, room: number) => readonly T[]): T[] {
  const kept: T[] = [];
  let left = room;
  for (const child of children) {
    left -= adfLength(child as never);
    if (left < 0) return kept.length > 0 ? kept : [...part(child, room)];
    kept.push(child);
  }
  return kept;
}

function wrap<T extends { readonly content: readonly unknown[] }>(block: T, content: readonly unknown[]): T[] {
  return content.length === 0 ? [] : [{ ...block, content }];
}

/** Where a letter ends is looked for near the end only. */
function cutLong(text: string, max: number): string {
  const from = Math.max(0, max - 200);
  return text.length <= max ? text : text.slice(0, from) + cutText(text.slice(from, max + 200), max - from);
}

function codeLines(text: string, room: number): AdfInline[] {
  const cut = cutLong(text, room - 4);
  const lines = cut.split("\n");
  const whole = lines.length > 1 ? lines.slice(0, -1).join("\n") : cut;
  return whole === "" ? [] : [{ type: "text", text: whole }];
}

function inlinePart(nodes: readonly AdfInline[], room: number): AdfInline[] {
  return some(nodes, room, (node, rest): AdfInline[] => {
    if (node.type !== "text") return [];
    const text = cutLong(node.text, rest - (adfLength(node) - node.text.length));
    return text === "…" || text === "" ? [] : [{ ...node, text }];
  });
}

function ownLength(block: AdfBlock): number {
  return adfLength({ ...block, content: [] });
}
