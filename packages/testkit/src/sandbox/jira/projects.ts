import { ok, queryList, queryNumber, signedIn, type Operation } from "./call.js";
import { seenProject } from "./catalogue.js";
import { projectJson, statusJson } from "./wire.js";

/** The statuses that a project's issues can have, by issue type. */
export const projectStatuses: Operation = (call) => {
  const project = seenProject(call);
  const { transitions = [] } = call.world.seed.workflows.find(({ name }) => name === project.workflow) ?? {};
  const names = new Set(transitions.flatMap(({ from, to }) => (from === "any" ? [to] : [...from, to])));
  const statuses = call.world.seed.statuses.filter(({ name }) => names.has(name));
  return ok(
    project.issueTypes.map(({ id, name, subtask = false }) => ({
      self: `${call.base}/rest/api/3/issuetype/${id}`,
      id,
      name,
      subtask,
      statuses: statuses.map((status) => statusJson(call, status.name)),
    })),
  );
};

/** Projects that this person sees, a page at a time. */
export const searchProjects: Operation = (call) => {
  const user = signedIn(call);
  const keys = queryList(call, "keys");
  const text = (call.request.query.get("query") ?? "").toLowerCase();
  const found = call.world.seed.projects.filter(
    ({ key, name }) =>
      call.world.sees(user, key) &&
      (keys.length === 0 || keys.includes(key)) &&
      [key, name].some((one) => one.toLowerCase().includes(text)),
  );
  const startAt = queryNumber(call, "startAt", 0, Number.MAX_SAFE_INTEGER);
  const maxResults = queryNumber(call, "maxResults", 50, 100);
  const values = found.slice(startAt, startAt + maxResults).map((project) => projectJson(call, project));
  const next = startAt + maxResults;
  const self = (at: number) => `${call.base}/rest/api/3/project/search?startAt=${at}&maxResults=${maxResults}`;
  const isLast = next >= found.length;
  return ok({
    self: self(startAt),
    ...(isLast ? {} : { nextPage: self(next) }),
    maxResults,
    startAt,
    total: found.length,
    isLast,
    values,
  });
};
