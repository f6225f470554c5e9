import { cleanText } from "../inline/clean.js";
import { lately } from "../../lately.js";
import { checkLimits, maxDepth } from "../spec/limits.js";
import { parseTree, walkTree } from "../spec/parse.js";
import { applyEdits, type Removed } from "./edit.js";
import { editsOf } from "./edits.js";
import { asSource, isSource } from "./source.js";

export interface Sanitised {
  /** The very text that was given when there was nothing to take out. */
  readonly markdown: string;
  /** What was taken out or changed, each kind once. */
  readonly removed: readonly string[];
}

/** What one round uncovers the next one sees; a text that needs more was made for it. */
const maxRounds = 12;

/** More than any tracker takes; each may be a block, which costs the parser more than prose. */
const maxLines = 20_000;

/**
 * Markdown that came from a tracker, made fit to stand in a file: without raw HTML (but `<details>`, `<summary>`, `<br>`, `<u>`,
 * `<sub>` and `<sup>`, bare and closed), comments, links other than to http, https, mailto and relative ones, remote images,
 * invisible characters, and lines that a workspace, front matter or git would take for its own. What a reader sees stays, and so
 * does every byte that is not part of these. A second time changes nothing.
 *
 * @see https://spec.commonmark.org/0.31.2/#raw-html
 * @see https://trojansource.codes (CVE-2021-42574)
 */
export const sanitise: (markdown: string) => Sanitised = lately((markdown) => {
  const removed = new Set<Removed>();
  let text = clean(markdown);
  if (text !== markdown) removed.add("hidden characters");
  if (isPlain(text) || isSource(text)) return { markdown: text, removed: [...removed] };
  for (let round = 0; round < maxRounds; round += 1) {
    const next = once(text, removed);
    if (next === undefined) break;
    if (next === text) return { markdown: text, removed: [...removed] };
    text = next;
  }
  removed.add("markup too complex to be read, now shown as source");
  return { markdown: asSource(text), removed: [...removed] };
});

/** Longer ones are read like any other, whatever is in them. */
const maxPlain = 20_000;

/** Words alone have no markup in which anything could stand; most titles are no more. */
function isPlain(text: string): boolean {
  return text.length <= maxPlain && /^[\p{L}\p{N} .,\n]*$/u.test(text);
}

/** @returns undefined when it cannot be read within limits */
function once(text: string, removed: Set<Removed>): string | undefined {
  if (text.split("\n", maxLines + 1).length > maxLines || checkLimits(text) !== undefined) return undefined;
  try {
    const root = parseTree(text);
    if (!walkTree(root, maxDepth)) return undefined;
    const edited = applyEdits(text, editsOf(root, text));
    for (const { because } of edited.done) removed.add(because);
    return clean(edited.text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Windows line endings stay. */
function clean(text: string): string {
  return text.split("\r\n").map(cleanText).join("\r\n");
}
