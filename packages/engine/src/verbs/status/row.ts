import type { BaseRow, CachedTicket, Relation, SettledConfig, Ticket } from "@satellite/core";
import {
  belongingsOf,
  compareFields,
  fieldsOfTicket,
  markOf,
  shortFields,
  type Compared,
  type FieldName,
  type Fields,
  type TicketSide,
} from "@satellite/core/item";
import { memoryOf } from "@satellite/core/sync";
import { shownOf, type ShelfItem, type Tie } from "../../desk/index.js";
import { isoOf } from "./iso.js";
import type { StatusRow } from "./result.js";

/** One link, with what both sides agreed on when they last did. */
export interface Pair {
  readonly item: ShelfItem;
  readonly tie: Tie;
  readonly base?: Base;
}

export interface Base {
  readonly fields: Fields;
  /** Mark of the ticket's own text when both agreed: unchanged, it says what was agreed on, however it is spelled there. */
  readonly bodyMark?: string;
  readonly agreedAtMs: number;
}

/** What was learnt of a ticket. */
export interface Glance {
  readonly seen: StatusRow["seen"];
  readonly known?: CachedTicket;
}

export interface Beside {
  readonly side: TicketSide;
  readonly fields: SettledConfig["sync"]["fields"];
  /** Fields that the workspace has a place for. */
  readonly held: ReadonlySet<FieldName>;
  readonly nowMs: number;
}

export function rowOf({ base, item, tie }: Pair, { known, seen }: Glance, beside: Beside): StatusRow {
  const { id, path, ref, state, status, title } = item;
  const { relation, syncMode } = tie.link;
  const compared = comparedOf(relation);
  const differing =
    known === undefined || seen === "missing"
      ? []
      : differingOf(item, known, compared, base, beside).filter(
          ({ field }) => field !== "status" || !goesOn(tie.link, item, known),
        );
  return {
    item: ref,
    id,
    path,
    title,
    status,
    state,
    ticket: tie.ref,
    relation,
    syncMode,
    seen,
    drift: differing.filter(isDrift),
    unagreed: differing.filter((one) => !isDrift(one)).map(({ field }) => field),
    compared,
    ...(known === undefined ? {} : told(known, beside.nowMs)),
    ...(base === undefined ? {} : { agreedAt: isoOf(base.agreedAtMs) }),
  };
}

/** The base as it is compared: without what is no value of a field. */
export function baseFrom({ agreedAtMs, fields }: Pick<BaseRow, "agreedAtMs" | "fields">): Base {
  const isValue = (value: unknown): boolean => typeof value === "string" || isTexts(value);
  if (Object.values(fields).every(isValue)) return { fields, agreedAtMs };
  const bodyMark = memoryOf(fields)?.marks["body"];
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => isValue(value))),
    ...(bodyMark === undefined ? {} : { bodyMark }),
    agreedAtMs,
  };
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/**
 * A primary ticket is the same piece of work: all fields count. A secondary one has words of its own, and its state counts;
 * one that the item was derived from or that only gives context moves by itself.
 */
function comparedOf(relation: Relation): StatusRow["compared"] {
  return relation === "primary" ? "fields" : relation === "secondary" ? "status" : "nothing";
}

/** A secondary ticket goes on when its item is finished, unless its `on_close` says that it ends with it: it may stay open for good. */
function goesOn({ onClose, relation }: Tie["link"], item: ShelfItem, { ticket }: CachedTicket): boolean {
  const ends = relation === "primary" || onClose === "close" || onClose === "sync";
  return !ends && item.state === "closed" && ticket.state !== "closed";
}

/** Two texts that nobody ever compared need not be meant to be one; two states always are. */
function isDrift({ differs, field }: Compared): boolean {
  return differs !== "unknown" || field === "status";
}

function differingOf(
  item: ShelfItem,
  { ticket }: CachedTicket,
  compared: StatusRow["compared"],
  base: Base | undefined,
  { fields, held, side }: Beside,
): readonly Compared[] {
  if (compared === "nothing") return [];
  const read = fieldsOfTicket(ticket, side, shownOf(item), base?.fields);
  const theirs = isAsAgreed(ticket, base) ? { ...read, body: base.fields.body } : read;
  const { aside } = belongingsOf(base?.fields, item.fields, theirs, fields);
  return compareFields(...short(base?.fields, item.fields, theirs)).filter(
    ({ field }) =>
      held.has(field) &&
      !aside.has(field) &&
      fields[field].direction !== "off" &&
      (compared === "fields" || field === "status"),
  );
}

type Texted = Base & { readonly fields: { readonly body: string } };

function isAsAgreed({ content }: Ticket, base: Base | undefined): base is Texted {
  if (base?.fields.body === undefined || base.bodyMark === undefined || content === undefined) return false;
  return markOf(content.body) === base.bodyMark;
}

type Sides = readonly [base: Fields | undefined, ours: Fields, theirs: Fields];

/** The item's text is known by its mark alone, so the others are brought into that shape; a text that both have, once. */
function short(base: Fields | undefined, ours: Fields, theirs: Fields): Sides {
  const marked = shortFields(theirs);
  if (base?.body === undefined || base.body !== theirs.body) return [base && shortFields(base), ours, marked];
  return [{ ...base, body: marked.body as string }, ours, marked];
}

function told({ readAtMs, ticket }: CachedTicket, nowMs: number): Partial<StatusRow> {
  return {
    url: ticket.url,
    ticketTitle: ticket.title,
    ticketState: ticket.state,
    rawState: ticket.rawState,
    readAt: isoOf(readAtMs),
    ageMs: Math.max(0, nowMs - readAtMs),
  };
}
