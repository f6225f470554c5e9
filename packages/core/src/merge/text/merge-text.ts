import type { Steps } from "./align.js";
import { checked } from "./checked.js";
import { conflictOf, wholeConflict, type TextConflict } from "./conflict.js";
import { endingOf, feeds, frameOf, written } from "./frame.js";
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
  const texts = { base: written(was ?? "", ending), ours: body, theirs: written(there, ending), ending };
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
  const open = ({ parts }: Woven): boolean => parts.some(({ kind }) => kind === "knot");
  const clean = readings.filter((woven) => !open(woven)).map((woven) => checked(woven, "ours"));
  const [text] = clean;
  if (text !== undefined && new Set(clean.map((one) => one?.replace(/\s+/g, " "))).size === 1) return text;
  const [first] = readings;
  return clean.length === 0 && first !== undefined ? conflictOf(first, texts) : wholeConflict(texts);
}
