import type { Steps } from "./align.js";
import { checked } from "./checked.js";
import { conflictOf, wholeConflict, type TextConflict } from "./conflict.js";
import { endingOf, feeds, frameOf, written } from "./frame.js";
import { cutter } from "./pieces.js";
import { readingsOf, type Texts, type Woven } from "./readings.js";

/** `ours`, `theirs`: that text holds all there is; `merged`: a third text does. `text` is what both sides should read. */
export type MergedText = { readonly kind: "same" | "ours" | "theirs" | "merged"; readonly text: string } | TextConflict;

/**
 * Three-way merge of Markdown, block by block; items and table rows count as blocks. What was not touched stays to the byte,
 * line endings and white space around the text stay as ours. Where white space between blocks is all that differs, ours stays.
 *
 * @param base what both texts were when they last agreed; without it only equal texts agree
 * @param steps counts comparisons
 */
export function mergeText(base: string | undefined, ours: string, theirs: string, steps?: Steps): MergedText {
  const { body, lead, tail } = frameOf(ours);
  const ending = endingOf(ours);
  const whole = (text: string): string => lead + text + tail;
  const [here, there] = [feeds(body), feeds(frameOf(theirs).body)];
  if (here === there) return { kind: "same", text: ours };
  const was = base === undefined ? undefined : feeds(frameOf(base).body);
  const texts = { base: written(was ?? "", ending), ours: body, theirs: written(there, ending), ending, cut: cutter() };
  if (was === there) return { kind: "ours", text: ours };
  if (was === here) return { kind: "theirs", text: whole(texts.theirs) };
  const merged = was === undefined ? wholeConflict(texts) : mergeBodies(texts, steps);
  if (typeof merged === "string") {
    const result = feeds(merged);
    if (result === here) return { kind: "ours", text: ours };
    return { kind: result === there ? "theirs" : "merged", text: whole(merged) };
  }
  const above = feeds(lead).split("\n").length - 1;
  return {
    kind: "conflict",
    text: whole(merged.text),
    hunks: merged.hunks.map((hunk) => ({ ...hunk, line: hunk.line + above })),
    local: whole(merged.local),
    remote: whole(merged.remote),
  };
}

/** Whether two texts say the same: line endings and white space around them are no content. */
export function sameText(one: string, other: string): boolean {
  return one === other || feeds(frameOf(one).body) === feeds(frameOf(other).body);
}

function mergeBodies(texts: Texts, steps: Steps | undefined): string | TextConflict {
  const readings = readingsOf(texts, steps);
  const text = agreedText(readings);
  if (text !== undefined && isSteady(texts, text, readings, steps)) return text;
  const [first] = readings;
  return first !== undefined && readings.every(isOpen) ? conflictOf(first, texts) : wholeConflict(texts);
}

/** What all ways of reading that have an answer come to. */
function agreedText(readings: readonly Woven[]): string | undefined {
  const clean = readings.filter((woven) => !isOpen(woven)).map((woven) => checked(woven, "ours"));
  return new Set(clean.map((one) => one?.replace(/\s+/g, " "))).size === 1 ? clean[0] : undefined;
}

/**
 * Whether the result, met by one of the sides again (a run died between its two writes), comes to no third text: where
 * pieces are repeated or moved, it can be read as another edit than it was.
 */
function isSteady(texts: Texts, text: string, readings: readonly Woven[], steps: Steps | undefined): boolean {
  if (!readings.some(isSmall)) return true;
  const wanted = feeds(text).replace(/\s+/g, " ");
  return [
    { ...texts, theirs: text },
    { ...texts, ours: text },
  ].every((met) => {
    const again = agreedText(readingsOf(met, steps));
    return again === undefined || feeds(again).replace(/\s+/g, " ") === wanted;
  });
}

const isOpen = ({ parts }: Woven): boolean => parts.some(({ kind }) => kind === "knot");

/** Pieces past which a result is not merged again: the work would not stay in proportion to the text. */
const mostChecked = 2000;

function isSmall({ sources: { base, ours, theirs } }: Woven): boolean {
  return base.length + ours.length + theirs.length <= mostChecked;
}
