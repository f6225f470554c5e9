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
import type { Desk, ShelfItem } from "../../desk/index.js";
import type { Remembered } from "../pull/index.js";

/** A ticket with the item that it is about. */
export interface Pair {
  readonly ticket: Ticket;
  readonly item: ShelfItem;
}

/** What a pair agrees on, from the shelf: only a text that its format shows in another way is read again. */
export async function agreedPair(
  desk: Desk,
  { item, ticket }: Pair,
  side: TicketSide,
  wish: LinkWish,
): Promise<Remembered> {
  const { write } = desk.workspace.can;
  const content = { status: item.status, ...(item.priority === undefined ? {} : { priority: item.priority }) };
  const theirs = heldFields(fieldsOfTicket(ticket, side, { content, state: item.state }), write);
  const taken = wish.direction === "imported" ? fieldNames : [];
  const short = shortFields(theirs);
  const agreed = agreementOf(undefined, heldFields(item.fields, write), short, taken);
  const fields = await withText(desk, item, agreed, short, theirs);
  const before = item.links.find((link) => refOfLink(link, desk.repository) === ticket.ref);
  const link = linkFrom(ticket, before ?? wish, {
    nowMs: desk.clock.nowMs(),
    ...(before === undefined ? {} : { before }),
  });
  return { item, ticket, link, fields };
}

/** The mark in the body's place is the ticket's text, else the item's own. */
async function withText(desk: Desk, { id }: ShelfItem, agreed: Fields, short: Fields, theirs: Fields): Promise<Fields> {
  const { body, ...rest } = agreed;
  if (body === undefined) return rest;
  if (body === short.body) return { ...rest, ...(theirs.body === undefined ? {} : { body: theirs.body }) };
  const item = await desk.workspace.read(id);
  const own = item === undefined ? undefined : fieldsOfItem(item).body;
  return { ...rest, ...(own === undefined ? {} : { body: own }) };
}
