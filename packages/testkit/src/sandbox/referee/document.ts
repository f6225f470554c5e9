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

/**
 * The document with OpenAPI 3.0's `nullable` said in JSON Schema's own words; examples are dropped.
 *
 * @see https://spec.openapis.org/oas/v3.0.4.html#schema-object
 */
export function withoutNullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutNullable);
  if (typeof node !== "object" || node === null) return node;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === "example" || key === "examples") {
      // A property may bear this name as well; then its value is a schema.
      if (typeof value === "object" && value !== null && ("type" in value || "$ref" in value))
        out[key] = withoutNullable(value);
      continue;
    }
    out[key] = data.has(key) ? value : withoutNullable(value);
  }
  if (out["nullable"] !== true) return out;
  delete out["nullable"];
  if (typeof out["type"] === "string" && !Array.isArray(out["enum"])) return { ...out, type: [out["type"], "null"] };
  return { anyOf: [out, { type: "null" }] };
}

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
