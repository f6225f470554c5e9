import type { Person, Unread } from "@satellite/core";
import { isRefusal, toUnread, type JiraClient } from "../client.js";
import { toPerson } from "../map.js";
import { hasCredentials, type JiraOptions } from "../options.js";
import { wireMyself } from "../wire.js";

const what = "who asks Jira";

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-myself/#api-rest-api-3-myself-get */
export async function viewer(client: JiraClient, options: JiraOptions): Promise<Person | Unread> {
  if (!hasCredentials(options)) return noToken(what);
  const answer = await client.once("myself", wireMyself);
  return isRefusal(answer) ? toUnread(answer, what) : toPerson(answer.value);
}

export function noToken(about: string): Unread {
  return { what: about, code: "NO_CREDENTIALS", says: "Jira needs a token: set JIRA_API_TOKEN" };
}
