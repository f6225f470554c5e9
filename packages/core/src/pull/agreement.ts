import { compareFields, fieldNames, type FieldName, type Fields } from "../item/index.js";

/**
 * What both sides agree on from now on: values that are equal, and for those that differ what they agreed on before. A value
 * that was just taken over and reads otherwise in the item's own format counts as the item shows it, so that a later
 * push does not take the format's way of writing for a person's change.
 */
export function agreementOf(
  before: Fields | undefined,
  ours: Fields,
  theirs: Fields,
  taken: readonly FieldName[] = [],
): Fields {
  const differing = new Set(compareFields(before, ours, theirs).map(({ field }) => field));
  const pairs = fieldNames.flatMap((field) => {
    const here = ours[field];
    const isEqual = here !== undefined && theirs[field] !== undefined && !differing.has(field);
    const agreed = isEqual || (differing.has(field) && taken.includes(field)) ? here : before?.[field];
    return agreed === undefined ? [] : [[field, agreed] as const];
  });
  return Object.fromEntries(pairs);
}
