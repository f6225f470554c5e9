import { validateMergeGroupEvent } from "@satellite/core/generated/events/merge-group";
import { toRepository } from "../payload.js";
import { shaped, type Reader } from "../shaped.js";

/** A group of pull requests in a merge queue. */
export const read: Reader = ({ payload }) =>
  shaped(validateMergeGroupEvent, payload, ({ action, merge_group: group, repository }) => {
    if (action !== "checks_requested") return [];
    const { head_ref: headRef, head_sha: headSha, base_ref: baseRef, base_sha: baseSha } = group;
    return [{ kind: "merge_group", repository: toRepository(repository), headRef, headSha, baseRef, baseSha }];
  });
