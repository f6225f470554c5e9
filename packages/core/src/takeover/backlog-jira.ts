import type { ItemLink, WorkspaceItem } from "../contracts/item.js";
import type { TicketRef } from "../contracts/ref.js";
import type { BaseRow, LinkRow } from "../contracts/store.js";
import { fieldsOfItem, type Fields } from "../item/index.js";
import { refOfLink } from "../link/index.js";

/** A file of `.backlog-jira/snapshots/`. */
export interface Snapshot {
  /** `.backlog-jira/snapshots/task-1-jira.json`; only the name counts. */
  readonly path: string;
  readonly text: string;
}

export interface TakenOver {
  readonly links: readonly LinkRow[];
  /** Only for pairs whose two snapshots agree on something. */
  readonly bases: readonly BaseRow[];
  /** Snapshots that could not be used, and why. */
  readonly left: readonly { readonly path: string; readonly says: string }[];
}

/**
 * The ties that the plugin `backlog-jira` keeps in tasks (`jira_key`, which the Backlog.md workspace reads as a link to
 * Jira), and the values on which both sides agreed last, from its pairs of snapshots. The plugin syncs both ways.
 *
 * Its snapshots are normalised: labels, assignee and priority in lower case, the status as a word of its own. Such a value
 * is taken only where the item still says the same; where it does not, nobody knows what it was, and the field stays
 * without a base.
 */
export function readBacklogJira(
  items: readonly WorkspaceItem[],
  snapshots: readonly Snapshot[],
  nowMs: number,
): TakenOver {
  const tied = items.flatMap((item) => {
    const link = item.links.find(({ provider }) => provider === "jira");
    const ticket = link === undefined ? undefined : refOfLink(link, "");
    return link === undefined || ticket === undefined ? [] : [{ item, link, ticket }];
  });
  const left: { path: string; says: string }[] = [];
  const read = new Map<string, Side>();
  for (const { path, text } of snapshots) {
    const side = readSnapshot(path, text);
    if (typeof side === "string") left.push({ path, says: side });
    else read.set(side.name, side);
  }
  for (const { name, path } of read.values())
    if (!tied.some(({ item }) => name.startsWith(`${item.id.toLowerCase()}-`)))
      left.push({ path, says: "belongs to no task with a Jira key" });
  const bases = tied.flatMap(({ item, ticket }) => {
    const [ours, theirs] = [read.get(`${item.id.toLowerCase()}-backlog`), read.get(`${item.id.toLowerCase()}-jira`)];
    return ours === undefined || theirs === undefined ? [] : baseOf(item, ticket, ours, theirs);
  });
  return { links: tied.map((one) => rowOf(one, nowMs)), bases, left };
}

interface Tied {
  readonly item: WorkspaceItem;
  readonly link: ItemLink;
  readonly ticket: TicketRef;
}

function rowOf({ item, link, ticket }: Tied, nowMs: number): LinkRow {
  return { item: item.ref, ticket, link: { ...link, syncMode: "sync" }, createdAtMs: nowMs };
}

interface Side {
  /** `task-1-jira` */
  readonly name: string;
  readonly path: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly atMs: number;
}

const maxSnapshot = 1_048_576;

/** @returns in words, why it cannot be used */
function readSnapshot(path: string, text: string): Side | string {
  const name = /([^/\\]+-(?:backlog|jira))\.json$/i.exec(path)?.[1]?.toLowerCase();
  if (name === undefined) return "is not named as a snapshot";
  if (text.length > maxSnapshot) return "is larger than 1 MiB";
  const whole = objectFrom(text);
  const payload = typeof whole?.["payload"] === "string" ? objectFrom(whole["payload"]) : whole?.["payload"];
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) return "holds no payload";
  const updatedAt = whole?.["updatedAt"];
  return {
    name,
    path,
    payload: payload as Side["payload"],
    atMs: typeof updatedAt === "string" ? Date.parse(updatedAt) : Number.NaN,
  };
}

function objectFrom(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function baseOf(item: WorkspaceItem, ticket: TicketRef, ours: Side, theirs: Side): BaseRow[] {
  const both = (key: string): unknown =>
    same(ours.payload[key], theirs.payload[key]) ? (ours.payload[key] ?? undefined) : undefined;
  const now = fieldsOfItem(item);
  const fields: Fields = {
    ...textField("title", both("title")),
    ...textField("body", both("description")),
    ...(lowered(now.labels ?? []) === lowered(both("labels")) && { labels: now.labels ?? [] }),
    ...(lowered(now.assignee ?? []) === lowered(listOf(both("assignee"))) && { assignee: now.assignee ?? [] }),
    ...(typeof both("priority") === "string" && both("priority") === now.priority && { priority: now.priority }),
    ...(saysStatus(both("status"), item) && { status: item.content.status }),
  };
  if (Object.keys(fields).length === 0) return [];
  const agreedAtMs = Math.min(ours.atMs, theirs.atMs);
  return [
    {
      item: item.ref,
      ticket,
      fields: { ...fields },
      itemRevision: item.revision,
      agreedAtMs: Number.isFinite(agreedAtMs) ? agreedAtMs : 0,
    },
  ];
}

/** The plugin trims texts, and keeps their lines. */
function textField(name: "title" | "body", value: unknown): Partial<Fields> {
  if (typeof value !== "string") return {};
  const fields = fieldsOfItem({ content: { ...nothing, title: value, body: value } });
  return { [name]: fields[name] };
}

const nothing = {
  title: "",
  status: "",
  body: "",
  criteria: [],
  labels: [],
  assignees: [],
  dependsOn: [],
  comments: [],
  sections: {},
};

const listOf = (value: unknown): unknown => (typeof value === "string" && value !== "" ? [value] : value);

/** A list without case and order; nothing for what is no list of words. */
function lowered(value: unknown): string | undefined {
  if (!Array.isArray(value) || !value.every((word) => typeof word === "string")) return undefined;
  return JSON.stringify(value.map((word) => word.toLowerCase().replace(/^@/, "")).toSorted());
}

const stateWords: Readonly<Record<string, WorkspaceItem["state"]>> = {
  todo: "open",
  in_progress: "in_progress",
  blocked: "blocked",
  done: "closed",
};

/** One of the plugin's own words, or a status that it did not know, in lower case. */
function saysStatus(value: unknown, { content, state }: WorkspaceItem): boolean {
  if (typeof value !== "string") return false;
  return Object.hasOwn(stateWords, value) ? stateWords[value] === state : value === content.status.trim().toLowerCase();
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
