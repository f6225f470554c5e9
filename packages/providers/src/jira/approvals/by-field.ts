/** Whoever sets a field of the ticket approves it, for as long as what they set stays there. */
import type { Approval, JiraApproval } from "@satellite/core";
import { sameName } from "../map.js";
import type { End, Entry, Step } from "./entries.js";

/**
 * The approval is of the one who made the change, never of the one who was picked: picking somebody else is one's own
 * claim. Of several values each stands by itself, with whoever added it.
 */
export function approvedByField(entries: readonly Entry[], { field, values }: JiraApproval): readonly Approval[] {
  if (field === undefined) return [];
  const standing = new Map<string, Approval>();
  for (const { atMs, by, steps } of entries) {
    for (const { from, to } of steps.filter((step) => isField(step, field))) {
      const [was, is] = [valuesOf(from), valuesOf(to)];
      for (const key of standing.keys()) if (!is.has(key)) standing.delete(key);
      for (const [key, value] of is) {
        if (!was.has(key) && counts(value, values)) standing.set(key, { by, atMs, how: "field", from: "jira" });
      }
    }
  }
  return [...standing.values()];
}

/** By id only where an id was given: anybody who may add fields to a project can give one the same name. */
function isField({ field, fieldId }: Step, wanted: string): boolean {
  return /^customfield_\d{1,15}$/.test(wanted) ? fieldId === wanted : sameName(field, wanted);
}

/**
 * What one end of a change holds, by key. One value has its id plain (`5b10…`, `10218`), several stand in brackets
 * (`[10218, 10244]`, their words with commas between); a text has no id.
 */
function valuesOf({ id, text }: End): ReadonlyMap<string, End> {
  if (id.trim() === "") {
    const word = text.trim();
    return new Map(word === "" ? [] : [[`text ${word.toLowerCase()}`, { id: "", text: word }]]);
  }
  const listed = /^\[(.*)\]$/s.exec(id.trim())?.[1];
  if (listed === undefined) return new Map([[id.trim(), { id: id.trim(), text }]]);
  const ids = listed
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const words = text.split(",");
  // A comma inside a word leaves open which word is whose; people need none.
  const wordOf = (at: number) => (ids.length === 1 ? text : words.length === ids.length ? (words[at] ?? "") : "");
  return new Map(ids.map((one, at) => [one, { id: one, text: wordOf(at) }]));
}

/** Somebody who was picked, or one of the words that say yes. */
function counts({ id, text }: End, yes: readonly string[]): boolean {
  return isAccount(id) || yes.some((word) => sameName(word, text));
}

/** `5b10a2844c20165700ede21g`, `712020:c9deea9c-…`. Ids of options are bare numbers; dates are no people either. */
function isAccount(id: string): boolean {
  return /^[0-9A-Za-z:_-]{1,128}$/.test(id) && /[A-Za-z]/.test(id) && !/^\d{4}-\d\d-\d\d/.test(id);
}
