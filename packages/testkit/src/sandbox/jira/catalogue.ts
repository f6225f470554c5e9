import { moment, ok, param, signedIn, type Call, type Operation } from "./call.js";
import { fieldsOf } from "./fields.js";
import { Refusal } from "./refusal.js";
import type { JiraProjectSeed } from "./seed.js";
import { personJson, projectJson, statusJson, versionJson } from "./wire.js";

export const myself: Operation = (call) => ok(personJson(call, signedIn(call)));

export const serverInfo: Operation = (call) =>
  ok({
    baseUrl: call.base,
    version: "1001.0.0-SNAPSHOT",
    versionNumbers: [1001, 0, 0],
    deploymentType: "Cloud",
    buildNumber: 100_287,
    buildDate: moment(call.world.seed.nowMs),
    serverTime: moment(call.world.nowMs),
    scmInfo: "sandbox",
    serverTitle: "Jira",
  });

export const listFields: Operation = (call) =>
  ok(
    fieldsOf(call.world).map(({ id, name, custom, clauses, schema }) => ({
      id,
      key: id,
      name,
      custom,
      orderable: true,
      navigable: true,
      searchable: true,
      clauseNames: clauses,
      schema,
    })),
  );

export const listStatuses: Operation = (call) => ok(call.world.seed.statuses.map(({ name }) => statusJson(call, name)));

/** @throws {Refusal} 404 for a project that is not there or not seen */
export function seenProject(call: Call, asked = param(call, 0)): JiraProjectSeed {
  const project = call.world.project(asked.toUpperCase());
  if (project === undefined || !call.world.sees(call.user, project.key))
    throw new Refusal(404, [`No project could be found with key '${asked}'.`]);
  return project;
}

export const getProject: Operation = (call) => {
  const project = seenProject(call);
  const issueTypes = project.issueTypes.map(({ id, name, subtask = false }) => ({ id, name, subtask }));
  const versions = (project.versions ?? []).map((version) => versionJson(call, version));
  return ok({ ...projectJson(call, project), issueTypes, versions });
};

export const listVersions: Operation = (call) =>
  ok((seenProject(call).versions ?? []).map((version) => versionJson(call, version)));

export const gone: Operation = () => {
  throw new Refusal(410, [
    "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046",
  ]);
};
