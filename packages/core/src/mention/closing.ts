import type { ProviderId } from "../contracts/index.js";
import { isAlphanumeric } from "./edges.js";

/** @see https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue */
const gitHub = ["close", "closes", "closed", "fix", "fixes", "fixed", "resolve", "resolves", "resolved"];

/** Linear's magic words; `ref`, `part of`, `related to`, `contributes to`, `toward` only link. @see https://linear.app/docs/github */
const linear = [
  ...gitHub,
  "closing",
  "fixing",
  "resolving",
  "complete",
  "completes",
  "completed",
  "completing",
  "implement",
  "implements",
  "implemented",
  "implementing",
];

/** @see https://learn.microsoft.com/azure/devops/boards/github/link-to-from-github */
const azure = ["fix", "fixes", "fixed"];

/** Jira has no closing keyword (a smart commit's `#close` stands behind the key and moves by name), Notion none at all. */
const keywords: Readonly<Partial<Record<ProviderId, ReadonlySet<string>>>> = {
  github: new Set(gitHub),
  linear: new Set(linear),
  azure: new Set(azure),
};

export function isClosing(tracker: ProviderId, word: string | undefined): boolean {
  return word !== undefined && (keywords[tracker]?.has(word) ?? false);
}

/** Blanks that may stand between keyword and reference. */
const WIDEST_GAP = 8;
const LONGEST_WORD = 14;

/**
 * The word directly before a reference, in lower case: `Fixes #1`, `fixes: #1`, `Fixes [#1](…)`. Only blanks and one colon may
 * stand between. Negation is not understood, as it is not by GitHub: "does not fix #1" closes it.
 */
export function wordBefore(text: string, start: number): string | undefined {
  let end = start;
  if (text[end - 1] === "[" || text[end - 1] === "<") end -= 1;
  end = skipBack(text, end);
  if (text[end - 1] === ":") end = skipBack(text, end - 1);
  if (end === start) return undefined;
  let at = end;
  while (end - at <= LONGEST_WORD && isAlphanumeric(text, at - 1)) at -= 1;
  return at === end || text[at - 1] === "_" ? undefined : text.slice(at, end).toLowerCase();
}

function skipBack(text: string, from: number): number {
  let at = from;
  while (from - at < WIDEST_GAP && (text[at - 1] === " " || text[at - 1] === "\t")) at -= 1;
  return at;
}

/**
 * Whether what stands between two references makes them one list: `#1, #2 and #3`. GitHub itself closes only those that have a
 * keyword of their own before them; the house takes the writer at their word and counts the whole list.
 */
export function continuesList(between: string): boolean {
  return between.length <= 16 && /^\s*(?:[,;]\s*(?:and\s+|&\s*)?|&\s*|\sand\s+)[[<]?$/i.test(between);
}
