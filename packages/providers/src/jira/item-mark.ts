/** The issue property that says which item an issue was made from. */
import { isObject } from "./shape.js";

export const itemKey = "satellite.item";
const schema = "satellite/item@1";

export function itemMark(identity: string): { readonly key: string; readonly value: unknown } {
  return { key: itemKey, value: { schema, item: identity } };
}

/** The identity that an issue's properties name; nothing for what is none of ours. */
export function identityIn(properties: Readonly<Record<string, unknown>> | null | undefined): string | undefined {
  const value = properties?.[itemKey];
  if (!isObject(value) || value["schema"] !== schema) return undefined;
  return typeof value["item"] === "string" ? value["item"] : undefined;
}
