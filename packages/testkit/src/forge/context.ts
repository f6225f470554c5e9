import type { PageContext } from "./types.js";

export interface PagePlace {
  readonly cloudId: string;
  readonly siteUrl: string;
  readonly environmentId: string;
  readonly moduleKey: string;
  /** `jira:issuePanel` and the like. */
  readonly moduleType: string;
  readonly appId: string;
}

/**
 * The context that a page lives in, as `view.getContext()` gives it and as the bridge hands it to resolvers.
 *
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/view/#getcontext
 */
export function contextOf(place: PagePlace, asked: PageContext): Readonly<Record<string, unknown>> {
  const { cloudId, siteUrl, environmentId, moduleKey, moduleType, appId } = place;
  return {
    accountId: asked.accountId,
    cloudId,
    siteUrl,
    environmentId,
    environmentType: "PRODUCTION",
    moduleKey,
    localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`,
    locale: "en-US",
    timezone: "Etc/UTC",
    license: null,
    extension: {
      type: moduleType,
      ...(asked.issueKey === undefined && asked.issueId === undefined
        ? {}
        : { issue: { id: asked.issueId, key: asked.issueKey, type: "Story", typeId: "10001" } }),
      ...projectOf(asked),
      ...(moduleType === "jira:issuePanel" ? { isNewToIssue: false } : {}),
    },
  };
}

function projectOf({ projectId, projectKey, issueKey }: PageContext): Record<string, unknown> {
  const key = projectKey ?? issueKey?.slice(0, issueKey.lastIndexOf("-"));
  return key === undefined && projectId === undefined ? {} : { project: { id: projectId, key, type: "software" } };
}
