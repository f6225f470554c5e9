import { plainText, type AdfNode } from "./adf.js";
import { fieldsOf, optionId, priorities, resolutions } from "./fields.js";
import type { HistoryItem, JiraIssue, JiraWorld } from "./world.js";

/** Histories that an expanded issue carries at most: in a list of issues, and alone. */
export const mostInList = 40;
export const mostAlone = 100;

const jira = (fieldId: string, more: Partial<HistoryItem>, field = fieldId): HistoryItem => ({
  field,
  fieldtype: "jira",
  fieldId,
  from: null,
  fromString: null,
  to: null,
  toString: null,
  ...more,
});

/** The line of one transition, or of several statuses walked at once. */
export function statusLine(world: JiraWorld, from: string, to: string): HistoryItem {
  return jira("status", { from: world.status(from).id, fromString: from, to: world.status(to).id, toString: to });
}

/** The changelog's lines between two values of an issue, status apart. */
export function changes(world: JiraWorld, before: JiraIssue, after: JiraIssue): HistoryItem[] {
  const ids = new Set([...Object.keys(before.custom), ...Object.keys(after.custom)]);
  return [
    ...plainLines(before, after),
    ...(["assignee", "reporter"] as const).flatMap((name) => personLine(world, name, before[name], after[name])),
    ...choiceLine("priority", priorities, 1, before.priority, after.priority),
    ...choiceLine("resolution", resolutions, 10_000, before.resolution, after.resolution),
    ...versionLines(world, before, after),
    ...[...ids].flatMap((id) => customLine(world, id, before.custom[id], after.custom[id])),
  ];
}

function plainLines(before: JiraIssue, after: JiraIssue): HistoryItem[] {
  const words = ({ summary, labels, description, parent, type: issuetype }: JiraIssue) => ({
    summary,
    labels: labels.join(" "),
    description: description === null ? null : plainText(description),
    parent,
    issuetype,
  });
  const [from, to] = [words(before), words(after)];
  return (Object.keys(from) as (keyof typeof from)[])
    .filter((name) => from[name] !== to[name])
    .map((name) => jira(name, { fromString: from[name], toString: to[name] }));
}

function personLine(world: JiraWorld, id: string, from: string | null, to: string | null): HistoryItem[] {
  const name = (account: string | null) => world.user(account)?.displayName ?? null;
  return from === to ? [] : [jira(id, { from, fromString: name(from), to, toString: name(to) })];
}

function choiceLine(
  id: string,
  names: readonly string[],
  first: number,
  from: string | null,
  to: string | null,
): HistoryItem[] {
  const number = (name: string | null) => (name === null ? null : String(first + names.indexOf(name)));
  return from === to ? [] : [jira(id, { from: number(from), fromString: from, to: number(to), toString: to })];
}

/** One line for each version that came or went. */
function versionLines(world: JiraWorld, before: JiraIssue, after: JiraIssue): HistoryItem[] {
  const idOf = (name: string) =>
    (world.projectOf(after).versions ?? []).find((version) => version.name === name)?.id ?? null;
  const gone = before.fixVersions.filter((name) => !after.fixVersions.includes(name));
  const come = after.fixVersions.filter((name) => !before.fixVersions.includes(name));
  return [
    ...gone.map((name) => jira("fixVersions", { from: idOf(name), fromString: name, toString: null }, "Fix Version")),
    ...come.map((name) => jira("fixVersions", { to: idOf(name), toString: name }, "Fix Version")),
  ];
}

/** A custom field goes by its name; people and options by id, several of them in brackets. */
function customLine(world: JiraWorld, id: string, from: unknown, to: unknown): HistoryItem[] {
  if (JSON.stringify(from ?? null) === JSON.stringify(to ?? null)) return [];
  const name = fieldsOf(world).find((field) => field.id === id)?.name ?? id;
  const [was, is] = [shown(world, id, from), shown(world, id, to)];
  const ends = { from: was.id, fromString: was.text, to: is.id, toString: is.text };
  return [{ ...jira(id, ends, name), fieldtype: "custom" }];
}

function shown(world: JiraWorld, field: string, value: unknown): { id: string | null; text: string | null } {
  if (value === null || value === undefined) return { id: null, text: null };
  if (Array.isArray(value)) {
    const all = value.map((one) => shown(world, field, one));
    const ids = all.flatMap(({ id }) => id ?? []);
    const text = all.map((one) => one.text ?? "").join(ids.length === 0 ? " " : ",");
    return { id: ids.length === 0 ? null : `[${ids.join(", ")}]`, text };
  }
  if (typeof value !== "object") return { id: null, text: typeof value === "string" ? value : JSON.stringify(value) };
  const { accountId, value: option } = value as { accountId?: unknown; value?: unknown };
  if (typeof accountId === "string") return { id: accountId, text: world.user(accountId)?.displayName ?? null };
  if (typeof option === "string") return { id: optionId(world, field, option) ?? null, text: option };
  return { id: null, text: "type" in value ? plainText(value as AdfNode) : JSON.stringify(value) };
}
