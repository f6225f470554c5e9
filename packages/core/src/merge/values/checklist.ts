import type { Criterion } from "../../contracts/item.js";
import { matched, textOf } from "./checklist-match.js";
import type { Merged } from "./scalar.js";

export type Checklist = readonly Criterion[];

/** One item on which the sides moved apart; a side that took it out is absent. */
export interface ChecklistClash {
  readonly base: Criterion;
  readonly ours?: Criterion;
  readonly theirs?: Criterion;
}

export type MergedChecklist = Merged<Checklist> & { readonly clashes?: readonly ChecklistClash[] };

/**
 * Acceptance criteria, item by item: boxes and texts three ways, what either added or took out. Order is ours, or theirs
 * where only they changed it; what the other added stands behind what it stands behind there.
 *
 * @param base undefined: nobody knows what both agreed on
 */
export function mergeChecklist(base: Checklist | undefined, ours: Checklist, theirs: Checklist): MergedChecklist {
  if (sameChecklist(ours, theirs)) return { kind: "same", value: ours };
  if (base !== undefined && sameChecklist(base, theirs)) return { kind: "ours", value: ours };
  if (base !== undefined && sameChecklist(base, ours)) return { kind: "theirs", value: theirs };
  const was = base ?? [];
  const [here, there] = [matched(was, ours, theirs), matched(was, theirs, ours)];
  const entries = [
    ...was.flatMap((item, at) => entryOf(item, at, { ours, theirs, here, there })),
    ...added(ours, theirs, here, there),
  ];
  const theirOrder = rises(here) && !rises(there);
  const list = theirOrder ? inOrder(entries, "theirs", "ours") : inOrder(entries, "ours", "theirs");
  const all = (side: "local" | "remote" | "merged"): Checklist => list.flatMap((entry) => entry[side] ?? []);
  const clashes = list.flatMap(({ clash }) => clash ?? []);
  if (base === undefined) return { kind: "conflict", local: ours, remote: theirs, merged: all("merged") };
  if (clashes.length > 0)
    return { kind: "conflict", local: all("local"), remote: all("remote"), merged: all("merged"), clashes };
  const value = all("merged");
  if (sameChecklist(value, ours)) return { kind: "ours", value: ours };
  return sameChecklist(value, theirs) ? { kind: "theirs", value: theirs } : { kind: "merged", value };
}

export function sameChecklist(one: Checklist, other: Checklist): boolean {
  return (
    one.length === other.length &&
    one.every((item, at) => {
      const there = other[at];
      return there !== undefined && item.done === there.done && textOf(item) === textOf(there);
    })
  );
}

/** One item of the result: where it stands on either side, and what it is if that side has its way. */
interface Entry {
  readonly ours?: number;
  readonly theirs?: number;
  readonly local?: Criterion;
  readonly remote?: Criterion;
  readonly merged?: Criterion;
  readonly clash?: ChecklistClash;
}

interface Both {
  readonly ours: Checklist;
  readonly theirs: Checklist;
  readonly here: readonly number[];
  readonly there: readonly number[];
}

function entryOf(base: Criterion, at: number, { here, ours, theirs, there }: Both): readonly Entry[] {
  const [mine, yours] = [here[at] ?? -1, there[at] ?? -1];
  const [one, other] = [ours[mine], theirs[yours]];
  const places = { ...(one === undefined ? {} : { ours: mine }), ...(other === undefined ? {} : { theirs: yours }) };
  if (one !== undefined && other !== undefined) return [{ ...places, ...threeWays(base, one, other) }];
  const left = one ?? other;
  if (left === undefined || sameChecklist([base], [left])) return [];
  // One took out what the other changed: both may be right, so it is asked.
  const clash = { base, ...(one === undefined ? { theirs: left } : { ours: left }) };
  return [{ ...places, ...(one === undefined ? { remote: left } : { local: left }), merged: left, clash }];
}

function threeWays(base: Criterion, one: Criterion, other: Criterion): Omit<Entry, "ours" | "theirs"> {
  const done = one.done === base.done ? other.done : one.done;
  const [was, here, there] = [textOf(base), textOf(one), textOf(other)];
  const settled = here === there || there === was ? one.text : here === was ? other.text : undefined;
  const item = { text: settled ?? one.text, done };
  if (settled !== undefined) return { local: item, remote: item, merged: item };
  return { local: item, remote: { text: other.text, done }, merged: item, clash: { base, ours: one, theirs: other } };
}

/** New items; of those that both added, the box is ticked if either ticked it, since a new box begins open. */
function added(
  ours: Checklist,
  theirs: Checklist,
  here: readonly number[],
  there: readonly number[],
): readonly Entry[] {
  const fresh = (list: Checklist, known: readonly number[]): readonly number[] =>
    list.flatMap((_, at) => (known.includes(at) ? [] : [at]));
  const [mine, yours] = [fresh(ours, here), fresh(theirs, there)];
  const pick = (list: Checklist, at: readonly number[]): Checklist => at.flatMap((index) => list[index] ?? []);
  const [left, right] = [pick(ours, mine), pick(theirs, yours)];
  const copies = sameTexts(left, right);
  const alone = yours.filter((_, at) => !copies.includes(at));
  return [
    ...left.map((item, at): Entry => {
      const copy = copies[at] ?? -1;
      const one = { text: item.text, done: item.done || right[copy]?.done === true };
      const places = { ours: mine[at] ?? -1, ...(copy < 0 ? {} : { theirs: yours[copy] ?? -1 }) };
      return { ...places, local: one, remote: one, merged: one };
    }),
    ...alone.flatMap((at): readonly Entry[] => {
      const item = theirs[at];
      return item === undefined ? [] : [{ theirs: at, local: item, remote: item, merged: item }];
    }),
  ];
}

function sameTexts(one: Checklist, other: Checklist): readonly number[] {
  const at = matched(one, other);
  return at.map((to, from) => {
    const [left, right] = [one[from], other[to]];
    return left !== undefined && right !== undefined && textOf(left) === textOf(right) ? to : -1;
  });
}

/** Whether those that are left stand in the order in which they stood. */
function rises(places: readonly number[]): boolean {
  const left = places.filter((place) => place >= 0);
  return left.every((place, at) => at === 0 || place > (left[at - 1] ?? 0));
}

function inOrder(entries: readonly Entry[], first: "ours" | "theirs", second: "ours" | "theirs"): readonly Entry[] {
  const by = (side: "ours" | "theirs") => (one: Entry, other: Entry) => (one[side] ?? 0) - (other[side] ?? 0);
  const list = entries.filter((entry) => entry[first] !== undefined).sort(by(first));
  const rest = entries.filter((entry) => entry[first] === undefined).sort(by(second));
  for (const entry of rest) {
    const place = entry[second] ?? 0;
    let before = -1;
    for (const [at, other] of list.entries()) {
      const there = other[second];
      const best = list[before]?.[second] ?? -1;
      if (there !== undefined && there < place && there > best) before = at;
    }
    list.splice(before + 1, 0, entry);
  }
  return list;
}
