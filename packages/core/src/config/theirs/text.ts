import type { Path } from "../../validation/index.js";
import { kindOf } from "../shape.js";
import type { Take } from "./take.js";

/** A word or a number as text; anything else is told. */
export function textOf(take: Take, from: Path, value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number") return String(value).trim();
  take.wrong(from, `must be a text, not ${kindOf(value)}`, "Write a text.");
  return undefined;
}

/** One of a few words of theirs, as ours. */
export function wordOf<T>(take: Take, from: Path, value: unknown, words: Readonly<Record<string, T>>): T | undefined {
  const text = textOf(take, from, value);
  if (text === undefined) return undefined;
  if (Object.hasOwn(words, text)) return words[text];
  const all = Object.keys(words).join(", ");
  take.wrong(from, `must be one of ${all}`, `Write one of ${all}.`);
  return undefined;
}
