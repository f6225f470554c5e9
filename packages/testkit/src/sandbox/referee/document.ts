/** As much of an OpenAPI 3.0 document as the referee reads. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: unknown;
}

export type PathItem = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly type?: unknown; readonly [key: string]: unknown };
}

export interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
}

export interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, unknown>>;
}

/** Keywords under which plain data stands, which is no schema. */
const data = new Set(["example", "examples", "default", "enum", "const"]);

/** A schema of the description in JSON Schema's own words, with the references (`#/…`) that it makes. */
export interface Read {
  readonly schema: object;
  readonly refs: readonly string[];
}

/**
 * OpenAPI 3.0's `nullable` said in JSON Schema's own words; examples are dropped; a reference into the document names the
 * schema that is added for it.
 *
 * @see https://spec.openapis.org/oas/v3.0.4.html#schema-object
 */
export function schemaOf(node: unknown): Read {
  const refs = new Set<string>();
  const read = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(read);
    if (typeof inner !== "object" || inner === null) return inner;
    const out: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(inner)) {
      // A property may bear these names as well; then its value is a schema.
      if (key === "example" || key === "examples") {
        if (isSchema(value)) out[key] = read(value);
      } else if (key === "$ref" && typeof value === "string" && value.startsWith("#/")) {
        refs.add(value);
        out[key] = nameOf(value);
      } else out[key] = data.has(key) && !isSchema(value) ? value : read(value);
    }
    return out["nullable"] === true ? orNull(out) : out;
  };
  return { schema: read(node) as object, refs: [...refs] };
}

const isSchema = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && ("type" in value || "$ref" in value);

function orNull(schema: Record<string, unknown>): object {
  delete schema["nullable"];
  if (typeof schema["type"] === "string" && !Array.isArray(schema["enum"]))
    return { ...schema, type: [schema["type"], "null"] };
  return { anyOf: [schema, { type: "null" }] };
}

/** Under which name the schema that a reference points to is added. */
export const nameOf = (ref: string): string => `description:${ref.slice(2)}`;

/** What a local reference (`#/components/…`) points to; anything else is returned as it is. */
export function follow(document: unknown, node: unknown): unknown {
  const ref = (node as { $ref?: unknown } | null | undefined)?.$ref;
  if (typeof ref !== "string" || !ref.startsWith("#/")) return node;
  let at: unknown = document;
  for (const part of ref.slice(2).split("/")) {
    at = (at as Record<string, unknown> | undefined)?.[
      decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~")
    ];
  }
  return follow(document, at);
}

/** JSON pointer to a place in the document, as a URI fragment. */
export function pointer(...parts: readonly string[]): string {
  return `#/${parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
}
