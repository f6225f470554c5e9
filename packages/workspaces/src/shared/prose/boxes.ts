import type { Criterion } from "@satellite/core";
import { lineEnd, type Outline, type Part } from "./outline.js";
import { appendPart } from "./parts.js";

interface Box extends Criterion {
  /** `  - `, with its indentation. */
  readonly bullet: string;
  /** Offset of the character between the brackets. */
  readonly mark: number;
  readonly start: number;
  /** Behind its last line: lines that are indented deeper and hold no box go with it. */
  readonly end: number;
}

const box = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([ xX])\][ \t]+(\S.*)$/;

/** The boxes of these parts, in the order of the text. */
export function boxesOf(outline: Outline, names: readonly string[]): Criterion[] {
  return found(outline, names).map(({ text, done }) => ({ text, done }));
}

/**
 * Makes the boxes say what is wanted. A box is known by its text: its mark turns, its line stays; a new one comes behind the
 * one that precedes it in the list; one that is wanted no more goes. Where there is no box yet, they go into the first of
 * these parts that is there, else into a new one.
 *
 * @param names parts that hold boxes, best first
 * @param heading of the part to make
 */
export function writeBoxes(
  outline: Outline,
  names: readonly string[],
  heading: string,
  wanted: readonly Criterion[],
): string {
  const boxes = found(outline, names);
  const pairs = pair(boxes, wanted);
  if (boxes.length === 0) return wanted.length === 0 ? outline.text : firstBoxes(outline, names, heading, wanted);
  const splices = boxes.flatMap((each) => {
    const meant = pairs.get(each);
    if (meant === undefined) return [{ start: each.start, end: each.end, text: "" }];
    return meant.done === each.done ? [] : [{ start: each.mark, end: each.mark + 1, text: meant.done ? "x" : " " }];
  });
  return spliced(outline.text, [...splices, ...added(outline, boxes, pairs, wanted)]);
}

function found({ text, lines, parts }: Outline, names: readonly string[]): Box[] {
  const own = parts.filter(({ name }) => names.includes(name));
  const out: Box[] = [];
  for (const part of own) {
    const inside = lines.filter(({ start }) => start >= part.from && start < part.to);
    for (const [index, line] of inside.entries()) {
      const match = box.exec(line.text);
      if (match === null) continue;
      const [, bullet = "", mark = " ", words = ""] = match;
      let last = line.end;
      for (let after = index + 1; after < inside.length; after += 1) {
        const next = inside[after];
        if (next === undefined || box.test(next.text) || !continues(next.text, bullet)) break;
        last = next.end;
      }
      const start = line.start;
      const at = start + bullet.length + 1;
      out.push({ text: words.trim(), done: mark !== " ", bullet, mark: at, start, end: lineEnd(text, last) });
    }
  }
  return out;
}

/** Indented at least as deep as the words of the item. */
function continues(line: string, bullet: string): boolean {
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  return line.trim() !== "" && indent >= Math.max(2, (/^\s*/.exec(bullet)?.[0].length ?? 0) + 2);
}

/** Each box with the criterion that has its text: of several with one text, the one whose mark it bears already. */
function pair(boxes: readonly Box[], wanted: readonly Criterion[]): Map<Box, Criterion> {
  const waiting = new Map<string, Criterion[]>();
  const keyOf = (text: string, done: boolean): string => `${done ? "x" : " "}${text}`;
  // Backwards, so that the first is the one to be taken from the end.
  for (const each of wanted.toReversed()) {
    const key = keyOf(each.text.trim(), each.done);
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [each]);
    else same.push(each);
  }
  const out = new Map<Box, Criterion>();
  for (const each of boxes) {
    const take = (done: boolean) => waiting.get(keyOf(each.text, done))?.pop();
    const meant = take(each.done) ?? take(!each.done);
    if (meant !== undefined) out.set(each, meant);
  }
  return out;
}

function added(
  { text, eol }: Outline,
  boxes: readonly Box[],
  pairs: Map<Box, Criterion>,
  wanted: readonly Criterion[],
) {
  const boxOf = new Map([...pairs].map(([each, meant]) => [meant, each]));
  let before: Box | undefined;
  return wanted.flatMap((each) => {
    const known = boxOf.get(each);
    if (known !== undefined) {
      before = known;
      return [];
    }
    const at = before?.end ?? boxes[0]?.start ?? text.length;
    const bullet = (before ?? boxes[0])?.bullet ?? "- ";
    const open = at > 0 && text[at - 1] !== "\n" ? eol : "";
    return [{ start: at, end: at, text: `${open}${line(each, bullet)}${eol}` }];
  });
}

function firstBoxes(outline: Outline, names: readonly string[], heading: string, wanted: readonly Criterion[]): string {
  const list = wanted.map((each) => line(each, "- "));
  const part = names
    .map((name) => outline.parts.find((each) => each.name === name))
    .find((each): each is Part => each !== undefined);
  if (part === undefined) return appendPart(outline, heading, list.join("\n"));
  const { text, eol } = outline;
  const inner = text.slice(part.from, part.to).trimEnd();
  const rest = text.slice(part.from + inner.length);
  const gap = inner === "" ? eol : eol + eol;
  const tail = rest.trim() === "" ? eol : rest.startsWith(eol + eol) ? rest : eol + eol + rest.trimStart();
  return text.slice(0, part.from) + inner + gap + list.join(eol) + tail;
}

function line({ text, done }: Criterion, bullet: string): string {
  return `${bullet}[${done ? "x" : " "}] ${text.replace(/\s+/g, " ").trim()}`;
}

function spliced(text: string, splices: readonly { start: number; end: number; text: string }[]): string {
  const all = splices.toSorted((one, other) => one.start - other.start || one.end - other.end);
  let at = 0;
  let out = "";
  for (const each of all) {
    out += text.slice(at, Math.max(at, each.start)) + each.text;
    at = Math.max(at, each.end);
  }
  return out + text.slice(at);
}
