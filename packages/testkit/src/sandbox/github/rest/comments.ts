import { invalid, notFound } from "../refusal.js";
import { commentView } from "../view/thread.js";
import type { Comment, Thread } from "../world/model.js";
import {
  actorLogin,
  created,
  needed,
  noContent,
  ok,
  threadOf,
  type RepositoryCall,
  type RepositoryRoutes,
} from "./call.js";
import { maxBody } from "./edit.js";
import { paged } from "./paging.js";

const refuse = (message: string) =>
  invalid({ resource: "IssueComment", code: "unprocessable", field: "data", message });

function commentBody(call: RepositoryCall): string {
  const body = needed(call.body, "body", "string");
  if (body.trim() === "") throw refuse("Body cannot be blank");
  if (body.length > maxBody) throw refuse("Body is too long (maximum is 65536 characters)");
  return body;
}

function found(call: RepositoryCall): { thread: Thread; comment: Comment } {
  const id = Number(call.params.comment_id);
  for (const thread of call.repository.threads.values()) {
    const comment = thread.comments.find((candidate) => candidate.id === id);
    if (comment !== undefined) return { thread, comment };
  }
  throw notFound();
}

export const commentRoutes: RepositoryRoutes = {
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments": {
    needs: ["issues", "pull_requests"],
    handle(call) {
      const thread = threadOf(call);
      const since = call.request.query.get("since");
      const rows = thread.comments.filter((comment) => since === null || comment.updatedAt >= Date.parse(since));
      return paged(call, rows, (comment) => commentView(call, call.repository, thread, comment));
    },
  },
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments": {
    needs: ["issues", "pull_requests"],
    handle(call) {
      const thread = threadOf(call);
      const body = commentBody(call);
      const at = call.world.tick();
      const author = actorLogin(call);
      const app = call.actor?.app ?? null;
      const comment: Comment = {
        id: call.world.nextId(),
        author,
        app,
        body,
        createdAt: at,
        updatedAt: at,
        editor: null,
      };
      thread.comments.push(comment);
      thread.updatedAt = at;
      return created(commentView(call, call.repository, thread, comment));
    },
  },
  "GET /repos/{owner}/{repo}/issues/comments/{comment_id}": {
    needs: ["issues", "pull_requests"],
    handle(call) {
      const { thread, comment } = found(call);
      return ok(commentView(call, call.repository, thread, comment));
    },
  },
  "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}": {
    needs: ["issues", "pull_requests"],
    handle(call) {
      const { thread, comment } = found(call);
      const body = commentBody(call);
      comment.body = body;
      comment.updatedAt = call.world.tick();
      comment.editor = actorLogin(call);
      return ok(commentView(call, call.repository, thread, comment));
    },
  },
  "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}": {
    needs: ["issues", "pull_requests"],
    handle(call) {
      const { thread, comment } = found(call);
      thread.comments = thread.comments.filter((other) => other !== comment);
      thread.updatedAt = call.world.tick();
      return noContent;
    },
  },
};
