import type { BlockContent, PhrasingContent } from "mdast";
import { atomOf, attribute } from "./atoms.js";
import type { Seen } from "./document.js";
import { isInline, phrasing } from "./inline.js";
import type { Keeper } from "./kept.js";
import { decisionList, pointList, taskList } from "./lists.js";
import { tableBlocks } from "./tables.js";

/** Blocks of any content: what stands there without a block around it gets a paragraph. */
export function blocksOf(nodes: readonly Seen[], keeper: Keeper): BlockContent[] {
  const blocks: BlockContent[] = [];
  let line: Seen[] = [];
  const endLine = (): void => {
    blocks.push(...paragraph(phrasing(line, keeper)));
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else {
      endLine();
      blocks.push(...blockOf(node, keeper));
    }
  }
  endLine();
  return blocks;
}

function blockOf(node: Seen, keeper: Keeper): BlockContent[] {
  const { type, content } = node;
  // Alignment, indentation and width have no words in Markdown.
  if (node.marks.length > 0) return keeper.keep(node, () => blockOf({ ...node, marks: [] }, keeper));
  switch (type) {
    case "paragraph":
    case "caption":
      return node.text === "" ? paragraph(phrasing(content, keeper)) : paragraph([{ type: "text", value: node.text }]);
    case "heading":
      return heading(node, keeper);
    case "codeBlock":
      return [codeOf(node)];
    case "rule":
      return [{ type: "thematicBreak" }];
    case "blockquote":
      return quoted(blocksOf(content, keeper));
    case "panel":
      return panel(node, keeper);
    case "expand":
    case "nestedExpand":
      return expand(node, keeper);
    case "bulletList":
    case "orderedList":
      return pointList(node, keeper);
    case "taskList":
      return taskList(node, keeper);
    case "decisionList":
      return keeper.keep(node, () => decisionList(node, keeper));
    case "table":
      return tableBlocks(node, keeper);
    default:
      return keeper.keep(node, () => other(node, keeper));
  }
}

/** Pictures, cards, macros, layouts, and what nobody has heard of: what they hold, else their own words. */
function other(node: Seen, keeper: Keeper): BlockContent[] {
  if (node.content.length > 0) {
    const title = attribute(node, "title");
    return [...paragraph(title === "" ? [] : [{ type: "text", value: title }]), ...blocksOf(node.content, keeper)];
  }
  const { words, url } = atomOf(node);
  const text: PhrasingContent = { type: "text", value: words.replace(/\s+/g, " ").trim() };
  if (text.value === "") return [];
  return paragraph(url === undefined ? [text] : [{ type: "link", url, children: [text] }]);
}

export function paragraph(children: PhrasingContent[]): BlockContent[] {
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}

function heading(node: Seen, keeper: Keeper): BlockContent[] {
  const children = phrasing(node.content, keeper, "tag");
  const level = Math.trunc(Number(node.attrs["level"]));
  const depth = (level >= 1 && level <= 6 ? level : 6) as 1 | 2 | 3 | 4 | 5 | 6;
  return children.length === 0 ? [] : [{ type: "heading", depth, children }];
}

export function codeOf(node: Seen): BlockContent {
  const lang = /^[\w+#.-]{1,40}$/.exec(attribute(node, "language"))?.[0] ?? null;
  const value = node.text + node.content.map(wordsOf).join("");
  return { type: "code", lang, value };
}

/** Without marks and blocks, as code has it. */
export function wordsOf(node: Seen): string {
  if (node.type === "hardBreak") return "\n";
  if (node.content.length > 0) return node.content.map(wordsOf).join("");
  return node.type === "text" ? node.text : atomOf(node).words;
}

function quoted(children: BlockContent[]): BlockContent[] {
  return children.length === 0 ? [] : [{ type: "blockquote", children }];
}

const alerts: Readonly<Record<string, string>> = {
  info: "NOTE",
  success: "TIP",
  tip: "TIP",
  note: "IMPORTANT",
  warning: "WARNING",
  error: "CAUTION",
};

/** @see https://docs.github.com/en/get-started/writing-on-github */
function panel(node: Seen, keeper: Keeper): BlockContent[] {
  const type = attribute(node, "panelType");
  const alert = Object.hasOwn(alerts, type) ? alerts[type] : undefined;
  const show = (): BlockContent[] => {
    const [first, ...rest] = blocksOf(node.content, keeper);
    if (first === undefined) return [];
    const marker: PhrasingContent = { type: "html", value: `[!${alert ?? "NOTE"}]` };
    return first.type === "paragraph"
      ? quoted([{ ...first, children: [{ ...marker, value: `${marker.value}\n` }, ...first.children] }, ...rest])
      : quoted([{ type: "paragraph", children: [marker] }, first, ...rest]);
  };
  return alert === undefined || type === "tip" ? keeper.keep(node, show) : show();
}

function expand(node: Seen, keeper: Keeper): BlockContent[] {
  const title = attribute(node, "title").replace(/\s+/g, " ").trim();
  const shown = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return [
    { type: "html", value: `<details>\n<summary>${shown === "" ? "Details" : shown}</summary>` },
    ...blocksOf(node.content, keeper),
    { type: "html", value: "</details>" },
  ];
}
