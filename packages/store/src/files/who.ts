import type { StoreHolder } from "@satellite/core";

/** A holder as a file or a row has it; nothing when it is none. */
export function holderFrom(value: unknown): StoreHolder | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { pid, host, sinceMs } = value as Partial<StoreHolder>;
  if (!Number.isSafeInteger(pid) || typeof host !== "string" || !isMoment(sinceMs)) return undefined;
  return { pid: pid as number, host: host.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 255), sinceMs };
}

/** One that a date can be made of. */
function isMoment(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= 8_640_000_000_000_000;
}

/** The same as `named`, with the moment since when. */
export function usedBy(holder: StoreHolder | undefined): string {
  return holder ? `${named(holder)} since ${new Date(holder.sinceMs).toISOString()}` : named(holder);
}

export function named(holder: StoreHolder | undefined): string {
  return holder ? `process ${holder.pid} on ${holder.host}` : "another process";
}
