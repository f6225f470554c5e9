import { attributeOf, isTag, piecesOf, type Piece } from "../adf/tags.js";
import type { Edit } from "./edit.js";

/** A node of raw HTML. */
export interface Html {
  readonly start: number;
  readonly end: number;
  /** Directly in the document: the blanks before its tags mean nothing. */
  readonly atTop: boolean;
  readonly isBlock: boolean;
}

interface Found {
  readonly piece: Piece;
  readonly start: number;
  readonly html: Html;
}

/** What our own reading of others' documents writes. Bare, so that nothing in it acts. */
const allowed = /^<(?:\/?(?:details|summary|u|su[bp])|details open|br ?\/?)>$/i;
const breaking =
  /^(?:br|p|div|li|[uo]l|t[dhr]|table|h[1-6]|hr|pre|dt|dd|section|article|blockquote|summary|details|option|img)$/;

/** Takes raw HTML out and leaves the words; half a tag, and what is no element of HTML, is shown as it is written. */
export function htmlEdits(nodes: readonly Html[], source: string): Edit[] {
  const found = nodes.flatMap((html) => piecesAt(html, source));
  const kept = closed(found);
  const edits: Edit[] = [];
  let until = -1;
  for (const [index, each] of found.entries()) {
    if (each.start < until || kept.has(each)) continue;
    const end = each.piece.source.length + each.start;
    const script = scriptEnd(found, index);
    until = script ?? end;
    edits.push(...(script === undefined ? editOf(each, source) : [removal(each, script, source)]));
  }
  return edits;
}

function piecesAt(html: Html, source: string): Found[] {
  let start = html.start;
  return piecesOf(source.slice(html.start, html.end)).map((piece) => {
    const found = { piece, start, html };
    start += piece.source.length;
    return found;
  });
}

/** Allowed tags that have both ends, over the whole text: one that never closes would swallow what follows. */
function closed(found: readonly Found[]): ReadonlySet<Found> {
  const kept = new Set<Found>();
  const open: Found[] = [];
  for (const each of found) {
    const { piece } = each;
    if (!isTag(piece) || !allowed.test(piece.source)) continue;
    if (piece.name === "br") kept.add(each);
    else if (piece.kind === "open") open.push(each);
    else {
      const at = open.slice(-20).findLastIndex((one) => isTag(one.piece) && one.piece.name === piece.name);
      if (at < 0) continue;
      const [begin] = open.splice(Math.max(0, open.length - 20) + at);
      if (begin !== undefined) kept.add(begin).add(each);
    }
  }
  return kept;
}

/** A script or a style sheet goes with all that is in it, as no reader sees it. */
function scriptEnd(found: readonly Found[], index: number): number | undefined {
  const first = found[index];
  if (first?.piece.kind !== "open" || !/^(?:script|style)$/.test(first.piece.name)) return undefined;
  const { name } = first.piece;
  for (let at = index + 1; found[at]?.html === first.html; at += 1) {
    const each = found[at] as Found;
    if (each.piece.kind === "close" && each.piece.name === name) return each.start + each.piece.source.length;
  }
  return undefined;
}

function editOf(each: Found, source: string): Edit[] {
  const { piece, start, html } = each;
  const end = start + piece.source.length;
  if (piece.kind === "comment") return [{ ...removal(each, end, source), because: "an HTML comment" }];
  if (isTag(piece)) return [removal(each, end, source)];
  const escaped = html.isBlock ? "&lt;" : "\\<";
  return [...piece.source.matchAll(/<(?=[A-Za-z/!?])/g)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
    text: escaped,
    because: "raw HTML",
  }));
}

function removal({ piece, start, html }: Found, end: number, source: string): Edit {
  const name = isTag(piece) ? piece.name : "";
  const words =
    name === "img" ? attributeOf(piece.source, "alt").replaceAll("<", "&lt;").replace(/\s+/g, " ").trim() : "";
  let from = start;
  while (html.atTop && /[ \t]/.test(source.charAt(from - 1))) from -= 1;
  const ownLine = from === 0 || source.charAt(from - 1) === "\n";
  if (!ownLine) from = start;
  const apart = breaking.test(name) && /\S/.test(source.charAt(start - 1)) && /\S/.test(source.charAt(end));
  // A line of its own goes with its end.
  const [tail = ""] =
    html.atTop && ownLine && words === "" ? (/^[ \t]*(?:\r?\n|$)/.exec(source.slice(end, end + 200)) ?? []) : [];
  return { start: from, end: end + tail.length, text: words === "" && apart ? " " : words, because: "raw HTML" };
}
