import { align, alignFromEnd, numbering, type Pair, type Steps } from "./align.js";
import { doubled } from "./doubled.js";
import { type Cut, type Method, type Piece } from "./pieces.js";
import type { Sources } from "./render.js";
import { sideOf, type Numbered, type Side } from "./side.js";
import { weave, type Part } from "./weave.js";

/** The three texts woven together, in one way of telling what each side did. */
export interface Woven {
  readonly parts: readonly Part[];
  readonly sources: Sources;
  readonly method: Method;
  readonly cut: Cut;
}

export interface Texts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ending: "\n" | "\r\n";
  readonly cut: Cut;
}

/** UTF-16 units past which a text is cut into pieces by a scan of its lines; no tracker takes as much, and the parser takes 4 ms for a
 * thousand of them. */
const mostParsed = 70_000;
/** Pieces past which sides that can be read in several ways are not read in each combination of them. */
const mostCombined = 2000;

/**
 * All ways of reading what the sides did, the best first. There is one, unless pieces are repeated: then it cannot be told
 * which of them was kept and which taken out, and where the readings come to different texts nobody knows which is meant.
 *
 * @param texts in one line ending (ours may mix them)
 */
export function readingsOf({ base, cut, ending, ours, theirs }: Texts, steps: Steps | undefined): readonly Woven[] {
  const texts = [base, ours, theirs];
  const short = texts.every((text) => text.length <= mostParsed);
  const tree = short ? texts.map((text) => cut(text, "tree")) : [undefined];
  const method = tree.every((pieces) => pieces !== undefined) ? "tree" : "lines";
  const [was = [], here = [], there = []] = method === "tree" ? tree : texts.map((text) => cut(text, "lines"));
  const number = numbering();
  const numbered = (pieces: readonly Piece[]): Numbered => ({ pieces, ids: number(pieces.map(({ key }) => key)) });
  const [old, mine, yours] = [numbered(was), numbered(here), numbered(there)];
  const sides = sidesOf(old, mine, yours, steps).map((pair) => ({
    base: was,
    ...pair,
    parse: method === "tree",
    ending,
  }));
  const sources = { base: was, ours: here, theirs: there, ending };
  // Where something that both did comes to lie in one place, they are read as they were meant.
  const right = sides.filter((pair) => doubled(pair).length === 0);
  return (right.length > 0 ? right : sides).map((pair) => ({ parts: weave(pair), sources, method, cut }));
}

interface Couple {
  readonly ours: Side;
  readonly theirs: Side;
}

function sidesOf(old: Numbered, mine: Numbered, yours: Numbered, steps: Steps | undefined): readonly Couple[] {
  const [left, right] = [mine, yours].map(({ ids }) => ({
    first: align(old.ids, ids, steps),
    last: alignFromEnd(old.ids, ids, steps),
  })) as [Readings, Readings];
  const both = (here: keyof Readings, there: keyof Readings): Couple => {
    const [one, other] = [left[here], right[there]];
    const [ours, theirs] = [sideOf(old, mine, { kept: one }), sideOf(old, yours, { kept: other })];
    return {
      ours: sideOf(old, mine, { kept: one, other: theirs }),
      theirs: sideOf(old, yours, { kept: other, other: ours }),
    };
  };
  const [first, last] = [both("first", "first"), both("last", "last")];
  if (sameReading(first.ours, last.ours) && sameReading(first.theirs, last.theirs)) return [first];
  const many = old.pieces.length + mine.pieces.length + yours.pieces.length > mostCombined;
  return many ? [first, last] : [first, last, both("first", "last"), both("last", "first")];
}

interface Readings {
  readonly first: readonly Pair[];
  readonly last: readonly Pair[];
}

const sameReading = (one: Side, other: Side): boolean => one.at.every((place, index) => place === other.at[index]);
