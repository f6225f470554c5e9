/** An issue's history, the oldest first, as far as approvals need it. */
import type { Person } from "@satellite/core";
import { sameName, toMs, toPerson } from "../map.js";
import { isObject } from "../shape.js";
import { wireHistories, type WireHistory } from "../wire.js";

/** One end of a change: the id where Jira has one, and what people saw. */
export interface End {
  readonly id: string;
  readonly text: string;
}

export interface Step {
  readonly fieldId: string | undefined;
  readonly field: string;
  readonly custom: boolean;
  readonly from: End;
  readonly to: End;
}

/** What one person did at one moment. */
export interface Entry {
  readonly by: Person;
  readonly atMs: number;
  readonly steps: readonly Step[];
}

/** Nothing when the list is not of Jira's shape, or something in it has no moment: then its order is not known. */
export function toEntries(histories: unknown): readonly Entry[] | undefined {
  if (wireHistories.fault(histories, "") !== undefined) return undefined;
  const entries: (Entry & { readonly id: number })[] = [];
  for (const { author, created, id, items } of histories as readonly WireHistory[]) {
    const atMs = toMs(created);
    if (atMs === undefined) return undefined;
    // Whoever made the change may be gone, or was never told of: somebody without a name.
    const by: Person = author ? toPerson(author) : { login: "", type: "unknown" };
    entries.push({ id: Number(id), by, atMs, steps: (items ?? []).map(toStep) });
  }
  return entries.toSorted((one, other) => one.atMs - other.atMs || one.id - other.id);
}

function toStep(item: Readonly<Record<string, unknown>>): Step {
  // `toString` is a key of Jira's; on an object without it, it would be a function of ours.
  const word = (key: string) => {
    const value = isObject(item) && Object.hasOwn(item, key) ? item[key] : undefined;
    return typeof value === "string" ? value : undefined;
  };
  return {
    fieldId: word("fieldId"),
    field: word("field") ?? "",
    custom: word("fieldtype") === "custom",
    from: { id: word("from") ?? "", text: word("fromString") ?? "" },
    to: { id: word("to") ?? "", text: word("toString") ?? "" },
  };
}

/** Ids tell where both ends have one: a status keeps its id when it is renamed. */
export function sameEnd(one: End, other: End): boolean {
  return one.id !== "" && other.id !== "" ? one.id === other.id : sameName(one.text, other.text);
}
