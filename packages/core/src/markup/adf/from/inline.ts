import type { PhrasingContent } from "mdast";
import { addressOf, atomOf, atoms } from "./atoms.js";
import type { Seen, SeenMark } from "./document.js";
import type { Keeper } from "./kept.js";
import { nest, type Mark, type Run } from "./nest.js";

/** What may stand in a line. Others between them are read as such, when nothing of them is a block. */
export function isInline({ type }: Seen): boolean {
  return type === "text" || type === "hardBreak" || atoms.has(type);
}

/**
 * A line of content as Markdown has it, white space single and none at its ends.
 *
 * @param lines `tag`: a heading or cell ends with its line, so a line break is `<br>`
 */
export function phrasing(nodes: readonly Seen[], keeper: Keeper, lines: "break" | "tag" = "break"): PhrasingContent[] {
  return nest(runsOf(nodes, keeper), lines);
}

export function runsOf(nodes: readonly Seen[], keeper: Keeper): Run[] {
  return nodes.flatMap((node) => runs(node, keeper));
}

function runs(node: Seen, keeper: Keeper): Run[] {
  if (node.type === "hardBreak") return [{ text: "\n", marks: [], isBreak: true }];
  const known = node.marks.flatMap(markOf);
  if (node.type === "text") {
    if (known.length < node.marks.length) keeper.keepWords(node, node.text);
    return [{ text: node.text, marks: known }];
  }
  if (node.content.length > 0) {
    keeper.keepWords(node, "");
    return runsOf(node.content, keeper);
  }
  const { words, url, bold } = atomOf(node);
  keeper.keepWords(node, words);
  const own: Mark[] = url === undefined ? [] : [{ type: "link", href: url }];
  const marks = [...known.filter(({ type }) => type !== "code" && (type !== "link" || url === undefined)), ...own];
  const strong = bold === true && !marks.some(({ type }) => type === "strong");
  return [{ text: words, marks: strong ? [...marks, { type: "strong" }] : marks }];
}

const plain: ReadonlySet<string> = new Set(["strong", "em", "strike", "underline", "code"]);

/** A mark that Markdown knows; an address that may not be linked is no mark. */
function markOf({ type, attrs }: SeenMark): Mark[] {
  if (plain.has(type)) return [{ type: type as "strong" | "em" | "strike" | "underline" | "code" }];
  if (type === "subsup") return attrs["type"] === "sub" || attrs["type"] === "sup" ? [{ type: attrs["type"] }] : [];
  const href = type === "link" ? addressOf(attrs["href"]) : undefined;
  return href === undefined ? [] : [{ type: "link", href }];
}
