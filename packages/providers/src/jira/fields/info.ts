import type { FieldInfo, Unread } from "@satellite/core";
import { isRefusal, toUnread, type JiraClient } from "../client.js";
import { hasCredentials, type JiraOptions } from "../options.js";
import type { WireFieldDetail, WireScreenField } from "../wire.js";
import { detailsOf } from "./ids.js";
import { screenOf } from "./screen.js";
import { noToken } from "./viewer.js";

/** What Jira alone decides, whatever a screen holds. */
const decided = new Set(["status", "created", "updated", "creator", "project", "resolutiondate", "votes", "watches"]);

/** Fields by the names given. The words that a field takes come from the screen of the first project, where that is named. */
export async function fieldsOf(
  client: JiraClient,
  options: JiraOptions,
  names: readonly string[],
): Promise<ReadonlyMap<string, FieldInfo> | Unread> {
  const what = "the fields of Jira";
  if (!hasCredentials(options)) return noToken(what);
  const details = await detailsOf(client, names);
  if (isRefusal(details)) return toUnread(details, what);
  const [project] = options.projects;
  const choosing = [...details.value.values()].some((field) => isChoice(typeOf(field)));
  const screen = choosing && project !== undefined ? await screenOf(client, project) : new Map();
  return new Map([...details.value].map(([name, field]) => [name, toInfo(field, screen)]));
}

function toInfo(field: WireFieldDetail, screen: ReadonlyMap<string, WireScreenField>): FieldInfo {
  const onScreen = screen.get(field.id);
  // What the screen does not hold cannot be set on a new issue; no screen at hand says nothing.
  const isHidden = screen.size > 0 && onScreen === undefined;
  const words = (onScreen?.allowedValues ?? []).flatMap(({ name, value }) => value ?? name ?? []);
  const operations = onScreen?.operations;
  return {
    id: field.id,
    name: field.name,
    type: typeOf(field),
    writable:
      !decided.has(field.id) && !isHidden && (operations?.some((one) => one === "set" || one === "add") ?? true),
    ...(isMany(field) && { many: true }),
    ...(words.length > 0 && { options: words }),
  };
}

/** In the words of `sync.custom_fields` where it has one, else in Jira's own. */
function typeOf({ schema }: WireFieldDetail): string {
  const { items, type } = schema ?? {};
  if (type !== "array") return type ?? "string";
  return items === "option" ? "multi-option" : items === "version" || items === "user" ? items : "array";
}

/** Versions and people come alone or in lists, under one type. */
function isMany({ schema }: WireFieldDetail): boolean {
  return schema?.type === "array" && (schema.items === "version" || schema.items === "user");
}

function isChoice(type: string): boolean {
  return ["option", "multi-option", "priority", "version", "resolution"].includes(type);
}
