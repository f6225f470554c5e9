import type { Criterion } from "../../contracts/item.js";
import { sorted, type Fields } from "../../item/fields.js";
import { mergeText, sameText } from "../text/index.js";
import { mergeChecklist, mergeScalar, mergeWholeSet, sameChecklist, type Merged, type Same } from "../values/index.js";
import { decide, newerOf, type Clocks, type Decision, type FieldRule } from "./decision.js";

export type PlainValue = string | number | boolean | null;
/** A value of a field in the item's own words; a list is a set. */
export type FieldValue = PlainValue | readonly PlainValue[] | readonly Criterion[];

/**
 * One side, in the item's own words. A field that it cannot tell is absent, and absent is never empty: what stands empty is
 * `null`, an empty text or an empty list.
 */
export interface SideFields extends Fields {
  readonly criteria?: readonly Criterion[];
  /** Mapped fields by their local names. */
  readonly custom?: Readonly<Record<string, PlainValue | readonly PlainValue[]>>;
}

export interface ItemMerge {
  /** What both agreed on; a field that is absent here was never agreed on. */
  readonly base?: SideFields | undefined;
  readonly ours: SideFields;
  readonly theirs: SideFields;
  /** By field; `custom.<local name>` for mapped ones. A field without a rule is left alone. */
  readonly rules: Readonly<Record<string, FieldRule>>;
  /**
   * Fields of which the tracker's own value is, to the letter, what it was when both agreed: then theirs did not move,
   * however it reads here now. Keeps a priority or state that several of our words share from going back and forth.
   */
  readonly unmoved?: ReadonlySet<string>;
  readonly clocks?: Clocks;
  readonly skewMs: number;
  /** How many assignees the tracker takes. */
  readonly mostAssignees?: number;
  /** Whether two labels are one to this tracker. */
  readonly sameLabel?: Same<string>;
}

export interface MergedItem {
  /** Fields that both sides can tell and that have a rule. */
  readonly fields: Readonly<Record<string, Decision<FieldValue>>>;
}

/** Base × ours × theirs, field by field. Decides; writes nothing, and never against a field's direction. */
export function mergeItem(item: ItemMerge): MergedItem {
  const newer = newerOf(item.clocks ?? {}, item.skewMs);
  const [base, ours, theirs] = [flat(item.base ?? {}), flat(item.ours), flat(item.theirs)];
  const fields: Record<string, Decision<FieldValue>> = {};
  for (const [field, here] of ours) {
    const rule = item.rules[field];
    const was = base.get(field);
    const there = item.unmoved?.has(field) === true && was !== undefined ? was : theirs.get(field);
    if (rule === undefined || there === undefined || !theirs.has(field)) continue;
    const shape = shapeOf(field, here, item);
    const merged = shape.merge(was, here, there);
    fields[field] = decide({ base: was, ours: here, theirs: there, merged, same: shape.same, rule, newer });
  }
  return { fields };
}

function flat({ custom, ...fields }: SideFields): ReadonlyMap<string, FieldValue> {
  const mapped = Object.entries(custom ?? {}).map(([name, value]) => [`custom.${name}`, value] as const);
  const own: readonly (readonly [string, FieldValue | undefined])[] = Object.entries(fields);
  return new Map([...own, ...mapped].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

interface Shape<V> {
  readonly merge: (base: V | undefined, ours: V, theirs: V) => Merged<V>;
  readonly same: Same<V>;
}

/** How a field's values are taken apart. Values that are not of the shape that their field has are compared as wholes. */
function shapeOf(field: string, value: FieldValue, item: ItemMerge): Shape<FieldValue> {
  const scalar: Shape<FieldValue> = {
    merge: (base, ours, theirs) => mergeScalar(base, ours, theirs, sameValue),
    same: sameValue,
  };
  if (field === "body") return guarded(isText, { merge: body, same: sameText }, scalar);
  if (field === "criteria") return guarded(isChecklist, { merge: mergeChecklist, same: sameChecklist }, scalar);
  if (!Array.isArray(value)) return scalar;
  const rules = {
    ...(field === "labels" && item.sameLabel !== undefined ? { same: item.sameLabel } : {}),
    ...(field === "assignee" && item.mostAssignees !== undefined ? { most: item.mostAssignees } : {}),
  };
  const merge = (base: readonly string[] | undefined, ours: readonly string[], theirs: readonly string[]) =>
    ordered(field, mergeWholeSet(base, ours, theirs, rules));
  const same: Same<readonly string[]> = (one, other) => mergeWholeSet([], one, other, rules).kind === "same";
  return guarded(isWords, { merge, same }, scalar);
}

/** Labels and people are kept sorted. */
function ordered(field: string, merged: Merged<readonly string[]>): Merged<readonly string[]> {
  if (field !== "labels" && field !== "assignee") return merged;
  if (merged.kind === "merged") return { kind: "merged", value: sorted(merged.value) };
  if (merged.kind !== "conflict" || merged.merged === undefined) return merged;
  return { ...merged, merged: sorted(merged.merged) };
}

function body(base: string | undefined, ours: string, theirs: string): Merged<string> {
  const found = mergeText(base, ours, theirs);
  if (found.kind !== "conflict") return { kind: found.kind, value: found.text };
  return { kind: "conflict", local: found.local, remote: found.remote, merged: found.text };
}

/** The finer shape where all values have it. */
function guarded<V extends FieldValue>(
  is: (value: FieldValue) => value is V,
  fine: Shape<V>,
  scalar: Shape<FieldValue>,
): Shape<FieldValue> {
  return {
    merge: (base, ours, theirs) =>
      is(ours) && is(theirs) && (base === undefined || is(base))
        ? fine.merge(base, ours, theirs)
        : scalar.merge(base, ours, theirs),
    same: (one, other) => (is(one) && is(other) ? fine.same(one, other) : scalar.same(one, other)),
  };
}

const isText = (value: FieldValue): value is string => typeof value === "string";
const isWords = (value: FieldValue): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === "string");
const isChecklist = (value: FieldValue): value is readonly Criterion[] =>
  Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null);

function sameValue(one: FieldValue, other: FieldValue): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}
