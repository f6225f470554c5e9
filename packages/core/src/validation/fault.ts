/** One thing that a generated validator found: where, which keyword, and the keyword's own values. */
export interface Fault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The list with one more on it. Validators call it, so that each of their hundreds of places stays short. */
export function fault(
  found: Fault[] | null,
  instancePath: string,
  keyword: string,
  params: Readonly<Record<string, unknown>>,
): Fault[] {
  const all = found ?? [];
  all.push({ instancePath, keyword, params });
  return all;
}

/** What it means, in ajv's words. @see https://ajv.js.org/api.html#error-parameters */
export function messageOf({ keyword, params }: Fault): string {
  const limit = typeof params["limit"] === "number" ? params["limit"].toString() : "";
  switch (keyword) {
    case "type":
      return `must be ${String(params["type"])}`;
    case "required":
      return `must have required property '${String(params["missingProperty"])}'`;
    case "additionalProperties":
      return "must NOT have additional properties";
    case "enum":
      return "must be equal to one of the allowed values";
    case "const":
      return "must be equal to constant";
    case "pattern":
      return `must match pattern "${String(params["pattern"])}"`;
    case "minimum":
    case "maximum":
      return `must be ${String(params["comparison"])} ${limit}`;
    case "propertyNames":
      return "property name must be valid";
    default:
      return limit === "" ? `must pass ${keyword}` : sizeMessage(keyword, limit);
  }
}

/** `minLength`, `maxItems`, `maxProperties`: at least or at most so many of what. */
function sizeMessage(keyword: string, limit: string): string {
  const [, bound = "", of = ""] = /^(min|max)(\w+)$/.exec(keyword) ?? [];
  if (bound === "") return `must pass ${keyword}`;
  const what = of === "Length" ? "characters" : of.toLowerCase();
  return `must NOT have ${bound === "min" ? "fewer" : "more"} than ${limit} ${what}`;
}
