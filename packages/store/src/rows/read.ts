import {
  isItemRef,
  providerIds,
  states,
  type BaseRow,
  type CachedTicket,
  type Completion,
  type ConflictRow,
  type Effect,
  type ItemLink,
  type ItemRef,
  type JournalRow,
  type LinkRow,
  type Receipt,
  type Ticket,
  type TicketRef,
} from "@satellite/core";
import type {
  BaseRecord,
  CachedRecord,
  CompletionRecord,
  ConflictRecord,
  CursorRecord,
  JournalRecord,
  LinkRecord,
} from "./records.js";
import { hasLists, hasTexts, isFields, isMoment, isOneOf, isTexts, parsed } from "./shape.js";

/** Nothing: the row is no longer what was written. Columns are looked at as well: SQLite holds anything anywhere. */
export function readLink(row: LinkRecord): LinkRow | undefined {
  const link = parsed(row.link);
  if (!isItem(row.item) || !isTicket(row.ticket) || !isMoment(row.created_at_ms) || !isFields(link)) return undefined;
  const known =
    hasTexts(link, "provider", "id") &&
    isOneOf(link["relation"], "primary", "secondary", "context", "derived") &&
    isOneOf(link["syncMode"], "manual", "import", "export", "sync") &&
    isOneOf(link["onClose"], "none", "comment", "close", "sync");
  if (!known) return undefined;
  return { item: row.item, ticket: row.ticket, link: link as unknown as ItemLink, createdAtMs: row.created_at_ms };
}

export function readBase(row: BaseRecord): BaseRow | undefined {
  const fields = parsed(row.fields);
  const native = row.native === null ? undefined : parsed(row.native);
  if (!isItem(row.item) || !isTicket(row.ticket) || !isMoment(row.agreed_at_ms) || !isFields(fields)) return undefined;
  if (typeof row.item_revision !== "string" || (row.native !== null && native === undefined)) return undefined;
  if (row.ticket_version !== null && typeof row.ticket_version !== "string") return undefined;
  return {
    item: row.item,
    ticket: row.ticket,
    fields,
    ...(native === undefined ? {} : { native }),
    itemRevision: row.item_revision,
    ...(row.ticket_version === null ? {} : { ticketVersion: row.ticket_version }),
    agreedAtMs: row.agreed_at_ms,
  };
}

export function withoutBody(row: BaseRow): BaseRow {
  const { body: _body, ...fields } = row.fields;
  return { ...row, fields };
}

export function readConflict(row: ConflictRecord): ConflictRow | undefined {
  const rest = parsed(row.conflict);
  if (!isItem(row.item) || !isTicket(row.ticket) || typeof row.field !== "string") return undefined;
  if (!isMoment(row.at_ms) || !isFields(rest) || !isOneOf(rest["kind"], "conflict", "suggestion", "gone", "loss"))
    return undefined;
  const { kind } = rest as unknown as Pick<ConflictRow, "kind">;
  const known = ["base", "ours", "theirs", "merged", ...(isTexts(rest["lost"]) ? ["lost"] : [])];
  const values = Object.entries(rest).filter(([name]) => known.includes(name));
  return { item: row.item, ticket: row.ticket, field: row.field, kind, ...Object.fromEntries(values), atMs: row.at_ms };
}

export function readJournal(row: JournalRecord): JournalRow | undefined {
  const effect = parsed(row.effect);
  if (typeof row.key !== "string" || !isMoment(row.begun_at_ms) || !isFields(effect)) return undefined;
  if (!hasTexts(effect, "kind", "key", "on", "because", "says")) return undefined;
  const receipt = row.receipt === null ? undefined : readReceipt(row.receipt, row.key);
  if (row.receipt !== null && (!receipt || !isMoment(row.ended_at_ms))) return undefined;
  const [before, after] = [optional(row.earlier), optional(row.later)];
  if (before === "bad" || after === "bad") return undefined;
  return {
    key: row.key,
    effect: effect as unknown as Effect,
    begunAtMs: row.begun_at_ms,
    ...(typeof row.tree === "string" ? { tree: row.tree } : {}),
    ...(receipt ? { receipt, endedAtMs: row.ended_at_ms as number } : {}),
    ...(before ? { before: before.value } : {}),
    ...(after ? { after: after.value } : {}),
  };
}

/** Done under this key; what failed, was refused or yielded may be tried again. */
export function isDone(outcome: string | null): boolean {
  return outcome === "done" || outcome === "unchanged";
}

export function readCompletion(row: CompletionRecord): Completion | undefined {
  const tickets = parsed(row.tickets);
  if (typeof row.name !== "string" || !isMoment(row.completed_at_ms) || !isTexts(tickets)) return undefined;
  if (!tickets.every(isTicket) || (row.path !== null && typeof row.path !== "string")) return undefined;
  return {
    name: row.name,
    ...(row.path === null ? {} : { path: row.path }),
    tickets,
    completedAtMs: row.completed_at_ms,
    ...(row.forced === 1 ? { forced: true } : {}),
  };
}

export function readCursor(row: CursorRecord): string | undefined {
  const value = parsed(row.value);
  return typeof value === "string" ? value : undefined;
}

export function readCached(row: CachedRecord): CachedTicket | undefined {
  const ticket = parsed(row.ticket);
  if (!isMoment(row.read_at_ms) || !isFields(ticket) || ticket["ref"] !== row.ref || !isTicket(row.ref))
    return undefined;
  const known =
    hasTexts(ticket, "url", "title", "rawState", "project") &&
    isOneOf(ticket["provider"], ...providerIds) &&
    isOneOf(ticket["kind"], "ticket", "pull_request", "discussion") &&
    isOneOf(ticket["state"], ...states) &&
    isTexts(ticket["labels"]) &&
    hasLists(ticket, "assignees", "milestones", "approvals");
  return known ? { ticket: ticket as unknown as Ticket, readAtMs: row.read_at_ms } : undefined;
}

function readReceipt(text: string, key: string): Receipt | undefined {
  const receipt = parsed(text);
  if (!isFields(receipt) || receipt["key"] !== key || !hasTexts(receipt, "kind", "on", "says")) return undefined;
  const known = isOneOf(receipt["outcome"], "done", "unchanged", "yielded", "refused", "failed");
  return known ? (receipt as unknown as Receipt) : undefined;
}

function optional(text: string | null): { value: unknown } | undefined | "bad" {
  if (text === null) return undefined;
  const value = parsed(text);
  return value === undefined ? "bad" : { value };
}

function isItem(ref: unknown): ref is ItemRef {
  return typeof ref === "string" && isItemRef(ref as ItemRef);
}

function isTicket(ref: unknown): ref is TicketRef {
  return typeof ref === "string" && providerIds.some((id) => ref.startsWith(`${id}:`));
}
