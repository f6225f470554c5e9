import { mergeText } from "../../merge/text/index.js";
import { shortValue } from "../short-value.js";
import type { Dispute } from "./decision-for.js";

/** Lines of one text that are shown before the rest is only counted. */
const mostLines = 12;

/** What a person sees before deciding: of a text each place where both moved apart, of anything else the three values. */
export function textsOf(dispute: Dispute): readonly string[] {
  return [...sidesOf(dispute), ...(dispute.lost ?? []).map((one) => `local   drops ${one}`)];
}

function sidesOf({ base, field, ours, theirs }: Dispute): readonly string[] {
  if (field !== "body" || typeof ours !== "string" || typeof theirs !== "string")
    return [
      `base    ${base === undefined ? "(not known)" : shortValue(base)}`,
      `local   ${shortValue(ours)}`,
      `remote  ${shortValue(theirs)}`,
    ];
  const merged = mergeText(typeof base === "string" ? base : undefined, ours, theirs);
  const hunks = merged.kind === "conflict" ? merged.hunks : [];
  if (hunks.length === 0) return [...told("local", ours), ...told("remote", theirs)];
  return hunks.flatMap(({ base: was, line, ours: here, theirs: there }) => [
    `line ${line}:`,
    ...(base === undefined ? [] : told("base", was)),
    ...told("local", here),
    ...told("remote", there),
  ]);
}

function told(name: string, text: string): readonly string[] {
  const lines = text.trim() === "" ? ["(nothing)"] : text.trimEnd().split(/\r?\n/);
  const more = lines.length - mostLines;
  const shown = more > 0 ? [...lines.slice(0, mostLines), `(and ${more} more lines)`] : lines;
  return shown.map((line, at) => `${(at === 0 ? name : "").padEnd(8)}${line}`);
}
