import { sha256Of } from "../../digest/index.js";
import { sizeOf, wholeRoom } from "./room.js";
import type { SeenBlock } from "./read.js";

/** Everything that decides how a block looks. */
export interface BlockInput {
  /** SHA-256 of the spec file's bytes, 64 hex digits. */
  readonly specSha256: string;
  readonly path: string;
  readonly url: string;
  readonly heading: string;
  /** `Closes #42`. */
  readonly closing?: string;
  /** UTF-8 bytes that the block may take; absent in the key of a block that was not cut. */
  readonly room?: number;
}

/** Counts up whenever the same spec would be rendered differently; old blocks are then renewed. */
export const rendererVersion = 1;

/**
 * A short key of what a block is rendered from, 16 hex digits. Equal keys: the block needs no rendering.
 * Room counts in whole KiB, so that a small edit of the author's text does not renew a cut block.
 */
export function blockKey({ specSha256, path, url, heading, closing, room }: BlockInput): string {
  const parts = [
    rendererVersion,
    specSha256,
    path,
    url,
    heading,
    closing ?? "",
    room === undefined ? "whole" : wholeRoom(room),
  ];
  return sha256Of(JSON.stringify(parts)).slice(0, 16);
}

/** True when the block in the body is the one that this input would give, untouched. Needs no rendering. */
export function isUpToDate(seen: SeenBlock, input: BlockInput & { readonly room: number }): boolean {
  if (seen.kind !== "found" || !seen.intact) return false;
  const { room, ...whole } = input;
  if (seen.renderedFrom === blockKey(whole)) return sizeOf(seen.content) + markerBytes <= wholeRoom(room);
  return seen.renderedFrom === blockKey(input);
}

/** Upper bound for both markers and the blank lines around the content, in bytes. */
export const markerBytes = 256;
