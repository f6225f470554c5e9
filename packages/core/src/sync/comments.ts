import type { ItemComment } from "../contracts/item.js";
import { markOf } from "../item/short.js";
import { mergeComments } from "../merge/values/index.js";
import { isFromTicket } from "./heard.js";

/** A comment of an item that its ticket has not been told. */
export interface ToldComment {
  /** Under which it is known on both sides; the same words at the same time by the same person are one comment. */
  readonly id: string;
  /** Markdown: who said it, when, and what. */
  readonly body: string;
}

/**
 * Append-only: what was told once is not told again, also when it was taken out there. What came from a ticket goes to none.
 *
 * @param known ids of what was told
 */
export function commentsToTell(known: readonly string[], comments: readonly ItemComment[]): readonly ToldComment[] {
  const all = comments
    .filter((comment) => comment.body.trim() !== "" && !isFromTicket(comment))
    .map((comment): ToldComment => ({ id: idOf(comment), body: bodyOf(comment) }));
  return mergeComments(new Set(known), all, []).toRemote;
}

/** What a base remembers of comments: of those that were told, and of those that were taken. */
export function knownComments(fields: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const known = fields?.["comments"];
  return Array.isArray(known) ? known.filter((id): id is string => typeof id === "string") : [];
}

const idOf = ({ at, author, body }: ItemComment): string => markOf(JSON.stringify([author, at, body.trim()]));

/** A person's name must not call somebody there. */
function bodyOf({ at, author, body }: ItemComment): string {
  const who = [author.replace(/^@/, ""), at].filter((word) => word !== "").join(", ");
  return who === "" ? body.trim() : `**${who}**\n\n${body.trim()}`;
}
