import type { Effect, ErrorCode, JournalRow, Receipt, Store } from "@satellite/core";
import { about } from "./about.js";
import { sidesOf } from "./sides.js";
import { withoutSecrets } from "./secrets.js";

/** One operation: when, what, on what, why, from what to what, and what became of it. Secrets never. */
export interface LogLine {
  /** When it was begun, ISO 8601 in UTC. */
  readonly at: string;
  readonly operation: Effect["kind"];
  /** Ref of the ticket, change or item. */
  readonly on: string;
  /** Rule, config key or event. */
  readonly cause: string;
  readonly says: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** `pending`: begun, and no answer yet. */
  readonly result: Receipt["outcome"] | "pending";
  /** What the other side said, when it was not simply done. */
  readonly answer?: string;
  readonly code?: ErrorCode;
  /** What was made: a comment's id, a new ticket's ref. */
  readonly made?: string;
  readonly url?: string;
  readonly endedAt?: string;
}

/**
 * The newest operations first.
 *
 * @param filter `on`: a ref, or a name as people type it (`TASK-1`, `PROJ-12`, `#42`): what was done on it, and for an item
 * what was done on the tickets that it is linked to; `limit`: lines at most
 */
export async function journalOf(
  store: Store,
  filter: { readonly on?: string; readonly limit: number },
): Promise<readonly LogLine[]> {
  const { on, limit } = filter;
  if (on === undefined) return Promise.all((await store.journal.rows({ limit })).map(lineOf));
  const isAbout = about(on, await store.links.all());
  const rows = (await store.journal.rows()).filter(isAbout).slice(0, limit);
  return Promise.all(rows.map(lineOf));
}

async function lineOf(row: JournalRow): Promise<LogLine> {
  const { effect, receipt } = row;
  const plain = receipt?.outcome === "done" || receipt?.says === effect.says;
  const line: LogLine = {
    at: iso(row.begunAtMs),
    operation: effect.kind,
    on: effect.on,
    cause: effect.because,
    says: effect.says,
    ...sidesOf(row),
    result: receipt?.outcome ?? "pending",
    ...(receipt === undefined || plain ? {} : { answer: receipt.says }),
    ...(receipt?.code === undefined ? {} : { code: receipt.code }),
    ...(receipt?.id === undefined ? {} : { made: receipt.id }),
    ...(receipt?.url === undefined ? {} : { url: receipt.url }),
    ...(row.endedAtMs === undefined ? {} : { endedAt: iso(row.endedAtMs) }),
  };
  return withoutSecrets(line);
}

/** Rows come from a file that anybody may have edited: a moment outside of the calendar is no reason to stop. */
function iso(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? String(ms) : date.toISOString();
}
