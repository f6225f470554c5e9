import type { CommentEffect } from "@satellite/core";
import { sendOnce } from "../../shared/http/index.js";
import { can } from "../capabilities.js";
import { unless, type GitHubClient } from "../client.js";
import { commentMark, sameText } from "../marker.js";
import { commentsQuery } from "../query.js";
import { nodesOf, type Page, type WireComment } from "../wire.js";
import { done, issueOf, refused, unchanged, type Done, type Issue, type Said, type Tools } from "./done.js";

interface Known {
  readonly id: number;
  readonly body: string;
}

/** One comment of ours per identity, found again by its marker and edited in place; null body takes it back. */
export async function applyComment(effect: Said<CommentEffect>, { client }: Tools): Promise<Done> {
  const issue = issueOf(effect);
  const marker = commentMark(effect.identity);
  const find = () => findOwn(client, issue, marker);
  const own = (await byId(client, issue, effect.known)) ?? (await find());
  if (effect.body === null)
    return own ? await takeBack(effect, client, issue, own) : unchanged(effect, "there is none");
  const body = effect.body.startsWith(marker) ? effect.body : `${marker}\n${effect.body}`;
  if (body.length > can.comment.maxChars)
    return refused(effect, "TOO_LONG", `a comment may have ${can.comment.maxChars} characters`);
  if (own && sameText(own.body, body)) return unchanged(effect, "it says so already", own.id);
  const { owner, repo } = issue;
  if (own) {
    const edited = await unless([404], () =>
      client.rest.issues.updateComment({ owner, repo, comment_id: own.id, body }),
    );
    if (edited) return done(effect, own.id);
  }
  const create = async (): Promise<Known> => (await client.rest.issues.createComment({ ...issue, body })).data as Known;
  return done(effect, (await sendOnce(create, find)).id);
}

/** Only a comment of this issue: an id of another would be edited in the wrong place. */
async function byId(
  { rest }: GitHubClient,
  { owner, repo, issue_number }: Issue,
  known: string | undefined,
): Promise<Known | undefined> {
  if (known === undefined || !/^\d{1,16}$/.test(known)) return undefined;
  const answer = await unless([404], () => rest.issues.getComment({ owner, repo, comment_id: Number(known) }));
  if (!answer?.data.issue_url.endsWith(`/issues/${issue_number}`)) return undefined;
  return { id: answer.data.id, body: answer.data.body ?? "" };
}

interface WireComments {
  readonly repository: { readonly issueOrPullRequest: { readonly comments: Page<WireComment> } | null } | null;
}

/** Anybody can paste a marker: the comment must be by our own account. */
async function findOwn(
  client: GitHubClient,
  { owner, repo, issue_number: number }: Issue,
  marker: string,
): Promise<Known | undefined> {
  let after: string | null = null;
  do {
    const variables: Readonly<Record<string, unknown>> = { owner, repo, number, after };
    const { data } = await client.graphql<WireComments>(commentsQuery, variables);
    const page = data.repository?.issueOrPullRequest?.comments;
    const own = nodesOf(page).find(({ body, viewerDidAuthor }) => viewerDidAuthor && body.startsWith(marker));
    if (own?.databaseId != null) return { id: own.databaseId, body: own.body };
    after = page?.pageInfo?.hasNextPage === true ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return undefined;
}

async function takeBack(
  effect: Said<CommentEffect>,
  { rest }: GitHubClient,
  { owner, repo }: Issue,
  own: Known,
): Promise<Done> {
  const deleted = await unless([404], () => rest.issues.deleteComment({ owner, repo, comment_id: own.id }));
  return deleted ? done(effect, own.id) : unchanged(effect, "there is none");
}
