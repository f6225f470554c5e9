import type { Pair } from "./align.js";
import { editsAmong } from "./alike.js";
import type { Piece } from "./pieces.js";

/** What one side did to the ancestor, piece by piece. */
export interface Side {
  readonly pieces: readonly Piece[];
  /** For each piece of the ancestor where it stands now, edited or not; -1: not there. */
  readonly at: readonly number[];
  /** Pieces of the ancestor that stand elsewhere now, unedited: where. */
  readonly moved: ReadonlyMap<number, number>;
  /** The same, from where they stand now. */
  readonly movedFrom: ReadonlyMap<number, number>;
  /** For each piece that is not the ancestor's in its place: before which of those it stands. */
  readonly slots: readonly (number | undefined)[];
  /** New pieces before the first piece of the ancestor, before the second, … , after the last. */
  readonly added: readonly (readonly number[])[];
  /** Equal numbers: equal keys, in the ancestor and on both sides. */
  readonly ids: readonly number[];
  /** The largest number that the ancestor has: larger ones are new. */
  readonly oldest: number;
  /** For each piece which of the ancestor's it is, edited or not. */
  readonly owner: readonly (number | undefined)[];
}

export interface Numbered {
  readonly pieces: readonly Piece[];
  readonly ids: readonly number[];
}

export interface Reading {
  /** Which pieces are the same in both. */
  readonly kept: readonly Pair[];
  /** The other side, read alone: what it made of each piece helps to tell what this side made of it. */
  readonly other?: Side;
}

export function sideOf(base: Numbered, now: Numbered, { kept, other: known }: Reading): Side {
  const at = base.pieces.map(() => -1);
  const taken = now.pieces.map(() => false);
  const pair = (one: number, other: number): void => {
    at[one] = other;
    taken[other] = true;
  };
  for (const [one, other] of kept) pair(one, other);
  const moved = moves(base.ids, now.ids, at, taken);
  const movedFrom = new Map([...moved].map(([one, other]) => [other, one]));
  let [here, there] = [0, 0];
  for (const [one, other] of [...kept, [base.pieces.length, now.pieces.length] as const]) {
    const old = range(here, one).filter((index) => !moved.has(index));
    const fresh = range(there, other).filter((index) => !movedFrom.has(index));
    const texts = (indexes: readonly number[], of: Numbered): string[] =>
      indexes.map((index) => of.pieces[index]?.key ?? "");
    const alike = (from: number, to: number): boolean =>
      known !== undefined && known.ids[known.at[old[from] ?? -1] ?? -1] === now.ids[fresh[to] ?? -1];
    for (const [from, to] of editsAmong(texts(old, base), texts(fresh, now), alike))
      pair(old[from] ?? 0, fresh[to] ?? 0);
    [here, there] = [one + 1, other + 1];
  }
  const owner = now.pieces.map((): number | undefined => undefined);
  for (const [index, to] of at.entries()) if (to >= 0) owner[to] = index;
  const slots = slotsOf(owner);
  const oldest = base.ids.reduce((most, id) => Math.max(most, id), 0);
  const added: number[][] = Array.from({ length: at.length + 1 }, () => []);
  for (const [index, slot] of slots.entries()) if (slot !== undefined) added[slot]?.push(index);
  return { pieces: now.pieces, ids: now.ids, at, moved, movedFrom, slots, added, owner, oldest };
}

/** Pieces that left their place and stand, unchanged, in another: only what occurs once before and after can be told to be the same. */
function moves(
  before: readonly number[],
  now: readonly number[],
  at: readonly number[],
  taken: readonly boolean[],
): ReadonlyMap<number, number> {
  const [old, fresh] = [counts(before), counts(now)];
  const places = new Map(now.map((id, index) => [id, index]));
  const moved = new Map<number, number>();
  for (const [index, id] of before.entries()) {
    const to = places.get(id);
    if (at[index] !== -1 || to === undefined || taken[to] === true) continue;
    if (old.get(id) === 1 && fresh.get(id) === 1) moved.set(index, to);
  }
  return moved;
}

function slotsOf(owner: readonly (number | undefined)[]): readonly (number | undefined)[] {
  let slot = 0;
  return owner.map((base) => {
    if (base === undefined) return slot;
    slot = base + 1;
    return undefined;
  });
}

function counts(ids: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
