import { states, type Person, type State, type Ticket, type Transition } from "@satellite/core";
import { toMemory } from "./memory.js";
import type { JiraOptions } from "./options.js";
import type { WireField, WireIssue, WirePerson, WireStatus, WireTransition } from "./wire.js";

type StatusMap = JiraOptions["statusMap"];

/** A key as Jira takes it: a project of a letter and at least one more, a number without leading zero. */
export function isKey(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]{1,254}-[1-9]\d{0,9}$/.test(name);
}

/** Status names are compared as Jira compares them: without case, without outer space. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * The house's state of a status. A name that the configuration maps wins; else the status category decides, which
 * knows three answers only: blocked and in_review come by name alone.
 */
export function toState(status: WireStatus, statusMap: StatusMap): State {
  const named = states.find((state) => statusMap[state]?.some((name) => sameName(name, status.name)));
  return named ?? fromCategory(status.statusCategory?.key);
}

function fromCategory(key: string | null | undefined): State {
  if (key === "new") return "open";
  if (key === "indeterminate") return "in_progress";
  return key === "done" ? "closed" : "unknown";
}

export function toTicket(issue: WireIssue, { baseUrl, statusMap }: Pick<JiraOptions, "baseUrl" | "statusMap">): Ticket {
  const { fields, key } = issue;
  const memory = toMemory(issue.properties?.["satellite"]);
  const updatedAtMs = toMs(fields.updated);
  const createdAtMs = toMs(fields.created);
  return {
    ref: `jira:${key}`,
    provider: "jira",
    url: `${baseUrl}/browse/${key}`,
    title: fields.summary,
    kind: "ticket",
    state: toState(fields.status, statusMap),
    rawState: fields.status.name,
    project: fields.project?.key ?? key.slice(0, key.lastIndexOf("-")),
    assignees: fields.assignee ? [toPerson(fields.assignee)] : [],
    labels: fields.labels ?? [],
    milestones: (fields.fixVersions ?? []).map(toMilestone),
    approvals: [],
    ...(fields.issuetype && { type: fields.issuetype.name }),
    ...(updatedAtMs !== undefined && { updatedAtMs }),
    ...(createdAtMs !== undefined && { createdAtMs }),
    ...(memory && { memory }),
    ...(issue.transitions && {
      transitions: issue.transitions.map((transition) => toTransition(transition, statusMap)),
    }),
  };
}

export function toTransition(transition: WireTransition, statusMap: StatusMap): Transition {
  return {
    id: transition.id,
    name: transition.name,
    to: transition.to.name,
    toState: toState(transition.to, statusMap),
    required: requiredFields(transition).map(([id, field]) => ({ id, name: field.name ?? id })),
  };
}

/** Fields that the screen demands and that Jira does not fill by itself. */
export function requiredFields(transition: WireTransition): readonly (readonly [string, WireField])[] {
  return Object.entries(transition.fields ?? {}).filter(
    ([, field]) => field.required && field.hasDefaultValue !== true,
  );
}

export function toPerson({ accountId, accountType, displayName }: WirePerson): Person {
  const type =
    accountType === "atlassian" || accountType === "customer" ? "user" : accountType === "app" ? "app" : "unknown";
  return { login: displayName ?? accountId, type, id: accountId };
}

function toMilestone(version: { name: string; id?: string | null | undefined; released?: boolean | null | undefined }) {
  return {
    title: version.name,
    ...(typeof version.id === "string" && { id: version.id }),
    ...(typeof version.released === "boolean" && { released: version.released }),
  };
}

/** Epoch milliseconds of `2026-11-03T09:30:00.000+0000`, whose zone lacks the colon that ISO 8601 wants. */
export function toMs(time: string | null | undefined): number | undefined {
  if (typeof time !== "string") return undefined;
  const ms = Date.parse(time.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
  return Number.isNaN(ms) ? undefined : ms;
}
