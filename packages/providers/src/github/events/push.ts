import { validatePushEvent } from "@satellite/core/generated/events/push";
import { toRepository } from "../payload.js";
import { shaped, type Reader } from "../shaped.js";

/** A push to a branch. */
export const read: Reader = ({ payload }) =>
  shaped(validatePushEvent, payload, ({ ref, before, after, created, deleted, forced, compare, repository }) => {
    const gone = deleted === true || /^0+$/.test(after);
    // A tag brings no commit to a branch, and a deleted branch has nothing left to judge.
    if (gone || !ref.startsWith("refs/heads/")) return [];
    const began = created === true || /^0+$/.test(before);
    const url = compare === undefined ? {} : { compareUrl: compare };
    return [
      {
        kind: "push",
        repository: toRepository(repository),
        ref,
        before,
        after,
        created: began,
        deleted: false,
        forced: forced === true,
        ...url,
      },
    ];
  });
