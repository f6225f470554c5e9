import { adfLength, adfLimit, adfToMarkdown, type AdfNode } from "../adf/index.js";
import { sanitise } from "../incoming/index.js";
import { graftBlocks } from "./blocks.js";
import { ownIds } from "./ids.js";
import { Job } from "./job.js";
import { dropped, panelsGone, type Lost } from "./lost.js";
import { plainBlocks, Reader, sameKeys } from "./reader.js";
import { replant } from "./replant.js";

export interface Grafted {
  /** What is to be written. The very document that was given where nothing changes. */
  readonly document: AdfDocument;
  readonly changed: boolean;
  /** What Markdown cannot say and the document will not have any more. A push that would drop something asks first. */
  readonly lost: readonly Lost[];
  /** Panels that the new text no longer marks as such; absent: it does. */
  readonly panels?: readonly Lost[];
  /** Longer than the service takes, see `adfLength`. Nothing was cut. */
  readonly tooLong: boolean;
  /** `before` is not what is read of the document: somebody changed it. Nothing was done; `document` is as it was. */
  readonly stale?: true;
}

export interface AdfDocument extends AdfNode {
  readonly version: 1;
  readonly type: "doc";
  readonly content: readonly AdfNode[];
}

/**
 * Edited Markdown as the document that it was read from. Blocks that read as before go back as they are, wherever they stand now;
 * a block that was changed keeps its shell, and its line the mentions, cards and marks whose words are still there. The rest is
 * as `toAdf` makes it. Nodes come from this very document and from nowhere else: what a text claims to carry is a comment or code.
 *
 * @param native the document as the service sent it; nothing, or what is none, gives the plain document
 * @param before the Markdown that was read of it, as `adfToMarkdown` gave it or made harmless by `sanitise`
 * @param after the same, edited
 */
export function graft(native: unknown, before: string, after: string, max = adfLimit): Grafted {
  if (!isDocument(native)) {
    const content = plainBlocks(after);
    return answer({ version: 1, type: "doc", content }, { changed: content.length > 0, lost: [], max });
  }
  const seen = sightOf(native, before);
  if (seen === undefined) return { ...answer(native, { changed: false, lost: [], max }), stale: true };
  if (sameText(before, after)) return answer(native, { changed: false, lost: [], max });
  return edited(native, { before, after, seen, max });
}

interface Edit {
  readonly before: string;
  readonly after: string;
  readonly seen: (markdown: string) => string;
  readonly max: number;
}

function edited(native: AdfDocument, { after, before, max, seen }: Edit): Grafted {
  const job = new Job(new Reader(seen));
  const [shown, fresh] = [plainBlocks(before), plainBlocks(after)];
  if (sameKeys(shown, fresh)) return answer(native, { changed: false, lost: [], max });
  const {
    kept,
    problems: [problem],
  } = adfToMarkdown(native);
  const lostOf = (result: readonly AdfNode[]): readonly Lost[] => dropped({ native, kept, result, after }, job);
  // Where not all could be read, nobody can tell what was taken out.
  if (problem !== undefined) {
    const lost: Lost = { kind: "doc", path: [], text: problem, words: "gone" };
    return answer({ ...native, content: fresh }, { changed: true, lost: [lost, ...lostOf(fresh)], max });
  }
  const grafted = replant({ native, kept, result: graftBlocks(native.content, shown, fresh, job) }, job);
  const content = ownIds(native, grafted, job);
  const panels = panelsGone({ native, kept, result: content, after }, job);
  const done = answer({ ...native, content }, { changed: true, lost: lostOf(content), max });
  return panels.length === 0 ? done : { ...done, panels };
}

interface Outcome {
  readonly changed: boolean;
  readonly lost: readonly Lost[];
  readonly max: number;
}

function answer(document: AdfDocument, { changed, lost, max }: Outcome): Grafted {
  return { document, changed, lost, tooLong: adfLength(document) > max };
}

/** Whether a text is what is read of a document, as it is or made harmless. Line ends, and blank lines at the end, do not count. */
export function readsAs(native: unknown, markdown: string): boolean {
  return isDocument(native) ? sightOf(native, markdown) !== undefined : markdown.trim() === "";
}

/** How the reader saw the Markdown of this document. */
function sightOf(native: AdfDocument, before: string): Edit["seen"] | undefined {
  const { markdown } = adfToMarkdown(native, { kept: false });
  if (sameText(markdown, before)) return (text) => text;
  const harmless = (text: string): string => sanitise(text).markdown;
  return sameText(harmless(markdown), before) ? harmless : undefined;
}

function sameText(one: string, other: string): boolean {
  return one === other || bare(one) === bare(other);
}

function bare(text: string): string {
  return text.replaceAll("\r\n", "\n").trimEnd();
}

function isDocument(value: unknown): value is AdfDocument {
  return typeof value === "object" && value !== null && Array.isArray((value as { content?: unknown }).content);
}
