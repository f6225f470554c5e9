import type { ItemPatch } from "../contracts/item.js";
import { fieldNames, type FieldName, type Fields } from "../item/index.js";

const keys: Readonly<Record<FieldName, keyof ItemPatch>> = {
  title: "title",
  body: "body",
  status: "status",
  assignee: "assignees",
  labels: "addLabels",
  priority: "priority",
  milestone: "milestone",
  type: "type",
  parent: "parent",
};

/** Of these values those that a format has a place for: what it cannot show never differs. */
export function heldFields(fields: Fields, write: readonly (keyof ItemPatch)[]): Fields {
  const held = fieldNames.filter((field) => fields[field] !== undefined && write.includes(keys[field]));
  return Object.fromEntries(held.map((field) => [field, fields[field]]));
}
