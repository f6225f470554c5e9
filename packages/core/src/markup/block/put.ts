import { SatelliteError } from "../../errors/index.js";
import { findMarkers } from "./markers.js";
import { readBlock, type BrokenBlock, type FoundBlock } from "./read.js";
import { bodyLimit } from "./room.js";

export type PutBlock =
  | { readonly kind: "put"; readonly body: string; readonly changed: boolean }
  | BrokenBlock
  | {
      readonly kind: "too-long";
      readonly code: "TOO_LONG";
      readonly says: string;
      readonly length: number;
      readonly limit: number;
    };

/**
 * Puts our block into a body, replaces it there, or takes it out (`block` null). By position, never by pattern: the author's
 * text keeps every byte, and taking the block out gives back the text that it was put into.
 *
 * A new block goes to the end, one blank line below the author's text. Where that text leaves a fence or comment open, which
 * would swallow it, the block goes to the top and its marker says so.
 *
 * @param body null as GitHub sends it for an empty body
 * @param block as `composeBlock` made it
 * @throws {SatelliteError} OUR_FAULT when `block` is not one whole block
 */
export function putBlock(body: string | null, block: string | null): PutBlock {
  const text = body ?? "";
  const seen = readBlock(text);
  if (seen.kind === "broken") return seen;
  if (block === null) return put(text, seen.kind === "found" ? without(text, seen) : text);
  const own = readBlock(block);
  if (own.kind !== "found" || own.start !== 0 || own.end !== block.length) {
    throw new SatelliteError("OUR_FAULT", "what should go into the body is not one whole block");
  }
  return put(text, seen.kind === "found" ? exchanged(text, seen, block) : added(text, block));
}

function put(before: string, body: string): PutBlock {
  const changed = body !== before;
  if (changed && body.length > bodyLimit && body.length > before.length) {
    const says = `The pull request's text would be ${body.length} characters long; GitHub takes ${bodyLimit}.`;
    return { kind: "too-long", code: "TOO_LONG", says, length: body.length, limit: bodyLimit };
  }
  return { kind: "put", body, changed };
}

function added(text: string, block: string): string {
  if (text === "") return block;
  if (findMarkers(text).openAtEnd) return `${withGapBelow(block)}\n\n${text}`;
  return `${text}\n\n${block}`;
}

function exchanged(text: string, seen: FoundBlock, block: string): string {
  const old = text.slice(seen.start, seen.end);
  const below = hasGapBelow(old) ? withGapBelow(block) : block;
  // GitHub's web form turns the whole body into CRLF; the block follows, so that its gap is still found.
  const next = old.includes("\r\n") ? below.replace(/\n/g, "\r\n") : below;
  return text.slice(0, seen.start) + next + text.slice(seen.end);
}

function without(text: string, seen: FoundBlock): string {
  const old = text.slice(seen.start, seen.end);
  const gap = old.includes("\r\n") ? "\r\n\r\n" : "\n\n";
  const before = text.slice(0, seen.start);
  const after = text.slice(seen.end);
  if (hasGapBelow(old)) return before + (after.startsWith(gap) ? after.slice(gap.length) : after);
  return (before.endsWith(gap) ? before.slice(0, -gap.length) : before) + after;
}

function hasGapBelow(block: string): boolean {
  return block.slice(0, block.indexOf("-->")).endsWith(" gap=below ");
}

function withGapBelow(block: string): string {
  const at = block.indexOf(" -->");
  return hasGapBelow(block) ? block : `${block.slice(0, at)} gap=below${block.slice(at)}`;
}
