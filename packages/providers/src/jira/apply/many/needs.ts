/** What a deed looks at on its issue before it writes. */
import type { Effect } from "@satellite/core";
import { isRefusal, type JiraClient } from "../../client.js";
import { propertyKey } from "../../fetch.js";
import { idsOf } from "../../fields/ids.js";
import { itemKey } from "../../item-mark.js";
import { fieldsOfEdit, onScreen } from "../tickets/index.js";

export interface Needs {
  readonly fields: readonly string[];
  readonly properties?: readonly string[];
  readonly transitions?: boolean;
  /** What its edit screen lets be changed. */
  readonly screen?: boolean;
}

/** Nothing for a deed that looks at something else than its issue, or at none. */
export async function needsOf(client: JiraClient, effect: Effect): Promise<Needs | undefined> {
  switch (effect.kind) {
    case "ticket-edit": {
      const { patch, was } = effect;
      const names = Object.keys(patch.fields ?? {});
      // The list of fields is read once a run; where it cannot be, the deed itself says why.
      const ids = await idsOf(client, names.length === 0 ? [] : [...names, ...Object.keys(was.fields ?? {})]);
      const fields = isRefusal(ids) ? [] : fieldsOfEdit(patch, ids.value);
      return fields.length === 0 ? undefined : { fields, screen: onScreen(patch).length > 0 };
    }
    case "labels":
      return { fields: ["labels"] };
    case "milestone":
    case "progress":
      return { fields: ["fixVersions"] };
    case "move":
      return { fields: ["status", "issuetype", "project"], transitions: true };
    case "comment":
      return { fields: ["comment"] };
    case "remember":
      return { fields: ["id"], properties: [propertyKey] };
    case "untie":
      return { fields: ["id"], properties: [itemKey] };
    default:
      return undefined;
  }
}
