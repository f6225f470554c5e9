import { validateScheduleEvent } from "@satellite/core/generated/events/schedule";
import { toRepository } from "../payload.js";
import { shaped, type Reader } from "../shaped.js";

/** The clock: whatever became stale. */
export const read: Reader = ({ payload, repository: named }) =>
  shaped(validateScheduleEvent, payload ?? {}, ({ repository }) => {
    if (repository !== undefined) return [{ kind: "recheck", repository: toRepository(repository) }];
    if (named === undefined || !/^[^/\s]+\/[^/\s]+$/.test(named)) {
      return {
        bad: {
          code: "EVENT_SHAPE",
          says: "neither the event nor GITHUB_REPOSITORY names a repository",
          path: "repository",
        },
      };
    }
    return [{ kind: "recheck", repository: toRepository({ full_name: named }) }];
  });
