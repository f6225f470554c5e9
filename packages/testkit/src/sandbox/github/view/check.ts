import type { CheckRun, Repository, Status, WorkflowRun } from "../world/model.js";
import { simpleCommitView } from "./commit.js";
import { maybeTime, nodeId, time, type Place } from "./place.js";
import { pullsAtHead, tinyPullView } from "./pull.js";
import { minimalRepositoryView, repositoryPage, repositoryUrl } from "./repository.js";
import { appView, userView } from "./user.js";

export function checkRunView(place: Place, repository: Repository, run: CheckRun) {
  const url = `${repositoryUrl(place, repository)}/check-runs/${run.id}`;
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId("CR", run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: `${repositoryPage(place, repository)}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: maybeTime(run.startedAt),
    completed_at: maybeTime(run.completedAt),
    output: {
      title: run.output.title,
      summary: run.output.summary,
      text: run.output.text,
      annotations_count: run.output.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suite },
    app: appView(place, run.app),
    pull_requests: pullsAtHead(repository, run.headSha).map((thread) => tinyPullView(place, repository, thread)),
  };
}

export function statusView(place: Place, repository: Repository, status: Status) {
  return {
    url: `${repositoryUrl(place, repository)}/statuses/${status.sha}`,
    avatar_url: userView(place, status.creator).avatar_url,
    id: status.id,
    node_id: nodeId("SC", status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: time(status.at),
    updated_at: time(status.at),
  };
}

export function workflowRunView(place: Place, repository: Repository, run: WorkflowRun) {
  const root = repositoryUrl(place, repository);
  const url = `${root}/actions/runs/${run.id}`;
  const workflow = repository.workflows.find(({ id }) => id === run.workflow);
  const head = repository.commits.get(run.sha);
  return {
    id: run.id,
    name: workflow?.name ?? null,
    node_id: nodeId("WFR", run.id),
    head_branch: run.branch,
    head_sha: run.sha,
    path: workflow?.path ?? "",
    display_title: head?.message.split("\n")[0] ?? "",
    run_number: run.runNumber,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow,
    check_suite_id: run.suite,
    check_suite_node_id: nodeId("CS", run.suite),
    url,
    html_url: `${repositoryPage(place, repository)}/actions/runs/${run.id}`,
    pull_requests: pullsAtHead(repository, run.sha).map((thread) => tinyPullView(place, repository, thread)),
    created_at: time(run.createdAt),
    updated_at: time(run.updatedAt),
    actor: userView(place, run.actor),
    run_attempt: run.attempt,
    referenced_workflows: [],
    run_started_at: time(run.updatedAt),
    triggering_actor: userView(place, run.actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${root}/check-suites/${run.suite}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: `${root}/actions/workflows/${run.workflow}`,
    head_commit: head === undefined ? null : simpleCommitView(head),
    repository: minimalRepositoryView(place, repository),
    head_repository: minimalRepositoryView(place, repository),
  };
}
