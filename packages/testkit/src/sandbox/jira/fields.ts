import type { JiraFieldSeed } from "./seed.js";
import type { JiraWorld } from "./world.js";

export interface FieldInfo {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly clauses: readonly string[];
  readonly schema: Readonly<Record<string, unknown> & { type: string }>;
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
};

export function fieldsOf(world: JiraWorld): readonly FieldInfo[] {
  const custom = (world.seed.fields ?? []).map(({ id, name, type }): FieldInfo => {
    const customId = Number(id.slice("customfield_".length));
    const kind = `com.atlassian.jira.plugin.system.customfieldtypes:${kinds[type]}`;
    const schema = { type, ...(type === "array" ? { items: "string" } : {}), custom: kind, customId };
    return { id, name, custom: true, clauses: [`cf[${customId}]`, name], schema };
  });
  return [...systemFields, ...custom];
}

/** What a screen says of a field. */
export function fieldMetadata(world: JiraWorld, id: string, required: boolean): Record<string, unknown> {
  const info = fieldsOf(world).find((field) => field.id === id);
  const allowed =
    id === "resolution" ? { allowedValues: resolutions.map((name, at) => ({ id: String(10_000 + at), name })) } : {};
  const { id: key = id, name = id, schema = { type: "string" } } = info ?? {};
  return { required, schema, name, key, hasDefaultValue: false, operations: ["set"], ...allowed };
}

export const resolutions = ["Done", "Won't Do", "Duplicate"];
export const priorities = ["Highest", "High", "Medium", "Low", "Lowest"];
