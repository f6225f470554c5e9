import { fieldNames, type FieldName, type Fields } from "./fields.js";

/** Which side moved since both last agreed. `unknown`: they differ, and nobody remembers what they agreed on. */
export type Differs = "local" | "remote" | "both" | "unknown";

export interface Compared {
  readonly field: FieldName;
  readonly differs: Differs;
}

/**
 * Base × ours × theirs, field by field. Equal sides agree whatever the base says; a field that one side cannot tell is
 * left out. Bases decide, never clocks.
 */
export function compareFields(base: Fields | undefined, ours: Fields, theirs: Fields): readonly Compared[] {
  return fieldNames.flatMap((field) => {
    const [was, here, there] = [base?.[field], ours[field], theirs[field]];
    if (here === undefined || there === undefined || same(here, there)) return [];
    return [{ field, differs: was === undefined ? "unknown" : whoMoved(was, here, there) }];
  });
}

type Value = string | readonly string[];

function whoMoved(was: Value, here: Value, there: Value): Differs {
  if (same(was, here)) return "remote";
  return same(was, there) ? "local" : "both";
}

function same(one: Value, other: Value): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
