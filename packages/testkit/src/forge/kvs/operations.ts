import type { Entries, Entry } from "./entries.js";
import { checkedBatch, checkedKey, checkedValue, KvsRefusal, lifeMs, limits } from "./limits.js";

export interface Space {
  readonly plain: Entries;
  readonly secret: Entries;
  /** Asked once a query: whether it sees the index as it was before the last write. */
  readonly isStale: () => boolean;
}

type Body = Readonly<Record<string, unknown>>;
/** What is sent back; undefined: an empty body. */
type Operation = (space: Space, body: Body) => unknown;

const wire = (key: string, { value, createdAt, updatedAt, expiresAt }: Entry) => ({
  key,
  value,
  createdAt,
  updatedAt,
  ...(expiresAt === undefined ? {} : { expireTime: new Date(expiresAt).toISOString() }),
});

function get(entries: Entries, body: Body): unknown {
  const key = checkedKey(body["key"]);
  const entry = entries.get(key);
  if (entry === undefined) throw new KvsRefusal(404, "KEY_NOT_FOUND", "Key not found");
  return wire(key, entry);
}

function set(entries: Entries, body: Body): unknown {
  const key = checkedKey(body["key"]);
  const value = checkedValue(body["value"]);
  const options = (body["options"] ?? {}) as Body;
  const before = entries.get(key);
  const entry = entries.set(key, value, lifeMs(options), options["keyPolicy"] === "FAIL_IF_EXISTS");
  if (options["returnValue"] === "LATEST") return wire(key, entry);
  if (options["returnValue"] === "PREVIOUS" && before !== undefined) return wire(key, before);
  return undefined;
}

function remove(entries: Entries, body: Body): undefined {
  entries.delete(checkedKey(body["key"]));
}

const listOf = (value: unknown): readonly Body[] => (Array.isArray(value) ? (value as Body[]) : []);

/** The page after a cursor. As with the real store, a full page has a cursor even when nothing follows. */
function query({ isStale, plain }: Space, body: Body): unknown {
  const limit = body["limit"] ?? 10;
  if (typeof limit !== "number" || !Number.isInteger(limit) || limit < 1 || limit > limits.page)
    throw new KvsRefusal(400, "INVALID_LIMIT", "limit must be 1 to 100");
  const prefixes = listOf(body["where"]).map(({ property, condition, values }) => {
    const [value] = Array.isArray(values) ? (values as unknown[]) : [];
    if (property !== "key" || condition !== "BEGINS_WITH" || typeof value !== "string")
      throw new KvsRefusal(400, "INVALID_QUERY", "Only beginsWith on key is known");
    return value;
  });
  const after = cursorKey(body["after"]);
  const found = plain.beginning(prefixes[0] ?? "", isStale()).filter(([key]) => after === null || key > after);
  const page = found.slice(0, limit);
  const last = page.length === limit ? page.at(-1) : undefined;
  return {
    data: page.map(([key, entry]) => wire(key, entry)),
    ...(last === undefined ? {} : { cursor: Buffer.from(`k:${last[0]}`).toString("base64url") }),
  };
}

function cursorKey(after: unknown): string | null {
  if (after === undefined || after === null) return null;
  const text = typeof after === "string" ? Buffer.from(after, "base64url").toString("utf8") : "";
  if (!text.startsWith("k:")) throw new KvsRefusal(400, "INVALID_CURSOR", "Cursor is not valid");
  return text.slice(2);
}

/** Each item by itself: those that fail are named, the others are done. */
function batch(items: readonly Body[], run: (item: Body) => Record<string, unknown>): unknown {
  checkedBatch(items);
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of items) {
    try {
      if (item["entityName"] !== undefined) throw unplayed();
      successfulKeys.push({ key: item["key"], ...run(item) });
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      failedKeys.push({ key: item["key"], error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

const unplayed = () => new KvsRefusal(501, "NOT_PLAYED", "custom entities are not played here");

/** Everything or nothing: what could fail is looked at before the first write. */
function transact({ plain }: Space, body: Body): undefined {
  const sets = listOf(body["set"]);
  const deletes = listOf(body["delete"]);
  if (body["check"] !== undefined) throw unplayed();
  const all = [...sets, ...deletes];
  checkedBatch(all);
  const ready = sets.map((item) => {
    if ((item["options"] as Body | undefined)?.["keyPolicy"] !== undefined)
      throw new KvsRefusal(400, "INVALID_OPTIONS", "keyPolicy is not known in a transaction");
    return [checkedKey(item["key"]), checkedValue(item["value"]), lifeMs(item["options"])] as const;
  });
  const gone = deletes.map(({ key }) => checkedKey(key));
  if (all.some(({ entityName }) => entityName !== undefined)) throw unplayed();
  for (const [key, value, life] of ready) plain.set(key, value, life);
  for (const key of gone) plain.delete(key);
}

export const operations: Readonly<Record<string, Operation>> = {
  "/api/v1/get": ({ plain }, body) => get(plain, body),
  "/api/v1/set": ({ plain }, body) => set(plain, body),
  "/api/v1/delete": ({ plain }, body) => remove(plain, body),
  "/api/v1/secret/get": ({ secret }, body) => get(secret, body),
  "/api/v1/secret/set": ({ secret }, body) => set(secret, body),
  "/api/v1/secret/delete": ({ secret }, body) => remove(secret, body),
  "/api/v1/query": query,
  "/api/v1/transaction": transact,
  "/api/v1/batch/set": ({ plain }, body) => batch(body as unknown as readonly Body[], (item) => (set(plain, item), {})),
  "/api/v1/batch/delete": ({ plain }, body) =>
    batch(body as unknown as readonly Body[], (item) => (remove(plain, item), {})),
  "/api/v1/batch/get": ({ plain }, body) =>
    batch(body as unknown as readonly Body[], (item) => get(plain, item) as Record<string, unknown>),
};
