import { isRefusal, type Answer, type JiraClient } from "../client.js";
import { wireTypePage } from "../wire.js";

/**
 * The project's first type of issue at a level: 1 for epics, 0 for ordinary issues, -1 for subtasks.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-createmeta-projectidorkey-issuetypes-get
 */
export async function typeFor(
  client: JiraClient,
  project: string,
  level: number,
): Promise<Answer<{ readonly id: string; readonly name: string } | undefined>> {
  const path = `issue/createmeta/${encodeURIComponent(project)}/issuetypes?maxResults=200`;
  const answer = await client.once(path, wireTypePage);
  if (isRefusal(answer)) return answer;
  return {
    value: answer.value.issueTypes.find(
      ({ hierarchyLevel, subtask }) => (hierarchyLevel ?? (subtask === true ? -1 : 0)) === level,
    ),
  };
}
