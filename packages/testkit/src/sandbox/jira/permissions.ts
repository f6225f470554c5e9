import { ok, queryList, type Call, type Operation } from "./call.js";
import { seenProject } from "./catalogue.js";
import { badRequest } from "./refusal.js";
import type { JiraProjectSeed } from "./seed.js";

/** Where a question is asked: an issue's project, a project, or the whole site. */
type Asks = (call: Call, project: JiraProjectSeed | undefined) => boolean;

const administersSite: Asks = ({ user }) => user?.admin === true;
export const administersProject: Asks = (call, project) =>
  administersSite(call, project) ||
  some(call, project, (one) => (one.administrators ?? []).includes(call.user?.accountId ?? ""));
const sees: Asks = (call, project) => some(call, project, ({ key }) => call.world.sees(call.user, key));
const writes: Asks = (call, project) =>
  some(
    call,
    project,
    ({ key, readOnlyFor = [] }) => call.world.sees(call.user, key) && !readOnlyFor.includes(call.user?.accountId ?? ""),
  );

/** Without a project, a project permission that somebody has anywhere is theirs. */
function some(call: Call, project: JiraProjectSeed | undefined, holds: (one: JiraProjectSeed) => boolean): boolean {
  return call.user !== null && (project === undefined ? call.world.seed.projects : [project]).some(holds);
}

const permissions: Readonly<Record<string, readonly [string, string, "GLOBAL" | "PROJECT", Asks]>> = {
  ADMINISTER: ["0", "Administer Jira", "GLOBAL", administersSite],
  ADMINISTER_PROJECTS: ["23", "Administer Projects", "PROJECT", administersProject],
  BROWSE_PROJECTS: ["10", "Browse Projects", "PROJECT", sees],
  CREATE_ISSUES: ["11", "Create Issues", "PROJECT", writes],
  EDIT_ISSUES: ["12", "Edit Issues", "PROJECT", writes],
  TRANSITION_ISSUES: ["46", "Transition Issues", "PROJECT", writes],
  ADD_COMMENTS: ["15", "Add Comments", "PROJECT", writes],
  LINK_ISSUES: ["21", "Link Issues", "PROJECT", writes],
};

/**
 * What this person may do. A project or issue that they do not see is not there.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-mypermissions-get
 */
export const myPermissions: Operation = (call) => {
  const asked = queryList(call, "permissions");
  if (asked.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const project = place(call);
  const answered = asked.map((key) => {
    const known = permissions[key];
    if (known === undefined) throw badRequest(`Unrecognized permission: ${key}`);
    const [id, name, type, asks] = known;
    return [key, { id, key, name, type, description: "", havePermission: asks(call, project) }] as const;
  });
  return ok({ permissions: Object.fromEntries(answered) });
};

function place(call: Call): JiraProjectSeed | undefined {
  const { query } = call.request;
  const issue = query.get("issueKey") ?? query.get("issueId");
  if (issue !== null) return call.world.projectOf(call.world.get(call.user, issue));
  const project = query.get("projectKey") ?? query.get("projectId");
  return project === null ? undefined : seenProject(call, project);
}
