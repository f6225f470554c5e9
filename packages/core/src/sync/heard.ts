import type { ItemComment } from "../contracts/item.js";
import { nameOf, providerOf, type TicketRef } from "../contracts/ref.js";
import type { Person, TicketComment } from "../contracts/ticket.js";
import { localName, type People } from "../item/index.js";
import { cleanText, cutText } from "../markup/inline/index.js";

/** A comment of a ticket, as its item is to have it. */
export interface HeardComment {
  /** The tracker's own. */
  readonly id: string;
  readonly comment: ItemComment;
}

/** What becomes of the comments of a ticket. */
export interface Heard {
  /** To be appended, oldest first. */
  readonly take: readonly HeardComment[];
  /** Ids of those that stand here already, though nobody remembered: a store was lost, or somebody else's brought them. */
  readonly here: readonly string[];
}

/** Other people's words: not what Satellite wrote, not a machine's, and nothing that is not for everybody. */
export function isForItem({ author, ours, restricted }: TicketComment): boolean {
  return ours !== true && restricted !== true && author.type !== "bot" && author.type !== "app";
}

/**
 * Who said it, and on which ticket: by that it is known as the ticket's own wherever the file goes, and is told to none.
 * Of a stranger's name, letters and digits are kept, and what joins them.
 */
export function heardAuthor({ id, login }: Person, ref: TicketRef, people: People): string {
  // By the account, where there is one: the name that is shown is anybody's to choose.
  const known = localName({ login: providerOf(ref) === "github" ? login : (id ?? login) }, providerOf(ref), people);
  const plain = cleanText(login.slice(0, 500)).replace(/[^\p{L}\p{M}\p{N}._' -]/gu, " ");
  const shown = cutText(plain.replace(/\s+/g, " ").trim(), 60);
  const name = known === undefined || known === id ? shown : known;
  return `${name === "" ? "somebody" : name} (${nameOf(ref)})`;
}

const fromTicket =
  / \((?:[A-Z][A-Z0-9_]{1,254}-\d{1,19}|[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,2}#\d{1,19}|[0-9a-f-]{32,36})\)$/;

/** Whether a comment came from a ticket, as its author's name says. */
export const isFromTicket = ({ author }: ItemComment): boolean => fromTicket.test(author);

/** How a comment that was taken is remembered, beside those that were told. */
export const heardMark = (id: string): string => `from:${id}`;

/**
 * Append-only: what came once does not come again, also when it was taken out here, or edited there.
 *
 * @param known what a base remembers
 * @param heard all of the ticket's, oldest first
 * @param own the item's
 */
export function commentsToTake(
  known: readonly string[],
  heard: readonly HeardComment[],
  own: readonly ItemComment[],
): Heard {
  const seen = new Set(known);
  const free = own.filter(isFromTicket);
  const take: HeardComment[] = [];
  const here: string[] = [];
  for (const one of heard) {
    const at = free.findIndex((comment) => isCopy(comment, one.comment));
    if (at >= 0) free.splice(at, 1);
    if (seen.has(heardMark(one.id))) continue;
    if (at >= 0) here.push(one.id);
    else take.push(one);
  }
  return { take, here };
}

/** The same words by the same person; a tool that keeps a time of its own keeps a later one. */
function isCopy(here: ItemComment, there: ItemComment): boolean {
  if (words(here.author) !== words(there.author) || words(here.body) !== words(there.body)) return false;
  const [own, theirs] = [minuteOf(here.at), minuteOf(there.at)];
  return own === undefined || theirs === undefined || own >= theirs;
}

const words = (text: string): string => text.replace(/\s+/g, "");

const minuteOf = (at: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/.exec(at)?.[0].replace("T", " ");
