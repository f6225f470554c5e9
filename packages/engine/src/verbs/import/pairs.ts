import type { Ticket } from "@satellite/core";
import { refOfLink } from "@satellite/core/link";
import {
  fieldNames,
  fieldsOfItem,
  fieldsOfTicket,
  shortFields,
  type Fields,
  type TicketSide,
} from "@satellite/core/item";
import { agreementOf, heldFields, linkFrom, type LinkWish } from "@satellite/core/pull";
import { shownOf, type Desk, type ShelfItem } from "../../desk/index.js";
import { comesIn, type Remembered } from "../pull/index.js";

/** A ticket with the item that it is about. */
export interface Pair {
  readonly ticket: Ticket;
  readonly item: ShelfItem;
  /** It was made of the ticket a moment ago, and somebody wrote to it since. */
  readonly isEdited?: boolean;
}

/** What a pair agrees on, from the shelf: only a text that its format shows in another way is read again. */
export async function agreedPair(
  desk: Desk,
  { item, ticket }: Pair,
  side: TicketSide,
  wish: LinkWish,
): Promise<Remembered> {
  const { write } = desk.workspace.can;
  const theirs = heldFields(fieldsOfTicket(ticket, side, shownOf(item)), write);
  const taken = wish.direction === "imported" ? fieldNames : [];
  const short = shortFields(theirs);
  const agreed = agreementOf(undefined, heldFields(item.fields, write), short, taken);
  const text = await textAgreed(desk, { item, ticket }, { agreed, short, theirs }, side, wish);
  const before = item.links.find((link) => refOfLink(link, desk.repository) === ticket.ref);
  const link = linkFrom(ticket, before ?? wish, {
    nowMs: desk.clock.nowMs(),
    ...(before === undefined ? {} : { before }),
  });
  const { body: _, ...fields } = agreed;
  return { item, ticket, link, fields: { ...fields, ...text.body }, isTextAgreed: text.isSpelledOtherwise };
}

interface Compared {
  /** With marks in the place of texts. */
  readonly agreed: Fields;
  readonly short: Fields;
  readonly theirs: Fields;
}

interface TextAgreed {
  readonly body: Pick<Fields, "body">;
  /** The ticket says so in other letters. */
  readonly isSpelledOtherwise: boolean;
}

/** The text that a pair agrees on, if any: most are the ticket's to the letter, and no file is opened for those. */
async function textAgreed(
  desk: Desk,
  { item: { id }, ticket }: Pair,
  { agreed, short, theirs }: Compared,
  side: TicketSide,
  wish: LinkWish,
): Promise<TextAgreed> {
  const { body } = theirs;
  if (body === undefined) return { body: {}, isSpelledOtherwise: false };
  if (agreed.body === short.body) return { body: { body }, isSpelledOtherwise: false };
  const item = await desk.workspace.read(id);
  const own = item === undefined ? undefined : heldFields(fieldsOfItem(item), desk.workspace.can.write).body;
  if (item === undefined || own === undefined) return { body: {}, isSpelledOtherwise: false };
  // An item that was made of the ticket shows its text as its format does.
  if (wish.direction === "imported")
    return { body: { body: own }, isSpelledOtherwise: comesIn(desk.config.sync.fields.body.direction) };
  const { comparedSide } = await import("../sync/spelled.js");
  return comparedSide(theirs, side, { item, ticket, base: undefined }).body === own
    ? { body: { body: own }, isSpelledOtherwise: true }
    : { body: {}, isSpelledOtherwise: false };
}
