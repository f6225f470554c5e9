import { nameOf, type Query } from "@satellite/core";
import { isKey } from "./map.js";
import type { JiraOptions } from "./options.js";

/** Before there was a Jira; a moment that everybody reads as one. */
export const longAgoMs = 946_684_800_000;

/**
 * The whole query. Times are epoch milliseconds, because Jira reads a text date in the asking person's own zone. A search must be bounded:
 * without words, keys, people or projects it is bounded by time alone. Nothing when no ref can be a key.
 *
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-functions/
 */
export function toJql(
  query: Query,
  { projects, statusMap }: Pick<JiraOptions, "projects" | "statusMap">,
  sinceMs?: number,
): string | undefined {
  const keys = query.refs?.map(nameOf).filter(isKey);
  if (keys?.length === 0) return undefined;
  const words = withoutOrder(query.text ?? "").trim();
  const ours = projects.length > 0 ? [`project in (${list(projects)})`] : [];
  const mine = query.assigned === true ? ["(assignee = currentUser() AND statusCategory != Done)"] : [];
  const going = query.inProgress === true ? [`(${[...ours, inProgress(statusMap)].join(" AND ")})`] : [];
  const either = [...mine, ...going].join(" OR ");
  const bound = [
    ...(words === "" ? [] : [`(${words})`]),
    ...(keys ? [`key in (${list(keys)})`] : []),
    ...(either === "" ? [] : [`(${either})`]),
    ...(query.words === undefined ? [] : [titled(query.words), ...ours]),
  ];
  if (bound.length === 0) bound.push(...ours);
  const time = sinceMs !== undefined || bound.length === 0 ? [`updated >= ${Math.floor(sinceMs ?? longAgoMs)}`] : [];
  return `${[...bound, ...time].join(" AND ")} ORDER BY updated ASC`;
}

/** Any of these words. None at all are in no title. */
function titled(words: readonly string[]): string {
  return words.length === 0 ? "key is EMPTY" : `(${words.map((word) => `summary ~ ${quoted(word)}`).join(" OR ")})`;
}

/** By the site's own names where they are given, else by Jira's category for it. */
function inProgress(statusMap: JiraOptions["statusMap"]): string {
  const names = statusMap.in_progress ?? [];
  return names.length > 0 ? `status in (${list(names)})` : 'statusCategory = "In Progress"';
}

/** The query without its own `ORDER BY`, which stands last and outside quotes. Linear. */
function withoutOrder(jql: string): string {
  let quote: string | undefined;
  for (let at = 0; at < jql.length; at += 1) {
    const char = jql.charAt(at);
    if (char === "\\") at += 1;
    else if (quote !== undefined) quote = char === quote ? undefined : quote;
    else if (char === '"' || char === "'") quote = char;
    else if ((at === 0 || /\s|\)/.test(jql.charAt(at - 1))) && /^order\s{1,20}by\s/i.test(jql.slice(at, at + 40)))
      return jql.slice(0, at);
  }
  return jql;
}

const list = (values: readonly string[]) => values.map(quoted).join(", ");

/** A value as JQL takes it, whatever stands in it. */
export function quoted(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
