import { checked } from "./checked.js";
import type { Piece } from "./pieces.js";
import type { Texts, Woven } from "./readings.js";
import { render, textOf } from "./render.js";
import type { Knot } from "./weave.js";

/** One place where both texts moved apart. */
export interface TextHunk {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** In our text, from 1: where it stands, or would stand. */
  readonly line: number;
}

export interface TextConflict {
  readonly kind: "conflict";
  /** All that merges, and both versions of the rest between git's markers. For a person, never for a tracker. */
  readonly text: string;
  readonly hunks: readonly TextHunk[];
  /** All that merges, and of the rest one side's version: what a strategy takes. */
  readonly local: string;
  readonly remote: string;
}

export function conflictOf(woven: Woven, texts: Texts): TextConflict {
  const { parts, sources } = woven;
  const hunks: TextHunk[] = [];
  let passed = 0;
  for (const part of parts) {
    const mine = part.kind === "knot" ? part.ours : part.ours === undefined ? [] : [part.ours];
    if (part.kind === "knot") hunks.push(hunkOf(part, woven, passed));
    passed = Math.max(passed, (mine.at(-1) ?? -1) + 1);
  }
  return {
    kind: "conflict",
    text: render(parts, sources, "marked"),
    hunks,
    local: checked(woven, "ours") ?? texts.ours,
    remote: checked(woven, "theirs") ?? texts.theirs,
  };
}

function hunkOf(knot: Knot, { sources }: Woven, passed: number): TextHunk {
  return {
    base: textOf(knot.base, sources.base, sources),
    ours: textOf(knot.ours, sources.ours, sources),
    theirs: textOf(knot.theirs, sources.theirs, sources),
    line: sources.ours[knot.ours[0] ?? passed]?.line ?? lastLine(sources.ours) + 1,
  };
}

function lastLine(pieces: readonly Piece[]): number {
  const last = pieces.at(-1);
  return last === undefined ? 0 : last.line + last.key.split("\n").length - 1;
}

/** The texts as they are, side by side: where nothing can be told apart. */
export function wholeConflict(texts: Texts): TextConflict {
  const piece = (text: string): readonly Piece[] =>
    text === "" ? [] : [{ key: text, text, gap: "", kind: "verbatim", line: 1 }];
  const sources = {
    base: piece(texts.base),
    ours: piece(texts.ours),
    theirs: piece(texts.theirs),
    ending: texts.ending,
  };
  const all = (pieces: readonly Piece[]): number[] => pieces.map((_, index) => index);
  const knot: Knot = { kind: "knot", base: all(sources.base), ours: all(sources.ours), theirs: all(sources.theirs) };
  const marked = conflictOf({ parts: [knot], sources, method: "lines", cut: texts.cut }, texts);
  return { ...marked, local: texts.ours, remote: texts.theirs };
}
