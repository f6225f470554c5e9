import type {
  BaseRow,
  CachedTicket,
  Completion,
  ConflictRow,
  Effect,
  EffectKey,
  LinkRow,
  Receipt,
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
import { jsonText, keyText } from "./write.js";

/** What is to be begun. */
export interface Intent {
  readonly key: EffectKey;
  readonly effect: Effect;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly tree?: string;
}

export function linkRecord(row: LinkRow): LinkRecord {
  return {
    item: keyText("item's ref", row.item),
    ticket: keyText("ticket's ref", row.ticket),
    link: jsonText("link", row.link),
    created_at_ms: row.createdAtMs,
  };
}

export function baseRecord(row: BaseRow): BaseRecord {
  return {
    item: keyText("item's ref", row.item),
    ticket: keyText("ticket's ref", row.ticket),
    fields: jsonText("base", row.fields),
    native: optional("tracker's rich text", row.native),
    item_revision: keyText("item's revision", row.itemRevision),
    ticket_version: row.ticketVersion === undefined ? null : keyText("ticket's version", row.ticketVersion),
    agreed_at_ms: row.agreedAtMs,
  };
}

export function conflictRecord({ atMs, field, item, ticket, ...rest }: ConflictRow): ConflictRecord {
  return {
    item: keyText("item's ref", item),
    ticket: keyText("ticket's ref", ticket),
    field: keyText("field", field),
    conflict: jsonText("conflict", rest),
    at_ms: atMs,
  };
}

export function intentRecord(intent: Intent, nowMs: number): JournalRecord {
  return {
    key: keyText("journal's key", intent.key),
    target: keyText("effect's target", intent.effect.on),
    effect: jsonText("effect", intent.effect),
    begun_at_ms: nowMs,
    earlier: optional("value before", intent.before),
    later: optional("value after", intent.after),
    tree: intent.tree === undefined ? null : keyText("working tree", intent.tree),
    outcome: null,
    receipt: null,
    ended_at_ms: null,
  };
}

export function receiptColumns(
  receipt: Receipt,
  nowMs: number,
): Pick<JournalRecord, "outcome" | "receipt" | "ended_at_ms"> {
  return { outcome: receipt.outcome, receipt: jsonText("receipt", receipt), ended_at_ms: nowMs };
}

export function completionRecord(completion: Completion): CompletionRecord {
  return {
    name: keyText("completion's name", completion.name),
    path: completion.path === undefined ? null : keyText("completion's path", completion.path),
    tickets: jsonText("completion's tickets", completion.tickets),
    completed_at_ms: completion.completedAtMs,
    forced: completion.forced === true ? 1 : 0,
  };
}

export function cursorRecord(name: string, value: string): CursorRecord {
  return { name: keyText("cursor's name", name), value: jsonText("cursor", value) };
}

export function cachedRecord({ ticket, readAtMs }: CachedTicket): CachedRecord {
  return {
    ref: keyText("ticket's ref", ticket.ref),
    ticket: jsonText("ticket", ticket),
    read_at_ms: readAtMs,
  };
}

/** The length of the first keeps any two pairs apart. */
export function pairKey({ item, ticket }: { readonly item: string; readonly ticket: string }): string {
  return `${item.length}:${item}${ticket}`;
}

/** A conflict among those of its pair. */
export function conflictKey(row: { readonly item: string; readonly ticket: string; readonly field: string }): string {
  return `${row.ticket.length}:${pairKey(row)}${row.field}`;
}

/** One row a key, the last one given: a statement may not write the same row twice. */
export function lastOfEach<R>(rows: readonly R[], key: (row: R) => string): R[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

function optional(what: string, value: unknown): string | null {
  return value === undefined ? null : jsonText(what, value);
}
