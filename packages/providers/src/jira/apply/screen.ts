/** What a transition's screen wants filled in, and the configured values in the form that Jira takes. */
import { sameName, requiredFields } from "../map.js";
import { toAdf } from "@satellite/core/markup/adf";
import type { WireField, WireTransition } from "../wire.js";

type Values = Readonly<Record<string, unknown>>;

export interface Screen {
  /** Ready for `fields` of the transition. */
  readonly fields: Values;
  /** Names of required fields for which no value is configured. */
  readonly missing: readonly string[];
}

/** Only fields of this screen are filled: a value for another screen must not spoil this one. */
export function fill(transition: WireTransition, values: Values): Screen {
  const fields: Record<string, unknown> = {};
  const missing: string[] = [];
  for (const [id, field] of requiredFields(transition)) {
    const value = valueFor(id, field, values);
    if (value === undefined) missing.push(field.name ?? id);
    else fields[id] = toFieldValue(field, value);
  }
  return { fields, missing };
}

function valueFor(id: string, field: WireField, values: Values): unknown {
  const found = Object.keys(values).find(
    (name) => name === id || (typeof field.name === "string" && sameName(name, field.name)),
  );
  return found === undefined ? undefined : values[found];
}

const keyed: Readonly<Record<string, string>> = {
  resolution: "name",
  priority: "name",
  version: "name",
  component: "name",
  group: "name",
  option: "value",
  user: "accountId",
};

/** A plain word becomes what the field's type wants: `Done` → `{name: "Done"}`. Anything else goes as it was given. */
function toFieldValue({ schema }: WireField, value: unknown): unknown {
  if (schema?.type === "array" && schema.items) {
    const item = schema.items;
    return (Array.isArray(value) ? value : [value]).map((one: unknown) => wrap(item, one));
  }
  if (
    typeof value === "string" &&
    (schema?.custom?.endsWith(":textarea") || /^(?:description|environment)$/.test(schema?.system ?? ""))
  ) {
    return toAdf(value);
  }
  return wrap(schema?.type ?? "string", value);
}

function wrap(type: string, value: unknown): unknown {
  const key = keyed[type];
  return key !== undefined && typeof value === "string" ? { [key]: value } : value;
}
