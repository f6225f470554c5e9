import { validatePullRequestEvent } from "@satellite/core/generated/events/pull-request";
import { toRepository } from "../payload.js";
import { shaped, type Reader } from "../shaped.js";

/** A pull request, from whichever of its two events. */
export const read: Reader = ({ payload }) =>
  shaped(validatePullRequestEvent, payload, ({ action, pull_request: pull, repository }) => [
    {
      kind: "pull_request",
      action,
      repository: toRepository(repository),
      number: pull.number,
      headSha: pull.head.sha,
      asked: "event",
    },
  ]);
