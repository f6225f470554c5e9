import type { SettledConfig } from "../config/settled.js";
import type { Dialects } from "../contracts/mention.js";
import type { ProviderId } from "../contracts/ref.js";

/**
 * What the config says about references. Trackers without any setting are left to the defaults:
 * GitHub always counts, since the change lies there.
 *
 * @param host where changes live, for URLs: `https://github.com` or an Enterprise Server
 */
export function dialectsOf(config: SettledConfig, repository: string | undefined, host?: string): Dialects {
  const { remotes } = config;
  const trackers: ProviderId[] = [];
  if (remotes.github.enabled) trackers.push("github");
  if (remotes.jira.enabled) trackers.push("jira");
  if (remotes.linear.enabled) trackers.push("linear");
  if (remotes.notion.enabled) trackers.push("notion");
  if (remotes.azure.enabled) trackers.push("azure");
  const { organization, project } = remotes.azure;
  const repo = remotes.github.repo ?? repository;
  const jiraHost = remotes.jira.baseUrl?.replace(/^https?:\/\//, "");
  const gitHubHost = host?.replace(/^https?:\/\//, "");
  return {
    trackers,
    projects: {
      ...(remotes.jira.projects.length > 0 ? { jira: remotes.jira.projects } : {}),
      ...(remotes.linear.team === undefined ? {} : { linear: [remotes.linear.team] }),
    },
    ...(repo === undefined ? {} : { repository: repo }),
    ...(organization !== undefined && project !== undefined ? { azure: { organization, project } } : {}),
    hosts: {
      ...(jiraHost === undefined ? {} : { jira: jiraHost }),
      ...(gitHubHost === undefined ? {} : { github: gitHubHost }),
    },
  };
}
