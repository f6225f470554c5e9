import { clashesOf, holds, idsAt, stateOf, type Clashes, type Sides } from "./clashes.js";
import type { Side } from "./side.js";

/** A piece of the result: its text, and which piece of either side it stands for. */
export interface Strand {
  readonly kind: "piece";
  readonly text: string;
  readonly ours?: number;
  readonly theirs?: number;
}

/** Pieces, by their places in the ancestor and on the sides, that a person must decide on together. */
export interface Knot {
  readonly kind: "knot";
  readonly base: number[];
  readonly ours: number[];
  readonly theirs: number[];
}

export type Part = Strand | Knot;

/** The result in order, place by place of the ancestor: what was added before it, then the piece itself. */
export function weave(sides: Sides): readonly Part[] {
  const clashes = clashesOf(sides);
  const parts: Part[] = [];
  let knot: Knot | undefined;
  const tie = (base: readonly number[], ours: readonly number[], theirs: readonly number[]): void => {
    if (knot === undefined) parts.push((knot = { kind: "knot", base: [], ours: [], theirs: [] }));
    for (const index of base) knot.base.push(index);
    for (const index of ours) knot.ours.push(index);
    for (const index of theirs) knot.theirs.push(index);
  };
  const put = (strands: readonly Strand[]): void => {
    if (strands.length === 0) return;
    knot = undefined;
    for (const strand of strands) parts.push(strand);
  };
  const { base, ours, theirs } = sides;
  for (let place = 0; place <= base.length; place += 1) {
    if (clashes.between.has(place)) tie([], ours.added[place] ?? [], theirs.added[place] ?? []);
    else put(addedAt(sides, place));
    if (place === base.length) break;
    if (clashes.at.has(place)) tie([place], present(ours, place), present(theirs, place));
    else put(pieceAt(sides, clashes, place));
  }
  return parts;
}

function present(side: Side, index: number): readonly number[] {
  const now = side.at[index] ?? -1;
  return now < 0 ? [] : [now];
}

/** What one side added, or both alike; a moved piece comes as the other side edited it. */
function addedAt(sides: Sides, slot: number): readonly Strand[] {
  const [here, there] = [sides.ours.added[slot] ?? [], sides.theirs.added[slot] ?? []];
  const alike = here.length === there.length;
  const mine = holds(idsAt(sides.ours, slot), idsAt(sides.theirs, slot));
  const [side, list] = mine ? [sides.ours, here] : [sides.theirs, there];
  return list.flatMap((index, at): Strand[] => {
    const text = movedText(sides, mine, index) ?? side.pieces[index]?.text ?? "";
    const other = alike ? (mine ? there : here)[at] : undefined;
    return [strand(text, mine ? index : other, mine ? other : index)];
  });
}

function movedText({ base, ours, theirs }: Sides, mine: boolean, index: number): string | undefined {
  const [mover, other] = mine ? [ours, theirs] : [theirs, ours];
  const from = mover.movedFrom.get(index);
  if (from === undefined || stateOf(base, other, from) !== "edited") return undefined;
  return other.pieces[other.at[from] ?? -1]?.text;
}

function pieceAt({ base, ours, theirs }: Sides, { merged }: Clashes, index: number): readonly Strand[] {
  const [here, there] = [ours.at[index] ?? -1, theirs.at[index] ?? -1];
  if (here < 0 || there < 0) return [];
  const text = merged.get(index);
  if (text !== undefined) return [strand(text, here, there)];
  const isTheirs = stateOf(base, ours, index) === "kept" && stateOf(base, theirs, index) === "edited";
  const piece = isTheirs ? theirs.pieces[there] : ours.pieces[here];
  return [strand(piece?.text ?? "", here, there)];
}

const strand = (text: string, ours: number | undefined, theirs: number | undefined): Strand => ({
  kind: "piece",
  text,
  ...(ours === undefined ? {} : { ours }),
  ...(theirs === undefined ? {} : { theirs }),
});
