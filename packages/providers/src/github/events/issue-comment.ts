import { validateIssueCommentEvent } from "@satellite/core/generated/events/issue-comment";
import { toRepository } from "../payload.js";
import { shaped, type Reader } from "../shaped.js";

/** This line first, and nothing else on it. */
const command = "/satellite check";

/** A comment that asks for a check. */
export const read: Reader = ({ payload }) =>
  shaped(validateIssueCommentEvent, payload, ({ action, issue, comment, repository }) => {
    const [line = ""] = (comment.body ?? "").split("\n", 1);
    if (action !== "created" || !issue.pull_request || line.trim() !== command) return [];
    const association = comment.author_association === undefined ? {} : { association: comment.author_association };
    const by = comment.user ? { by: { login: comment.user.login, ...association } } : {};
    return [
      {
        kind: "pull_request",
        action,
        repository: toRepository(repository),
        number: issue.number,
        asked: "comment",
        ...by,
      },
    ];
  });
