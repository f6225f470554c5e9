import { expands, moment, type Call } from "./call.js";
import { mostInList } from "./changelog.js";
import { editmetaJson } from "./editmeta.js";
import { fieldMetadata, fieldsOf, optionId, priorities, resolutions } from "./fields.js";
import type { JiraIssueTypeSeed, JiraProjectSeed, JiraTransitionSeed, JiraUserSeed, JiraVersionSeed } from "./seed.js";
import type { JiraComment, JiraHistory, JiraIssue } from "./world.js";

const api = (call: Call, path: string) => `${call.base}/rest/api/3${path}`;

const categories = {
  new: { id: 2, key: "new", colorName: "blue-gray", name: "To Do" },
  indeterminate: { id: 4, key: "indeterminate", colorName: "yellow", name: "In Progress" },
  done: { id: 3, key: "done", colorName: "green", name: "Done" },
};

export function statusJson(call: Call, name: string): Record<string, unknown> {
  const status = call.world.status(name);
  const category = categories[status.category];
  return {
    self: api(call, `/status/${status.id}`),
    description: "",
    iconUrl: `${call.base}/images/icons/status.png`,
    name: status.name,
    id: status.id,
    statusCategory: { self: api(call, `/statuscategory/${category.id}`), ...category },
  };
}

export function userJson(call: Call, accountId: string | null): Record<string, unknown> | null {
  const user = call.world.user(accountId);
  return user === undefined ? null : personJson(call, user);
}

export function personJson(call: Call, user: JiraUserSeed): Record<string, unknown> {
  return {
    self: api(call, `/user?accountId=${encodeURIComponent(user.accountId)}`),
    accountId: user.accountId,
    emailAddress: user.email,
    displayName: user.displayName,
    active: true,
    timeZone: "Etc/UTC",
    accountType: user.accountType ?? "atlassian",
  };
}

export function projectJson(call: Call, project: JiraProjectSeed): Record<string, unknown> {
  const self = api(call, `/project/${project.id}`);
  return { self, id: project.id, key: project.key, name: project.name, projectTypeKey: "software", simplified: false };
}

export function versionJson(call: Call, version: JiraVersionSeed): Record<string, unknown> {
  const { id, name, archived = false, released = false, releaseDate } = version;
  const description = call.world.versionTexts.get(id) ?? version.description;
  return {
    self: api(call, `/version/${id}`),
    id,
    name,
    archived,
    released,
    ...(description === undefined ? {} : { description }),
    ...(releaseDate === undefined ? {} : { releaseDate }),
  };
}

export function commentJson(
  call: Call,
  issue: JiraIssue,
  comment: JiraComment,
  withProperties: boolean,
): Record<string, unknown> {
  const properties = Object.entries(comment.properties).map(([key, value]) => ({ key, value }));
  return {
    self: api(call, `/issue/${issue.id}/comment/${comment.id}`),
    id: comment.id,
    author: userJson(call, comment.author),
    body: comment.body,
    updateAuthor: userJson(call, comment.updateAuthor),
    created: moment(comment.createdMs),
    updated: moment(comment.updatedMs),
    ...(comment.visibility === undefined ? {} : { visibility: comment.visibility }),
    jsdPublic: true,
    ...(withProperties ? { properties } : {}),
  };
}

/** The ways out of an issue's status that this user is offered. */
export function offered(call: Call, issue: JiraIssue): readonly JiraTransitionSeed[] {
  return call.world
    .workflowOf(issue)
    .transitions.filter(
      ({ from, onlyFor }) =>
        (from === "any" || from.includes(issue.status)) &&
        (onlyFor === undefined || onlyFor.includes(call.user?.accountId ?? "")),
    );
}

export function transitionJson(
  call: Call,
  transition: JiraTransitionSeed,
  withFields: boolean,
): Record<string, unknown> {
  const screen = transition.screen ?? [];
  const fields = Object.fromEntries(
    screen.map(({ field, required }) => [field, fieldMetadata(call.world, field, required === true)]),
  );
  return {
    id: transition.id,
    name: transition.name,
    to: statusJson(call, transition.to),
    hasScreen: screen.length > 0,
    isGlobal: transition.from === "any",
    isInitial: false,
    isAvailable: true,
    isConditional: transition.onlyFor !== undefined,
    ...(withFields ? { fields } : {}),
    looped: false,
  };
}

export const levelOf = (type: JiraIssueTypeSeed | undefined) => type?.level ?? (type?.subtask === true ? -1 : 0);

function fieldValue(call: Call, issue: JiraIssue, id: string, comments: number): unknown {
  const { world } = call;
  const project = world.projectOf(issue);
  switch (id) {
    case "summary":
    case "labels":
    case "description":
      return issue[id];
    case "status":
      return statusJson(call, issue.status);
    case "issuetype": {
      const type = project.issueTypes.find(({ name }) => name === issue.type);
      const typeId = type?.id ?? "0";
      return {
        self: api(call, `/issuetype/${typeId}`),
        id: typeId,
        name: issue.type,
        subtask: type?.subtask === true,
        hierarchyLevel: levelOf(type),
      };
    }
    case "project":
      return projectJson(call, project);
    case "assignee":
    case "reporter":
    case "creator":
      return userJson(call, issue[id]);
    case "fixVersions":
      return (project.versions ?? [])
        .filter(({ name }) => issue.fixVersions.includes(name))
        .map((version) => versionJson(call, version));
    case "priority":
      return named(call, "priority", issue.priority, priorities, 1);
    case "resolution":
      return named(call, "resolution", issue.resolution, resolutions, 10_000);
    case "parent": {
      const parent = issue.parent === null ? undefined : world.find(call.user, issue.parent);
      if (parent === undefined) return undefined;
      const self = api(call, `/issue/${parent.id}`);
      return {
        id: parent.id,
        key: parent.key,
        self,
        fields: { summary: parent.summary, status: statusJson(call, parent.status) },
      };
    }
    case "created":
      return moment(issue.createdMs);
    case "updated":
      return moment(issue.updatedMs);
    case "comment": {
      const shown = issue.comments.slice(0, comments).map((comment) => commentJson(call, issue, comment, false));
      return {
        comments: shown,
        self: api(call, `/issue/${issue.id}/comment`),
        maxResults: shown.length,
        total: issue.comments.length,
        startAt: 0,
      };
    }
    default:
      return customValue(call, id, issue.custom[id]);
  }
}

/** People in full, options with their ids, anything else as it is. */
function customValue(call: Call, field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => customValue(call, field, one));
  if (typeof value !== "object" || value === null) return value ?? null;
  const { accountId, value: option } = value as { accountId?: unknown; value?: unknown };
  if (typeof accountId === "string") return userJson(call, accountId);
  const id = typeof option === "string" ? optionId(call.world, field, option) : undefined;
  return id === undefined ? value : { self: api(call, `/customFieldOption/${id}`), id, value: option };
}

function named(call: Call, kind: string, name: string | null, names: readonly string[], first: number): unknown {
  if (name === null) return null;
  const id = String(first + Math.max(0, names.indexOf(name)));
  return { self: api(call, `/${kind}/${id}`), id, name };
}

/** Comments that an issue carries in a list of issues; alone it carries all. */
const mostComments = 20;

export interface Asked {
  /** Field ids, `*all`, `*navigable`, and `-id` to leave one out. */
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: string | null;
  /** Histories at most, where the changelog is asked. */
  readonly histories?: number;
  /** Comments at most, where they are asked. */
  readonly comments?: number;
}

/** An issue as a read brings it, with the fields, properties and expansions that were asked for. */
export function issueJson(call: Call, issue: JiraIssue, asked: Asked): Record<string, unknown> {
  const known = fieldsOf(call.world);
  const all = asked.fields.includes("*all") || asked.fields.every((name) => name.startsWith("-"));
  const navigable = asked.fields.includes("*navigable");
  const chosen = known.filter(({ id }) => {
    if (asked.fields.includes(`-${id}`)) return false;
    return all || (navigable && id !== "comment") || asked.fields.includes(id);
  });
  const fields = Object.fromEntries(
    chosen
      .map(({ id }) => [id, fieldValue(call, issue, id, asked.comments ?? mostComments)])
      .filter(([, value]) => value !== undefined),
  );
  const expand = expands(asked.expand);
  const wanted = asked.properties.includes("*all") ? Object.keys(issue.properties) : asked.properties;
  const properties = Object.fromEntries(
    wanted.filter((key) => Object.hasOwn(issue.properties, key)).map((key) => [key, issue.properties[key]]),
  );
  const withTransitions = expand.has("transitions") || expand.has("transitions.fields");
  return {
    expand: "operations,versionedRepresentations,editmeta,changelog,renderedFields",
    id: issue.id,
    self: api(call, `/issue/${issue.id}`),
    key: issue.key,
    ...(expand.has("names") ? { names: Object.fromEntries(chosen.map(({ id, name }) => [id, name])) } : {}),
    ...(asked.properties.length === 0 ? {} : { properties }),
    ...(withTransitions
      ? { transitions: offered(call, issue).map((one) => transitionJson(call, one, expand.has("transitions.fields"))) }
      : {}),
    ...(expand.has("editmeta") ? { editmeta: editmetaJson(call, issue) } : {}),
    ...(expand.has("changelog") ? { changelog: changelogJson(call, issue, asked.histories ?? mostInList) } : {}),
    fields,
  };
}

/** An issue's history as `expand=changelog` brings it: the newest first, cut. */
function changelogJson(call: Call, issue: JiraIssue, most: number): unknown {
  const histories = issue.changelog.slice(0, most).map((entry) => historyJson(call, entry));
  return { startAt: 0, maxResults: histories.length, total: issue.changelog.length, histories };
}

export function historyJson(call: Call, { author, createdMs, id, items }: JiraHistory): Record<string, unknown> {
  const who = userJson(call, author);
  return { id, ...(who === null ? {} : { author: who }), created: moment(createdMs), items };
}
