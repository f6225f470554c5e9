import { itemName, type ConflictRow, type ItemRef, type TicketRef } from "@satellite/core";
import { fieldNames } from "@satellite/core/item";
import { linksOfItem, typedTicket, type Desk, type Notice } from "../../desk/index.js";
import { existenceField } from "../../existence/index.js";
import { rowsFor } from "../conflicts/index.js";
import type { ResolveInput } from "./result.js";

/** What somebody wants to decide. */
export interface Meant {
  readonly item: ItemRef;
  readonly rows: readonly ConflictRow[];
  /** A field is named that nobody was asked about: it is taken over, or not, all the same. */
  readonly unasked?: string;
  /** The ticket of such a field. */
  readonly ticket?: TicketRef;
}

/** Rows by item, field and ticket. A field without a row may be decided by name where it differs: a tracker's state that is only told. */
export async function meantBy(desk: Desk, input: ResolveInput): Promise<Meant | { readonly notice: Notice }> {
  const found = await rowsFor(desk, input.item);
  if ("notice" in found) return found;
  const wrong = wrongWords(input, found.rows);
  if (wrong !== undefined) return { notice: { weight: "usage", code: "USAGE", says: wrong } };
  const [first] = found.rows;
  const item = found.item ?? first?.item;
  if (item === undefined) return { notice: { weight: "usage", code: "NO_ITEM", says: `no item "${input.item}"` } };
  const typed = input.ticket === undefined ? undefined : typedTicket(desk, input.ticket);
  if (typed !== undefined && "notice" in typed) return typed;
  const ticket = typed?.ref;
  const rows = found.rows
    .filter((row) => input.field === undefined || row.field === input.field)
    .filter((row) => ticket === undefined || row.ticket === ticket);
  if (rows.length > 0 || input.field === undefined) return { item, rows };
  const tied = await tiedTicket(desk, item, ticket);
  return "notice" in tied ? tied : { item, rows, unasked: input.field, ticket: tied.ticket };
}

function wrongWords({ edit, field, take }: ResolveInput, rows: readonly ConflictRow[]): string | undefined {
  if (edit === true && take !== undefined) return "--edit and --take say two things: give one";
  const named = [...fieldNames, "criteria", existenceField, ...rows.map((row) => row.field)];
  const known = [...new Set(named)];
  if (field?.startsWith("custom.") === true) return undefined;
  if (field === undefined || known.includes(field)) return undefined;
  return `there is no field "${field.slice(0, 60)}": ${known.join(", ")}`;
}

async function tiedTicket(
  desk: Desk,
  ref: ItemRef,
  ticket: TicketRef | undefined,
): Promise<{ readonly ticket: TicketRef } | { readonly notice: Notice }> {
  const item = await desk.workspace.read(itemName(ref));
  const ties = item === undefined ? [] : await linksOfItem(desk, item);
  const open = ties.filter((tie) => (ticket === undefined ? tie.link.relation !== "context" : tie.ref === ticket));
  const primary = open.filter(({ link }) => link.relation === "primary");
  const [one, ...more] = primary.length === 1 ? primary : open;
  if (one !== undefined && more.length === 0) return { ticket: one.ref };
  const code = one === undefined ? "NOT_LINKED" : "AMBIGUOUS";
  const says =
    one === undefined
      ? `${itemName(ref)} is linked to no such ticket`
      : `${itemName(ref)} is linked to several tickets: say which by --ticket`;
  return { notice: { weight: "usage", code, says, where: ref } };
}
