/** The few moves that every part of the store makes on `@forge/kvs`. */
import { createHash } from "node:crypto";
import { ForgeKvsAPIError, WhereConditions, kvs } from "@forge/kvs";

export interface Entry<T> {
  readonly key: string;
  readonly value: T;
}

/** Storage keys take few characters only, and 500 of them: what comes from outside goes in by its digest. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * Everything under a prefix, in the order of its keys.
 *
 * @param most entries at most; a query gives 100 a page
 */
export async function under<T>(prefix: string, most: number): Promise<readonly Entry<T>[]> {
  const found: Entry<T>[] = [];
  let cursor: string | undefined;
  do {
    const asked = kvs
      .query()
      .where("key", WhereConditions.beginsWith(prefix))
      .limit(Math.min(100, most - found.length));
    const page = await (cursor === undefined ? asked : asked.cursor(cursor)).getMany<T>();
    found.push(...page.results.map(({ key, value }) => ({ key, value })));
    cursor = page.nextCursor;
  } while (cursor !== undefined && cursor !== "" && found.length < most);
  return found;
}

/** The HTTP status that storage answered with; nothing when there was no answer. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof ForgeKvsAPIError ? error.responseDetails.status : undefined;
}

/** Deletes many keys, 25 a request, as storage wants it. */
export async function deleteAll(keys: readonly string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += 25) {
    await kvs.batchDelete(keys.slice(at, at + 25).map((key) => ({ key })));
  }
}
