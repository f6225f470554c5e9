import type { RootContent } from "mdast";
import { cleanText } from "../inline/index.js";
import { footnoteBlocks, safeBlocks } from "./blocks.js";
import { checkRendered } from "./check.js";
import { fit } from "./cut.js";
import { makeInert } from "./inert.js";
import { cleanCode } from "./inline.js";
import { checkLimits, maxDepth, type MarkupProblem } from "./limits.js";
import { Notes } from "./notes.js";
import { parseTree, walkTree } from "./parse.js";

export interface HarmlessInput {
  /** Markdown of others, without front matter. */
  readonly text: string;
  /** Where it lies: relative addresses in it lead from there. */
  readonly url: string;
  /** UTF-8 bytes that it may take. */
  readonly room: number;
  /** Levels that headings go down. */
  readonly shift: number;
}

export type Harmless = { readonly markdown: string; readonly cut: boolean } | { readonly problem: MarkupProblem };

/** Markdown of others as it may stand in a comment of ours: by the same steps as a spec in a pull request's text. */
export function renderHarmless(input: HarmlessInput): Harmless {
  const problem = checkLimits(input.text);
  if (problem !== undefined) return { problem };
  try {
    return render(input);
  } catch (error) {
    if (error instanceof RangeError) return { problem: tooDeep };
    throw error;
  }
}

const tooDeep: MarkupProblem = { code: "MARKUP_LIMIT", says: `The text is nested more than ${maxDepth} levels deep.` };

function render({ room, shift, text, url }: HarmlessInput): Harmless {
  const root = parseTree(cleanText(text));
  if (!walkTree(root, maxDepth)) return { problem: tooDeep };
  const notes = new Notes(root, url);
  const body = safeBlocks(root.children, notes, shift);
  const { blocks, cut, markdown } = fit(makeInert([...body, ...footnoteBlocks(notes, shift)] as RootContent[]), room);
  if (checkRendered(markdown, blocks) === undefined) return { markdown, cut };
  // What could not be said safely is shown as it was written: inside a fence nothing acts.
  const verbatim = fit([{ type: "code", lang: "markdown", value: cleanCode(text).trim() }], room);
  return { markdown: verbatim.markdown, cut: verbatim.cut };
}
