import type { JiraFieldSeed } from "./seed.js";
import type { JiraWorld } from "./world.js";

export interface FieldInfo {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly clauses: readonly string[];
  readonly schema: Readonly<Record<string, unknown> & { type: string }>;
  /** What a select list or checkbox may hold; absent: anything. */
  readonly options?: readonly string[];
}

const system = (
  id: string,
  name: string,
  type: string,
  more: Record<string, unknown> = {},
  clauses = [id.toLowerCase()],
): FieldInfo => ({
  id,
  name,
  custom: false,
  clauses,
  schema: { type, ...more, system: id },
});

export const systemFields: readonly FieldInfo[] = [
  system("summary", "Summary", "string"),
  system("status", "Status", "status"),
  system("issuetype", "Issue Type", "issuetype", {}, ["issuetype", "type"]),
  system("project", "Project", "project"),
  system("assignee", "Assignee", "user"),
  system("reporter", "Reporter", "user"),
  system("creator", "Creator", "user"),
  system("labels", "Labels", "array", { items: "string" }),
  system("fixVersions", "Fix versions", "array", { items: "version" }, ["fixVersion"]),
  system("priority", "Priority", "priority"),
  system("resolution", "Resolution", "resolution"),
  system("description", "Description", "string"),
  system("parent", "Parent", "issuelink"),
  system("created", "Created", "datetime", {}, ["created", "createdDate"]),
  system("updated", "Updated", "datetime", {}, ["updated", "updatedDate"]),
  system("comment", "Comment", "comments-page"),
];

const kinds: Readonly<Record<JiraFieldSeed["type"], string>> = {
  string: "textfield",
  number: "float",
  option: "select",
  array: "labels",
  date: "datepicker",
  user: "userpicker",
  users: "multiuserpicker",
  options: "multicheckboxes",
};

const shapes: Readonly<Record<JiraFieldSeed["type"], { readonly type: string; readonly items?: string }>> = {
  string: { type: "string" },
  number: { type: "number" },
  option: { type: "option" },
  array: { type: "array", items: "string" },
  date: { type: "date" },
  user: { type: "user" },
  users: { type: "array", items: "user" },
  options: { type: "array", items: "option" },
};

export function fieldsOf(world: JiraWorld): readonly FieldInfo[] {
  const custom = (world.seed.fields ?? []).map(({ id, name, type, options }): FieldInfo => {
    const customId = Number(id.slice("customfield_".length));
    const kind = `com.atlassian.jira.plugin.system.customfieldtypes:${kinds[type]}`;
    const schema = { ...shapes[type], custom: kind, customId };
    const known = options === undefined ? {} : { options };
    return { id, name, custom: true, clauses: [`cf[${customId}]`, name], schema, ...known };
  });
  return [...systemFields, ...custom];
}

/** The id of an option of a field; nothing where the field names no options. */
export function optionId(world: JiraWorld, id: string, value: string): string | undefined {
  const info = fieldsOf(world).find((field) => field.id === id);
  const at = info?.options?.indexOf(value) ?? -1;
  return at < 0 ? undefined : String(Number(info?.schema["customId"]) * 10 + at);
}

/** What a screen says of a field. */
export function fieldMetadata(world: JiraWorld, id: string, required: boolean): Record<string, unknown> {
  const info = fieldsOf(world).find((field) => field.id === id);
  const { id: key = id, name = id, options, schema = { type: "string" } } = info ?? {};
  const numbered = (names: readonly string[], first: number) => ({
    allowedValues: names.map((value, at) => ({ id: String(first + at), name: value })),
  });
  const chosen = (options ?? []).map((value) => ({ id: optionId(world, id, value), value }));
  const allowed =
    id === "resolution"
      ? numbered(resolutions, 10_000)
      : id === "priority"
        ? numbered(priorities, 1)
        : options === undefined
          ? {}
          : { allowedValues: chosen };
  return { required, schema, name, key, hasDefaultValue: false, operations: ["set"], ...allowed };
}

export const resolutions = ["Done", "Won't Do", "Duplicate"];
export const priorities = ["Highest", "High", "Medium", "Low", "Lowest"];
