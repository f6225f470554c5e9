/** A request that the store refuses: status and body as the platform words them. */
export class KvsRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const bad = (code: string, message: string) => new KvsRefusal(400, code, message);

export const limits = {
  keyLength: 500,
  valueBytes: 240 * 1024,
  depth: 31,
  page: 100,
  keys: 25,
  bytes: 4 * 1024 * 1024,
};

const grammar = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

/** @see https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs */
export function checkedKey(key: unknown): string {
  if (typeof key !== "string" || key.length === 0) throw bad("KEY_TOO_SHORT", "Key must have at least one character");
  if (key.length > limits.keyLength) throw bad("KEY_TOO_LONG", "Key must be at most 500 characters");
  if (!grammar.test(key)) throw bad("INVALID_KEY", "Key does not match the allowed characters");
  return key;
}

export function checkedValue(value: unknown): unknown {
  if (value === undefined) throw bad("INVALID_VALUE", "Value is required");
  if (depthOf(value) > limits.depth) throw bad("MAX_DEPTH", "Value is nested too deeply");
  if (Buffer.byteLength(JSON.stringify(value)) > limits.valueBytes) throw bad("MAX_SIZE", "Value is over 240 KiB");
  return value;
}

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

const unitMs: Readonly<Record<string, number>> = {
  SECONDS: 1000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
};

/** Milliseconds that an entry lives; undefined: for ever. */
export function lifeMs(options: unknown): number | undefined {
  const ttl = (options as { ttl?: unknown } | undefined)?.ttl;
  if (ttl === undefined) return undefined;
  const { value, unit } = ttl as { value?: unknown; unit?: unknown };
  const ms = typeof value === "number" && typeof unit === "string" ? value * (unitMs[unit] ?? Number.NaN) : Number.NaN;
  if (!Number.isSafeInteger(ms) || ms <= 0 || ms > 366 * 86_400_000)
    throw bad("INVALID_TTL", "ttl wants a positive whole value and a unit, a year at most");
  return ms;
}

/** Keys of a batch or transaction: some, 25 at most, none twice, 4 MB together. */
export function checkedBatch(items: readonly { readonly key?: unknown }[]): void {
  if (items.length === 0 || items.length > limits.keys) throw bad("INVALID_BATCH_SIZE", "1 to 25 keys are allowed");
  if (new Set(items.map(({ key }) => key)).size !== items.length) throw bad("DUPLICATE_KEY", "A key occurs twice");
  if (Buffer.byteLength(JSON.stringify(items)) > limits.bytes) throw bad("MAX_SIZE", "The request is over 4 MB");
}
