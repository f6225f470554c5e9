import { bodyOf, done, expands, ok, param, queryNumber, type Call, type Operation } from "./call.js";
import { kept } from "./edit.js";
import { signedInOr404 } from "./issues.js";
import { readProperties } from "./properties.js";
import { Refusal, badRequest } from "./refusal.js";
import { commentJson } from "./wire.js";
import type { JiraComment, JiraIssue } from "./world.js";

const gone = (id: string) => new Refusal(404, [`Can not find a comment for the id: ${id}.`]);

function commentOf(issue: JiraIssue, id: string): JiraComment {
  const comment = issue.comments.find((one) => one.id === id);
  if (comment === undefined) throw gone(id);
  return comment;
}

const withProperties = (call: Call) => expands(call.request.query.get("expand")).has("properties");

export const listComments: Operation = (call) => {
  const issue = call.world.get(call.user, param(call, 0));
  const startAt = queryNumber(call, "startAt", 0, Number.MAX_SAFE_INTEGER);
  const maxResults = queryNumber(call, "maxResults", 100, 100);
  const order = call.request.query.get("orderBy") ?? "created";
  if (!["created", "+created", "-created"].includes(order)) throw badRequest(`orderBy '${order}' is not supported`);
  const all = order === "-created" ? issue.comments.toReversed() : issue.comments;
  const comments = all
    .slice(startAt, startAt + maxResults)
    .map((one) => commentJson(call, issue, one, withProperties(call)));
  return ok({ startAt, maxResults, total: all.length, comments });
};

/** The list by ids gives at most so many. */
const maxIds = 1_000;

/** Comments of whatever issues, by their ids; those that do not exist, or are hidden, are left out without a word. */
export const commentsById: Operation = (call) => {
  const { ids } = bodyOf(call);
  if (!Array.isArray(ids) || ids.length === 0) throw badRequest("The list of comment ids must not be empty");
  if (ids.length > maxIds) throw badRequest(`The maximum number of comment ids is ${maxIds}`);
  const asked = new Set(ids.map(String));
  const values = call.world
    .all()
    .filter((issue) => call.world.find(call.user, issue.id) !== undefined)
    .flatMap((issue) =>
      issue.comments
        .filter(({ id }) => asked.has(id))
        .map((comment) => commentJson(call, issue, comment, withProperties(call))),
    );
  return ok({ startAt: 0, maxResults: maxIds, total: values.length, isLast: true, values });
};

export const getComment: Operation = (call) => {
  const issue = call.world.get(call.user, param(call, 0));
  return ok(commentJson(call, issue, commentOf(issue, param(call, 1)), withProperties(call)));
};

export const createComment: Operation = (call) => {
  signedInOr404(call);
  const body = bodyOf(call);
  const issue = call.world.getForWrite(call.user, param(call, 0));
  const comment = addComment(call, issue.id, body);
  return ok(commentJson(call, call.world.get(call.user, issue.id), comment, withProperties(call)), 201);
};

/** Puts a comment on an issue; the write has been counted by the caller. */
export function addComment(call: Call, issueId: string, given: unknown): JiraComment {
  const user = signedInOr404(call);
  const { body, properties, visibility } = given as { body?: unknown; properties?: unknown; visibility?: unknown };
  if (body === undefined) throw badRequest("Comment body can not be empty!");
  const issue = call.world.get(user, issueId);
  const comment: JiraComment = {
    id: call.world.nextId(),
    author: user.accountId,
    updateAuthor: user.accountId,
    body: kept(call.world, body),
    createdMs: call.world.nowMs,
    updatedMs: call.world.nowMs,
    ...(visibility === undefined ? {} : { visibility }),
    properties: readProperties(properties),
  };
  call.world.put({ ...issue, comments: [...issue.comments, comment] }, { by: user });
  return comment;
}

export const updateComment: Operation = (call) => {
  const user = signedInOr404(call);
  const { body, properties } = bodyOf(call);
  const issue = call.world.getForWrite(user, param(call, 0));
  const before = commentOf(issue, param(call, 1));
  mayChange(call, before);
  if (body === undefined) throw badRequest("Comment body can not be empty!");
  const after: JiraComment = {
    ...before,
    body: kept(call.world, body),
    updateAuthor: user.accountId,
    updatedMs: call.world.nowMs,
    properties: { ...before.properties, ...readProperties(properties) },
  };
  const comments = issue.comments.map((one) => (one.id === before.id ? after : one));
  const put = call.world.put({ ...issue, comments }, { by: user });
  return ok(commentJson(call, put, after, withProperties(call)));
};

export const deleteComment: Operation = (call) => {
  const user = signedInOr404(call);
  const issue = call.world.getForWrite(user, param(call, 0));
  const comment = commentOf(issue, param(call, 1));
  mayChange(call, comment);
  call.world.put({ ...issue, comments: issue.comments.filter((one) => one.id !== comment.id) }, { by: user });
  return done;
};

function mayChange(call: Call, comment: JiraComment): void {
  if (call.user?.admin === true || comment.author === call.user?.accountId) return;
  throw badRequest(`You do not have the permission to edit this comment.`);
}

/** A comment's properties are reached without naming its issue. */
export function findComment(call: Call, id: string): { readonly issue: JiraIssue; readonly comment: JiraComment } {
  for (const issue of call.world.all()) {
    const comment = issue.comments.find((one) => one.id === id);
    if (comment !== undefined && call.world.find(call.user, issue.id) !== undefined) return { issue, comment };
  }
  throw gone(id);
}
