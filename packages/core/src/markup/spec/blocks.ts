import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, RootContent, Table } from "mdast";
import { cleanText } from "../inline/index.js";
import { visibleText } from "./html.js";
import { cleanCode, plainText, safeInline, text } from "./inline.js";
import type { Notes } from "./notes.js";

type Block = BlockContent | DefinitionContent;

/** Blocks made harmless. `shift`: levels that headings go down. Order and visible words stay. */
export function safeBlocks(nodes: readonly RootContent[], notes: Notes, shift: number): Block[] {
  return nodes.flatMap((node) => safeBlock(node, notes, shift));
}

/** Footnotes as paragraphs, in order of their numbers, for the end of the text. */
export function footnoteBlocks(notes: Notes, shift: number): Block[] {
  return [...notes.footnotes].flatMap(([identifier, { children }]) =>
    prefixed(`[${notes.numberOf(identifier)}] `, safeBlocks(children, notes, shift)),
  );
}

function safeBlock(node: RootContent, notes: Notes, shift: number): Block[] {
  switch (node.type) {
    case "paragraph":
      return paragraph(safeInline(node.children, notes));
    case "heading": {
      const children = safeInline(node.children, notes);
      const depth = Math.min(6, node.depth + shift) as 1 | 2 | 3 | 4 | 5 | 6;
      return plainText(children).trim() === "" ? [] : [{ type: "heading", depth, children }];
    }
    case "code":
      return [
        { type: "code", lang: /^[\w+#.-]{1,40}$/.exec(node.lang ?? "")?.[0] ?? null, value: cleanCode(node.value) },
      ];
    case "thematicBreak":
      return [{ type: "thematicBreak" }];
    case "blockquote": {
      const children = safeBlocks(node.children, notes, shift);
      return children.length === 0 ? [] : [{ type: "blockquote", children }];
    }
    case "list":
      return [safeList(node, notes, shift)];
    case "table":
      return [safeTable(node, notes)];
    case "html":
      return paragraphs(cleanText(visibleText(node.value)));
    default:
      return [];
  }
}

function safeList(list: List, notes: Notes, shift: number): List {
  const children = list.children.map((item): ListItem => {
    const blocks = safeBlocks(item.children, notes, shift);
    const boxed = typeof item.checked === "boolean" ? prefixed(item.checked ? "☑ " : "☐ ", blocks) : blocks;
    return { type: "listItem", spread: item.spread ?? false, children: boxed };
  });
  return {
    type: "list",
    ordered: list.ordered ?? false,
    start: list.start ?? null,
    spread: list.spread ?? false,
    children,
  };
}

function safeTable(table: Table, notes: Notes): Table {
  const children = table.children.map((row) => ({
    type: "tableRow" as const,
    children: row.children.map((cell) => ({
      type: "tableCell" as const,
      children: safeInline(cell.children, notes).map(oneLine),
    })),
  }));
  return { type: "table", align: table.align ?? [], children };
}

/** A cell cannot hold a line ending. */
function oneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === "break") return text(" ");
  if (node.type === "text" || node.type === "inlineCode") return { ...node, value: trimLines(node.value, " ") };
  return "children" in node ? { ...node, children: node.children.map(oneLine) } : node;
}

function prefixed(prefix: string, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph") return [{ type: "paragraph", children: [text(prefix.trim())] }, ...blocks];
  return [{ type: "paragraph", children: [text(prefix), ...first.children] }, ...rest];
}

function paragraph(children: PhrasingContent[]): Block[] {
  return plainText(children).trim() === "" ? [] : [{ type: "paragraph", children }];
}

function paragraphs(words: string): Block[] {
  return words
    .split(/\n[ \t]*\n/)
    .map((part) => trimLines(part, "\n").trim())
    .filter((part) => part !== "")
    .map((part) => ({ type: "paragraph", children: [text(part)] }));
}

function trimLines(value: string, glue: string): string {
  if (!value.includes("\n")) return value;
  return value
    .split("\n")
    .map((line) => line.trim())
    .join(glue);
}
