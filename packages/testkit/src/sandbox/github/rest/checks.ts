import { malformed, notFound, Refusal } from "../refusal.js";
import { checkRunView, statusView } from "../view/check.js";
import { minimalRepositoryView, repositoryPage, repositoryUrl } from "../view/repository.js";
import { userView } from "../view/user.js";
import type { Annotation, App, CheckRun, Status } from "../world/model.js";
import { resolveRef } from "../world/pulls.js";
import {
  actorLogin,
  created,
  field,
  needed,
  nullableField,
  ok,
  oneOf,
  type RepositoryCall,
  type RepositoryRoutes,
} from "./call.js";
import { paged } from "./paging.js";

const conclusions = [
  "action_required",
  "cancelled",
  "failure",
  "neutral",
  "success",
  "skipped",
  "stale",
  "timed_out",
] as const;
const statuses = ["queued", "in_progress", "completed", "waiting", "requested", "pending"] as const;
const maxText = 65_535;
const maxAnnotations = 50;

/** Check runs are for apps alone. */
function appOf({ actor }: RepositoryCall): App {
  if (actor?.app == null) throw new Refusal(403, "You must authenticate via a GitHub App.");
  return actor.app;
}

interface Output {
  title?: string;
  summary: string;
  text?: string;
  annotations?: Annotation[];
}

function outputOf(call: RepositoryCall, needsTitle: boolean): Output | undefined {
  const { output } = call.body;
  if (output === undefined) return undefined;
  if (typeof output !== "object" || output === null)
    throw malformed(`For 'properties/output', ${JSON.stringify(output)} is not an object.`);
  const parts = output as Record<string, unknown>;
  const title = needsTitle ? needed(parts, "title", "string") : field(parts, "title", "string");
  const summary = needed(parts, "summary", "string");
  const text = field(parts, "text", "string");
  for (const part of [summary, text ?? ""])
    if (part.length > maxText) throw malformed(`Only ${maxText} characters are allowed; ${part.length} were supplied.`);
  const annotations = parts.annotations === undefined ? undefined : annotationsOf(parts.annotations);
  return {
    summary,
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { text }),
    ...(annotations ? { annotations } : {}),
  };
}

function annotationsOf(value: unknown): Annotation[] {
  if (!Array.isArray(value)) throw malformed(`For 'properties/annotations', ${JSON.stringify(value)} is not an array.`);
  if (value.length > maxAnnotations)
    throw malformed(`No more than ${maxAnnotations} items are allowed; ${value.length} were supplied.`);
  return (value as Record<string, unknown>[]).map((entry) => ({
    path: needed(entry, "path", "string"),
    start_line: needed(entry, "start_line", "number"),
    end_line: needed(entry, "end_line", "number"),
    start_column: field(entry, "start_column", "number") ?? null,
    end_column: field(entry, "end_column", "number") ?? null,
    annotation_level:
      oneOf(entry, "annotation_level", ["notice", "warning", "failure"]) ?? needed(entry, "annotation_level", "string"),
    message: needed(entry, "message", "string"),
    title: field(entry, "title", "string") ?? null,
    raw_details: field(entry, "raw_details", "string") ?? null,
  }));
}

/** What POST and PATCH write alike; a conclusion completes the run. */
function fill(call: RepositoryCall, run: CheckRun, needsTitle: boolean): void {
  const { body, world } = call;
  const status = oneOf(body, "status", statuses);
  const conclusion = oneOf(body, "conclusion", conclusions);
  const output = outputOf(call, needsTitle);
  if (status === "completed" && conclusion === undefined) throw malformed('"conclusion" wasn\'t supplied.');
  if (conclusion === "stale") throw malformed("stale is set by GitHub alone.");
  const at = world.tick();
  run.status = conclusion !== undefined ? "completed" : (status ?? run.status);
  run.conclusion = conclusion ?? (status === undefined ? run.conclusion : null);
  run.externalId = field(body, "external_id", "string") ?? run.externalId;
  run.detailsUrl = field(body, "details_url", "string") ?? run.detailsUrl;
  const moment = (name: string) => Date.parse(field(body, name, "string") ?? "");
  run.startedAt = Number.isNaN(moment("started_at")) ? (run.startedAt ?? at) : moment("started_at");
  if (run.status === "completed") run.completedAt = Number.isNaN(moment("completed_at")) ? at : moment("completed_at");
  else run.completedAt = null;
  if (output === undefined) return;
  run.output.title = output.title ?? run.output.title;
  run.output.summary = output.summary;
  run.output.text = output.text ?? run.output.text;
  run.output.annotations.push(...(output.annotations ?? []));
}

function createCheck(call: RepositoryCall) {
  const app = appOf(call);
  const name = needed(call.body, "name", "string");
  const sha = needed(call.body, "head_sha", "string");
  if (!call.repository.commits.has(sha)) throw new Refusal(422, `No commit found for SHA: ${sha}`);
  const id = call.world.nextId();
  const run: CheckRun = {
    id,
    suite: 0,
    app,
    name,
    headSha: sha,
    status: "queued",
    conclusion: null,
    externalId: "",
    detailsUrl: `${repositoryPage(call, call.repository)}/runs/${id}`,
    startedAt: null,
    completedAt: null,
    output: { title: null, summary: null, text: null, annotations: [] },
  };
  fill(call, run, true);
  run.suite = call.world.suiteFor(call.repository, app, sha).id;
  call.repository.checkRuns.push(run);
  return created(checkRunView(call, call.repository, run));
}

function checkOf(call: RepositoryCall): CheckRun {
  const run = call.repository.checkRuns.find(({ id }) => id === Number(call.params.check_run_id));
  if (run === undefined) throw notFound();
  return run;
}

function updateCheck(call: RepositoryCall) {
  const app = appOf(call);
  const run = checkOf(call);
  if (run.app.id !== app.id)
    throw new Refusal(
      403,
      `Invalid app_id \`${app.id}\` - check run can only be modified by the GitHub App that created it.`,
    );
  fill(call, run, false);
  run.name = field(call.body, "name", "string") ?? run.name;
  return ok(checkRunView(call, call.repository, run));
}

function listChecks(call: RepositoryCall) {
  const { query } = call.request;
  const commit = resolveRef(call.repository, call.params.ref ?? "");
  if (commit === null) throw new Refusal(422, `No commit found for SHA: ${call.params.ref}`);
  const newest = call.repository.checkRuns.toReversed();
  const rows = newest
    .filter((run) => run.headSha === commit.sha)
    .filter((run) => query.get("check_name") === null || run.name === query.get("check_name"))
    .filter((run) => query.get("status") === null || run.status === query.get("status"))
    .filter((run) => query.get("app_id") === null || run.app.id === Number(query.get("app_id")))
    .filter(
      (run, index, all) =>
        query.get("filter") === "all" ||
        all.findIndex((other) => other.name === run.name && other.app.id === run.app.id) === index,
    );
  return paged(call, rows, (run) => checkRunView(call, call.repository, run), {
    wrap: (runs, total) => ({ total_count: total, check_runs: runs }),
  });
}

function createStatus(call: RepositoryCall) {
  const sha = call.params.sha ?? "";
  const state =
    oneOf(call.body, "state", ["error", "failure", "pending", "success"]) ?? needed(call.body, "state", "string");
  const description = nullableField(call.body, "description", "string") ?? null;
  if (!call.repository.commits.has(sha)) throw new Refusal(422, `No commit found for SHA: ${sha}`);
  if (description !== null && description.length > 140)
    throw new Refusal(422, "Validation Failed", [
      {
        resource: "Status",
        code: "custom",
        field: "description",
        message: "description is too long (maximum is 140 characters)",
      },
    ]);
  const status: Status = {
    id: call.world.nextId(),
    sha,
    state: state as Status["state"],
    context: field(call.body, "context", "string") ?? "default",
    description,
    targetUrl: nullableField(call.body, "target_url", "string") ?? null,
    creator: actorLogin(call),
    at: call.world.tick(),
  };
  call.repository.statuses.push(status);
  return created({ ...statusView(call, call.repository, status), creator: userView(call, status.creator) });
}

function combinedStatus(call: RepositoryCall) {
  const commit = resolveRef(call.repository, call.params.ref ?? "");
  if (commit === null) throw notFound();
  const newest = call.repository.statuses.filter((status) => status.sha === commit.sha).toReversed();
  const rows = newest.filter(
    (status, index) => newest.findIndex((other) => other.context === status.context) === index,
  );
  const states = rows.map((status) => status.state);
  const state = states.some((one) => one === "failure" || one === "error")
    ? "failure"
    : states.length === 0 || states.includes("pending")
      ? "pending"
      : "success";
  const url = `${repositoryUrl(call, call.repository)}/commits/${commit.sha}`;
  return paged(call, rows, (status) => statusView(call, call.repository, status), {
    wrap: (list, total) => ({
      state,
      statuses: list,
      sha: commit.sha,
      total_count: total,
      repository: minimalRepositoryView(call, call.repository),
      commit_url: url,
      url: `${url}/status`,
    }),
  });
}

export const checkRoutes: RepositoryRoutes = {
  "POST /repos/{owner}/{repo}/check-runs": { needs: ["checks"], handle: createCheck },
  "GET /repos/{owner}/{repo}/check-runs/{check_run_id}": {
    needs: ["checks"],
    handle: (call) => ok(checkRunView(call, call.repository, checkOf(call))),
  },
  "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}": { needs: ["checks"], handle: updateCheck },
  "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations": {
    needs: ["checks"],
    handle(call) {
      const run = checkOf(call);
      const root = repositoryPage(call, call.repository);
      return paged(call, run.output.annotations, (one) => ({
        ...one,
        blob_href: `${root}/blob/${run.headSha}/${one.path}`,
      }));
    },
  },
  "GET /repos/{owner}/{repo}/commits/{ref}/check-runs": { needs: ["checks"], handle: listChecks },
  "POST /repos/{owner}/{repo}/statuses/{sha}": { needs: ["statuses"], handle: createStatus },
  "GET /repos/{owner}/{repo}/commits/{ref}/status": { needs: ["statuses"], handle: combinedStatus },
};
