/** What came of one value with an ancestor and two sides. */
export type Merged<T> =
  /** `ours`, `theirs`: only that side moved; `merged`: both did, and this holds both. */
  | { readonly kind: "same" | "ours" | "theirs" | "merged"; readonly value: T }
  | {
      readonly kind: "conflict";
      /** All that can be brought together, and of the rest one side's. */
      readonly local: T;
      readonly remote: T;
      /** One value that holds both, where there is one: to show, never to write unasked. */
      readonly merged?: T;
    };

/** Whether two values say the same. */
export type Same<T> = (one: T, other: T) => boolean;

/**
 * A value that cannot be taken apart: title, status, priority, milestone, type, parent.
 *
 * @param base undefined: nobody knows what both agreed on; then only equal values agree. `null` is an empty value
 */
export function mergeScalar<T>(base: T | undefined, ours: T, theirs: T, same: Same<T> = Object.is): Merged<T> {
  if (same(ours, theirs)) return { kind: "same", value: ours };
  if (base !== undefined && same(base, theirs)) return { kind: "ours", value: ours };
  if (base !== undefined && same(base, ours)) return { kind: "theirs", value: theirs };
  return { kind: "conflict", local: ours, remote: theirs };
}
