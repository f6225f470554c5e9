/** `conflicts`: what waits for a person, from the store alone. */
import { itemName, type ConflictRow, type ItemRef, type TicketRef } from "@satellite/core";
import { nothingDone, openShelf, type Answer, type Desk } from "../../desk/index.js";
import { rowsFor } from "./rows.js";

export { rowsFor } from "./rows.js";

export interface ConflictsInput {
  /** Only of this item, as it was typed. */
  readonly item?: string;
}

/** One field of one pair that waits, with its values whole. */
export interface Waiting extends Pick<ConflictRow, "field" | "kind" | "base" | "ours" | "theirs" | "merged" | "lost"> {
  readonly item: ItemRef;
  readonly id: string;
  /** Absent: the item is not here. */
  readonly title?: string;
  readonly path?: string;
  readonly ticket: TicketRef;
  /** ISO 8601. */
  readonly since: string;
  readonly ageMs: number;
}

export interface ConflictsResult {
  readonly conflicts: readonly Waiting[];
}

/** All that waits, by item, ticket and field. Ends with 3 while something does. */
export async function conflicts(desk: Desk, { item }: ConflictsInput = {}): Promise<Answer<ConflictsResult>> {
  const found = item === undefined ? { rows: await desk.store.conflicts.all() } : await rowsFor(desk, item);
  if ("notice" in found) return nothingDone([found.notice]);
  const { rows } = found;
  const shelf = rows.length === 0 ? undefined : await openShelf(desk);
  const nowMs = desk.clock.nowMs();
  const waiting = rows.toSorted(byPlace).map((row): Waiting => {
    const { atMs, ...values } = row;
    const id = itemName(row.item);
    const known = shelf?.items.find(({ ref }) => ref === row.item);
    const { path, title } = known ?? {};
    return {
      ...values,
      id,
      ...(title === undefined ? {} : { title }),
      ...(path === undefined ? {} : { path }),
      since: new Date(atMs).toISOString(),
      ageMs: Math.max(0, nowMs - atMs),
    };
  });
  if (waiting.length === 0) return nothingDone([], { conflicts: waiting });
  const says = waiting.length === 1 ? "1 decision waits" : `${waiting.length} decisions wait`;
  const remedy = `satellite resolve ${waiting[0]?.id ?? "ITEM"}`;
  return nothingDone([{ weight: "person", code: "CONFLICT", says, remedy }], { conflicts: waiting });
}

function byPlace(one: ConflictRow, other: ConflictRow): number {
  const [here, there] = [one, other].map(({ field, item, ticket }) => [item, ticket, field].join("\u0000"));
  return (here ?? "") < (there ?? "") ? -1 : here === there ? 0 : 1;
}
