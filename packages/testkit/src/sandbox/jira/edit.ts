import { normaliseAdf } from "./adf-normalise.js";
import { hasControl, maxTextChars, readAdf, type AdfDoc } from "./adf.js";
import { changes } from "./changelog.js";
import { typesFor } from "./editmeta.js";
import { fieldsOf, optionId, priorities, resolutions } from "./fields.js";
import { badFields, badRequest, offScreen } from "./refusal.js";
import type { HistoryItem, JiraIssue, JiraWorld } from "./world.js";

export interface Edited {
  readonly issue: JiraIssue;
  readonly items: readonly HistoryItem[];
}

/**
 * What `fields` and `update` make of an issue.
 *
 * @param open fields that the screen holds
 * @throws {Refusal} 400 with a message for each field
 */
export function edit(
  world: JiraWorld,
  issue: JiraIssue,
  body: Readonly<Record<string, unknown>>,
  open: (field: string) => boolean,
): Edited {
  const fields = record(body["fields"]);
  const update = record(body["update"]);
  for (const name of [...Object.keys(fields), ...Object.keys(update)]) {
    if (!open(name) || !fieldsOf(world).some(({ id }) => id === name)) throw offScreen(name);
    if (name in fields && name in update)
      throw badFields({ [name]: `Field '${name}' cannot appear in both 'fields' and 'update'` });
  }
  let now = issue;
  for (const [name, value] of Object.entries(fields)) now = set(world, now, name, value);
  for (const [name, operations] of Object.entries(update)) {
    if (!Array.isArray(operations)) throw badRequest(`The update of '${name}' must be a list of operations`);
    for (const operation of operations) now = operate(world, now, name, record(operation));
  }
  return { issue: now, items: changes(world, issue, now) };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (value === undefined) return {};
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw badRequest("Invalid request payload. Refer to the REST API documentation and try again.");
  return value as Record<string, unknown>;
}

function operate(
  world: JiraWorld,
  issue: JiraIssue,
  name: string,
  operation: Readonly<Record<string, unknown>>,
): JiraIssue {
  const [verb, ...more] = Object.keys(operation);
  const value = verb === undefined ? undefined : operation[verb];
  if (more.length > 0 || verb === undefined) throw badRequest(`One operation at a time for '${name}'`);
  if (verb === "set") return set(world, issue, name, value);
  if ((verb !== "add" && verb !== "remove") || (name !== "labels" && name !== "fixVersions")) {
    throw badFields({
      [name]: `Field with id '${name}' and name '${name}' does not support operation '${verb}' Supported operation(s) are: 'set'`,
    });
  }
  const one = name === "labels" ? label(value) : versionName(world, issue, value);
  const without = issue[name].filter((entry) => entry !== one);
  if (verb === "remove") return { ...issue, [name]: without };
  return issue[name].includes(one) ? issue : { ...issue, [name]: [...issue[name], one] };
}

function set(world: JiraWorld, issue: JiraIssue, name: string, value: unknown): JiraIssue {
  switch (name) {
    case "summary": {
      if (typeof value !== "string" || value.trim() === "")
        throw badFields({ summary: "You must specify a summary of the issue." });
      if (value.includes("\n"))
        throw badFields({ summary: "The summary is invalid because it contains newline characters." });
      if (value.length > 255) throw badFields({ summary: "Summary can't exceed 255 characters." });
      if (hasControl(value)) throw badFields({ summary: "The summary contains characters that are not allowed." });
      return { ...issue, summary: value };
    }
    case "description":
      return { ...issue, description: value === null ? null : kept(world, value) };
    case "labels":
      return { ...issue, labels: [...new Set(list(name, value).map(label))] };
    case "fixVersions":
      return {
        ...issue,
        fixVersions: [...new Set(list(name, value).map((entry) => versionName(world, issue, entry)))],
      };
    case "assignee":
    case "reporter":
      return { ...issue, [name]: person(world, name, value) };
    case "priority":
      return { ...issue, priority: choice(name, value, priorities) };
    case "resolution":
      return { ...issue, resolution: choice(name, value, resolutions) };
    case "issuetype": {
      const [name, id] = [property(value, "name"), property(value, "id")];
      const found = typesFor(world, issue).find((type) => (id === undefined ? type.name === name : type.id === id));
      if (found === undefined) throw badFields({ issuetype: "The issue type selected is invalid." });
      return { ...issue, type: found.name };
    }
    case "parent": {
      if ((value as { none?: unknown } | null)?.none === true) return { ...issue, parent: null };
      const key = property(value, "key");
      if (value !== null && !world.has(key ?? ""))
        throw badFields({ parent: "Could not find valid 'id' or 'key' for the issue link type" });
      return { ...issue, parent: key ?? null };
    }
    default:
      if (!name.startsWith("customfield_")) throw offScreen(name);
      return { ...issue, custom: { ...issue.custom, [name]: custom(world, name, value) } };
  }
}

/** A document as the site keeps it. */
export function kept(world: JiraWorld, value: unknown): AdfDoc {
  const doc = readAdf(value);
  if (world.seed.options?.normalises !== true) return doc;
  return normaliseAdf(doc, () => Number(world.nextId()).toString(16).padStart(12, "0"));
}

function custom(world: JiraWorld, id: string, value: unknown): unknown {
  const { items, type } = fieldsOf(world).find((field) => field.id === id)?.schema ?? { type: "string" };
  if (value === null) return null;
  if (type === "array" && Array.isArray(value)) {
    const all = value.map((one: unknown) => single(world, id, String(items), one));
    return all.length === 0 ? null : all;
  }
  return single(world, id, type, value);
}

/** One value of a custom field; people and options are known by the site or refused. */
function single(world: JiraWorld, id: string, type: string, value: unknown): unknown {
  const bad = (says = `Specify a valid value for ${id}`) => badFields({ [id]: says });
  switch (type) {
    case "number":
      if (typeof value !== "number") throw bad();
      return value;
    case "user": {
      const accountId = property(value, "accountId") ?? property(value, "id");
      if (accountId === undefined || world.user(accountId) === undefined) throw bad();
      return { accountId };
    }
    case "option": {
      const [name, number] = [property(value, "value"), property(value, "id")];
      const options = fieldsOf(world).find((field) => field.id === id)?.options;
      const found = options?.find((one) => (number === undefined ? one === name : optionId(world, id, one) === number));
      if (options !== undefined && found === undefined)
        throw bad(`Option value '${name ?? number ?? ""}' is not valid`);
      if (name === undefined && found === undefined) throw bad();
      return { value: found ?? name };
    }
    case "array":
      throw bad();
    default:
      if (typeof value !== "string") throw bad(type === "string" ? "Operation value must be a string" : undefined);
      if (value.length > maxTextChars) throw bad("CONTENT_LIMIT_EXCEEDED");
      return value;
  }
}

function list(name: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw badFields({ [name]: "data was not an array" });
  return value;
}

function label(value: unknown): string {
  if (typeof value !== "string") throw badFields({ labels: "string expected" });
  if (/\s/u.test(value) || value === "")
    throw badFields({ labels: `The label '${value}' contains spaces which is invalid.` });
  if (value.length > 255)
    throw badFields({ labels: `The label '${value}' exceeds the maximum length of 255 characters.` });
  return value;
}

function versionName(world: JiraWorld, issue: JiraIssue, value: unknown): string {
  const [name, id] = [property(value, "name"), property(value, "id")];
  const found = (world.projectOf(issue).versions ?? []).find((version) =>
    name === undefined ? version.id === id : version.name === name,
  );
  if (found === undefined) throw badFields({ fixVersions: `Version name '${name ?? id ?? ""}' is not valid` });
  return found.name;
}

function person(world: JiraWorld, name: string, value: unknown): string | null {
  if (value === null) return null;
  const id = property(value, "accountId") ?? property(value, "id");
  if (id === undefined || world.user(id) === undefined)
    throw badFields({ [name]: `User '${id ?? ""}' cannot be assigned issues.` });
  return id;
}

function choice(name: string, value: unknown, names: readonly string[]): string {
  const found = names.find((one) => one === property(value, "name"));
  if (found === undefined) throw badFields({ [name]: `Specify a valid value for ${name}` });
  return found;
}

function property(value: unknown, key: string): string | undefined {
  const found = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof found === "string" ? found : undefined;
}
