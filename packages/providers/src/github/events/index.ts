/** What a workflow event means: a file for each kind of payload, loaded with its validator only when it comes. */
import type { Delivery, Parsed } from "@satellite/core";
import type { Reader } from "../shaped.js";
import * as pullRequest from "./pull-request.js";

const readers: Readonly<Record<string, () => Promise<{ readonly read: Reader }>>> = {
  pull_request: () => Promise.resolve(pullRequest),
  pull_request_target: () => Promise.resolve(pullRequest),
  push: () => import("./push.js"),
  merge_group: () => import("./merge-group.js"),
  issue_comment: () => import("./issue-comment.js"),
  workflow_run: () => import("./workflow-run.js"),
  repository_dispatch: () => import("./repository-dispatch.js"),
  schedule: () => import("./schedule.js"),
  workflow_dispatch: () => import("./workflow-dispatch.js"),
};

/**
 * What a workflow event means. Pure. Events that ask nothing of us (a tag, a comment that is no command) give no events.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export async function parseGitHub(delivery: Delivery): Promise<Parsed> {
  const load = Object.hasOwn(readers, delivery.name) ? readers[delivery.name] : undefined;
  if (load) return (await load()).read(delivery);
  const name = delivery.name.slice(0, 100);
  return { bad: { code: "EVENT_UNKNOWN", says: `Satellite does not run on the event "${name}".` } };
}
