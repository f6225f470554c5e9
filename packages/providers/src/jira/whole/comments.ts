import { nameOf, type CommentsRead, type TicketComment, type TicketRef } from "@satellite/core";
import { can } from "../capabilities.js";
import { isRefusal, toUnread, type Answer, type JiraClient, type Refusal } from "../client.js";
import { propertyKey } from "../fetch.js";
import { toMs, toPerson } from "../map.js";
import { hasCredentials, noToken, type JiraOptions } from "../options.js";
import { isObject } from "../shape.js";
import { wireBeside, wireComments, wireSaid, wireSaidList, wireSeen, wireSeenBulk, type WireSaid } from "../wire.js";
import { bodyOf } from "./content.js";

/** Jira gives so many comments by their ids at once. */
const idsPerList = 1_000;
/** Beside an issue only a few come; the others by pages of so many, newest first, and so many pages. */
const [pageSize, mostPages] = [100, 10];

interface Issue {
  readonly key: string;
  readonly comments: readonly string[];
}

/**
 * Comments of issues: which there are, in one request for a hundred issues and one for each that has more than Jira puts beside
 * it; and what they say, in one for a thousand comments, since only that list tells which of them we wrote.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/#api-rest-api-3-comment-list-post
 */
export async function readComments(
  client: JiraClient,
  options: JiraOptions,
  refs: readonly TicketRef[],
): Promise<readonly CommentsRead[]> {
  const unique = [...new Set(refs)];
  if (!hasCredentials(options)) return unique.map((ref) => ({ ref, why: noToken(ref) }));
  const issues = new Map<TicketRef, Answer<Issue>>();
  for (let from = 0; from < unique.length; from += can.readBatch) {
    const some = unique.slice(from, from + can.readBatch);
    for (const [ref, issue] of await issuesOf(client, some)) issues.set(ref, issue);
  }
  const ids = [...issues.values()].flatMap((answer) => (isRefusal(answer) ? [] : answer.value.comments));
  const said = await saidBy(client, ids);
  return unique.map((ref): CommentsRead => {
    const what = `the comments of ${nameOf(ref)}`;
    const issue = issues.get(ref) ?? unknown;
    if (isRefusal(issue)) return { ref, why: toUnread(issue, what, ref) };
    const { comments, key } = issue.value;
    if (comments.length === 0) return { ref, comments: [] };
    if (isRefusal(said)) return { ref, why: toUnread(said, what, ref) };
    const all = comments.flatMap((id) => toComment(said.value.get(id), `${options.baseUrl}/browse/${key}`));
    return { ref, comments: all.toSorted(inOrder) };
  });
}

const unknown: Refusal = {
  status: 404,
  code: "NOT_FOUND",
  why: "Jira knows no such issue",
  messages: [],
  lost: false,
};

/** Which comments there are. */
async function issuesOf(
  client: JiraClient,
  refs: readonly TicketRef[],
): Promise<readonly (readonly [TicketRef, Answer<Issue>])[]> {
  const body = { issueIdsOrKeys: refs.map((ref) => nameOf(ref)), fields: ["comment"] };
  const answer = await client.ask({ method: "POST", path: "issue/bulkfetch", body, repeat: "safe" }, wireSeenBulk);
  if (isRefusal(answer)) return refs.map((ref) => [ref, answer]);
  const found: [TicketRef, Answer<Issue>][] = [];
  for (const issue of answer.value.issues) {
    if (wireSeen.fault(issue, "") !== undefined) continue;
    const { fields, key } = issue as { readonly key: string; readonly fields: Readonly<Record<string, unknown>> };
    const comments = allBeside(fields["comment"]);
    const all = comments === undefined ? await pagesOf(client, key) : { value: comments };
    found.push([`jira:${key}`, isRefusal(all) ? all : { value: { key, comments: all.value } }]);
  }
  return found;
}

/** Ids of all comments, where they all came. */
function allBeside(beside: unknown): readonly string[] | undefined {
  if (wireBeside.fault(beside, "") !== undefined) return undefined;
  const { comments, total } = beside as {
    readonly comments: readonly { readonly id: string }[];
    readonly total: number;
  };
  return comments.length === total ? comments.map(({ id }) => id) : undefined;
}

async function pagesOf(client: JiraClient, key: string): Promise<Answer<readonly string[]>> {
  const ids: string[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const query = { orderBy: "-created", startAt: String(page * pageSize), maxResults: String(pageSize) };
    const answer = await client.ask(
      { method: "GET", path: `issue/${key}/comment`, query, repeat: "safe" },
      wireComments,
    );
    if (isRefusal(answer)) return answer;
    ids.push(...answer.value.comments.map(({ id }) => id));
    if (answer.value.comments.length < pageSize) break;
  }
  return { value: ids };
}

/** What they say, by id; one that is broken is left out, and spoils no other. */
async function saidBy(client: JiraClient, all: readonly string[]): Promise<Answer<ReadonlyMap<string, WireSaid>>> {
  const ids = [...new Set(all)].filter((id) => /^\d{1,15}$/.test(id)).map(Number);
  const said = new Map<string, WireSaid>();
  for (let from = 0; from < ids.length; from += idsPerList) {
    const body = { ids: ids.slice(from, from + idsPerList) };
    const answer = await client.ask(
      { method: "POST", path: "comment/list", query: { expand: "properties" }, body, repeat: "safe" },
      wireSaidList,
    );
    if (isRefusal(answer)) return answer;
    for (const one of answer.value.values)
      if (wireSaid.fault(one, "") === undefined) said.set((one as WireSaid).id, one as WireSaid);
  }
  return { value: said };
}

function toComment(said: WireSaid | undefined, url: string): readonly TicketComment[] {
  const atMs = toMs(said?.created);
  if (said === undefined || atMs === undefined) return [];
  const { author, body, id, jsdPublic, properties, visibility } = said;
  const mark = properties?.find(({ key }) => key === propertyKey)?.value;
  return [
    {
      id,
      url: `${url}?focusedCommentId=${id}`,
      author: author ? toPerson(author) : { login: "somebody", type: "unknown" },
      atMs,
      body: bodyOf(body).trim(),
      ...(isObject(mark) && typeof mark["identity"] === "string" && { ours: true as const }),
      ...((jsdPublic === false || isObject(visibility)) && { restricted: true as const }),
    },
  ];
}

const inOrder = (one: TicketComment, other: TicketComment): number =>
  one.atMs - other.atMs || Number(one.id) - Number(other.id);
