import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { follow, nameOf, pointer, schemaOf, type OpenApi } from "./document.js";

/** Checks values against places in one document; each place, and what it refers to, is compiled when it is first asked for. */
export interface Schemas {
  check(at: readonly string[], value: unknown): readonly string[];
}

/** A schema is compiled once and asked a few times: what makes the code faster costs more than it saves. */
const cheap = { inlineRefs: false, code: { optimize: false } };

/** Of each document once a process, whoever judges by it. */
const known = new WeakMap<OpenApi, Schemas>();

export function schemasOf(document: OpenApi): Schemas {
  const schemas = known.get(document) ?? createSchemas(document);
  known.set(document, schemas);
  return schemas;
}

function createSchemas(document: OpenApi): Schemas {
  // `ownProperties`: a property named toString must not be found on every object.
  // The description is its service's: whether it is well made is not for us to judge.
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    ownProperties: true,
    validateSchema: false,
    logger: false,
    ...cheap,
  });
  addFormats.default(ajv);
  const added = new Set<string>();
  const compiled = new Map<string, ValidateFunction>();

  /** The schema at a place. What it refers to is added under its own name: a description of megabytes is never walked whole. */
  const read = (place: string): object => {
    const { schema, refs } = schemaOf(follow(document, { $ref: place }));
    for (const ref of refs) {
      if (added.has(ref)) continue;
      added.add(ref);
      ajv.addSchema(read(ref), nameOf(ref));
    }
    return schema;
  };
  const compile = (place: string): ValidateFunction => {
    const validate = ajv.compile(read(place));
    compiled.set(place, validate);
    return validate;
  };
  return {
    check(at, value) {
      const place = pointer(...at);
      const validate = compiled.get(place) ?? compile(place);
      return validate(value) ? [] : shorten(validate.errors ?? []);
    },
  };
}

/** The first few errors; those of every branch of a choice would drown the message. */
function shorten(errors: readonly ErrorObject[]): string[] {
  const lines = errors.map(
    ({ instancePath, message, params }) => `${instancePath || "/"} ${message ?? "is wrong"} ${JSON.stringify(params)}`,
  );
  return [...new Set(lines)].slice(0, 5);
}
