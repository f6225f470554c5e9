/**
 * What became of deliveries. Keys run backwards in time, so that the newest come first in a query: the day counted down,
 * then the milliseconds left of it.
 */
import { kvs } from "@forge/kvs";
import type { AuditEntry } from "../shared/records";
import { digestOf, under } from "./kvs";

/** Days that an entry is kept. */
export const auditDays = 90;

const dayMs = 86_400_000;

export async function record(entry: AuditEntry): Promise<void> {
  const atMs = Date.parse(entry.at);
  const left = String(dayMs - (atMs % dayMs)).padStart(8, "0");
  const key = `audit:${dayPrefix(Math.floor(atMs / dayMs))}:${left}:${digestOf(entry.id).slice(0, 16)}`;
  await kvs.set(key, entry, { ttl: { value: auditDays, unit: "DAYS" } });
}

/** The newest entries, newest first. @param limit at most 500 */
export async function recent(limit: number): Promise<readonly AuditEntry[]> {
  const entries = await under<AuditEntry>("audit:", Math.max(1, Math.min(500, limit)));
  return entries.map(({ value }) => value).toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

/** Days since 1970, counted down, in a fixed width. */
export function dayPrefix(day: number): string {
  return String(99_999 - day).padStart(5, "0");
}
