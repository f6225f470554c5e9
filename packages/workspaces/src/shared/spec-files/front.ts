import type { ItemProblem } from "@satellite/core";
import type { FoundFrontMatter, FrontMatter } from "@satellite/frontmatter";
import { damageOf } from "../damage.js";

type TextOf = FoundFrontMatter["textOf"];

/** Where the Markdown begins. */
export function bodyStart(text: string, front: FrontMatter): number {
  return front.kind === "bad" ? 0 : text.length - front.content.length;
}

/** A list of words, or one word. */
export function texts(value: unknown): string[] {
  const all = Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
  return all
    .filter((each) => ["string", "number"].includes(typeof each))
    .map(String)
    .filter((each) => each !== "");
}

/** Epoch milliseconds of the first of these keys that holds an ISO 8601 date or time. */
export function timeOf(textOf: TextOf, keys: readonly string[]): number | undefined {
  const told = keys.map((key) => textOf(key)).find((each) => each !== undefined) ?? "";
  const ms = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,24}(?:Z|[+-]\d{2}:\d{2})?)?$/.test(told) ? Date.parse(told) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** Why a file cannot be used at all. */
export function spoilt(path: string, text: string, front: FrontMatter): ItemProblem | undefined {
  const damage = damageOf(text, path);
  if (damage !== undefined || front.kind !== "bad") return damage;
  const code = front.code === "SPEC_TOO_LARGE" ? "TOO_LARGE" : front.code;
  return { code, path, line: front.line ?? 1, says: front.says, blocks: true };
}
