import { SatelliteError } from "../../errors/index.js";
import { sha256Of } from "../../digest/index.js";
import { closing, opening } from "./markers.js";
import { readBlock } from "./read.js";

/**
 * Puts the markers around a content.
 *
 * @param parts `renderedFrom`: see `blockKey`; `closes`: a last line, `Closes #42`
 * @throws {SatelliteError} OUR_FAULT when the content would break out of the block: it holds a marker, or leaves a fence open
 */
export function composeBlock(parts: {
  readonly content: string;
  readonly specSha256: string;
  readonly renderedFrom: string;
  readonly closes?: string;
}): string {
  const trimmed = parts.content.replace(/\r\n?/g, "\n").replace(/^\n+|\n+$/g, "");
  const content = parts.closes === undefined ? trimmed : `${trimmed}\n\n${parts.closes}`;
  const head = { specSha256: parts.specSha256, source: parts.renderedFrom, digest: sha256Of(content) };
  const block = `${opening(head)}\n\n${content}\n\n${closing}`;
  const seen = readBlock(block);
  if (seen.kind !== "found" || !seen.intact || seen.end !== block.length) {
    throw new SatelliteError("OUR_FAULT", "the rendered spec would break out of its block");
  }
  return block;
}
