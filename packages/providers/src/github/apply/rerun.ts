import type { RerunEffect } from "@satellite/core";
import { statusOf } from "../client.js";
import { repositoryOf } from "../name.js";
import type { GitHubOptions } from "../options.js";
import { done, refused, unchanged, type Done, type Said, type Tools } from "./done.js";

interface Run {
  readonly id: number;
  readonly path: string;
  readonly name?: string | null;
  readonly status: string | null;
}

/** Runs the newest workflow run of ours on the head again: only so does the job's own status turn. */
export async function applyRerun(effect: Said<RerunEffect>, { client, options, rerun }: Tools): Promise<Done> {
  const place = repositoryOf(effect.on);
  if (!place) return refused(effect, "REFUSED", "this change is in no repository");
  const { data } = await client.rest.actions.listWorkflowRunsForRepo({
    ...place,
    head_sha: effect.headSha,
    per_page: 100,
  });
  const runs = data.workflow_runs.filter(({ event }) => event === "pull_request" || event === "pull_request_target");
  const run = chosen(runs, options);
  if (!run)
    return refused(
      effect,
      "NOT_FOUND",
      runs.length === 0
        ? "there is no workflow run on this commit"
        : "which of the workflow runs is Satellite's is not clear",
    );
  if (run.status !== "completed" || rerun.has(`${effect.on} ${run.id}`))
    return unchanged(effect, "it is running already", run.id);
  try {
    await client.rest.actions.reRunWorkflow({ ...place, run_id: run.id });
  } catch (error) {
    if (statusOf(error) !== 403 || !(error instanceof Error) || !error.message.includes("already running")) throw error;
    return unchanged(effect, "it is running already", run.id);
  }
  rerun.add(`${effect.on} ${run.id}`);
  return done(effect, run.id);
}

/** The newest run of our workflow: the one that was named, else the one called so, else the only one there is. */
function chosen(runs: readonly Run[], { workflowPath }: GitHubOptions): Run | undefined {
  const newest = runs.toSorted((a, b) => b.id - a.id);
  if (workflowPath !== undefined) return newest.find(({ path }) => path === workflowPath);
  const named = newest.find(({ path, name }) => /satellite/i.test(path) || /satellite/i.test(name ?? ""));
  return named ?? (new Set(runs.map(({ path }) => path)).size === 1 ? newest[0] : undefined);
}
