import type { AdfNode } from "../adf/index.js";
import type { Kept } from "./atoms.js";
import type { Letters } from "./letters.js";

/** Nodes without words, by their place in the new line: next to what they were nearest to. */
export function unseenAt(
  was: Letters,
  map: readonly number[],
  kept: readonly Kept[],
  inside: (start: number) => boolean,
): ReadonlyMap<number, AdfNode[]> {
  const unseen = new Map<number, AdfNode[]>();
  const places = new Map<number, number>();
  for (const [at, from] of map.entries()) if (from >= 0) places.set(from, at);
  for (const [at, node] of was.nodes.entries()) {
    const start = was.starts[at] ?? 0;
    if (!isUnseen(was, at) || !inside(start)) continue;
    const [before, after] = [nearest(places, start - 1, -1, -1), nearest(places, start, 1, was.text.length)];
    const behind = after === undefined || (before !== undefined && start - 1 - before <= after - start);
    const last = before === undefined ? map.length : (places.get(before) ?? 0) + 1;
    const place = behind ? last : (places.get(after) ?? 0);
    const apart = kept.find((each) => each.start < place && place < each.end)?.end ?? place;
    unseen.set(apart, [...(unseen.get(apart) ?? []), node]);
  }
  return unseen;
}

export function isUnseen({ nodes, starts, text }: Letters, at: number): boolean {
  return nodes[at]?.type !== "text" && (starts[at + 1] ?? text.length) === starts[at];
}

function nearest(places: ReadonlyMap<number, number>, from: number, step: number, end: number): number | undefined {
  for (let at = from; at !== end; at += step) if (places.has(at)) return at;
  return undefined;
}
