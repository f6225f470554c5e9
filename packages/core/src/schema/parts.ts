import { Type } from "@sinclair/typebox";

/** One word of a list: `enum`, because a union of literals gives one error per literal. */
export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: "string", enum: [...values], description });

export const closed = { additionalProperties: false };

/** JSON Schema's if, then, else: only the branch that is meant complains, unlike a union. */
export function conditional(test: object, then: object, otherwise?: object): object {
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; nobody awaits a schema
  return { if: test, then, ...(otherwise !== undefined && { else: otherwise }) };
}
