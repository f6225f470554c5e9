import type { JiraService } from "../sandbox/jira/index.js";

type World = JiraService["world"];

/**
 * The payload of `avi:jira:updated:issue` for the newest change of an issue of the sandbox.
 *
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 * @throws {Error} for an issue that is not there or never changed
 */
export function issueUpdated(world: World, key: string): Readonly<Record<string, unknown>> {
  const issue = world.all().find((one) => one.key === key);
  const newest = issue?.changelog[0];
  if (issue === undefined || newest === undefined) throw new Error(`nothing has changed about ${key}`);
  const { id, author, items } = newest;
  return {
    issue: issueOf(world, key),
    atlassianId: author,
    associatedUsers: [...new Set([author, issue.assignee, issue.reporter])].flatMap((accountId) =>
      accountId === null ? [] : [{ accountId }],
    ),
    changelog: { id, items },
  };
}

/** As much of an issue as product events carry. @throws {Error} for an issue that is not there */
export function issueOf(world: World, key: string): Readonly<Record<string, unknown>> {
  const issue = world.all().find((one) => one.key === key);
  if (issue === undefined) throw new Error(`the sandbox's Jira has no ${key}`);
  const project = world.projectOf(issue);
  const status = world.status(issue.status);
  return {
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      issuetype: { name: issue.type },
      project: { id: project.id, key: project.key, name: project.name },
      status: { id: status.id, name: status.name },
      assignee: issue.assignee === null ? null : { accountId: issue.assignee },
      reporter: issue.reporter === null ? null : { accountId: issue.reporter },
      created: new Date(issue.createdMs).toISOString().replace("Z", "+0000"),
      updated: new Date(issue.updatedMs).toISOString().replace("Z", "+0000"),
    },
  };
}
