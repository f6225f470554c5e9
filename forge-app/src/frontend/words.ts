/** How the pages say things. Pure; times come in as epoch milliseconds. */
import type { Conclusion } from "@satellite/core";
import type { PanelChange, PanelFinding } from "../shared/defs";

/** The looks of a lozenge, by UI Kit's own names. */
export type Look = "default" | "inprogress" | "moved" | "new" | "removed" | "success";

export interface Badge {
  readonly label: string;
  readonly look: Look;
}

const states: Readonly<Record<PanelChange["state"], Badge>> = {
  open: { label: "Open", look: "inprogress" },
  draft: { label: "Draft", look: "default" },
  merged: { label: "Merged", look: "new" },
  closed: { label: "Closed", look: "default" },
};

const verdicts: Readonly<Record<Conclusion, Badge>> = {
  pass: { label: "Passed", look: "success" },
  fail: { label: "Failed", look: "removed" },
  unknown: { label: "Unknown", look: "moved" },
  exempt: { label: "Exempt", look: "default" },
};

const outcomes: Readonly<Record<PanelFinding["outcome"], Badge>> = {
  fail: { label: "Fails", look: "removed" },
  unknown: { label: "Unknown", look: "moved" },
  exempt: { label: "Exempt", look: "default" },
};

export const stateBadge = (state: PanelChange["state"]): Badge => states[state];
export const outcomeBadge = (outcome: PanelFinding["outcome"]): Badge => outcomes[outcome];
export const verdictBadge = (verdict: Conclusion | undefined): Badge =>
  verdict === undefined ? { label: "Not checked", look: "default" } : (verdicts[verdict] ?? verdicts.unknown);

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The verdict in one sentence. */
export function verdictSentence({
  verdict,
  findings,
  passed,
}: Pick<PanelChange, "verdict" | "findings" | "passed">): string {
  const failed = findings.filter(({ outcome }) => outcome === "fail").length;
  const unknown = findings.filter(({ outcome }) => outcome === "unknown").length;
  if (verdict === undefined) return "Satellite has not checked this pull request yet.";
  switch (verdict) {
    case "pass":
      return passed === undefined
        ? "Every rule that applies is met."
        : `${count(passed, "rule")} passed, and nothing is missing.`;
    case "fail":
      return [
        failed === 0 ? "A rule is not met" : `${count(failed, "rule is", "rules are")} not met`,
        ...(unknown === 0 ? [] : [`${unknown} could not be answered`]),
      ]
        .join(", ")
        .concat(".");
    case "unknown":
      return unknown === 0
        ? "Something could not be looked up, so there is no answer yet."
        : `${count(unknown, "rule")} could not be answered: something could not be looked up.`;
    case "exempt":
      return "This pull request is exempt from the policy.";
  }
}

const order: readonly PanelFinding["outcome"][] = ["fail", "unknown", "exempt"];

/** Worst first; among equals as they came. */
export const worstFirst = (findings: readonly PanelFinding[]): PanelFinding[] =>
  findings.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));

/** The first 12 of 64 hexadecimal digits: enough to compare by eye. */
export const shortDigest = (sha256: string): string => sha256.slice(0, 12);

const minute = 60_000;
const steps: readonly (readonly [limitMs: number, unitMs: number, word: string])[] = [
  [60 * minute, minute, "minute"],
  [24 * 60 * minute, 60 * minute, "hour"],
  [45 * 24 * 60 * minute, 24 * 60 * minute, "day"],
  [548 * 24 * 60 * minute, 30.4375 * 24 * 60 * minute, "month"],
  [Number.POSITIVE_INFINITY, 365.25 * 24 * 60 * minute, "year"],
];

/** `2 hours ago`. A time ahead of our clock by a little is `just now`: clocks differ. */
export function ago(atMs: number, nowMs: number): string {
  const since = nowMs - atMs;
  if (Number.isNaN(since) || since < -10 * minute) return "at a time that cannot be";
  if (since < minute) return "just now";
  const [, unit, word] = steps.find(([limit]) => since < limit) ?? [0, minute, "minute"];
  return `${count(Math.max(1, Math.round(since / unit)), word)} ago`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (n: number): string => String(n).padStart(2, "0");

/** `21 Nov 2026, 08:42 UTC`: the same words for every reader, wherever they sit. */
export function exactly(atMs: number): string {
  const at = new Date(atMs);
  if (Number.isNaN(at.getTime())) return "no known time";
  const day = `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  return `${day}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} UTC`;
}

/** `2 hours ago (21 Nov 2026, 08:42 UTC)`. */
export const when = (atMs: number, nowMs: number): string => `${ago(atMs, nowMs)} (${exactly(atMs)})`;

/** The same for an ISO time, as the app stores them; what is no time is said as it stands. */
export function whenIso(at: string, nowMs: number): string {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? at : when(ms, nowMs);
}

/** Controls, and what turns or hides text; the joiners of scripts and emoji stay. */
// oxlint-disable-next-line eslint/no-control-regex
const unseen = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Somebody else's line as one line, in full or cut with an ellipsis after `most` characters. */
export function line(text: string, most = 160): string {
  const one = text.replace(/\s+/gu, " ").replace(unseen, "").trim();
  const letters = Array.from(one);
  return letters.length <= most
    ? one
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** `acme/shop#42` of `change:github:acme/shop#42`. */
export const changeName = (ref: string): string => line(ref.replace(/^change:[^:]*:/u, ""), 120);
