import type { FieldValue } from "../../merge/fields/index.js";
import type { Dispute } from "./decision-for.js";

const [oursMark, middleMark, theirsMark] = ["<<<<<<< local", "=======", ">>>>>>> remote"];

/** The text that a person edits: both in one where they could be brought together, else one above the other. A list is a line each. */
export function draftOf({ merged, ours, theirs }: Dispute): string {
  if (merged !== undefined) return closed(textOf(merged));
  return `${oursMark}\n${closed(textOf(ours))}${middleMark}\n${closed(textOf(theirs))}${theirsMark}\n`;
}

export type Drafted = { readonly value: FieldValue } | { readonly says: string };

/** The value that an edited text stands for; why it stands for none. */
export function valueOfDraft(row: Dispute, text: string): Drafted {
  const { field, ours, theirs } = row;
  if (holdsBoth(text, [ours, theirs])) return { says: `${field}: both versions still stand in it, between markers` };
  if (field === "criteria") return boxesOf(text);
  if (Array.isArray(ours)) {
    const words = text.split(/\r?\n/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
    return { value: [...new Set(words)] };
  }
  if (field === "body") return { value: text.replace(/\r\n?/g, "\n").trim() };
  const line = text.trim();
  if (/[\r\n]/.test(line)) return { says: `${field}: it takes one line` };
  if (field === "title" && line === "") return { says: "title: it takes at least a word" };
  if (typeof ours !== "number") return { value: line };
  return Number.isFinite(Number(line)) && line !== ""
    ? { value: Number(line) }
    : { says: `${field}: it takes a number` };
}

/** A box a line. */
function boxesOf(text: string): Drafted {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const found = lines.map((line) => /^\s*[-*] \[([ xX])\] (.*\S)\s*$/.exec(line));
  const wrong = lines[found.indexOf(null)];
  if (wrong !== undefined) return { says: `criteria: "${wrong.trim().slice(0, 60)}" is no "- [ ] text"` };
  return { value: found.map((one) => ({ text: one?.[2] ?? "", done: one?.[1] !== " " })) };
}

/** Whether git's lines around two versions stand in it. A row of `=` under a heading is Markdown's own, where it stood before. */
export function holdsBoth(text: string, known: readonly unknown[]): boolean {
  const before = Math.max(...known.map((one) => (typeof one === "string" ? rowsOf(one) : 0)));
  return /^(?:<{7}|>{7}|\|{7})(?:[ \t\r]|$)/m.test(text) || rowsOf(text) > before;
}

const rowsOf = (text: string): number => text.match(/^={7}\r?$/gm)?.length ?? 0;

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((word: unknown) => lineOf(word)).join("\n");
  return value === undefined || value === null ? "" : JSON.stringify(value);
}

function lineOf(word: unknown): string {
  if (typeof word === "string") return word;
  const { done, text } = (word ?? {}) as { readonly done?: unknown; readonly text?: unknown };
  return typeof text === "string" ? `- [${done === true ? "x" : " "}] ${text}` : JSON.stringify(word);
}

const closed = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
