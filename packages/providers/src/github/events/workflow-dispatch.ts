import { validateWorkflowDispatchEvent } from "@satellite/core/generated/events/workflow-dispatch";
import { toRepository } from "../payload.js";
import { shaped, type Reader } from "../shaped.js";

/** By hand: one pull request when the input `pull-request` names it, else all whose tickets changed. */
export const read: Reader = ({ payload }) =>
  shaped(validateWorkflowDispatchEvent, payload, ({ inputs, repository }) => {
    const input = (inputs as Readonly<Record<string, unknown>> | null | undefined)?.["pull-request"];
    const asked = typeof input === "string" ? input.trim() : "";
    if (asked === "") return [{ kind: "recheck", repository: toRepository(repository) }];
    if (!/^[1-9]\d{0,9}$/.test(asked))
      return { bad: { code: "EVENT_SHAPE", says: "this is no pull request's number", path: "inputs.pull-request" } };
    return [
      {
        kind: "pull_request",
        action: "workflow_dispatch",
        repository: toRepository(repository),
        number: Number(asked),
        asked: "manual",
      },
    ];
  });
