import { KvsRefusal } from "./limits.js";

export interface Entry {
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt?: number;
}

export interface Clock {
  nowMs(): number;
}

/** One space of keys: plain values and secrets have one each, so that equal names do not meet. */
export class Entries {
  private readonly entries = new Map<string, Entry>();
  private readonly clock: Clock;
  /** What the last write changed, for a query that has not heard of it. */
  private last: { readonly key: string; readonly before: Entry | undefined } | undefined;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  get(key: string): Entry | undefined {
    const entry = this.entries.get(key);
    return entry === undefined || this.isOver(entry) ? undefined : entry;
  }

  /** @throws {KvsRefusal} 409 KEY_CONFLICT */
  set(key: string, value: unknown, lifeMs: number | undefined, failIfExists = false): Entry {
    const known = this.get(key);
    if (failIfExists && known !== undefined) throw new KvsRefusal(409, "KEY_CONFLICT", "Key already exists");
    const now = this.clock.nowMs();
    const entry = {
      value,
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
      ...(lifeMs === undefined ? {} : { expiresAt: now + lifeMs }),
    };
    this.last = { key, before: this.entries.get(key) };
    this.entries.set(key, entry);
    return entry;
  }

  delete(key: string): void {
    this.last = { key, before: this.entries.get(key) };
    this.entries.delete(key);
  }

  /** Living entries whose keys begin so, by key; stale: as before the last write. */
  beginning(prefix: string, isStale = false): readonly (readonly [string, Entry])[] {
    const entries = new Map(this.entries);
    if (isStale && this.last !== undefined) {
      const { key, before } = this.last;
      if (before === undefined) entries.delete(key);
      else entries.set(key, before);
    }
    return [...entries]
      .filter(([key, entry]) => key.startsWith(prefix) && !this.isOver(entry))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  private isOver({ expiresAt }: Entry): boolean {
    return expiresAt !== undefined && expiresAt <= this.clock.nowMs();
  }
}
