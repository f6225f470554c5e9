import { route } from "@forge/api";
import type { ErrorCode } from "@satellite/core";
import type { ForgeMessage } from "@satellite/core/schema";
import { ask, isObject, isRefused } from "../ask";
import { readDevinfo } from "../store";
import { toDevinfo } from "./body";

export type Posted =
  | { readonly kind: "off" }
  | { readonly kind: "posted" }
  | { readonly kind: "refused"; readonly code: ErrorCode; readonly says: string; readonly retryAfterMs?: number };

/** Jira takes addresses no longer than this. */
const longestUrl = 2000;

/**
 * Posts the message's pull request, as the app. Jira answers before it is done: what it takes it shows a little later.
 *
 * @param issueId only for messages: Jira wants the key, and follows those of moved issues
 */
export async function postDevinfo(message: ForgeMessage, issueId: string): Promise<Posted> {
  if (!(await readDevinfo())) return { kind: "off" };
  if (message.pullRequest.url.length > longestUrl || message.repository.url.length > longestUrl)
    return { kind: "refused", code: "TOO_LONG", says: "the pull request's address is too long for Jira" };
  const asked = await ask("app", route`/rest/devinfo/0.10/bulk`, toDevinfo(message));
  if (isRefused(asked)) {
    const { code, retryAfterMs, why } = asked;
    return { kind: "refused", code, says: why, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  if (!isObject(asked.value)) return { kind: "posted" };
  if (isFilled(asked.value["failedDevinfoEntities"]))
    return { kind: "refused", code: "REFUSED", says: "Jira did not take the pull request" };
  if (Array.isArray(asked.value["unknownIssueKeys"]) && asked.value["unknownIssueKeys"].length > 0)
    return { kind: "refused", code: "NOT_FOUND", says: `Jira's development information knows no issue ${issueId}` };
  return { kind: "posted" };
}

const isFilled = (value: unknown) => isObject(value) && Object.keys(value).length > 0;
