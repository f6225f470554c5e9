import type { AdfNode } from "../adf/index.js";
import { graftBlocks } from "./blocks.js";
import type { Job } from "./job.js";
import { pairsOf } from "./pairs.js";
import { unitsOf } from "./units.js";

const others = new Set(
  (
    "paragraph caption heading codeBlock rule blockquote panel expand nestedExpand bulletList orderedList taskList " +
    "decisionList table text hardBreak mention emoji date status inlineCard mediaInline placeholder inlineExtension image"
  ).split(" "),
);

/** What is read as the blocks in it, one after another, and as nothing of its own: layouts, macros, groups of pictures. */
export function isWrapper({ attrs, content = [], type }: AdfNode): boolean {
  const inline = content.some((child) => child.type === "text" || child.type === "hardBreak" || isAtom(child));
  return !others.has(type) && content.length > 0 && !inline && typeof attrs?.["title"] !== "string";
}

function isAtom({ type }: AdfNode): boolean {
  return /^(?:mention|emoji|date|status|inlineCard|mediaInline|placeholder|inlineExtension|image)$/.test(type);
}

/** @returns undefined when it cannot hold what is there now */
export function graftWrapper(
  native: AdfNode,
  shown: readonly AdfNode[],
  fresh: readonly AdfNode[],
  job: Job,
): AdfNode | undefined {
  const children = native.content ?? [];
  const content =
    native.type === "layoutSection" ? columns(children, shown, fresh, job) : graftBlocks(children, shown, fresh, job);
  const sound = content !== undefined && content.length > 0 && mayHold(native, content, job);
  return job.proven(native, sound ? job.changed(native, { content }) : undefined, fresh);
}

/** Groups of pictures hold pictures and nothing else, and one picture its caption behind it. */
function mayHold({ content: before = [], type }: AdfNode, content: readonly AdfNode[], job: Job): boolean {
  if (type !== "mediaGroup" && type !== "mediaSingle") return true;
  const own = content.map((node) => (before.includes(node) ? node : job.origins.get(node)?.[0]));
  return own[0]?.type === "media" && own.every((node) => node !== undefined);
}

/** Each block in the column that it was in; new ones in the column of the one above. A column that is left empty stays. */
function columns(
  natives: readonly AdfNode[],
  shown: readonly AdfNode[],
  fresh: readonly AdfNode[],
  job: Job,
): AdfNode[] | undefined {
  const units = unitsOf(natives, shown, job.reader);
  const owners = units.flatMap(({ reads }, unit) => reads.map(() => unit));
  const { alike, same } = pairsOf(
    units.flatMap(({ reads }) => reads),
    fresh,
  );
  const own: AdfNode[][] = units.map(() => []);
  let column = 0;
  for (const [at, block] of fresh.entries()) {
    const owner = owners[same.get(at) ?? alike.get(at) ?? -1] ?? column;
    if (owner < column) return undefined;
    column = owner;
    own[column]?.push(block);
  }
  return units.map(({ node, reads }, at) => {
    const content = graftBlocks(node.content ?? [], reads, own[at] ?? [], job);
    const filled = content.length > 0 ? content : [{ type: "paragraph", content: [] }];
    const before = node.content ?? [];
    const same = content.length === before.length && content.every((child, index) => child === before[index]);
    return same ? node : job.changed(node, { content: filled });
  });
}
