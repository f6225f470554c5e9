import type { AdfBlock, AdfInline, AdfMark, AdfText } from "./types.js";

/** Each kind of mark once; the outer one wins. */
export function withMark(marks: readonly AdfMark[], mark: AdfMark): readonly AdfMark[] {
  return marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];
}

/** Text with what may be marked of it: beside `code` only a link stays. */
export function textNode(text: string, marks: readonly AdfMark[]): AdfText {
  const kept = marks.some(({ type }) => type === "code")
    ? marks.filter(({ type }) => type === "code" || type === "link")
    : marks;
  return { type: "text", text, ...(kept.length === 0 ? {} : { marks: kept }) };
}

/**
 * One line of content as a block takes it: neighbours with the same marks joined, white space single as a reader sees it
 * (code keeps its blanks, and has no line ends), nothing empty, none at the ends.
 */
export function tidy(nodes: readonly AdfInline[]): AdfInline[] {
  const joined: AdfInline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "hardBreak") joined.push(node);
    else if (last?.type === "text" && sameMarks(last, node)) joined[joined.length - 1] = join(last, node);
    else if (node.text !== "") joined.push(node);
  }
  const single = joined.map((node) =>
    node.type === "text" ? { ...node, text: node.text.replace(isCode(node) ? /\n/g : /[ \t\n]+/g, " ") } : node,
  );
  return trimEnds(single).filter((node) => node.type === "hardBreak" || node.text !== "");
}

/** The same content in bold, as it stands in for a heading. */
export function bold(nodes: readonly AdfInline[]): AdfInline[] {
  return nodes.map((node) =>
    node.type === "text" ? textNode(node.text, withMark(node.marks ?? [], { type: "strong" })) : node,
  );
}

/** Puts words before the first block: into it where it is a paragraph, else as one of their own. */
export function prefixed(prefix: string, blocks: readonly AdfBlock[]): AdfBlock[] {
  const [first, ...rest] = blocks;
  return first?.type === "paragraph"
    ? [{ ...first, content: tidy([textNode(prefix, []), ...first.content]) }, ...rest]
    : [{ type: "paragraph", content: tidy([textNode(prefix, [])]) }, ...blocks];
}

/** The words of inline content, without their marks. */
export function wordsOf(nodes: readonly AdfInline[]): string {
  return nodes.map((node) => (node.type === "text" ? node.text : " ")).join("");
}

function join(first: AdfText, second: AdfText): AdfText {
  return { ...first, text: first.text + second.text };
}

function isCode(node: AdfText): boolean {
  return node.marks?.some(({ type }) => type === "code") === true;
}

function sameMarks(one: AdfText, other: AdfText): boolean {
  const [a, b] = [one.marks ?? [], other.marks ?? []];
  return a.length === b.length && a.every((mark, at) => JSON.stringify(mark) === JSON.stringify(b[at]));
}

function trimEnds(nodes: readonly AdfInline[]): AdfInline[] {
  const kept = [...nodes];
  while (kept[0] !== undefined && isBlank(kept[0])) kept.shift();
  for (let last = kept.at(-1); last !== undefined && isBlank(last); last = kept.at(-1)) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === "text" && !isCode(first)) kept[0] = { ...first, text: first.text.replace(/^[ \t\n]+/, "") };
  const end = kept.length - 1;
  if (last?.type === "text" && !isCode(last)) {
    const node = kept[end] as AdfText;
    kept[end] = { ...node, text: node.text.replace(/ $/, "") };
  }
  return kept;
}

function isBlank(node: AdfInline): boolean {
  return node.type === "hardBreak" || (!isCode(node) && /^[ \t\n]*$/.test(node.text));
}
