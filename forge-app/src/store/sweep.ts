/**
 * Storage deletes what has passed its time by itself, though late. This takes what lingers and what has no such time, a
 * bounded piece of it a day; a run that is done twice, or breaks off, leaves the rest to the next.
 */
import { kvs, WhereConditions } from "@forge/kvs";
import { auditDays, dayPrefix } from "./audit";
import { forgetKey, listKeys } from "./keys";
import { deleteAll, under } from "./kvs";
import { orderDays } from "./order";

export interface Swept {
  readonly audit: number;
  readonly order: number;
  readonly keys: number;
}

const dayMs = 86_400_000;
/** Days that a revoked key stays in the list. */
const revokedDays = 90;
const cursorAt = "sweep:order";
const pages = 10;

export async function sweepStore(now: Date): Promise<Swept> {
  return { audit: await sweepAudit(now), order: await sweepOrder(now), keys: await sweepKeys(now) };
}

/** A week's worth of days that are past, a thousand entries at most. */
async function sweepAudit(now: Date): Promise<number> {
  const today = Math.floor(now.getTime() / dayMs);
  const old: string[] = [];
  for (let day = today - auditDays - 1; day > today - auditDays - 8 && old.length < 1000; day -= 1) {
    old.push(...(await under<unknown>(`audit:${dayPrefix(day)}:`, 1000 - old.length)).map(({ key }) => key));
  }
  await deleteAll(old);
  return old.length;
}

/** A thousand records a run, beginning where the last one stopped. */
async function sweepOrder(now: Date): Promise<number> {
  const before = now.getTime() - orderDays * dayMs;
  let cursor = await kvs.get<string>(cursorAt);
  const old: string[] = [];
  for (let page = 0; page < pages; page += 1) {
    const found = await pageFrom(cursor);
    old.push(...found.results.filter(({ value }) => value.atMs < before).map(({ key }) => key));
    cursor = found.nextCursor;
    if (cursor === undefined || cursor === "") break;
  }
  await deleteAll(old);
  if (cursor === undefined || cursor === "") await kvs.delete(cursorAt);
  else await kvs.set(cursorAt, cursor);
  return old.length;
}

/** From the beginning when storage no longer knows the place. */
async function pageFrom(cursor: string | undefined) {
  const asked = () => kvs.query().where("key", WhereConditions.beginsWith("seq:")).limit(100);
  try {
    return await (cursor === undefined ? asked() : asked().cursor(cursor)).getMany<{ atMs: number }>();
  } catch (error) {
    if (cursor === undefined) throw error;
    return asked().getMany<{ atMs: number }>();
  }
}

async function sweepKeys(now: Date): Promise<number> {
  const before = now.getTime() - revokedDays * dayMs;
  const old = (await listKeys()).filter(({ revokedAt }) => revokedAt !== undefined && Date.parse(revokedAt) < before);
  for (const { id } of old.slice(0, 100)) await forgetKey(id);
  return Math.min(old.length, 100);
}
