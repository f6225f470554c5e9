import { configKeys } from "../generated/config/keys.js";
import { pathText, type Path, type ShapeError } from "../validation/index.js";
import { didYouMean } from "./did-you-mean.js";

/** What is wrong at a path, before it has a line. */
export interface Finding {
  readonly code: "CONFIG_SHAPE" | "CONFIG_UNKNOWN_KEY" | "CONFIG_MEANING" | "CONFIG_SECRET";
  readonly at: Path;
  /** Where to point: the key (unknown keys) or the value. */
  readonly point: "key" | "value";
  readonly says: string;
  readonly remedy: string;
}

/** A validator's error in a person's words. Values are never repeated: one may be a secret. */
export function explainShape(error: ShapeError, data: unknown): Finding {
  const { at, params } = error;
  if (error.keyword === "additionalProperties") return unknownKey(at, String(params["additionalProperty"]));
  if (error.keyword === "required") {
    const key = String(params["missingProperty"]);
    return shape(at, `lacks the key ${key}`, `Add ${key}.`);
  }
  if (error.keyword === "enum") return notInList(at, params["allowedValues"] as readonly unknown[], valueAt(data, at));
  if (error.keyword === "type") {
    const wanted = kindsOf(params["type"] as string | readonly string[]);
    return shape(at, `must be ${wanted}, not ${kindOf(valueAt(data, at))}`, `Write ${wanted}.`);
  }
  if (error.keyword === "pattern")
    return shape(at, "is not written as it must be", "See its example in `satellite schema config`.");
  return shape(at, error.message, "Compare with `satellite schema config`.");
}

function shape(at: Path, says: string, remedy: string): Finding {
  return { code: "CONFIG_SHAPE", at, point: "value", says, remedy };
}

function unknownKey(at: Path, key: string): Finding {
  const known = knownKeys(at);
  const meant = didYouMean(key, known);
  return {
    code: "CONFIG_UNKNOWN_KEY",
    at: [...at, key],
    point: "key",
    says:
      meant === undefined ? "is no key that Satellite knows" : `is no key that Satellite knows; did you mean ${meant}?`,
    remedy: meant === undefined ? `Remove it, or use one of ${known.join(", ")}.` : `Write ${meant}.`,
  };
}

/** The keys that a mapping at this path may have; none where names are the user's own. */
export const knownKeys = (at: Path): readonly string[] => configKeys[keyPath(at)] ?? [];

/** `policy.risk.high` as the list of known keys has it: `policy.risk.*`. */
function keyPath(at: Path): string {
  let path = "";
  for (const step of at) {
    if (typeof step === "number" && `${path}[]` in configKeys) path += "[]";
    else {
      const named = path === "" ? String(step) : `${path}.${step}`;
      path = named in configKeys ? named : `${path}.*` in configKeys ? `${path}.*` : named;
    }
  }
  return path;
}

function notInList(at: Path, allowed: readonly unknown[], value: unknown): Finding {
  const words = allowed.map((word) => (typeof word === "string" ? word : JSON.stringify(word)));
  const meant = typeof value === "string" ? didYouMean(value, words) : undefined;
  const says = `must be one of ${words.join(", ")}${meant === undefined ? "" : `; did you mean ${meant}?`}`;
  return shape(at, says, meant === undefined ? `Write one of ${words.join(", ")}.` : `Write ${meant}.`);
}

const articles: Readonly<Record<string, string>> = {
  string: "a text",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  array: "a list",
  object: "a mapping",
  null: "null",
};

/** ajv joins several types with a comma. */
function kindsOf(type: string | readonly string[]): string {
  const names = typeof type === "string" ? type.split(",") : type;
  return names.map((name) => articles[name] ?? name).join(" or ");
}

export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  return (
    { string: "a text", boolean: "true or false", number: "a number", object: "a mapping" }[typeof value as string] ??
    "that"
  );
}

function valueAt(data: unknown, at: Path): unknown {
  let value = data;
  for (const step of at) value = (value as Record<string, unknown> | undefined)?.[step];
  return value;
}

/** A finding's path in words. */
export const pathOf = (finding: Finding): string => pathText(finding.at);
