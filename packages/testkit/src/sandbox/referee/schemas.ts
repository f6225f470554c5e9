import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { pointer, type OpenApi } from "./document.js";

/** Checks values against places in one document; each place is compiled when it is first asked for. */
export interface Schemas {
  check(at: readonly string[], value: unknown): readonly string[];
}

export function createSchemas(document: OpenApi): Schemas {
  // `ownProperties`: a property named toString must not be found on every object.
  const ajv = new Ajv({ strict: false, allErrors: true, ownProperties: true, validateFormats: true, logger: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "description", ...document });
  const compiled = new Map<string, ValidateFunction>();
  return {
    check(at, value) {
      const place = `description${pointer(...at)}`;
      let validate = compiled.get(place);
      if (validate === undefined) {
        validate = ajv.compile({ $ref: place });
        compiled.set(place, validate);
      }
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
