import { sha256Of } from "../../digest/index.js";
import { findMarkers, type Head, type Marker } from "./markers.js";

export interface FoundBlock {
  readonly kind: "found";
  /** Offsets of the whole block, markers included, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What stands between the markers, without the blank lines around it, line endings as `\n`. */
  readonly content: string;
  readonly specSha256: string;
  /** The key of what it was rendered from; see `blockKey`. */
  readonly renderedFrom: string;
  readonly digest: string;
  /** Nobody has edited between the markers. */
  readonly intact: boolean;
}

/** Markers that are doubled, unclosed, nested, out of order or damaged. Such a body is left alone. */
export interface BrokenBlock {
  readonly kind: "broken";
  readonly code: "BLOCK_BROKEN";
  readonly says: string;
  /** From 1. */
  readonly line: number;
}

export type SeenBlock = { readonly kind: "none" } | FoundBlock | BrokenBlock;

/** Finds our block in a change's body. Markers inside code are the author's text and do not count. */
export function readBlock(body: string | null): SeenBlock {
  const text = body ?? "";
  return text.includes("satellite:spec") ? judgeMarkers(text, findMarkers(text).markers) : { kind: "none" };
}

function judgeMarkers(text: string, markers: readonly Marker[]): SeenBlock {
  const [open, close, third] = markers;
  if (open === undefined) return { kind: "none" };
  if (open.kind === "close") return broken("the closing marker stands before any opening one", open.line);
  if (close === undefined) return broken("the opening marker has no closing one", open.line);
  if (close.kind === "open")
    return broken("a second opening marker stands before the first block is closed", close.line);
  if (third !== undefined) {
    return broken(third.kind === "open" ? "there is a second block" : "there is a second closing marker", third.line);
  }
  if (open.head === undefined) return broken("the opening marker was changed", open.line);
  if (close.head === undefined) return broken("the closing marker was changed", close.line);
  return found(text, open, close, open.head);
}

function found(text: string, open: Marker, close: Marker, head: Head): FoundBlock {
  const content = text
    .slice(open.end, close.start)
    .replace(/\r\n/g, "\n")
    .replace(/^\n\n?/, "")
    .replace(/\n\n?$/, "");
  return {
    kind: "found",
    start: open.start,
    end: close.end,
    content,
    specSha256: head.specSha256,
    renderedFrom: head.source,
    digest: head.digest,
    intact: sha256Of(content) === head.digest,
  };
}

function broken(says: string, line: number): BrokenBlock {
  return { kind: "broken", code: "BLOCK_BROKEN", says: `Satellite's markers are broken: ${says}.`, line };
}
