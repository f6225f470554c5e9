import type { Event } from "@satellite/core";
import { validateWorkflowRunEvent } from "@satellite/core/generated/events/workflow-run";
import { toRepository } from "../payload.js";
import { shaped, type Reader } from "../shaped.js";

/** A fork's run may not write; this one, started by its end, may. Its payload often names no pull request. */
export const read: Reader = ({ payload }) =>
  shaped(validateWorkflowRunEvent, payload, ({ action, workflow_run: run, repository }) => {
    if (action !== "completed" || !run.event.startsWith("pull_request")) return [];
    const common = {
      kind: "pull_request",
      action,
      repository: toRepository(repository),
      headSha: run.head_sha,
      asked: "workflow_run",
      runId: run.id,
    } as const;
    const numbers = (run.pull_requests ?? []).flatMap((pull) => (pull === null ? [] : [pull.number]));
    if (numbers.length > 0) return numbers.map((number): Event => ({ ...common, number }));
    const head = { ref: run.head_branch ?? null, repository: run.head_repository?.full_name ?? null };
    return [{ ...common, number: 0, head }];
  });
