/** As much of JSON Schema as the tools' arguments need. */
export type ArgumentSchema =
  | {
      readonly type: "string";
      readonly description: string;
      readonly enum?: readonly string[];
      readonly maxLength?: number;
    }
  | { readonly type: "boolean"; readonly description: string }
  | { readonly type: "integer"; readonly description: string; readonly minimum: number; readonly maximum: number }
  | {
      readonly type: "array";
      readonly description: string;
      readonly items: { readonly type: "string"; readonly maxLength: number };
      readonly maxItems: number;
    }
  | { readonly type: "object"; readonly description: string };

/** The arguments of one tool, as it publishes them. */
export interface InputSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, ArgumentSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** Characters of one argument, where its schema names no other limit. */
const usualLength = 10_000;

/** What is wrong with the arguments of a call; empty: nothing. Values are not repeated. */
export function wrongIn(given: Readonly<Record<string, unknown>>, schema: InputSchema): readonly string[] {
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(schema.properties, key));
  const absent = schema.required.filter((key) => given[key] === undefined);
  return [
    ...unknown.map((key) => `there is no argument "${key.slice(0, 80)}"`),
    ...absent.map((key) => `"${key}" is needed`),
    ...Object.entries(schema.properties).flatMap(([key, one]) => {
      const value = given[key];
      const wrong = value === undefined ? undefined : wrongValue(value, one);
      return wrong === undefined ? [] : [`"${key}" must be ${wrong}`];
    }),
  ];
}

function wrongValue(value: unknown, schema: ArgumentSchema): string | undefined {
  switch (schema.type) {
    case "string": {
      const max = schema.maxLength ?? usualLength;
      if (typeof value !== "string" || value.length > max) return `a text of at most ${max} characters`;
      return schema.enum?.includes(value) === false ? `one of ${schema.enum.join(", ")}` : undefined;
    }
    case "boolean":
      return typeof value === "boolean" ? undefined : "true or false";
    case "integer": {
      const { maximum, minimum } = schema;
      const fits = Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
      return fits ? undefined : `a whole number from ${minimum} to ${maximum}`;
    }
    case "array": {
      const { items, maxItems } = schema;
      const isText = (each: unknown): boolean => typeof each === "string" && each.length <= items.maxLength;
      return Array.isArray(value) && value.length <= maxItems && value.every(isText)
        ? undefined
        : `a list of at most ${maxItems} texts`;
    }
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value) ? undefined : "an object";
  }
}
