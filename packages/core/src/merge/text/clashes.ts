import { written } from "./frame.js";
import { doubled } from "./doubled.js";
import { mergeInside } from "./inside.js";
import { renumbered, type Piece } from "./pieces.js";
import type { Side } from "./side.js";

export interface Sides {
  readonly base: readonly Piece[];
  readonly ours: Side;
  readonly theirs: Side;
  /** Whether the parser may look into pieces. */
  readonly parse: boolean;
  readonly ending: "\n" | "\r\n";
}

/** Where a person must decide: at pieces of the ancestor, and between them (`0`: before the first). */
export interface Clashes {
  readonly at: ReadonlySet<number>;
  readonly between: ReadonlySet<number>;
  /** Pieces that both sides edited and that merge: their text. */
  readonly merged: ReadonlyMap<number, string>;
}

export type State = "kept" | "edited" | "gone" | "moved";

export function stateOf(base: readonly Piece[], side: Side, index: number): State {
  const now = side.at[index] ?? -1;
  if (now < 0) return side.moved.has(index) ? "moved" : "gone";
  return side.pieces[now]?.key === base[index]?.key ? "kept" : "edited";
}

/**
 * What cannot stand beside each other:
 * - both added something else in one place: whose comes first would be a guess;
 * - one edited or moved what the other took out;
 * - one added beside what the other took out: it may belong to it;
 * - both edited one piece so that the edits meet;
 * - both moved one piece, to different places, or added the same one in different places.
 */
export function clashesOf(sides: Sides): Clashes {
  const between = new Set<number>();
  const at = new Set<number>();
  const { base, ours, theirs } = sides;
  for (let slot = 0; slot <= base.length; slot += 1) if (bothAdded(ours, theirs, slot)) between.add(slot);
  for (const [one, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    besideGone(base, one, other, between, at);
    for (const [index, to] of one.moved) {
      const elsewhere = other.moved.has(index) && slotOf(one, to) !== slotOf(other, other.moved.get(index) ?? -1);
      if (elsewhere || stateOf(base, other, index) === "gone") between.add(slotOf(one, to));
    }
  }
  for (const place of doubled(sides)) (place.added ? between : at).add(place.index);
  const merged = new Map<number, string>();
  for (let index = 0; index < base.length; index += 1) {
    const decided = atPiece(sides, index, between);
    if (decided?.text !== undefined) merged.set(index, decided.text);
    else if (decided !== undefined) at.add(index);
  }
  return { at, between, merged };
}

export const slotOf = (side: Side, now: number): number => side.slots[now] ?? -1;

function bothAdded(ours: Side, theirs: Side, slot: number): boolean {
  const [here, there] = [idsAt(ours, slot), idsAt(theirs, slot)];
  return here.length > 0 && there.length > 0 && !holds(here, there) && !holds(there, here);
}

export const idsAt = (side: Side, slot: number): readonly number[] =>
  (side.added[slot] ?? []).map((index) => side.ids[index] ?? 0);

/** All of `few`, in order, among `many`. */
export function holds(many: readonly number[], few: readonly number[]): boolean {
  let found = 0;
  for (const id of many) if (id === few[found]) found += 1;
  return found === few.length;
}

/** What `one` added next to pieces that `other` alone took out; all of them, as far as they reach, are in the clash. */
function besideGone(base: readonly Piece[], one: Side, other: Side, between: Set<number>, at: Set<number>): void {
  const taken = (index: number): boolean =>
    index >= 0 && index < base.length && stateOf(base, other, index) === "gone" && (one.at[index] ?? -1) >= 0;
  for (let slot = 0; slot <= base.length; slot += 1) {
    if ((one.added[slot] ?? []).length === 0 || holds(idsAt(other, slot), idsAt(one, slot))) continue;
    if (!taken(slot - 1) && !taken(slot)) continue;
    between.add(slot);
    for (let index = slot - 1; taken(index) && !at.has(index); index -= 1) at.add(index);
    for (let index = slot; taken(index) && !at.has(index); index += 1) at.add(index);
  }
}

/** @returns nothing: no two sides to bring together; no text: they clash */
function atPiece(
  { base, ending, ours, parse, theirs }: Sides,
  index: number,
  between: ReadonlySet<number>,
): { readonly text?: string } | undefined {
  const [here, there] = [stateOf(base, ours, index), stateOf(base, theirs, index)];
  if (here === "moved" || there === "moved") {
    const [mover, other] = here === "moved" ? [ours, there] : [theirs, here];
    const disputed = between.has(slotOf(mover, mover.moved.get(index) ?? -1));
    return disputed && (other === "kept" || other === "edited") ? {} : undefined;
  }
  const [one, was, two] = [ours.pieces[ours.at[index] ?? -1], base[index], theirs.pieces[theirs.at[index] ?? -1]];
  if (here === "gone" || there === "gone") return here === "edited" || there === "edited" ? {} : undefined;
  if (here !== "edited" || there !== "edited" || one === undefined || two === undefined || was === undefined)
    return undefined;
  if (one.key === two.key) return undefined;
  const kind = [one, was, two].every((piece) => piece.kind === "prose") ? "prose" : "verbatim";
  const text = mergeInside({ kind, base: was.key, ours: one.key, theirs: two.key }, parse);
  return text === undefined ? {} : { text: written(renumbered(text, one.text), ending) };
}
