import { Type } from "@sinclair/typebox";

/** One word of a list: `enum`, because a union of literals gives one error per literal. */
export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: "string", enum: [...values], description });

export const closed = { additionalProperties: false };
