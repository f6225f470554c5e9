import { messageOf, type Fault } from "./fault.js";
import { fromPointer, pathText, type Path } from "./path.js";

/** One thing that is wrong with the shape of a value. Never holds the value itself, which may be a secret. */
export interface ShapeError {
  /** `policy.ticket.states[2]`; the root is the empty text. */
  readonly path: string;
  /** The same, in steps. */
  readonly at: Path;
  /** The JSON Schema keyword that refused it: `type`, `enum`, `additionalProperties` ... */
  readonly keyword: string;
  /** `must be string` */
  readonly message: string;
  /** The keyword's own values: allowedValues, additionalProperty, missingProperty ... */
  readonly params: Readonly<Record<string, unknown>>;
}

export type Validated<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly ShapeError[] };

export type Validator<T> = (data: unknown) => Validated<T>;

/** What ajv generates: a predicate that leaves its errors on itself. */
export interface RawValidator {
  (data: unknown): boolean;
  errors?: readonly Fault[] | null;
}

/** Keywords that only say that another error happened inside them. */
const echoes = new Set(["if", "propertyNames", "anyOf", "oneOf"]);

/** A generated predicate as a function whose answer stands on its own. */
export function checked<T>(raw: RawValidator): Validator<T> {
  return (data) => {
    if (raw(data)) return { ok: true, value: data as T };
    const all = raw.errors ?? [];
    const mistyped = new Set(all.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
    // of a value of the wrong type nothing else is worth saying
    const telling = all.filter(
      ({ keyword, instancePath }) => !echoes.has(keyword) && (keyword === "type" || !mistyped.has(instancePath)),
    );
    return { ok: false, errors: (telling.length > 0 ? telling : all).map(toShapeError) };
  };
}

function toShapeError(error: Fault): ShapeError {
  const at = fromPointer(error.instancePath);
  const { keyword, params } = error;
  return { path: pathText(at), at, keyword, message: messageOf(error), params };
}
