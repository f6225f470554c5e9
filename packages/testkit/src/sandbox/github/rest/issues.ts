import { invalid } from "../refusal.js";
import { closedIssueView, issueView } from "../view/thread.js";
import {
  actorLogin,
  malformedUnless,
  names,
  nullableField,
  ok,
  oneOf,
  threadOf,
  type RepositoryCall,
  type RepositoryRoutes,
} from "./call.js";
import { checkText, editThread, setLabels, setMilestone } from "./edit.js";
import { paged } from "./paging.js";

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

/** People without triage rights may edit their own issue's text; labels, milestone and assignees are dropped silently. */
function mayTriage({ actor, repository }: RepositoryCall): boolean {
  if (actor === null) return false;
  const role = repository.permissions.get(actor.user.login.toLowerCase()) ?? "none";
  return actor.app !== null || actor.user.login === repository.owner || !["read", "none"].includes(role);
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
  const milestone =
    typeof json.milestone === "string" ? Number(json.milestone) : nullableField(json, "milestone", "number");
  const labels = names(json, "labels");
  const assignees = names(json, "assignees");
  malformedUnless(
    milestone === undefined || milestone === null || Number.isInteger(milestone),
    "milestone is no number.",
  );
  checkText("Issue", { title, body });
  if (state === "open" && thread.pull?.mergedAt)
    throw invalid({
      resource: "Issue",
      code: "invalid",
      field: "state",
      message: "state cannot be changed. The pull request is merged.",
    });
  const unknown = assignees?.find((login) => !world.users.has(login.toLowerCase()));
  if (unknown !== undefined) throw invalid({ resource: "Issue", code: "invalid", field: "assignees", value: unknown });
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

export const issueRoutes: RepositoryRoutes = {
  "GET /repos/{owner}/{repo}/issues": { needs: ["issues", "pull_requests"], handle: listIssues },
  "GET /repos/{owner}/{repo}/issues/{issue_number}": {
    needs: ["issues", "pull_requests"],
    handle: (call) => ok(closedIssueView(call, call.repository, threadOf(call))),
  },
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}": { needs: ["issues", "pull_requests"], handle: patchIssue },
};
