import { invalid, notFound } from "../refusal.js";
import { commitView, fileView } from "../view/commit.js";
import { pullView, reviewView, simplePullView } from "../view/pull.js";
import { pullCommits, pullFiles, pullsOf, pullsWithCommit, resolveRef } from "../world/pulls.js";
import {
  actorLogin,
  field,
  nullableField,
  ok,
  oneOf,
  pullOf,
  type RepositoryCall,
  type RepositoryRoutes,
} from "./call.js";
import { checkText, editThread } from "./edit.js";
import { paged } from "./paging.js";

function listPulls(call: RepositoryCall) {
  const { query } = call.request;
  const state = query.get("state") ?? "open";
  const head = query.get("head");
  const base = query.get("base");
  const order = query.get("sort") === "updated" ? ("updatedAt" as const) : ("createdAt" as const);
  const up =
    (query.get("direction") ?? (query.get("sort") === null || query.get("sort") === "created" ? "desc" : "asc")) ===
    "asc";
  const rows = pullsOf(call.repository)
    .filter((thread) => state === "all" || thread.state === state)
    // A filter without an owner is ignored, as GitHub does.
    .filter(({ pull }) => head === null || !head.includes(":") || `${pull.headOwner}:${pull.headRef}` === head)
    .filter(({ pull }) => base === null || pull.baseRef === base)
    .sort((a, b) => (up ? a[order] - b[order] : b[order] - a[order]));
  return paged(call, rows, (thread) => simplePullView(call, call.repository, thread));
}

function patchPull(call: RepositoryCall) {
  const thread = pullOf(call);
  const title = field(call.body, "title", "string");
  const body = nullableField(call.body, "body", "string");
  const state = oneOf(call.body, "state", ["open", "closed"]);
  const base = field(call.body, "base", "string");
  const maintainers = field(call.body, "maintainer_can_modify", "boolean");
  checkText("PullRequest", { title, body });
  if (state === "open" && thread.pull.mergedAt !== null)
    throw invalid({
      resource: "PullRequest",
      code: "invalid",
      field: "state",
      message: "state cannot be changed. The pull request is merged.",
    });
  if (base !== undefined && !call.repository.branches.has(base))
    throw invalid({ resource: "PullRequest", code: "invalid", field: "base" });
  const by = actorLogin(call);
  editThread(call.world, thread, { title, body, state }, by);
  if (base !== undefined && base !== thread.pull.baseRef) {
    thread.events.push({
      kind: "base_ref_changed",
      at: thread.updatedAt,
      actor: by,
      from: thread.pull.baseRef,
      to: base,
    });
    thread.pull.baseRef = base;
    thread.pull.baseSha = call.repository.branches.get(base) ?? thread.pull.baseSha;
  }
  if (maintainers !== undefined) thread.pull.maintainerCanModify = maintainers;
  return ok(pullView(call, call.repository, thread));
}

export const pullRoutes: RepositoryRoutes = {
  "GET /repos/{owner}/{repo}/pulls": { needs: ["pull_requests"], handle: listPulls },
  "GET /repos/{owner}/{repo}/pulls/{pull_number}": {
    needs: ["pull_requests"],
    handle: (call) => ok(pullView(call, call.repository, pullOf(call))),
  },
  "PATCH /repos/{owner}/{repo}/pulls/{pull_number}": { needs: ["pull_requests"], handle: patchPull },
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits": {
    needs: ["pull_requests"],
    handle: (call) =>
      paged(call, pullCommits(call.repository, pullOf(call)), (commit) => commitView(call, call.repository, commit), {
        cap: 250,
      }),
  },
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/files": {
    needs: ["pull_requests"],
    handle(call) {
      const thread = pullOf(call);
      return paged(
        call,
        pullFiles(call.repository, thread),
        (file) => fileView(call, call.repository, thread.pull.headSha, file),
        { cap: 3000 },
      );
    },
  },
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews": {
    needs: ["pull_requests"],
    handle(call) {
      const thread = pullOf(call);
      return paged(call, thread.pull.reviews, (review) => reviewView(call, call.repository, thread, review));
    },
  },
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls": {
    needs: ["pull_requests", "contents"],
    handle(call) {
      const commit = resolveRef(call.repository, call.params.commit_sha ?? "");
      if (commit === null) throw notFound();
      return paged(call, pullsWithCommit(call.repository, commit.sha), (thread) =>
        simplePullView(call, call.repository, thread),
      );
    },
  },
};
