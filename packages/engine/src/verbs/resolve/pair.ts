import { itemName, nameOf, type ConflictRow, type TicketRef } from "@satellite/core";
import type { FieldValue } from "@satellite/core/merge/fields";
import { sameField } from "@satellite/core/sync";
import type { Dispute } from "@satellite/core/sync/resolve";
import {
  linksOfItem,
  narrowed,
  nothingDone,
  openShelf,
  problemOf,
  readOne,
  type Answer,
  type Desk,
  type Notice,
} from "../../desk/index.js";
import { besideOf, lookAt, type Beside, type Looked } from "../sync/look.js";
import { withoutLosses } from "../sync/losses.js";
import { carry, type Choice } from "./carry.js";
import { chosenFor } from "./choose.js";
import type { ResolveInput, Resolved } from "./result.js";
import type { Meant } from "./which.js";

/** A question, with both sides as they are now. */
export interface Question {
  readonly row: ConflictRow;
  readonly dispute: Dispute;
}

/** What waits between an item and one of its tickets. */
export async function resolvePair(
  desk: Desk,
  meant: Meant,
  ticket: TicketRef,
  rows: readonly ConflictRow[],
  input: ResolveInput,
): Promise<Answer<readonly Resolved[]>> {
  const left = rows.map(leftOf);
  const looked = await lookNow(desk, meant, ticket);
  if ("notice" in looked) return nothingDone([looked.notice], left);
  const asked = rows.length > 0 ? rows : unaskedRow(looked, meant.unasked ?? "");
  const stale = asked.filter((row) => !isStill(row, looked));
  if (stale.length > 0) return nothingDone([staleNotice(looked, stale)], left);
  const choices: Choice[] = [];
  const notices: Notice[] = [];
  for (const row of asked) {
    const question = { row, dispute: disputeOf(row, looked) };
    const chosen = await chosenFor(desk, looked, question, input);
    if ("notice" in chosen) notices.push(chosen.notice);
    else if (chosen.take !== "none") choices.push({ ...question, ...chosen });
  }
  const open = asked.filter((row) => !choices.some((one) => one.row === row)).map(leftOf);
  if (choices.length === 0) return nothingDone(notices, open);
  const carried = await carry(desk, looked, choices);
  return { ...carried, value: [...(carried.value ?? []), ...open], notices: [...notices, ...carried.notices] };
}

export function leftOf({ field, kind, ticket }: ConflictRow): Resolved {
  return { field, kind, ticket, did: "left" };
}

/** The pair as a sync would look at it. */
async function lookNow(
  desk: Desk,
  meant: Meant,
  ref: TicketRef,
): Promise<(Looked & { beside: Beside }) | { readonly notice: Notice }> {
  const id = itemName(meant.item);
  const item = await desk.workspace.read(id);
  if (item === undefined) {
    const says = `${id} is not here any more: nothing was written`;
    return {
      notice: { weight: "person", code: "CHANGED_MEANWHILE", says, where: meant.item, remedy: "satellite sync" },
    };
  }
  const broken = problemOf(item);
  if (broken !== undefined) return { notice: broken };
  const tie = (await linksOfItem(desk, item)).find((one) => one.ref === ref);
  const shelved = (await openShelf(desk)).items.find((one) => one.ref === item.ref);
  if (tie === undefined || shelved === undefined) {
    const says = `${id} is not linked to ${nameOf(ref)} any more`;
    return { notice: { weight: "usage", code: "NOT_LINKED", says, where: item.path } };
  }
  const read = await readOne(desk, ref);
  if ("notice" in read) return read.notice.code === "NOT_FOUND" ? { notice: goneTell(id, ref) } : read;
  const beside = await besideOf(desk, {});
  const pair = { item: shelved, ref, tie, link: narrowed(desk, item, tie.link) };
  return { ...(await withoutLosses(await lookAt(desk, pair, { item, ticket: read.ticket }, beside))), beside };
}

/** A side that went away since the question was asked, which only a sync asks about. */
function goneTell(id: string, ref: TicketRef): Notice {
  const says = `${nameOf(ref)} is not there any more, or the account may not see it: nothing was written`;
  return { weight: "person", code: "CHANGED_MEANWHILE", says, where: ref, remedy: `satellite sync ${id}` };
}

/** A field that was only told, or that nobody asked about, by name. */
function unaskedRow({ decisions, item, ours, row, theirs, ticket }: Looked, field: string): readonly ConflictRow[] {
  const values = { ours: valueIn(ours, field), theirs: valueIn(theirs, field), base: row?.fields[field] };
  if (values.ours === undefined || values.theirs === undefined) return [];
  if (sameField(field, ticket.provider, values.ours, values.theirs)) return [];
  const known = decisions[field];
  const merged = known?.kind === "conflict" ? known.merged : undefined;
  const kind = known?.kind === "conflict" && known.isLoss === true ? "loss" : "conflict";
  const { base, ...sides } = values;
  const texts = { ...(base === undefined ? {} : { base }), ...(merged === undefined ? {} : { merged }) };
  return [{ item: item.ref, ticket: ticket.ref, field, kind, ...sides, ...texts, atMs: 0 }];
}

/** Whether both sides are what the question was asked about. A suggestion is made of what the ticket says; the item's own may be unknown. */
function isStill({ field, kind, ours, theirs }: ConflictRow, looked: Looked): boolean {
  const same = (one: unknown, other: unknown): boolean => sameField(field, looked.ticket.provider, one, other);
  const here = ours === undefined || same(ours, valueIn(looked.ours, field));
  if (kind !== "suggestion") return here && same(theirs, valueIn(looked.theirs, field));
  const decision = looked.decisions[field];
  return here && decision?.kind === "suggest" && same(theirs, decision.value);
}

function staleNotice({ item, ticket }: Looked, stale: readonly ConflictRow[]): Notice {
  const fields = stale.map(({ field }) => field).join(", ");
  const says = `${fields} of ${item.id} or ${nameOf(ticket.ref)} changed since it was asked about: nothing was written`;
  return {
    weight: "person",
    code: "CHANGED_MEANWHILE",
    says,
    where: item.path,
    remedy: `satellite sync ${item.id}, then resolve again`,
  };
}

function disputeOf(row: ConflictRow, looked: Looked): Dispute {
  const {
    base = looked.row?.fields[row.field],
    field,
    merged,
  } = row as Partial<Record<keyof ConflictRow, FieldValue>> & ConflictRow;
  return {
    field,
    ours: valueIn(looked.ours, field) as FieldValue,
    theirs: valueIn(looked.theirs, field) as FieldValue,
    ...(base === undefined ? {} : { base: base as FieldValue }),
    ...(merged === undefined ? {} : { merged }),
    ...(row.kind === "loss" ? { isLoss: true as const } : {}),
    ...(row.lost === undefined ? {} : { lost: row.lost }),
  };
}

function valueIn(side: object, field: string): unknown {
  return Object.hasOwn(side, field) ? (side as Readonly<Record<string, unknown>>)[field] : undefined;
}
