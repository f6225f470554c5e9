import type { PhrasingContent } from "mdast";
import { cleanText } from "../inline/clean.js";
import { textNode, withMark } from "./marks.js";
import { attributeOf, piecesOf, type Piece } from "./tags.js";
import type { AdfInline, AdfMark } from "./types.js";

const plain: Readonly<Record<string, AdfMark>> = {
  b: { type: "strong" },
  strong: { type: "strong" },
  i: { type: "em" },
  em: { type: "em" },
  cite: { type: "em" },
  code: { type: "code" },
  kbd: { type: "code" },
  samp: { type: "code" },
  tt: { type: "code" },
  s: { type: "strike" },
  del: { type: "strike" },
  strike: { type: "strike" },
  u: { type: "underline" },
  ins: { type: "underline" },
  sub: { type: "subsup", attrs: { type: "sub" } },
  sup: { type: "subsup", attrs: { type: "sup" } },
};

export interface OpenTags {
  /** What the tags that are open at a place mark it with. */
  marksAt(at: number): readonly AdfMark[];
  /** What is to be seen of the raw HTML at a place. */
  shownAt(at: number, marks: readonly AdfMark[]): AdfInline[];
}

/** `<b>`, `<kbd>` and their like among siblings: each marks what stands before its end; one without an end marks nothing. */
export function openTags(nodes: readonly PhrasingContent[]): OpenTags {
  const pieces = nodes.map((node) => (node.type === "html" ? piecesOf(node.value) : []));
  if (pieces.every(({ length }) => length === 0)) return { marksAt: () => [], shownAt: () => [] };
  const ends = endsOf(pieces);
  const at: (readonly AdfMark[])[] = [];
  const open: { readonly mark: AdfMark; readonly end: number }[] = [];
  for (const [index, [piece]] of pieces.entries()) {
    for (let last = open.at(-1); last !== undefined && last.end <= index; last = open.at(-1)) open.pop();
    at.push(open.map(({ mark }) => mark));
    const end = ends.get(index);
    const mark = piece?.kind === "open" && Object.hasOwn(plain, piece.name) ? plain[piece.name] : undefined;
    // One of a kind is enough, which also keeps a thousand `<b>` from being walked a thousand times.
    if (end === undefined || mark === undefined || open.some((one) => one.mark.type === mark.type)) continue;
    open.push({ mark, end: Math.min(end, open.at(-1)?.end ?? end) });
  }
  return {
    marksAt: (index) => at[index] ?? [],
    shownAt: (index, marks) => (pieces[index] ?? []).flatMap((piece) => shown(piece, marks)),
  };
}

/** `<a href>…</a>` and `<img>` as the nodes that Markdown has for them; the first end counts, anchors hold no anchors. */
export function asMarkdown(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (!nodes.some(({ type }) => type === "html")) return nodes;
  const result: PhrasingContent[] = [];
  let anchor: { readonly url: string; readonly from: number } | undefined;
  for (const node of nodes) {
    const piece = node.type === "html" ? piecesOf(node.value)[0] : undefined;
    const name = piece !== undefined && "name" in piece ? `${piece.kind} ${piece.name}` : "";
    if (name === "close a" && anchor !== undefined) {
      const children = result.splice(anchor.from);
      result.push({ type: "link", url: anchor.url, children });
      anchor = undefined;
    } else if (name === "open img" && piece !== undefined) {
      result.push({ type: "image", url: attributeOf(piece.source, "src"), alt: attributeOf(piece.source, "alt") });
    } else {
      if (name === "open a" && piece !== undefined)
        anchor ??= { url: attributeOf(piece.source, "href"), from: result.length };
      // An anchor's own tag is gone with it; one without an end shows nothing either.
      if (!name.endsWith(" a")) result.push(node);
    }
  }
  return result;
}

function endsOf(pieces: readonly (readonly Piece[])[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const waiting = new Map<string, number[]>();
  for (const [index, [piece]] of pieces.entries()) {
    if (piece?.kind === "open") waiting.set(piece.name, [...(waiting.get(piece.name) ?? []).slice(-20), index]);
    if (piece?.kind !== "close") continue;
    const begin = waiting.get(piece.name)?.pop();
    if (begin !== undefined) ends.set(begin, index);
  }
  return ends;
}

function shown(piece: Piece, marks: readonly AdfMark[]): AdfInline[] {
  const text = cleanText(piece.source);
  if (piece.kind === "text") return [textNode(text, marks)];
  if (piece.kind === "raw") return [textNode(text, withMark(marks, { type: "code" }))];
  if (piece.kind !== "open") return [];
  if (piece.name === "br") return [{ type: "hardBreak" }];
  return [];
}
