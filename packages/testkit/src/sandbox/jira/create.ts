import { signedIn, bodyOf, ok, param, queryNumber, type Call, type Operation } from "./call.js";
import { seenProject } from "./catalogue.js";
import { edit } from "./edit.js";
import { fieldMetadata, fieldsOf, priorities } from "./fields.js";
import { readProperties } from "./properties.js";
import { badFields, badRequest, forbidden } from "./refusal.js";
import type { JiraIssueTypeSeed, JiraProjectSeed } from "./seed.js";
import { levelOf } from "./wire.js";
import type { JiraIssue } from "./world.js";

/** What a create takes beside project and type; never what Jira alone decides. */
const decided = new Set(["project", "issuetype", "status", "creator", "created", "updated", "resolution", "comment"]);

type Fields = Readonly<Record<string, unknown>>;

/**
 * A new issue, with its properties, in one request.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-post
 */
export const createIssue: Operation = (call) => {
  const user = signedIn(call);
  const body = bodyOf(call);
  const { project: place, issuetype, ...fields } = (body["fields"] ?? {}) as Fields;
  const project = projectNamed(call, place);
  if ((project.readOnlyFor ?? []).includes(user.accountId))
    throw forbidden("You do not have permission to create issues in this project.");
  const type = typeNamed(project, issuetype);
  requireAll(call, project, type, fields);
  const { id, key } = { id: call.world.nextId(), key: call.world.nextKey(project) };
  const closed = new Set(project.closedFields ?? []);
  const made = edit(
    call.world,
    { ...bare(call, project, type), id, key },
    { fields },
    (field) => !closed.has(field) && !decided.has(field),
  );
  const issue = { ...made.issue, createdMs: call.world.nowMs, properties: readProperties(body["properties"]) };
  call.world.put(issue, { by: user });
  return ok({ id, key, self: `${call.base}/rest/api/3/issue/${id}` }, 201);
};

function projectNamed(call: Call, value: unknown): JiraProjectSeed {
  const { id, key } = (value ?? {}) as { id?: unknown; key?: unknown };
  const named = key ?? id;
  const project = typeof named === "string" ? call.world.project(named) : undefined;
  if (project === undefined || !call.world.sees(call.user, project.key))
    throw badFields({ project: "Specify a valid project ID or key" });
  return project;
}

function typeNamed({ issueTypes: types }: JiraProjectSeed, value: unknown): JiraIssueTypeSeed {
  const { id, name } = (value ?? {}) as { id?: unknown; name?: unknown };
  const type = types.find((one) => (id === undefined ? one.name === name : one.id === id));
  if (type === undefined) throw badFields({ issuetype: "Specify a valid issue type" });
  return type;
}

function requireAll(call: Call, project: JiraProjectSeed, type: JiraIssueTypeSeed, fields: Fields): void {
  if (type.subtask === true && fields["parent"] === undefined)
    throw badFields({ parentId: "Issue type is a sub-task but parent issue key or id not specified." });
  if (fields["summary"] === undefined) throw badFields({ summary: "You must specify a summary of the issue." });
  const missing = (project.required ?? []).filter((name) => fields[name] === undefined);
  const named = (name: string) => fieldsOf(call.world).find(({ id }) => id === name)?.name ?? name;
  if (missing.length > 0) throw badFields(Object.fromEntries(missing.map((id) => [id, `${named(id)} is required.`])));
}

function bare(call: Call, project: JiraProjectSeed, type: JiraIssueTypeSeed): Omit<JiraIssue, "id" | "key"> {
  const { nowMs, seed } = call.world;
  const { transitions = [] } = seed.workflows.find(({ name }) => name === project.workflow) ?? {};
  const used = new Set(transitions.flatMap(({ from, to }) => (from === "any" ? [to] : [...from, to])));
  const who = call.user?.accountId ?? null;
  return {
    formerKeys: [],
    type: type.name,
    status: seed.statuses.find(({ category, name }) => category === "new" && used.has(name))?.name ?? "To Do",
    summary: "",
    assignee: null,
    reporter: who,
    creator: who,
    labels: [],
    fixVersions: [],
    priority: priorities[2] ?? null,
    resolution: null,
    description: null,
    parent: null,
    createdMs: nowMs,
    updatedMs: nowMs,
    custom: {},
    hiddenFrom: [],
    comments: [],
    remoteLinks: [],
    properties: {},
    changelog: [],
  };
}

/** Types of issues that this person may make in a project, a page at a time. */
export const issueTypes: Operation = (call) => {
  signedIn(call);
  const all = seenProject(call).issueTypes.map((type) => ({
    self: `${call.base}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: "",
    name: type.name,
    subtask: type.subtask === true,
    hierarchyLevel: levelOf(type),
  }));
  return ok(paged(call, "issueTypes", all));
};

/** Fields of the screen on which such an issue is made. */
export const issueTypeFields: Operation = (call) => {
  signedIn(call);
  const project = seenProject(call);
  if (!project.issueTypes.some(({ id }) => id === param(call, 1))) throw badRequest("The issue type is not valid.");
  const closed = new Set([...(project.closedFields ?? []), ...decided]);
  const needed = new Set(["summary", ...(project.required ?? [])]);
  const all = fieldsOf(call.world)
    .filter(({ id }) => !closed.has(id))
    .map((field) => ({ ...fieldMetadata(call.world, field.id, needed.has(field.id)), fieldId: field.id }));
  return ok(paged(call, "fields", all));
};

function paged(call: Call, name: string, all: readonly unknown[]): unknown {
  const startAt = queryNumber(call, "startAt", 0, Number.MAX_SAFE_INTEGER);
  const maxResults = queryNumber(call, "maxResults", 50, 200);
  return { startAt, maxResults, total: all.length, [name]: all.slice(startAt, startAt + maxResults) };
}
