import type { RootContent } from "mdast";
import { htmlBlocks } from "./html.js";
import { attributeOf, decode, piecesOf, type Piece } from "./tags.js";

export interface Details {
  readonly title: string;
  readonly children: readonly RootContent[];
}

/** Siblings with `<details>` … `</details>` taken together, however many of them lie between. Others stay as they are. */
export function groupDetails(nodes: readonly RootContent[]): (RootContent | Details)[] {
  const ends = endsOf(nodes);
  if (ends.size === 0) return [...nodes];
  const grouped: (RootContent | Details)[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const end = ends.get(at);
    const node = nodes[at] as RootContent;
    grouped.push(end === undefined ? node : detailsOf(nodes.slice(at, end + 1)));
    at = end ?? at;
  }
  return grouped;
}

/** From each node that opens one to the node that ends it; both must be clear about it: one tag, at their begin or end. */
function endsOf(nodes: readonly RootContent[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [at, node] of nodes.entries()) {
    if (node.type !== "html") continue;
    const tags = piecesOf(node.value).filter(isDetails);
    const [first, second] = tags;
    if (first === undefined) continue;
    if (tags.length === 2 && first.kind === "open" && second?.kind === "close") ends.set(at, at);
    else if (tags.length !== 1) open.length = 0;
    else if (first.kind === "open") open.push(at);
    else {
      const begin = open.pop();
      if (begin !== undefined) ends.set(begin, at);
    }
  }
  return ends;
}

function isDetails(piece: Piece): boolean {
  return (piece.kind === "open" || piece.kind === "close") && piece.name === "details";
}

/** The title is what `<summary>` says, in the first node or, where that holds nothing else, in the second. */
function detailsOf(nodes: readonly RootContent[]): Details {
  const [head = "", last = ""] = [nodes[0], nodes.length > 1 ? nodes.at(-1) : undefined].map((node) =>
    node?.type === "html" ? withoutDetails(node.value) : "",
  );
  const between = nodes.slice(1, -1);
  const second = between[0];
  const apart = head.trim() === "" && second?.type === "html" && /^\s{0,20}<summary\b/i.test(second.value);
  const { title, remainder } = summaryOf(apart ? second.value : head);
  return { title, children: [...asHtml(remainder), ...(apart ? between.slice(1) : between), ...asHtml(last)] };
}

function asHtml(value: string): RootContent[] {
  return value.trim() === "" ? [] : htmlBlocks(value);
}

function withoutDetails(html: string): string {
  const pieces = piecesOf(html);
  return pieces.map((piece) => (isDetails(piece) ? "" : piece.source)).join("");
}

function summaryOf(html: string): { readonly title: string; readonly remainder: string } {
  const pieces = piecesOf(html);
  const begin = pieces.findIndex((piece) => piece.kind === "open" && piece.name === "summary");
  const end = pieces.findIndex((piece, at) => at > begin && piece.kind === "close" && piece.name === "summary");
  if (begin < 0 || end < 0) return { title: "", remainder: html };
  const sources = (some: readonly Piece[]): string => some.map(({ source }) => source).join("");
  const title = pieces
    .slice(begin + 1, end)
    .map(wordsOf)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  return { title, remainder: sources([...pieces.slice(0, begin), ...pieces.slice(end + 1)]) };
}

function wordsOf(piece: Piece): string {
  if (piece.kind === "text") return decode(piece.source);
  if (piece.kind === "raw") return piece.source;
  return piece.kind === "open" && piece.name === "img" ? attributeOf(piece.source, "alt") : "";
}
