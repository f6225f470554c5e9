import type { SeenLine } from "./outline.js";

export interface Placeholder {
  /** From 1. */
  readonly line: number;
  /** The words that were left to be filled in. */
  readonly text: string;
}

const most = 100;

const forms: readonly RegExp[] = [
  /\b(?:TODO|TBD|FIXME)\b/,
  /\blorem ipsum\b/i,
  /<(?:placeholder|todo|tbd|your|insert|add|enter|describe|fill)\b[^<>]{0,80}>/i,
  /\[(?:\.{3}|\u2026|(?:placeholder|todo|tbd|your|insert|describe|fill)\b)[^[\]]{0,80}\](?!\()/i,
];

/** "Describe the change here", with nothing else in the line but marks. */
const instruction = /(?:describe|explain|add|write|enter|insert|list|fill in)\b.{0,80}\bhere\b/i;
const marks = /^[^\p{L}\p{N}]{0,20}$/u;

function placeholderIn(line: string): string | undefined {
  const left = forms.map((form) => form.exec(line)?.[0]).find((found) => found !== undefined);
  if (left !== undefined) return left;
  const match = instruction.exec(line);
  if (match === null) return undefined;
  const around = [line.slice(0, match.index), line.slice(match.index + match[0].length)];
  return around.every((part) => marks.test(part)) ? line : undefined;
}

/** What was left to be filled in, outside code and comments; the first hundred. */
export function findPlaceholders(lines: readonly SeenLine[]): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (const { text, code, region, number } of lines) {
    if (code || region === "COMMENTS" || text.trim() === "") continue;
    const visible = withoutCodeSpans(text);
    const hit = placeholderIn(visible);
    if (hit !== undefined) found.push({ line: number, text: hit.trim().slice(0, 100) });
    if (found.length === most) break;
  }
  return found;
}

/** Takes code spans out of one line. Runs of backticks pair with the next run of the same length. */
export function withoutCodeSpans(line: string): string {
  if (!line.includes("`")) return line;
  const runs = [...line.matchAll(/`+/g)].map((run) => ({ at: run.index, length: run[0].length }));
  const last = new Map(runs.map((run, index) => [run.length, index]));
  let kept = "";
  let from = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined || (last.get(run.length) ?? 0) <= index) continue;
    let close = index + 1;
    while (runs[close]?.length !== run.length) close += 1;
    kept += line.slice(from, run.at);
    from = (runs[close]?.at ?? 0) + run.length;
    index = close;
  }
  return kept + line.slice(from);
}
