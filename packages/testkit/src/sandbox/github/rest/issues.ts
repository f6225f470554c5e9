import { invalid } from "../refusal.js";
import { closedIssueView, issueView } from "../view/thread.js";
import { plantThread } from "../world/plant.js";
import {
  actorLogin,
  created,
  malformedUnless,
  names,
  needed,
  nullableField,
  ok,
  oneOf,
  threadOf,
  type RepositoryCall,
  type RepositoryRoutes,
} from "./call.js";
import { checkText, editThread, setLabels, setMilestone } from "./edit.js";
import { elsewhere } from "./gone.js";
import { paged } from "./paging.js";
import { mayTriage } from "./triage.js";

function listIssues(call: RepositoryCall) {
  const { query } = call.request;
  const state = query.get("state") ?? "open";
  const since = query.get("since");
  const labels = (query.get("labels") ?? "").split(",").filter((name) => name !== "");
  const milestone = query.get("milestone");
  const assignee = query.get("assignee");
  const order = query.get("sort") === "updated" ? ("updatedAt" as const) : ("createdAt" as const);
  const up = query.get("direction") === "asc";
  const rows = [...call.repository.threads.values()]
    .filter((thread) => state === "all" || thread.state === state)
    .filter((thread) => since === null || thread.updatedAt >= Date.parse(since))
    .filter((thread) => labels.every((name) => thread.labels.some((own) => own.toLowerCase() === name.toLowerCase())))
    .filter(
      (thread) =>
        milestone === null ||
        (milestone === "*"
          ? thread.milestone !== null
          : milestone === "none"
            ? thread.milestone === null
            : thread.milestone === Number(milestone)),
    )
    .filter(
      (thread) =>
        assignee === null ||
        (assignee === "*"
          ? thread.assignees.length > 0
          : assignee === "none"
            ? thread.assignees.length === 0
            : thread.assignees.includes(assignee)),
    )
    .sort((a, b) => (up ? a[order] - b[order] : b[order] - a[order]));
  return paged(call, rows, (thread) => issueView(call, call.repository, thread));
}

function patchIssue(call: RepositoryCall) {
  const thread = threadOf(call);
  const { body: json, world, repository } = call;
  const title =
    typeof json.title === "number" ? String(json.title) : (nullableField(json, "title", "string") ?? undefined);
  const body = nullableField(json, "body", "string");
  const state = oneOf(json, "state", ["open", "closed"]);
  const stateReason =
    json.state_reason === null
      ? null
      : oneOf(json, "state_reason", ["completed", "not_planned", "duplicate", "reopened"]);
  const { milestone, labels, assignees } = partsOf(call);
  checkText("Issue", { title, body });
  if (state === "open" && thread.pull?.mergedAt)
    throw invalid({
      resource: "Issue",
      code: "invalid",
      field: "state",
      message: "state cannot be changed. The pull request is merged.",
    });
  const by = actorLogin(call);
  if (mayTriage(call)) {
    // The milestone comes first: it is the part that can be refused, and nothing may be written by halves.
    if (milestone !== undefined) setMilestone(world, repository, thread, milestone, by);
    if (labels !== undefined) setLabels(world, repository, thread, labels, by);
    if (assignees !== undefined)
      thread.assignees = [...new Set(assignees.map((login) => world.user(login).login))].slice(0, 10);
  }
  editThread(world, thread, { title, body, state, stateReason }, by);
  return ok(closedIssueView(call, repository, thread));
}

/** The parts of an issue that people without triage rights may send, and that are dropped then. */
function partsOf({ body: json, world }: RepositoryCall) {
  const milestone =
    typeof json.milestone === "string" ? Number(json.milestone) : nullableField(json, "milestone", "number");
  malformedUnless(
    milestone === undefined || milestone === null || Number.isInteger(milestone),
    "milestone is no number.",
  );
  const assignees = names(json, "assignees");
  const unknown = assignees?.find((login) => !world.users.has(login.toLowerCase()));
  if (unknown !== undefined) throw invalid({ resource: "Issue", code: "invalid", field: "assignees", value: unknown });
  return { milestone, labels: names(json, "labels"), assignees };
}

/** @see https://docs.github.com/rest/issues/issues#create-an-issue */
function createIssue(call: RepositoryCall) {
  const { body: json, world, repository } = call;
  const title = typeof json.title === "number" ? String(json.title) : needed(json, "title", "string");
  const body = nullableField(json, "body", "string");
  nullableField(json, "type", "string"); // no repository here has types: dropped without a word
  checkText("Issue", { title, body });
  const { milestone, labels, assignees } = partsOf(call);
  if (milestone != null && !repository.milestones.some(({ number }) => number === milestone))
    throw invalid({ resource: "Issue", code: "invalid", field: "milestone", value: milestone });
  const by = actorLogin(call);
  const triage = mayTriage(call);
  const thread = plantThread(world, repository, {
    title,
    body: body ?? null,
    author: by,
    assignees: triage ? (assignees ?? []).slice(0, 10) : [],
  });
  if (triage && milestone != null) setMilestone(world, repository, thread, milestone, by);
  if (triage && labels !== undefined) setLabels(world, repository, thread, labels, by);
  return created(closedIssueView(call, repository, thread));
}

export const issueRoutes: RepositoryRoutes = {
  "GET /repos/{owner}/{repo}/issues": { needs: ["issues", "pull_requests"], handle: listIssues },
  "POST /repos/{owner}/{repo}/issues": { needs: ["issues"], handle: createIssue },
  "GET /repos/{owner}/{repo}/issues/{issue_number}": {
    needs: ["issues", "pull_requests"],
    handle: (call) => elsewhere(call) ?? ok(closedIssueView(call, call.repository, threadOf(call))),
  },
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}": {
    needs: ["issues", "pull_requests"],
    handle: (call) => elsewhere(call) ?? patchIssue(call),
  },
};
