/** Finding our comment among all: by id where it is known, else page by page, newest first. */
import type { CommentEffect } from "@satellite/core";
import { isRefusal, type Answer, type JiraClient } from "../client.js";
import { propertyKey } from "../fetch.js";
import { isObject } from "../shape.js";
import { wireComment, wireCommentList, wireComments, type WireComment } from "../wire.js";
import type { Act } from "./act.js";

/** A comment of ours. `text` is the digest of its words as we wrote them. */
export interface Found {
  readonly id: string;
  readonly digest: string;
  readonly text?: string;
  readonly body: unknown;
}

const pageSize = 100;
const maxPages = 20;

export async function findComment({
  client,
  effect,
  key,
  seen,
}: Act<CommentEffect>): Promise<Answer<Found | undefined>> {
  if (seen?.comments) return { value: ourOwn(seen.comments, effect) };
  if (effect.known !== undefined) {
    const known = await byId(client, key, effect.known, effect.identity);
    if (isRefusal(known) || known.value) return known;
  }
  for (let page = 0; page < maxPages; page += 1) {
    const query = {
      orderBy: "-created",
      startAt: String(page * pageSize),
      maxResults: String(pageSize),
      expand: "properties",
    };
    const answer = await client.ask(
      { method: "GET", path: `issue/${key}/comment`, query, repeat: "safe" },
      wireComments,
    );
    if (isRefusal(answer)) return answer;
    const comments = await withProperties(client, answer.value.comments);
    if (isRefusal(comments)) return comments;
    const ours = comments.value.map((comment) => toFound(comment, effect.identity)).find(Boolean);
    if (ours) return { value: ours };
    if (answer.value.comments.length < pageSize) break;
  }
  return { value: undefined };
}

/** Ours among all of an issue, newest first: the one that is known, else the newest. */
function ourOwn(comments: readonly WireComment[], { identity, known }: CommentEffect): Found | undefined {
  const ours = comments.flatMap((comment) => toFound(comment, identity) ?? []);
  return ours.find(({ id }) => id === known) ?? ours[0];
}

/** Nothing when it was deleted, or belongs to something else. */
async function byId(client: JiraClient, key: string, id: string, identity: string): Promise<Answer<Found | undefined>> {
  if (!/^\d{1,19}$/.test(id)) return { value: undefined };
  const path = `issue/${key}/comment/${id}`;
  const answer = await client.ask(
    { method: "GET", path, query: { expand: "properties" }, repeat: "safe" },
    wireComment,
  );
  if (isRefusal(answer)) return answer.status === 404 ? { value: undefined } : answer;
  const comments = await withProperties(client, [answer.value]);
  return isRefusal(comments) ? comments : { value: comments.value.map((one) => toFound(one, identity)).find(Boolean) };
}

/**
 * `expand=properties` works on an issue's comments but is only documented for the list by ids: where the answer came
 * without properties, that list is asked.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/#api-rest-api-3-comment-list-post
 */
async function withProperties(
  client: JiraClient,
  comments: readonly WireComment[],
): Promise<Answer<readonly WireComment[]>> {
  if (comments.length === 0 || comments.some(({ properties }) => properties)) return { value: comments };
  const body = { ids: comments.map(({ id }) => Number(id)) };
  const answer = await client.ask(
    { method: "POST", path: "comment/list", query: { expand: "properties" }, body, repeat: "safe" },
    wireCommentList,
  );
  if (isRefusal(answer)) return answer;
  // The list comes in its own order, ours is newest first.
  const byId = new Map(answer.value.values.map((comment) => [comment.id, comment]));
  return { value: comments.map((comment) => byId.get(comment.id) ?? comment) };
}

function toFound({ body, id, properties }: WireComment, identity: string): Found | undefined {
  const value = properties?.find(({ key }) => key === propertyKey)?.value;
  if (!isObject(value) || value["identity"] !== identity || typeof value["digest"] !== "string") return undefined;
  return { id, digest: value["digest"], body, ...(typeof value["text"] === "string" && { text: value["text"] }) };
}
