import type { AnyRef } from "../../contracts/ref.js";

/** Characters kept of any text that somebody else wrote. Faces escape; they never need to cut. */
const maxChars = 200;

/** Somebody else's text on one line, without control and direction characters, at most 200 characters. */
export function clip(text: string, max = maxChars): string {
  const line = text
    .slice(0, max * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  const chars = Array.from(line.replace(/\p{Cs}/gu, "\uFFFD"));
  return chars.length <= max ? chars.join("") : `${chars.slice(0, max - 1).join("")}…`;
}

/** `a, b and 3 more`: names for a sentence. */
export function enumerate(names: readonly string[], shown = 5): string {
  const some = names.slice(0, shown).map((name) => clip(name, 100));
  return names.length > shown ? `${some.join(", ")} and ${names.length - shown} more` : some.join(", ");
}

/** `jira:PROJ-1042` as people write it. */
export function nameFor(ref: AnyRef): string {
  return clip(ref.slice(ref.indexOf(":") + 1), 100);
}

export function shortSha(sha: string): string {
  return clip(sha, 12);
}
