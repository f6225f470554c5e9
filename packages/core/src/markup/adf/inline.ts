import type { PhrasingContent } from "mdast";
import { hostOf, safeAddress } from "../inline/address.js";
import { cleanText } from "../inline/clean.js";
import type { Notes } from "../spec/notes.js";
import { textNode, tidy, withMark, wordsOf } from "./marks.js";
import { asMarkdown, openTags } from "./open-tags.js";
import type { AdfInline, AdfMark } from "./types.js";

/** Inline content: marked text and line breaks. Nothing remote is embedded, and no address that is not allowed survives. */
export function inlineContent(nodes: readonly PhrasingContent[], notes: Notes): AdfInline[] {
  return tidy(saidOnce(convert(nodes, notes, []), notes));
}

/** A host that the author has beside the link already, as a text that was read back from a document does, is not added again. */
function saidOnce(nodes: readonly AdfInline[], { hosts }: Notes): AdfInline[] {
  const isAdded = (at: number): boolean => hosts.has(nodes[at] ?? {}) && isSaid(nodes, at + 3, nodes[at + 1]);
  return nodes.filter((_, at) => ![at, at - 1, at - 2].some(isAdded));
}

function isSaid(nodes: readonly AdfInline[], from: number, host: AdfInline | undefined): boolean {
  const isCode = (node: AdfInline | undefined): boolean =>
    node?.type === "text" && node.marks?.some(({ type }) => type === "code") === true;
  const textOf = (node: AdfInline | undefined): string => (node?.type === "text" ? node.text : "");
  let at = from;
  let words = "";
  for (; textOf(nodes[at]) !== "" && !isCode(nodes[at]) && words.length < 3; at += 1) words += textOf(nodes[at]);
  return (
    words.replace(/\s/, " ") === " (" &&
    isCode(nodes[at]) &&
    textOf(nodes[at]) === textOf(host) &&
    textOf(nodes[at + 1]).startsWith(")")
  );
}

function convert(nodes: readonly PhrasingContent[], notes: Notes, outer: readonly AdfMark[]): AdfInline[] {
  const known = asMarkdown(nodes);
  const tags = openTags(known);
  return known.flatMap((node, at) => {
    const marks = tags.marksAt(at).reduce(withMark, outer);
    return node.type === "html" ? tags.shownAt(at, marks) : one(node, notes, marks);
  });
}

function one(node: PhrasingContent, notes: Notes, marks: readonly AdfMark[]): AdfInline[] {
  switch (node.type) {
    case "text":
      return [textNode(cleanText(node.value), marks)];
    case "inlineCode":
      return [textNode(cleanText(node.value), withMark(marks, { type: "code" }))];
    case "break":
      return [{ type: "hardBreak" }];
    case "emphasis":
      return convert(node.children, notes, withMark(marks, { type: "em" }));
    case "strong":
      return convert(node.children, notes, withMark(marks, { type: "strong" }));
    case "delete":
      return convert(node.children, notes, withMark(marks, { type: "strike" }));
    case "link":
      return link(node.url, node.children, notes, marks);
    case "linkReference":
      return link(notes.addresses.get(node.identifier) ?? "", node.children, notes, marks);
    case "image":
      return image(node.url, node.alt, notes, marks);
    case "imageReference":
      return image(notes.addresses.get(node.identifier) ?? "", node.alt, notes, marks);
    case "footnoteReference":
      return [textNode(`[${notes.numberOf(node.identifier)}]`, marks)];
    default:
      return [];
  }
}

function image(url: string, alt: string | null | undefined, notes: Notes, marks: readonly AdfMark[]): AdfInline[] {
  const words = (alt ?? "").trim();
  return link(url, [{ type: "text", value: words === "" ? "image" : words }], notes, marks);
}

function link(
  target: string,
  children: readonly PhrasingContent[],
  notes: Notes,
  marks: readonly AdfMark[],
): AdfInline[] {
  const href = marks.some(({ type }) => type === "link") ? undefined : safeAddress(notes.resolve(cleanText(target)));
  if (href === undefined) return convert(children, notes, marks);
  const linked = withMark(marks, { type: "link", attrs: { href } });
  const nodes = convert(children, notes, linked);
  const words = wordsOf(nodes).trim();
  // An address in its own words is shown as it is linked: without the user and password that it may have had.
  if (words === "" || words === target) return [textNode(href, linked)];
  const [shown, real] = [hostOf(words), hostOf(href)];
  // Words that are another address than the one behind them are what phishing looks like.
  if (shown === undefined || real === undefined || shown === real) return nodes;
  const first = textNode(" (", marks);
  notes.hosts.add(first);
  return [...nodes, first, textNode(real, withMark(marks, { type: "code" })), textNode(")", marks)];
}
