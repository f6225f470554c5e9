import type { ItemContent } from "../contracts/item.js";
import type { TicketRef } from "../contracts/ref.js";
import type { State, Ticket, TicketContent } from "../contracts/ticket.js";
import { plain, sorted, type Fields } from "./fields.js";
import { shownBelongings } from "./ticket-belongings.js";
import { localName, type People } from "./people.js";
import { priorityFor } from "./priority.js";
import { markOf } from "./short.js";
import { nearestState, statusFor, type KnownStatus } from "./status.js";

/** What brings a ticket's values into the item's words. */
export interface TicketSide {
  readonly statuses: readonly KnownStatus[];
  /** Priorities that the workspace knows; empty: it has no place for one. */
  readonly priorities: readonly string[];
  readonly people: People;
  /** Labels that are ours to set, and say nothing of the work. */
  readonly ownLabels: ReadonlySet<string>;
  /** Words that the workspace has for types; absent: any. */
  readonly types?: readonly string[];
  /** The item that stands for a ticket, in one of these spellings where one is its; nothing: none, or several. Absent: not asked. */
  readonly parentItem?: (ticket: TicketRef, spellings: readonly string[]) => string | undefined;
}

/** As much of an item as decides which of several words of one meaning is shown. */
export interface Shown {
  readonly content: Pick<ItemContent, "status" | "priority" | "milestone" | "type" | "parent">;
  readonly state: State;
}

/**
 * The ticket's side, as the item would show it; its texts were made harmless when it was read. A state or priority that the item already shows in another word of the same
 * meaning keeps the item's word, so that nothing differs that means the same.
 *
 * @param agreed what both sides last agreed on, its text or that one's mark: where the item moved on and the ticket did not, the
 * ticket still shows that word
 */
export function fieldsOfTicket(
  ticket: Ticket,
  side: TicketSide,
  item?: Shown,
  agreed?: Pick<Fields, "status" | "body" | "milestone" | "type" | "parent">,
): Fields {
  const status = shownStatus(ticket, side, item, agreed);
  const assignee = ticket.assignees.map((person) => localName(person, ticket.provider, side.people));
  const priority = shownPriority(ticket, side, item);
  return {
    title: oneLine(ticket.title),
    ...(ticket.content === undefined
      ? {}
      : { body: plain(item === undefined ? ticket.content.body : textOf(ticket.content, agreed?.body)) }),
    ...(status === undefined ? {} : { status }),
    // Somebody whom nobody here knows: then who is assigned cannot be told, and is not cleared.
    ...(assignee.includes(undefined) ? {} : { assignee: sorted(assignee as string[]) }),
    labels: sorted(ticket.labels.filter((label) => !side.ownLabels.has(label))),
    ...(priority === undefined ? {} : { priority: priority.toLowerCase() }),
    ...shownBelongings(ticket, side, item, agreed),
  };
}

const criteriaAtEnd = /(?:^|\n\n)## Acceptance Criteria\n\n(?:[-*] \[[ xX]\] [^\n]*(?:\n+|$))+$/;

/**
 * A ticket that was made from an item ends with the item's criteria, which have a place of their own there. An item that has
 * them in its text all the same has agreed on them with it.
 *
 * @param agreed the text, or its mark
 */
function textOf({ body, madeFrom }: TicketContent, agreed: string | undefined): string {
  if (madeFrom === undefined) return body;
  const whole = plain(body);
  const isOwn = agreed !== undefined && (criteriaAtEnd.test(agreed) || [whole, markOf(whole)].includes(agreed));
  return isOwn ? body : body.trimEnd().replace(criteriaAtEnd, "");
}

function shownStatus(
  ticket: Ticket,
  { statuses }: TicketSide,
  item?: Shown,
  agreed?: Pick<Fields, "status">,
): string | undefined {
  const wanted = nearestState(ticket.state, statuses);
  if (wanted === undefined) return undefined;
  if (item !== undefined && item.state === wanted) return item.content.status;
  const before = statuses.find(({ name }) => name === agreed?.status);
  return before?.state === wanted ? before.name : statusFor(ticket.state, statuses);
}

function shownPriority(ticket: Ticket, { priorities }: TicketSide, item?: Pick<Shown, "content">): string | undefined {
  const raw = ticket.content?.priority;
  if (raw === undefined || priorities.length === 0) return undefined;
  const here = item?.content.priority;
  const shown = priorityFor(raw, priorities);
  return here !== undefined && shown?.toLowerCase() === here.toLowerCase() ? here : shown;
}

/** A title is one line of text. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
