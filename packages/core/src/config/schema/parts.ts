import { Type, type TSchema, type TProperties } from "@sinclair/typebox";

/** A closed object whose keys may all be left out. */
export const section = <P extends TProperties>(
  description: string,
  properties: P,
  more: { $id?: string; title?: string } = {},
) => Type.Partial(Type.Object(properties), { additionalProperties: false, description, ...more });

export { conditional, oneOf } from "../../schema/parts.js";

export const flag = (description: string) => Type.Boolean({ description });

/** One line of text, 200 characters at most. `example` is shown by editors and tried by the tests. */
export const line = (description: string, example: string, more: { pattern?: string; maxLength?: number } = {}) =>
  Type.String({ minLength: 1, maxLength: 200, pattern: "^[^\\r\\n]*$", description, examples: [example], ...more });

export const list = <T extends TSchema>(items: T, description: string, more: { minItems?: number } = {}) =>
  Type.Array(items, { maxItems: 200, description, ...more });

/** A path pattern from the root of the repository; what it may say is checked by the rule `globs`. */
export const glob = (description: string, example: string) => line(description, example);

/** Names of the user's own, each with a value of one kind. */
export const named = <T>(description: string, value: TSchema, example: Record<string, unknown>) =>
  Type.Unsafe<Record<string, T>>({
    type: "object",
    description,
    propertyNames: { type: "string", minLength: 1, maxLength: 100 },
    maxProperties: 200,
    additionalProperties: value,
    examples: [example],
  });

/** The states that a person may ask for; `unknown` is an answer, never a wish. */
export const wantedStates = ["open", "in_progress", "blocked", "in_review", "closed"] as const;
export type WantedState = (typeof wantedStates)[number];
