import type { AdfDoc, AdfNode } from "../types.js";

const maxDepth = 100;
const inline = new Set(["text", "hardBreak", "mention", "emoji", "inlineCard", "date", "status"]);

/**
 * The words of a document as plain text, for reading ours back and for looking into others': blocks apart by a blank line,
 * list items with `- `, tasks with their box, cells of a row with `|` between them. Unknown nodes give the text inside of them.
 */
export function fromAdf(doc: AdfDoc | AdfNode): string {
  return blocks(doc, 0).join("\n\n");
}

function blocks(node: AdfNode, depth: number): string[] {
  const children = node.content ?? [];
  if (depth > maxDepth) return [];
  if (node.type === "bulletList" || node.type === "orderedList" || node.type === "taskList") {
    const order = Number(node.attrs?.["order"] ?? 1);
    const lines = children.map((child, index) => `${markOf(node, child, order + index)} ${words(child, depth + 1)}`);
    return [lines.join("\n")];
  }
  if (node.type === "tableRow") return [children.map((cell) => words(cell, depth + 1)).join(" | ")];
  if (typeof node.attrs?.["title"] === "string") {
    return [node.attrs["title"], ...children.flatMap((child) => blocks(child, depth + 1))];
  }
  if (children.every(({ type }) => inline.has(type))) {
    const text = words(node, depth + 1);
    return text === "" ? [] : [text];
  }
  return children.flatMap((child) => blocks(child, depth + 1));
}

function markOf(list: AdfNode, item: AdfNode, number: number): string {
  if (list.type === "orderedList") return `${number}.`;
  const state = item.attrs?.["state"];
  return state === undefined ? "-" : `- [${state === "DONE" ? "x" : " "}]`;
}

function words(node: AdfNode, depth: number): string {
  if (depth > maxDepth) return "";
  if (node.text !== undefined) return node.text;
  if (node.type === "hardBreak") return "\n";
  const { text, url } = node.attrs ?? {};
  if (typeof text === "string") return text;
  if (typeof url === "string") return url;
  const parts = (node.content ?? []).map((child) => words(child, depth + 1));
  return parts.join((node.content ?? []).every(({ type }) => inline.has(type)) ? "" : " ").trim();
}
