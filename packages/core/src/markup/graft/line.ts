import type { AdfNode } from "../adf/index.js";
import { atomMarks } from "../adf/from/index.js";
import type { Job } from "./job.js";
import { lettersOf, ownText, type Letters } from "./letters.js";
import { marksOf, saidOfAll, unsaidOf } from "./marks.js";
import { match } from "./match.js";

/** A node that is no text, and where in the new line its words stand. */
export interface Kept {
  readonly node: AdfNode;
  readonly start: number;
  readonly end: number;
}

/**
 * A line in the place of another: mentions, cards and their like where their words still stand, marks that Markdown cannot say on
 * words that did not change, and what shows nothing behind what it stood behind.
 *
 * @param native of the document
 * @param fresh plain text and line breaks
 */
export function graftLine(native: readonly AdfNode[], fresh: readonly AdfNode[], job: Job): AdfNode[] {
  const [was, now] = [lettersOf(native), lettersOf(fresh)];
  const map = match(was, now);
  const kept = keptAtoms(was, now, map);
  const writer = new Writer(job);
  const unseen = unseenAt(was, map, kept);
  const starts = new Map(kept.map((each) => [each.start, each]));
  for (let at = 0; ;) {
    unseen.get(at)?.forEach((node) => writer.whole(node));
    if (at >= now.text.length) break;
    const atom = starts.get(at);
    const end = atom?.end ?? runEnd(at, { was, now, map, stops: (index) => starts.has(index) || unseen.has(index) });
    if (atom !== undefined) writer.whole(atom.node);
    else writer.run(was, now, map[at] ?? -1, { at, end });
    at = end;
  }
  return writer.nodes;
}

/** Atoms whose words stand where they stood; then, for the others, the first free place that has their words. */
export function keptAtoms(was: Letters, now: Letters, map: number[]): Kept[] {
  const places = new Map(map.map((from, at) => [from, at]));
  const kept: Kept[] = [];
  const missing: { readonly node: AdfNode; readonly words: string }[] = [];
  for (const [at, node] of was.nodes.entries()) {
    const words = was.text.slice(was.starts[at] ?? 0, was.starts[at + 1] ?? was.text.length);
    if (node.type === "text" || words === "") continue;
    const start = places.get(was.starts[at] ?? -1) ?? -1;
    const whole = Array.from(words, (_, index) => index).every(
      (index) => map[start + index] === (was.starts[at] ?? 0) + index,
    );
    if (start >= 0 && whole && sameMarks(node, now, start, words))
      kept.push({ node, start, end: start + words.length });
    else {
      for (let index = 0; index < words.length; index += 1) {
        const place = places.get((was.starts[at] ?? 0) + index);
        if (place !== undefined) map[place] = -1;
      }
      if (node.type !== "hardBreak") missing.push({ node, words });
    }
  }
  for (const { node, words } of missing) {
    const start = freePlace(node, words, now, map);
    if (start === undefined) continue;
    map.fill(-2, start, start + words.length);
    kept.push({ node, start, end: start + words.length });
  }
  return kept;
}

function freePlace(node: AdfNode, words: string, now: Letters, map: readonly number[]): number | undefined {
  for (let at = now.text.indexOf(words); at >= 0; at = now.text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const free = map.slice(at, end).every((from) => from === -1);
    const apart = !(joins(now.text, at) || joins(now.text, end));
    if (free && apart && sameMarks(node, now, at, words)) return at;
  }
  return undefined;
}

/** A word goes on over this place. */
function joins(text: string, at: number): boolean {
  return /[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{N}_]/u.test(text.slice(at, at + 2));
}

/** Words that were made bold, or plain, are no longer what is read of the node. */
function sameMarks(node: AdfNode, now: Letters, start: number, words: string): boolean {
  const wanted = node.type === "hardBreak" ? "" : saidOfAll(atomMarks(node));
  for (let at = start; at < start + words.length; at += 1) {
    const fresh = now.nodes[now.owner[at] ?? -1];
    const kind = node.type === "hardBreak" ? "hardBreak" : "text";
    if (fresh?.type !== kind || saidOfAll(fresh.marks) !== wanted) return false;
  }
  return true;
}

/** Nodes without words, by the place in the new line that is behind what they were behind. */
function unseenAt(was: Letters, map: readonly number[], kept: readonly Kept[]): ReadonlyMap<number, AdfNode[]> {
  const unseen = new Map<number, AdfNode[]>();
  const places = new Map<number, number>();
  for (const [at, from] of map.entries()) if (from >= 0) places.set(from, at);
  for (const [at, node] of was.nodes.entries()) {
    const start = was.starts[at] ?? 0;
    if (node.type === "text" || (was.starts[at + 1] ?? was.text.length) > start) continue;
    let before = start - 1;
    while (before >= 0 && !places.has(before)) before -= 1;
    const place = before >= 0 ? (places.get(before) ?? 0) + 1 : 0;
    const atom = kept.find((each) => each.start < place && place < each.end);
    unseen.set(atom?.end ?? place, [...(unseen.get(atom?.end ?? place) ?? []), node]);
  }
  return unseen;
}

interface Around {
  readonly was: Letters;
  readonly now: Letters;
  readonly map: readonly number[];
  readonly stops: (at: number) => boolean;
}

/** How far letters of one node, that come from one node, go on in the same order. */
function runEnd(start: number, { was, now, map, stops }: Around): number {
  const from = map[start] ?? -1;
  let end = start + 1;
  while (end < map.length && !stops(end) && now.owner[end] === now.owner[start]) {
    const next = map[end] ?? -1;
    const goesOn = from < 0 ? next < 0 : next === from + end - start && was.owner[next] === was.owner[from];
    if (!goesOn) break;
    end += 1;
  }
  return end;
}

class Writer {
  readonly nodes: AdfNode[] = [];
  private readonly job: Job;

  constructor(job: Job) {
    this.job = job;
  }

  whole(node: AdfNode): void {
    this.nodes.push(node);
  }

  run(was: Letters, now: Letters, from: number, { at, end }: { readonly at: number; readonly end: number }): void {
    const fresh = now.nodes[now.owner[at] ?? 0] as AdfNode;
    if (fresh.type !== "text") return void this.nodes.push(fresh);
    const native = from < 0 ? undefined : was.nodes[was.owner[from] ?? -1];
    if (native?.type !== "text") {
      const text = ownText(fresh).slice(now.from[at], now.to[end - 1]);
      return this.text(text === fresh.text ? fresh : { ...fresh, text }, []);
    }
    const [first, last] = [was.from[from] ?? 0, was.to[from + end - at - 1] ?? 0];
    const marks = marksOf(native, fresh);
    const text = ownText(native).slice(first, last);
    if (text === native.text && marks === (native.marks ?? marks)) return this.text(native, []);
    const { marks: _, ...bare } = native;
    const kept = unsaidOf(native).every((mark) => marks.includes(mark));
    this.text({ ...bare, text, ...(marks.length > 0 && { marks }) }, kept ? [native] : []);
  }

  /** Neighbours with the same marks are one. */
  private text(node: AdfNode, origins: readonly AdfNode[]): void {
    const last = this.nodes.at(-1);
    const together = last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []);
    if (!together) {
      if (origins.length > 0) this.job.origins.set(node, origins);
      return void this.nodes.push(node);
    }
    const all = [...(this.job.origins.get(last) ?? [last]), ...(origins.length > 0 ? origins : [node])];
    const joined = { ...last, text: `${last.text ?? ""}${node.text ?? ""}` };
    this.job.origins.set(joined, all);
    this.nodes[this.nodes.length - 1] = joined;
  }
}
