import { follow } from "./document.js";

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: unknown;
  readonly items?: unknown;
  readonly allOf?: readonly unknown[];
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
}

/**
 * Properties of a value that its schema does not name, as JSON pointers. Request bodies are open objects in most
 * descriptions, so a misspelt property passes plain validation; a schema that names no property at all is left alone.
 */
export function unknownProperties(document: unknown, schema: unknown, value: unknown, at = "", depth = 0): string[] {
  if (typeof value !== "object" || value === null || depth > 12) return [];
  if (Array.isArray(value)) {
    const items = branches(document, schema)
      .map((branch) => branch.items)
      .filter((item) => item !== undefined);
    if (items.length === 0) return [];
    return value.flatMap((entry, index) =>
      unknownProperties(document, { anyOf: items }, entry, `${at}/${index}`, depth + 1),
    );
  }
  const all = branches(document, schema);
  const free = all.some(
    (branch) => branch.additionalProperties !== undefined && typeof branch.additionalProperties === "object",
  );
  const named = all.some((branch) => branch.properties !== undefined);
  return Object.entries(value).flatMap(([key, inner]) => {
    const schemas = all.flatMap((branch) =>
      branch.properties && Object.hasOwn(branch.properties, key) ? [branch.properties[key]] : [],
    );
    if (schemas.length > 0) return unknownProperties(document, { anyOf: schemas }, inner, `${at}/${key}`, depth + 1);
    return free || !named ? [] : [`${at}/${key}`];
  });
}

/** A schema with everything that it is composed of. */
function branches(document: unknown, schema: unknown, depth = 0): Schema[] {
  const own = follow(document, schema) as Schema | undefined;
  if (typeof own !== "object" || own === null || depth > 12) return [];
  const parts = [...(own.allOf ?? []), ...(own.anyOf ?? []), ...(own.oneOf ?? [])];
  return [own, ...parts.flatMap((part) => branches(document, part, depth + 1))];
}
