/**
 * What an answer must look like: one value that gives both the type and the check, so that the two can't part.
 * Unknown keys are let through: Jira adds fields as it likes.
 */
export interface Shape<T> {
  /** The path of the first thing that is not as it should be; nothing when all is well. */
  readonly fault: (value: unknown, path: string) => string | undefined;
  /** Only for the compiler. */
  readonly gives?: T;
}

/** The type that a shape describes. */
export type Given<S> = S extends Shape<infer T> ? T : never;

function simple<T>(test: (value: unknown) => boolean): Shape<T> {
  return { fault: (value, path) => (test(value) ? undefined : path) };
}

export const text = simple<string>((value) => typeof value === "string");
export const flag = simple<boolean>((value) => typeof value === "boolean");
export const count = simple<number>((value) => typeof value === "number" && Number.isFinite(value));
export const anything = simple<unknown>(() => true);
export const object = simple<Readonly<Record<string, unknown>>>(isObject);

/** The value or null or nothing: Jira leaves out and nulls alike. */
export function maybe<T>(shape: Shape<T>): Shape<T | null | undefined> {
  return { fault: (value, path) => (value === null || value === undefined ? undefined : shape.fault(value, path)) };
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return { fault: (value, path) => (Array.isArray(value) ? firstFault(value, shape, path) : path) };
}

export function table<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    fault: (value, path) => (isObject(value) ? firstFault(Object.values(value), shape, path) : path),
  };
}

type OptionalKeys<F> = { [K in keyof F]: undefined extends Given<F[K]> ? K : never }[keyof F];
type Fields<F> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Given<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: Given<F[K]>;
};

export function record<F extends Readonly<Record<string, Shape<unknown>>>>(fields: F): Shape<Fields<F>> {
  const entries = Object.entries(fields);
  return {
    fault(value, path) {
      if (!isObject(value)) return path;
      for (const [key, shape] of entries) {
        const fault = shape.fault(value[key], `${path}.${key}`);
        if (fault !== undefined) return fault;
      }
      return undefined;
    },
  };
}

function firstFault<T>(values: readonly unknown[], shape: Shape<T>, path: string): string | undefined {
  for (const [index, value] of values.entries()) {
    const fault = shape.fault(value, `${path}[${index}]`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
