import { atomMarks } from "../adf/from/index.js";
import type { AdfNode } from "../adf/index.js";
import type { Letters } from "./letters.js";
import { saidOfAll } from "./marks.js";

/** A node that is no text, and where in the new line its words stand. */
export interface Kept {
  readonly node: AdfNode;
  readonly start: number;
  readonly end: number;
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
