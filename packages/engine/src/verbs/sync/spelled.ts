import type { BaseRow, Ticket, WorkspaceItem } from "@satellite/core";
import { fieldsOfTicket, plain, type Fields, type TicketSide } from "@satellite/core/item";
import type { SideFields } from "@satellite/core/merge";
import { readingOf, shownBody, spelledAs } from "@satellite/core/merge/spelling";
import { marksOf, memoryOf } from "@satellite/core/sync";

/** A pair whose texts differ by their letters. */
export interface Differing {
  readonly item: WorkspaceItem;
  readonly ticket: Ticket;
  readonly base: Pick<BaseRow, "fields"> | undefined;
  /** Marks of the ticket's own values. Absent: whether one moved is told by its value. */
  readonly marks?: Readonly<Record<string, string>>;
}

/**
 * The ticket's text in the item's spelling: the item's own bytes where it says the same, else what was agreed on with what
 * was changed there. A tracker that keeps a text in a form of its own gives it back spelled otherwise, which is nobody's edit.
 */
export function inOwnSpelling<S extends SideFields>(theirs: S, side: TicketSide, pair: Differing): S {
  const { base, item, marks, ticket } = pair;
  const { content, provider } = ticket;
  const own = item.content.body;
  const agreed = base?.fields as Fields | undefined;
  if (content === undefined || theirs.body === undefined || plain(theirs.body) === plain(own)) return theirs;
  const shown = { ...ticket, content: { ...content, body: shownBody(provider, content) } };
  const reading = fieldsOfTicket(shown, side, item, agreed).body ?? "";
  if (readingOf(provider, own) === reading) return { ...theirs, body: own };
  // Its value did not move: what was agreed on stands for it.
  if (agreed?.body === undefined || isUnmoved(base, marks)) return theirs;
  const isOwn = plain(own) === agreed.body;
  const body = spelledAs(provider, isOwn ? own : agreed.body, reading);
  // What is new on both sides has come here by another way, in its author's spelling: it must not come twice.
  const both = isOwn ? body : (spelledAs(provider, own, body ?? reading) ?? body);
  return both === undefined ? theirs : { ...theirs, body: both };
}

/**
 * The ticket's side for commands that compare without merging: what says the same as the item is the same, and a text that did
 * not move there is what was agreed on, however either is spelled.
 */
export function comparedSide(theirs: Fields, side: TicketSide, pair: Omit<Differing, "marks">): Fields {
  const { base, item, ticket } = pair;
  const agreed = base?.fields as Fields | undefined;
  const body = inOwnSpelling(theirs, side, pair).body;
  if (body === undefined) return theirs;
  if (body !== item.content.body && agreed?.body !== undefined && isUnmoved(base, marksOf(ticket)))
    return { ...theirs, body: agreed.body };
  return { ...theirs, body: plain(body) };
}

function isUnmoved(base: Differing["base"], marks: Differing["marks"]): boolean {
  return marks?.["body"] !== undefined && memoryOf(base?.fields)?.marks["body"] === marks["body"];
}
