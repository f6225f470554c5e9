import type { RootContent } from "mdast";
import { sizeOf } from "../block/index.js";
import { cutText } from "../inline/index.js";
import { writeTree } from "./parse.js";
import { wordsOf } from "./check.js";

export interface Fitted {
  readonly blocks: readonly RootContent[];
  /** The blocks as Markdown. */
  readonly markdown: string;
  readonly cut: boolean;
  /** `3 of 7 sections` */
  readonly share: string;
}

/** As many whole top-level blocks as `room` takes, in UTF-8 bytes of Markdown; of a too long first one, its beginning. */
export function fit(blocks: readonly RootContent[], room: number): Fitted {
  let low = 0;
  let high = affordable(blocks, room);
  const whole = high === blocks.length ? writeTree(blocks) : undefined;
  if (whole !== undefined && sizeOf(whole) <= room) return { blocks, markdown: whole, cut: false, share: "" };
  const written = new Map<number, string>();
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const markdown = writeTree(blocks.slice(0, middle));
    written.set(middle, markdown);
    if (sizeOf(markdown) <= room) low = middle;
    else high = middle - 1;
  }
  if (low === blocks.length) low -= 1;
  while (low > 1 && blocks[low - 1]?.type === "heading") low -= 1;
  const kept = low > 0 ? blocks.slice(0, low) : beginning(blocks[0], room);
  return { blocks: kept, markdown: written.get(low) ?? writeTree(kept), cut: true, share: share(blocks, low) };
}

/** A first bound without rendering: Markdown is never much shorter than its words. */
function affordable(blocks: readonly RootContent[], room: number): number {
  let size = 0;
  for (const [index, block] of blocks.entries()) {
    size += wordsOf(block).length;
    if (size > room) return index + 1;
  }
  return blocks.length;
}

function share(blocks: readonly RootContent[], kept: number): string {
  const sections = headings(blocks);
  return sections > 1
    ? `${headings(blocks.slice(0, kept))} of ${sections} sections`
    : `${kept} of ${blocks.length} blocks`;
}

function headings(blocks: readonly RootContent[]): number {
  return blocks.filter(({ type }) => type === "heading").length;
}

function beginning(block: RootContent | undefined, room: number): RootContent[] {
  if (block === undefined || room < 200) return [];
  // Three bytes a character at most, and a backslash before each.
  const max = Math.floor(room / 4) - 20;
  if (block.type === "code") {
    const lines = cutText(block.value, max).split("\n");
    return [{ ...block, value: lines.slice(0, Math.max(1, lines.length - 1)).join("\n") }];
  }
  return [{ type: "paragraph", children: [{ type: "text", value: cutText(words(block), max) }] }];
}

function words(block: RootContent): string {
  if ("value" in block) return block.value;
  return "children" in block ? block.children.map(words).join(block.type === "paragraph" ? "" : " ") : "";
}
