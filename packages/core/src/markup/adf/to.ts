import { cleanText } from "../inline/clean.js";
import { checkLimits, maxDepth } from "../spec/limits.js";
import { parseTree, walkTree } from "../spec/parse.js";
import { documentBlocks } from "./blocks.js";
import { fit } from "./cut.js";
import { plainBlocks } from "./plain.js";
import type { AdfBlock, AdfDoc } from "./types.js";

/** Jira refuses longer comments and descriptions. @see https://jira.atlassian.com/browse/JRACLOUD-68949 */
export const adfLimit = 32_767;

/** More lines than a document of Jira could ever show; each may be a block, which costs the parser more than prose. */
const maxLines = 20_000;

export interface AdfCut {
  readonly document: AdfDoc;
  /** The limit has cut it: its last paragraph is `…`. */
  readonly truncated: boolean;
}

/**
 * Markdown as an Atlassian document: all of CommonMark and of GitHub's additions, front matter apart. What cannot stand where
 * it does is downgraded and no word is lost, except to the limit. Comments are dropped; nothing remote is embedded; links go
 * to http, https and mailto.
 *
 * @param max how long Jira may find it, see `adfLength`; a longer one is cut, which a last paragraph `…` shows
 */
export function toAdf(markdown: string, max = adfLimit): AdfDoc {
  return toAdfCut(markdown, max).document;
}

/**
 * The same, and whether it was cut.
 *
 * @param url permalink to the file that the Markdown is, for relative addresses; without it those are left out
 */
export function toAdfCut(markdown: string, max = adfLimit, url = ""): AdfCut {
  const { content, truncated } = fit(blocksOf(cleanText(markdown), url), max);
  return { document: { version: 1, type: "doc", content }, truncated };
}

/** What would keep the parser busy for seconds, or is nested too deep, is shown as it is written. */
function blocksOf(text: string, url: string): AdfBlock[] {
  if (text.split("\n", maxLines + 1).length > maxLines || checkLimits(text) !== undefined) return plainBlocks(text);
  try {
    const root = parseTree(text);
    return walkTree(root, maxDepth) ? documentBlocks(root, text, url) : plainBlocks(text);
  } catch (error) {
    if (error instanceof RangeError) return plainBlocks(text);
    throw error;
  }
}
