import type { StoreHolder } from "@satellite/core";
import type { Kysely } from "kysely";
import { holderFrom } from "../files/who.js";
import type { Engine } from "../levels/index.js";
import type { Tables } from "./tables.js";

/** The row that says who carries writes out. Its number only rises: one that was taken over finds another there. */
export interface Lease {
  readonly fence: number;
  /** Rises while the holder lives. */
  readonly beat: number;
  readonly holder?: StoreHolder;
  /** Who has waited longest: all others let it go before them. */
  readonly next?: Waiter;
}

export interface Waiter extends StoreHolder {
  /** Of this wait alone: a process may wait more than once. */
  readonly id: string;
}

export type Reach = Pick<Engine<Kysely<Tables>>, "read" | "begin">;

const row = "alone";

/** Only where nobody else was faster: whoever holds it is the same and gave no sign of life meanwhile. */
export function replaced(reach: Reach, from: Lease, change: (now: Lease) => Lease): Promise<boolean> {
  return reach.begin(async (trx) => {
    const now = await readLease(trx);
    if (now.fence !== from.fence || now.beat !== from.beat || now.holder?.pid !== from.holder?.pid) return false;
    const value = JSON.stringify(change(now));
    await trx
      .insertInto("meta")
      .values({ name: row, value })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
      .execute();
    return true;
  });
}

export async function readLease(db: Kysely<Tables>): Promise<Lease> {
  const found = await db.selectFrom("meta").select("value").where("name", "=", row).executeTakeFirst();
  return leaseIn(found?.value ?? "");
}

function leaseIn(text: string): Lease {
  try {
    const { beat, fence, holder, next } = JSON.parse(text) as Partial<Record<keyof Lease, unknown>>;
    const [held, waits] = [holderFrom(holder), waiterFrom(next)];
    if (isCount(fence) && isCount(beat))
      return {
        fence,
        beat,
        ...(held === undefined ? {} : { holder: held }),
        ...(waits === undefined ? {} : { next: waits }),
      };
  } catch {
    // Nobody has held it yet, or somebody edited the row: it is free.
  }
  return { fence: 0, beat: 0 };
}

function waiterFrom(value: unknown): Waiter | undefined {
  const waiter = holderFrom(value);
  const { id } = (value ?? {}) as { readonly id?: unknown };
  return waiter === undefined || typeof id !== "string" ? undefined : { ...waiter, id };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
