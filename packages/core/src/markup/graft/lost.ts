import type { AdfNode, KeptNode } from "../adf/index.js";
import type { Job } from "./job.js";
import { unsaidOf } from "./marks.js";
import { markdownOf } from "./reader.js";

/** Something of the document that would be gone. */
export interface Lost {
  /** A type of node, or of marks: `mention`, `textColor`. */
  readonly kind: string;
  /** Places in `content`, from the document down. */
  readonly path: readonly number[];
  /** What the reader saw of it. */
  readonly text: string;
  /** `gone`: the new text has not these words, so somebody took them out. `there`: it has them, and they cannot be what they were. */
  readonly words: "gone" | "there";
}

export interface Ended {
  readonly native: AdfNode;
  /** What `adfToMarkdown` kept of it. */
  readonly kept: readonly KeptNode[];
  readonly result: readonly AdfNode[];
  /** The Markdown that was wanted. */
  readonly after: string;
}

/** Whatever Markdown cannot say and the result has not. */
export function dropped({ after, kept, native, result }: Ended, job: Job): readonly Lost[] {
  const there = nodesIn(result, job);
  const shown = wordsIn(after);
  const wordsOf = (text: string): Lost["words"] => (shown.includes(wordsIn(text)) ? "there" : "gone");
  const lost = kept
    .filter(({ node }) => !there.has(node as AdfNode))
    .map((each): Lost => ({ kind: kindOf(each), path: each.path, text: each.text, words: wordsOf(each.text) }));
  const known = new Set<unknown>(kept.map(({ node }) => node));
  for (const { node, path } of walk(native.content ?? [], [])) {
    if (!job.failed.has(node) || known.has(node) || there.has(node) || !hasLooks(node)) continue;
    const text = markdownOf([node]).replace(/\s+/g, " ").trim();
    lost.push({ kind: node.type, path, text, words: "there" });
  }
  return inOrderOf(lost);
}

/**
 * Panels that the result has not. Markdown does say them, by `[!WARNING]`, a line that formatters and editors are quick to spoil;
 * so nobody is sure to have meant it. And pictures of a table that was kept as one.
 */
export function panelsGone({ after, kept, native, result }: Ended, job: Job): readonly Lost[] {
  const there = nodesIn(result, job);
  const known = new Set<unknown>(kept.map(({ node }) => node));
  const shown = wordsIn(after);
  return [...walk(native.content ?? [], [])].flatMap(({ node, path }): readonly Lost[] => {
    if (!/^(?:panel|media)$/.test(node.type) || there.has(node) || known.has(node)) return [];
    const text = markdownOf(node.content ?? [node])
      .replace(/\s+/g, " ")
      .trim();
    return [{ kind: node.type, path, text, words: shown.includes(wordsIn(text)) ? "there" : "gone" }];
  });
}

export function inOrderOf(lost: readonly Lost[]): readonly Lost[] {
  return lost.toSorted((one, other) => byPath(one.path, other.path));
}

/** All nodes of the document that a result still has, as they were or changed. */
export function nodesIn(result: readonly AdfNode[], job: Job): ReadonlySet<AdfNode> {
  const there = new Set<AdfNode>();
  const open = [...result];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    there.add(node);
    job.origins.get(node)?.forEach((origin) => there.add(origin));
    for (const child of node.content ?? []) open.push(child);
  }
  return there;
}

/** Letters and digits alone: marks and escapes stand between them. */
export function wordsIn(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\p{So}]+/gu, "");
}

function kindOf({ node, type }: KeptNode): string {
  const own = node as AdfNode;
  const marks = type === "text" ? unsaidOf(own) : blocks.has(type) ? (own.marks ?? []) : [];
  return marks.length === 0 ? type : marks.map((mark) => mark.type).join(" ");
}

/** These are kept for their marks alone. */
const blocks = new Set("paragraph heading codeBlock blockquote bulletList orderedList taskList rule expand".split(" "));
const said = new Set(["localId", "level", "order", "language", "panelType", "title", "state"]);

/** It looks different from what Markdown would make of it. */
function hasLooks({ attrs = {}, content = [], type }: AdfNode): boolean {
  const inside = /^(?:table|tableRow|bulletList|orderedList|listItem)$/.test(type) && content.some(hasLooks);
  return inside || Object.keys(attrs).some((name) => !said.has(name));
}

function* walk(
  nodes: readonly AdfNode[],
  path: readonly number[],
): Generator<{ readonly node: AdfNode; readonly path: readonly number[] }> {
  for (const [at, node] of nodes.entries()) {
    yield { node, path: [...path, at] };
    yield* walk(node.content ?? [], [...path, at]);
  }
}

function byPath(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}
