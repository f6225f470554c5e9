import { notFound, Refusal, malformed } from "../refusal.js";
import { workflowRunView } from "../view/check.js";
import { commitView } from "../view/commit.js";
import { nodeId } from "../view/place.js";
import { fullRepositoryView, repositoryUrl } from "../view/repository.js";
import { userView } from "../view/user.js";
import type { Role } from "../seed.js";
import type { Repository, WorkflowRun } from "../world/model.js";
import type { World } from "../world/world.js";
import {
  actorLogin,
  created,
  field,
  needed,
  noContent,
  ok,
  type RepositoryCall,
  type RepositoryRoutes,
} from "./call.js";
import { paged } from "./paging.js";

/** The old answer knows four levels; `role_name` tells the finer ones. */
const legacy: Record<Role, string> = {
  admin: "admin",
  maintain: "write",
  write: "write",
  triage: "read",
  read: "read",
  none: "none",
};

export function roleOf(world: World, repository: Repository, login: string): Role {
  if (login.toLowerCase() === repository.owner.toLowerCase() && world.user(login).type !== "Organization")
    return "admin";
  return repository.permissions.get(login.toLowerCase()) ?? (repository.private ? "none" : "read");
}

function permission(call: RepositoryCall) {
  const login = call.params.username ?? "";
  const known = call.world.users.get(login.toLowerCase());
  if (known === undefined) throw new Refusal(404, `${login} is not a user`);
  const role = roleOf(call.world, call.repository, known.login);
  const can = (...roles: Role[]) => roles.includes(role);
  const permissions = {
    admin: can("admin"),
    maintain: can("admin", "maintain"),
    push: can("admin", "maintain", "write"),
    triage: can("admin", "maintain", "write", "triage"),
    pull: role !== "none",
  };
  return ok({
    permission: legacy[role],
    role_name: role,
    user: { ...userView(call, known.login), permissions, role_name: role },
  });
}

function branch(call: RepositoryCall) {
  const name = call.params.branch ?? "";
  const commit = call.repository.commits.get(call.repository.branches.get(name) ?? "");
  if (commit === undefined) throw new Refusal(404, "Branch not found");
  const url = `${repositoryUrl(call, call.repository)}/branches/${encodeURIComponent(name)}`;
  const isProtected = call.repository.protected.has(name);
  return ok({
    name,
    commit: commitView(call, call.repository, commit),
    _links: {
      self: url,
      html: `${call.world.serverUrl}/${call.repository.owner}/${call.repository.name}/tree/${name}`,
    },
    protected: isProtected,
    protection: {
      enabled: isProtected,
      required_status_checks: { enforcement_level: "off", contexts: [], checks: [] },
    },
    protection_url: `${url}/protection`,
  });
}

function gitRef(call: RepositoryCall) {
  const name = (call.params.ref ?? "").replace(/^heads\//, "");
  const sha = call.params.ref?.startsWith("heads/") ? call.repository.branches.get(name) : undefined;
  if (sha === undefined) throw notFound();
  const root = repositoryUrl(call, call.repository);
  return ok({
    ref: `refs/heads/${name}`,
    node_id: nodeId("REF", `${call.repository.id}:${name}`),
    url: `${root}/git/refs/heads/${name}`,
    object: { sha, type: "commit", url: `${root}/git/commits/${sha}` },
  });
}

function listRuns(call: RepositoryCall) {
  const { query, path } = call.request;
  const asked = call.params.workflow_id;
  const workflow = call.repository.workflows.find(
    ({ id, path: file }) => String(id) === asked || file.endsWith(`/${asked}`),
  );
  if (path.includes("/workflows/") && workflow === undefined) throw notFound();
  const is = (name: string, value: string | null) => query.get(name) === null || query.get(name) === value;
  const rows = call.repository.runs
    .filter((run) => workflow === undefined || run.workflow === workflow.id)
    .filter(
      (run) => is("head_sha", run.sha) && is("branch", run.branch) && is("event", run.event) && is("actor", run.actor),
    )
    .filter((run) => is("status", run.status) || is("status", run.conclusion))
    .sort((a, b) => b.createdAt - a.createdAt);
  return paged(call, rows, (run) => workflowRunView(call, call.repository, run), {
    wrap: (runs, total) => ({ total_count: total, workflow_runs: runs }),
  });
}

function runOf(call: RepositoryCall): WorkflowRun {
  const run = call.repository.runs.find(({ id }) => id === Number(call.params.run_id));
  if (run === undefined) throw notFound();
  return run;
}

function rerun(call: RepositoryCall) {
  const run = runOf(call);
  if (run.status !== "completed")
    throw new Refusal(403, `The workflow run ${run.id} cannot be rerun because it is already running.`);
  Object.assign(run, { attempt: run.attempt + 1, status: "queued", conclusion: null, updatedAt: call.world.tick() });
  return created({});
}

function dispatch(call: RepositoryCall) {
  const eventType = needed(call.body, "event_type", "string");
  const payload = call.body.client_payload ?? {};
  if (eventType.length > 100) throw malformed("event_type is too long (maximum is 100 characters)");
  if (typeof payload !== "object" || Array.isArray(payload)) throw malformed("client_payload is no object.");
  if (Object.keys(payload).length > 10) throw malformed("No more than 10 properties are allowed; more were supplied.");
  call.repository.dispatches.push({ eventType, payload, actor: actorLogin(call), at: call.world.tick() });
  return noContent;
}

function dispatchWorkflow(call: RepositoryCall) {
  const asked = call.params.workflow_id;
  const workflow = call.repository.workflows.find(({ id, path }) => String(id) === asked || path.endsWith(`/${asked}`));
  if (workflow === undefined) throw notFound();
  const ref = needed(call.body, "ref", "string");
  if (!call.repository.branches.has(ref.replace(/^refs\/heads\//, "")))
    throw new Refusal(422, `No ref found for: ${ref}`);
  const { inputs } = call.body;
  call.repository.dispatches.push({
    eventType: "workflow_dispatch",
    payload: { ref, inputs },
    actor: actorLogin(call),
    at: call.world.tick(),
  });
  field(call.body, "return_run_details", "boolean");
  return noContent;
}

export const repositoryRoutes: RepositoryRoutes = {
  "GET /repos/{owner}/{repo}": { handle: (call) => ok(fullRepositoryView(call, call.repository)) },
  "GET /repos/{owner}/{repo}/collaborators/{username}/permission": { handle: permission },
  "GET /repos/{owner}/{repo}/branches/{branch}": { needs: ["contents"], handle: branch },
  "GET /repos/{owner}/{repo}/git/ref/{ref}": { needs: ["contents"], handle: gitRef },
  "GET /repos/{owner}/{repo}/actions/runs": { needs: ["actions"], handle: listRuns },
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}": {
    needs: ["actions"],
    handle: (call) => ok(workflowRunView(call, call.repository, runOf(call))),
  },
  "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs": { needs: ["actions"], handle: listRuns },
  "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches": {
    needs: ["actions"],
    handle: dispatchWorkflow,
  },
  "POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun": { needs: ["actions"], handle: rerun },
  "POST /repos/{owner}/{repo}/dispatches": { needs: ["contents"], handle: dispatch },
};
