/** JQL, page by page, oldest change first, so that a watermark can follow what was applied. */
import { nameOf, SatelliteError, type Query, type Ticket } from "@satellite/core";
import { approvalsOn, expansions } from "./approvals/index.js";
import { isRefusal, type JiraClient, type Refusal } from "./client.js";
import { searchPage } from "./fetch.js";
import { isKey, toTicket } from "./map.js";
import type { JiraOptions } from "./options.js";

/** @throws {SatelliteError} with the code of what Jira answered: a search that stops half-way must not look finished */
export async function* searchTickets(
  client: JiraClient,
  options: JiraOptions,
  query: Query,
  sinceMs?: number,
): AsyncGenerator<readonly Ticket[]> {
  if (options.token === undefined) throw new SatelliteError("NO_CREDENTIALS", "Jira needs a token: set JIRA_API_TOKEN");
  const jql = toJql(query, options.projects, sinceMs);
  if (jql === undefined) return;
  const expand = expansions(options);
  let token: string | undefined;
  do {
    const answer = await searchPage(client, { jql, expand, nextPageToken: token });
    if (isRefusal(answer)) throw toError(answer);
    const { issues } = answer.value;
    const given = await approvalsOn(client, options, issues);
    if (issues.length > 0) yield issues.map((issue) => ({ ...toTicket(issue, options), ...given.get(issue.id) }));
    const next = answer.value.isLast === true ? undefined : (answer.value.nextPageToken ?? undefined);
    // A token that comes twice would turn in circles for ever.
    token = next === token ? undefined : next;
  } while (token !== undefined);
}

/**
 * The whole query. Times are epoch milliseconds, because Jira reads a text date in the asking person's own zone. A search must be bounded:
 * without words, keys or projects it is bounded by time alone. Nothing when no ref can be a key.
 */
export function toJql({ refs, text }: Query, projects: readonly string[], sinceMs?: number): string | undefined {
  const keys = refs?.map(nameOf).filter(isKey);
  if (keys?.length === 0) return undefined;
  const words = withoutOrder(text ?? "").trim();
  const bound = [
    ...(words === "" ? [] : [`(${words})`]),
    ...(keys ? [`key in (${keys.map(quoted).join(", ")})`] : []),
    ...(words === "" && !keys && projects.length > 0 ? [`project in (${projects.map(quoted).join(", ")})`] : []),
  ];
  const time = sinceMs !== undefined || bound.length === 0 ? [`updated >= ${Math.floor(sinceMs ?? 0)}`] : [];
  return `${[...bound, ...time].join(" AND ")} ORDER BY updated ASC`;
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

function quoted(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function toError({ code, messages, retryAfterMs, why }: Refusal): SatelliteError {
  return new SatelliteError(code, ["the search failed", why, ...messages].join(": ").slice(0, 400), {
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}
