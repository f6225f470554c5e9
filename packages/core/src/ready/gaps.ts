import { contextGaps, entryGaps } from "./links.js";
import type { ReadyGap, ReadyInput, ReadyText } from "./input.js";
import { isConstraintsName, isCriteriaName, partsOf, type TextPart } from "./parts.js";
import { onlyPoints, ownWords } from "./pointer.js";

interface Placed extends TextPart {
  readonly path: string;
  readonly isOwn: boolean;
  readonly hasLine: boolean;
}

/**
 * What is missing before somebody, or something, can work on an item from what lies here alone: intent, constraints,
 * acceptance criteria, texts that only point elsewhere, link entries that leave their role open, and context that was not
 * copied. What a tracker says never counts.
 */
export function readyGaps(input: ReadyInput): readonly ReadyGap[] {
  const parts = [
    ...input.own.flatMap((text) => placed(text, true)),
    ...input.notes.flatMap((text) => placed(text, false)),
  ];
  const pointing = pointerGaps(input, parts);
  return [
    ...intentGaps(input, parts, pointing),
    ...constraintsGaps(input, parts),
    ...criteriaGaps(input, parts),
    ...pointing,
    ...entryGaps(input),
    ...contextGaps(input),
  ];
}

function placed(text: ReadyText, isOwn: boolean): readonly Placed[] {
  const hasLine = text.linesBefore !== undefined;
  return partsOf(text.text, text.linesBefore ?? 0).map((part) => ({ ...part, path: text.path, isOwn, hasLine }));
}

function gapAt({ at }: ReadyInput, gap: ReadyGap["gap"], says: string, remedy: string, part?: Placed): ReadyGap {
  const line = part === undefined || !part.hasLine ? at.line : gap === "pointer" ? part.saysAt : part.line;
  const path = part === undefined || !part.hasLine ? at.path : part.path;
  return { gap, says, path, ...(line === undefined ? {} : { line }), remedy };
}

function intentGaps(input: ReadyInput, parts: readonly Placed[], pointing: readonly ReadyGap[]): readonly ReadyGap[] {
  const { content, id } = input.item;
  const remedy = "Describe what is wanted and why, in the item's description.";
  if (ownWords(content.title).length === 0)
    return [gapAt(input, "intent", `${id} has no title that says what is wanted`, remedy)];
  // Of a format without a place for a description, what the file says beside its lists.
  const said = content.body.trim() === "" ? restOf(parts) : content.body;
  if (says(said, content.title) || says(restOf(parts.filter(({ isOwn }) => !isOwn)), content.title)) return [];
  if (pointing.some(({ gap }) => gap === "pointer")) return [];
  const what = said.trim() === "" ? "is empty" : "says no more than the title";
  return [gapAt(input, "intent", `the description of ${id} ${what}`, remedy)];
}

/** Prose that is neither criteria nor constraints, a box, a table, a quoted status line or a `**Field:** value` line. */
function restOf(parts: readonly Placed[]): string {
  return parts
    .filter(({ name }) => !isCriteriaName(name) && !isConstraintsName(name))
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => !/^\s*(?:[-*+] \[[ xX]\]|>|\||<!--|\*\*[^*\n]{1,60}:\*\*)/.test(line))
    .join("\n");
}

const unfilled = /^(?:tbd|todo|tba|fixme|n\/?a|none|nothing|\.{3}|…|-|\?)?[\s.!]*$/i;

function says(text: string, title: string): boolean {
  const plain = text.replace(/<!--[^]*?-->/g, "").trim();
  if (unfilled.test(plain) || onlyPoints(plain)) return false;
  const known = new Set(ownWords(title));
  return ownWords(plain).some((word) => !known.has(word));
}

/** Sentences that bind whoever does the work, where they stand in the running text. */
const binding = /\b(?:must|shall|may not|at most|at least|no more than|no less than|never)\b/i;

function constraintsGaps(input: ReadyInput, parts: readonly Placed[]): readonly ReadyGap[] {
  const named = parts.filter(({ name }) => isConstraintsName(name));
  // Here `none` is an answer: somebody thought of it.
  if (named.some(({ text }) => /[\p{L}\p{N}]/u.test(text) && !/^(?:tbd|todo|tba|fixme)\b/i.test(text))) return [];
  const prose = parts.filter(({ name }) => !isCriteriaName(name)).map(({ text }) => text);
  if (prose.some((text) => binding.test(text))) return [];
  const [empty] = named;
  const what = empty === undefined ? "names no constraints" : `has an empty part "${empty.name}"`;
  const remedy = "Add a heading `Constraints` with what the work must keep to; `none` is an answer.";
  return [gapAt(input, "constraints", `${input.item.id} ${what}`, remedy, empty)];
}

function criteriaGaps(input: ReadyInput, parts: readonly Placed[]): readonly ReadyGap[] {
  const { content, id } = input.item;
  const boxes = content.criteria.map(({ text }) => text);
  const named = parts.filter(({ name }) => isCriteriaName(name));
  const texts = [...boxes, ...named.map(({ text }) => text.replace(/^\s*[-*+] \[[ xX]\]\s*/gm, ""))];
  if (texts.some((text) => !unfilled.test(text.trim()) && !onlyPoints(text) && ownWords(text).length > 0)) return [];
  const [empty] = named;
  const what =
    boxes.length + named.length === 0 ? "has no acceptance criteria" : "has acceptance criteria that say nothing";
  const remedy = "Add acceptance criteria: a checklist of what must be true when it is done.";
  return [gapAt(input, "criteria", `${id} ${what}`, remedy, empty)];
}

/** Paragraphs of the item's own words, each that says nothing but where to look. One in a list of links is none. */
function pointerGaps(input: ReadyInput, parts: readonly Placed[]): readonly ReadyGap[] {
  const { content, id } = input.item;
  const remedy = "Copy what is needed from there into the item, in your own words.";
  const found: ReadyGap[] = [];
  if (onlyPoints(content.body)) {
    const at = parts.find(({ isOwn, text }) => isOwn && onlyPoints(text));
    found.push(gapAt(input, "pointer", `the description of ${id} only points at ${shown(content.body)}`, remedy, at));
  }
  for (const { text } of content.criteria)
    if (onlyPoints(text))
      found.push(gapAt(input, "pointer", `a criterion of ${id} only points at ${shown(text)}`, remedy));
  for (const part of parts) {
    if (!part.isOwn || !(isConstraintsName(part.name) || isCriteriaName(part.name))) continue;
    if (!onlyPoints(part.text) || content.criteria.some(({ text }) => part.text.includes(text))) continue;
    found.push(gapAt(input, "pointer", `"${part.name}" of ${id} only points at ${shown(part.text)}`, remedy, part));
  }
  return found;
}

const shown = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
