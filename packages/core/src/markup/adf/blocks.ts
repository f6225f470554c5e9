import type { Code, Heading, Root, RootContent } from "mdast";
import { cleanText } from "../inline/clean.js";
import { maxDepth } from "../spec/limits.js";
import { Notes } from "../spec/notes.js";
import { walkTree } from "../spec/parse.js";
import { expandBlock } from "./expands.js";
import { groupDetails } from "./details.js";
import { htmlBlocks } from "./html.js";
import { inlineContent } from "./inline.js";
import { itemStart } from "./items.js";
import { listBlocks } from "./lists.js";
import { bold, textNode, tidy } from "./marks.js";
import type { Place } from "./places.js";
import { quoteBlocks } from "./quotes.js";
import { tableBlocks } from "./tables.js";
import type { AdfBlock, AdfCode, AdfInline, AdfListItem } from "./types.js";
import { mayHold, type Walk } from "./walk.js";

/** A whole tree: its blocks in order, then its footnotes as a numbered list. */
export function documentBlocks(root: Root, source: string, url: string): AdfBlock[] {
  const notes = new Notes(root, url);
  // Numbers follow the text, not the order in which blocks are converted.
  walkTree(root, maxDepth, (node) => {
    if (node.type === "footnoteReference") notes.numberOf(node.identifier);
  });
  let ids = 0;
  const nextId = (): string => `satellite-${(ids += 1)}`;
  const walkAt = (place: Place, depth: number): Walk => ({
    notes,
    source,
    place,
    depth,
    nextId,
    blocks: (nodes, inside) => blocksOf(nodes, walkAt(inside, depth + 1)),
  });
  const top = walkAt("doc", 0);
  return [...blocksOf(root.children, top), ...footnotes(top)];
}

function footnotes(walk: Walk): AdfBlock[] {
  const known = [...walk.notes.footnotes].map(([identifier, definition]) => ({
    number: walk.notes.numberOf(identifier),
    definition,
  }));
  if (known.length === 0) return [];
  const content = known
    .toSorted((one, other) => one.number - other.number)
    .map(({ definition }): AdfListItem => ({
      type: "listItem",
      content: itemStart(walk.blocks(definition.children, "listItem")),
    }));
  return [{ type: "rule" }, { type: "orderedList", content }];
}

function blocksOf(nodes: readonly RootContent[], walk: Walk): AdfBlock[] {
  if (!mayHold(walk, "expand") && !mayHold(walk, "nestedExpand")) return nodes.flatMap((node) => block(node, walk));
  return groupDetails(nodes).flatMap((node) => ("type" in node ? block(node, walk) : [expandBlock(node, walk)]));
}

function block(node: RootContent, walk: Walk): AdfBlock[] {
  switch (node.type) {
    case "paragraph":
      return paragraph(inlineContent(node.children, walk.notes));
    case "heading":
      return heading(node, walk);
    case "code":
      return [code(node)];
    case "thematicBreak":
      return mayHold(walk, "rule") ? [{ type: "rule" }] : paragraph([textNode("———", [])]);
    case "blockquote":
      return quoteBlocks(node, walk);
    case "list":
      return listBlocks(node, walk);
    case "table":
      return tableBlocks(node, walk);
    case "html":
      return htmlBlocks(node.value).flatMap((each) => block(each, walk));
    case "footnoteDefinition":
      // Of two with one name the first is the one that is listed; the other stays where it stands.
      return walk.notes.footnotes.get(node.identifier) === node ? [] : walk.blocks(node.children, walk.place);
    default:
      return [];
  }
}

function heading(node: Heading, walk: Walk): AdfBlock[] {
  const content = inlineContent(node.children, walk.notes);
  if (!mayHold(walk, "heading")) return paragraph(bold(content));
  return content.length === 0 ? [] : [{ type: "heading", attrs: { level: node.depth }, content }];
}

function code(node: Code): AdfCode {
  const language = /^[\w+#.-]{1,40}$/.exec(node.lang ?? "")?.[0];
  const text = cleanText(node.value);
  return {
    type: "codeBlock",
    ...(language === undefined ? {} : { attrs: { language } }),
    content: text === "" ? [] : [{ type: "text", text }],
  };
}

function paragraph(content: readonly AdfInline[]): AdfBlock[] {
  const tidied = tidy(content);
  return tidied.length === 0 ? [] : [{ type: "paragraph", content: tidied }];
}
