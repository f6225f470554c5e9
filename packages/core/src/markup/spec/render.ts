import type { RootContent } from "mdast";
import { blockKey, composeBlock, sizeOf } from "../block/index.js";
import { markerBytes } from "../block/key.js";
import { wholeRoom } from "../block/room.js";
import { cleanText, codeSpan, linkTarget, plainInline, safeAddress } from "../inline/index.js";
import { footnoteBlocks, safeBlocks } from "./blocks.js";
import { checkRendered } from "./check.js";
import { fit } from "./cut.js";
import { makeInert } from "./inert.js";
import { cleanCode } from "./inline.js";
import { checkLimits, maxDepth, type MarkupProblem } from "./limits.js";
import { Notes } from "./notes.js";
import { parseTree, walkTree } from "./parse.js";

export interface SpecInput {
  /** The spec without its front matter. */
  readonly text: string;
  readonly path: string;
  /** SHA-256 of the whole file, 64 hex digits. */
  readonly sha256: string;
  /** Permalink to the file at its commit. */
  readonly url: string;
  /** Stands in for `url` in the block's key, so that a permalink to another commit with the same bytes renews nothing. */
  readonly keyUrl?: string;
  readonly heading: string;
  /** `Closes #42`; the one reference that is meant to work. */
  readonly closing?: string;
  /** UTF-8 bytes that the block may take, markers included; see `roomFor`. Counted in whole KiB. */
  readonly room: number;
}

export type RenderedSpec =
  | { readonly block: string; readonly cut: boolean; readonly warnings: readonly string[] }
  | { readonly problem: MarkupProblem };

/**
 * A spec as the block of a pull request's body: heading, spec, its path and digest, closing line. Nothing in it acts: no
 * mention, reference, raw HTML, image or hidden character, and what a reader sees stays the same. The spec's highest heading
 * becomes level 3 below ours, the others keep their distance, down to level 6. A spec that is too long is cut between its
 * top-level blocks, with a link to the whole.
 */
export function renderSpec(input: SpecInput): RenderedSpec {
  const problem = checkLimits(input.text);
  if (problem !== undefined) return { problem };
  try {
    return renderTree(input);
  } catch (error) {
    if (error instanceof RangeError) return { problem: tooDeep };
    throw error;
  }
}

const tooDeep: MarkupProblem = { code: "MARKUP_LIMIT", says: `The spec is nested more than ${maxDepth} levels deep.` };

function renderTree(input: SpecInput): RenderedSpec {
  const root = parseTree(cleanText(input.text));
  if (!walkTree(root, maxDepth)) return { problem: tooDeep };
  const notes = new Notes(root, input.url);
  const shift = shiftOf(root.children);
  const body = safeBlocks(root.children, notes, shift);
  const blocks = makeInert([...body, ...footnoteBlocks(notes, shift)] as RootContent[]);
  const room = wholeRoom(input.room) - markerBytes - sizeOf(frame(input, "", cutNote(input, "9999 of 9999 sections")));
  if (room < 0) return { problem: { code: "TOO_LONG", says: "The pull request's text leaves no room for the spec." } };
  return finish(input, blocks, room);
}

function finish(input: SpecInput, blocks: readonly RootContent[], room: number): RenderedSpec {
  const fitted = fit(blocks, room);
  const wrong = checkRendered(fitted.markdown, fitted.blocks);
  if (wrong !== undefined) {
    // Whatever the converter could not say safely is shown as it was written: inside a fence nothing acts.
    const verbatim = fit([{ type: "code", lang: "markdown", value: cleanCode(input.text).trim() }], room);
    const says = `The spec is shown as source: rendered, it would hold ${wrong}.`;
    return compose(input, verbatim.markdown, verbatim.cut ? verbatim.share : undefined, [says]);
  }
  return compose(input, fitted.markdown, fitted.cut ? fitted.share : undefined, []);
}

function compose(input: SpecInput, markdown: string, share: string | undefined, warnings: string[]): RenderedSpec {
  const { sha256: specSha256, path, url, heading, closing, room } = input;
  const key = {
    specSha256,
    path,
    url: input.keyUrl ?? url,
    heading,
    ...(closing === undefined ? {} : { closing }),
    ...(share === undefined ? {} : { room }),
  };
  const content = frame(input, markdown, share === undefined ? "" : cutNote(input, share));
  const block = composeBlock({ content, specSha256, renderedFrom: blockKey(key) });
  return {
    block,
    cut: share !== undefined,
    warnings: share === undefined ? warnings : [...warnings, `The spec was cut: ${share} fit.`],
  };
}

function frame(input: SpecInput, markdown: string, note: string): string {
  const url = safeAddress(input.url);
  const name = codeSpan(input.path);
  const source = url === undefined ? name : `[${name}](${linkTarget(url)})`;
  const parts = [
    `## ${plainInline(input.heading, 200)}`,
    markdown,
    note,
    `Spec: ${source}, SHA-256 \`${input.sha256}\``,
    input.closing ?? "",
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function cutNote(input: SpecInput, share: string): string {
  const url = safeAddress(input.url);
  return `**Cut here: ${share}.** Whole spec: ${url === undefined ? codeSpan(input.path) : `<${url}>`}`;
}

function shiftOf(blocks: readonly RootContent[]): number {
  const depths = blocks.map((block) => (block.type === "heading" ? block.depth : 6));
  return Math.max(0, 3 - depths.reduce<number>((least, depth) => Math.min(least, depth), 6));
}
