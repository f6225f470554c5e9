import { diffFiles } from "../git/diff.js";
import { ancestors, mergeBase, range } from "../git/history.js";
import { blobSha, bytesOf, treeEntries, type Commit } from "../git/objects.js";
import { notFound, Refusal } from "../refusal.js";
import { commitView, fileView } from "../view/commit.js";
import { repositoryPage, repositoryUrl } from "../view/repository.js";
import { filesAt, resolveRef } from "../world/pulls.js";
import { ok, type RepositoryCall, type RepositoryRoutes } from "./call.js";
import { paged } from "./paging.js";

/** Files above this come without content; only the raw media type gives them. */
const maxInlineBytes = 1_000_000;
const encoded = (path: string) => path.split("/").map(encodeURIComponent).join("/");

function commitAt(call: RepositoryCall, ref: string): Commit {
  const commit = resolveRef(call.repository, ref);
  if (commit === null) throw new Refusal(404, `No commit found for the ref ${ref}`);
  return commit;
}

function entryView(
  call: RepositoryCall,
  ref: string,
  entry: { path: string; type: "file" | "dir"; sha: string; size: number },
) {
  const { path } = entry;
  const root = repositoryUrl(call, call.repository);
  const page = repositoryPage(call, call.repository);
  const url = `${root}/contents/${encoded(path)}?ref=${encodeURIComponent(ref)}`;
  const gitUrl = `${root}/git/${entry.type === "file" ? "blobs" : "trees"}/${entry.sha}`;
  const html = `${page}/${entry.type === "file" ? "blob" : "tree"}/${encodeURIComponent(ref)}/${encoded(path)}`;
  return {
    name: path.split("/").at(-1) ?? "",
    path,
    sha: entry.sha,
    size: entry.size,
    url,
    html_url: html,
    git_url: gitUrl,
    download_url: entry.type === "file" ? `${page}/raw/${encodeURIComponent(ref)}/${encoded(path)}` : null,
    type: entry.type,
    _links: { self: url, git: gitUrl, html },
  };
}

function contents(call: RepositoryCall) {
  const ref = call.request.query.get("ref") ?? call.repository.defaultBranch;
  const { files } = commitAt(call, ref);
  const path = (call.params.path ?? "").replace(/^\/+|\/+$/g, "");
  const text = files.get(path);
  const raw = /\braw\b/.test(call.request.headers.accept ?? "");
  if (text !== undefined) {
    const size = bytesOf(text).length;
    if (raw)
      return { status: 200, text, headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" } };
    const inline = size <= maxInlineBytes;
    return ok({
      ...entryView(call, ref, { path, type: "file", sha: blobSha(text), size }),
      content: inline ? bytesOf(text).toString("base64").replace(/.{60}/g, "$&\n") + "\n" : "",
      encoding: inline ? "base64" : "none",
    });
  }
  const below = treeEntries(files, path);
  if (below.length === 0) throw notFound();
  const prefix = path === "" ? "" : `${path}/`;
  return ok(
    below.map((entry) =>
      entryView(call, ref, {
        path: prefix + entry.path,
        type: entry.type === "tree" ? "dir" : "file",
        sha: entry.sha,
        size: entry.size ?? 0,
      }),
    ),
  );
}

function tree(call: RepositoryCall) {
  const ref = call.params.tree_sha ?? "";
  const commit =
    resolveRef(call.repository, ref) ?? [...call.repository.commits.values()].find((one) => one.tree === ref);
  if (commit == null) throw notFound();
  const root = repositoryUrl(call, call.repository);
  const deep = call.request.query.has("recursive");
  const walk = (folder: string): unknown[] =>
    treeEntries(commit.files, folder, commit.modes).flatMap((entry) => {
      const path = folder === "" ? entry.path : `${folder}/${entry.path}`;
      const row = { ...entry, path, url: `${root}/git/${entry.type}s/${entry.sha}` };
      return deep && entry.type === "tree" ? [row, ...walk(path)] : [row];
    });
  return ok({ sha: commit.tree, url: `${root}/git/trees/${commit.tree}`, tree: walk(""), truncated: false });
}

function listCommits(call: RepositoryCall) {
  const { query } = call.request;
  const start = query.get("sha") ?? call.repository.defaultBranch;
  const commit = resolveRef(call.repository, start);
  if (commit === null) throw notFound();
  const path = query.get("path");
  const author = query.get("author")?.toLowerCase();
  const [since, until] = [query.get("since"), query.get("until")];
  const touches = (one: Commit) =>
    path === null ||
    diffFiles(filesAt(call.repository, one.parents[0] ?? null), one.files).some(
      (file) => file.path === path || file.path.startsWith(`${path}/`),
    );
  const rows = range(call.repository.commits, null, commit.sha)
    .filter(touches)
    .filter(
      (one) =>
        author === undefined ||
        one.author.email.toLowerCase() === author ||
        call.world.userByEmail(one.author.email)?.login.toLowerCase() === author,
    )
    .filter((one) => since === null || one.committer.date * 1000 >= Date.parse(since))
    .filter((one) => until === null || one.committer.date * 1000 <= Date.parse(until));
  return paged(call, rows, (one) => commitView(call, call.repository, one));
}

function oneCommit(call: RepositoryCall) {
  const ref = call.params.ref ?? "";
  const commit = resolveRef(call.repository, ref);
  if (commit === null) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  const files = diffFiles(filesAt(call.repository, commit.parents[0] ?? null), commit.files);
  const additions = files.reduce((total, file) => total + file.additions, 0);
  const deletions = files.reduce((total, file) => total + file.deletions, 0);
  return ok({
    ...commitView(call, call.repository, commit),
    stats: { total: additions + deletions, additions, deletions },
    files: files.slice(0, 300).map((file) => fileView(call, call.repository, commit.sha, file)),
  });
}

function compare(call: RepositoryCall) {
  const { repository } = call;
  const [left = "", right = ""] = (call.params.basehead ?? "").split("...");
  const inNetwork = (ref: string) => {
    const [owner, branch] = ref.includes(":") ? ref.split(":") : [undefined, ref];
    const home =
      owner === undefined
        ? repository
        : [...call.world.repositories.values()].find(
            (one) => one.owner === owner && one.commits === repository.commits,
          );
    return home === undefined || branch === undefined ? null : resolveRef(home, branch);
  };
  const base = inNetwork(left);
  const head = inNetwork(right);
  if (base === null || head === null) throw notFound();
  const shared = mergeBase(repository.commits, base.sha, head.sha);
  const common = shared === null ? undefined : repository.commits.get(shared);
  if (common === undefined) throw new Refusal(404, `No common ancestor between ${left} and ${right}.`);
  const ahead = range(repository.commits, base.sha, head.sha).toReversed();
  const behind = [...ancestors(repository.commits, base.sha)].filter(
    (sha) => !ancestors(repository.commits, head.sha).has(sha),
  ).length;
  const status = ahead.length === 0 ? (behind === 0 ? "identical" : "behind") : behind === 0 ? "ahead" : "diverged";
  const page = `${repositoryPage(call, repository)}/compare/${left}...${right}`;
  const whole = {
    url: `${repositoryUrl(call, repository)}/compare/${left}...${right}`,
    html_url: page,
    permalink_url: `${repositoryPage(call, repository)}/compare/${base.sha}...${head.sha}`,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: commitView(call, repository, base),
    merge_base_commit: commitView(call, repository, common),
    status,
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    files: diffFiles(common.files, head.files)
      .slice(0, 300)
      .map((file) => fileView(call, repository, head.sha, file)),
  };
  return paged(call, ahead, (one) => commitView(call, repository, one), {
    perPage: 100,
    wrap: (commits) => ({
      ...whole,
      commits,
      ...(call.request.query.get("page") === null || call.request.query.get("page") === "1" ? {} : { files: [] }),
    }),
  });
}

export const contentRoutes: RepositoryRoutes = {
  "GET /repos/{owner}/{repo}/contents/{path}": { needs: ["contents"], handle: contents },
  "GET /repos/{owner}/{repo}/git/trees/{tree_sha}": { needs: ["contents"], handle: tree },
  "GET /repos/{owner}/{repo}/commits": { needs: ["contents"], handle: listCommits },
  "GET /repos/{owner}/{repo}/commits/{ref}": { needs: ["contents"], handle: oneCommit },
  "GET /repos/{owner}/{repo}/compare/{basehead}": { needs: ["contents"], handle: compare },
};
