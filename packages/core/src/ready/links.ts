import type { ReadyGap, ReadyInput } from "./input.js";
import { partsOf } from "./parts.js";
import { copies, names, ownWords } from "./pointer.js";

/** Entries that leave open why a ticket is linked, or how the link came to be. */
export function entryGaps({ at, entries }: ReadyInput): readonly ReadyGap[] {
  return entries.map(({ id, line = at.line, missing }) => ({
    gap: "entry",
    says: `the link to ${id} says nothing of its ${missing.join(" and ")}`,
    path: at.path,
    ...(line === undefined ? {} : { line }),
    remedy: `Write ${missing.map((key) => values[key]).join(" and ")} into the entry.`,
  }));
}

const values = {
  relation: "`relation` (primary, secondary, context, derived)",
  direction: "`direction` (imported, exported, linked)",
} as const;

/**
 * Context tickets of which nothing lies here. Copied means: a paragraph, a comment, or a part under a heading that names the
 * ticket, in the item or in a linked note, says something beyond the ticket's name and address.
 */
export function contextGaps({ at, item, notes, own }: ReadyInput): readonly ReadyGap[] {
  const texts = [...own, ...notes].map(({ text }) => text);
  const comments = item.content.comments.map(({ body }) => body);
  return item.links
    .filter(({ relation }) => relation === "context")
    .filter((link) => ![...texts, ...comments].some((text) => spellings(link).some((name) => holds(text, name))))
    .map(({ id }) => ({
      gap: "context",
      says: `nothing of ${id}, which is linked for context, lies in ${item.id}`,
      path: at.path,
      ...(at.line === undefined ? {} : { line: at.line }),
      remedy: `Copy what matters from ${id} into a part or note that names it, or take the link away.`,
    }));
}

/** `acme/shop#42` is `#42` in its own repository; a bare number is only known with its sign. */
function spellings({ id, provider, url }: ReadyInput["item"]["links"][number]): readonly string[] {
  const number = /^(?:.*#)?(\d{1,10})$/.exec(id)?.[1];
  const short = provider.toLowerCase() === "github" && number !== undefined ? [`#${number}`] : [];
  return [...(/^\d+$/.test(id) ? [] : [id]), ...short, ...(url === undefined ? [] : [url])];
}

function holds(text: string, name: string): boolean {
  if (text.split(/\n[ \t]*\r?\n/).some((paragraph) => copies(paragraph, name))) return true;
  return partsOf(text).some((part) => names(part.name, name) && ownWords(part.text).length >= 3);
}
