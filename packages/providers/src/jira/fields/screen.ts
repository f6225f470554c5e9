import { isRefusal, type JiraClient } from "../client.js";
import { wireScreenPage, type WireScreenField } from "../wire.js";
import { typeFor } from "./issue-type.js";

const pageSize = 200;
const maxPages = 10;

/**
 * The screen on which the project's ordinary issues are made, by field; empty for those who may not make any.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-createmeta-projectidorkey-issuetypes-issuetypeid-get
 */
export async function screenOf(client: JiraClient, project: string): Promise<ReadonlyMap<string, WireScreenField>> {
  const fields = new Map<string, WireScreenField>();
  const type = await typeFor(client, project, 0);
  if (isRefusal(type) || !type.value) return fields;
  for (let page = 0; page < maxPages; page += 1) {
    const path = `issue/createmeta/${encodeURIComponent(project)}/issuetypes/${type.value.id}`;
    const answer = await client.once(`${path}?startAt=${page * pageSize}&maxResults=${pageSize}`, wireScreenPage);
    if (isRefusal(answer)) return fields;
    for (const field of answer.value.fields) fields.set(field.fieldId, field);
    if (answer.value.fields.length === 0 || fields.size >= (answer.value.total ?? 0)) break;
  }
  return fields;
}
