import { ancestors, range } from "../git/history.js";
import { diffFiles } from "../git/diff.js";
import { blobSha, bytesOf, treeEntries, treeSha, type Commit, type Person } from "../git/objects.js";
import { reaches } from "../rest/index.js";
import { nodeId, time } from "../view/place.js";
import { fullName, type Repository } from "../world/model.js";
import { filesAt, pullsWithCommit, resolveRef } from "../world/pulls.js";
import { rollupNode, suitesNode, statusNode } from "./checks.js";
import { connection, type PageArgs } from "./connection.js";
import { pullNode } from "./pulls.js";
import { repositoryNode } from "./repository.js";
import { actorNode, mustRead, type Scene } from "./scene.js";

function hand(scene: Scene, { name, email, date }: Person) {
  return {
    name,
    email,
    date: time(date * 1000),
    // Only people: an app's commits have no user, as on GitHub.
    user: () => {
      const user = scene.world.userByEmail(email);
      return user === null || user.type !== "User" ? null : actorNode(scene, user.login);
    },
  };
}

const coAuthor = /^co-authored-by:\s*(.+?)\s*<([^<>\s]+)>\s*$/gim;

export function commitNode(scene: Scene, repository: Repository, commit: Commit): object {
  const url = `${scene.world.serverUrl}/${fullName(repository)}/commit/${commit.sha}`;
  const [headline = "", ...rest] = commit.message.split("\n");
  const changes = () => diffFiles(filesAt(repository, commit.parents[0] ?? null), commit.files);
  const byHand = [
    commit.author,
    ...[...commit.message.matchAll(coAuthor)].map(([, name = "", email = ""]) => ({
      name,
      email,
      date: commit.author.date,
    })),
  ];
  return {
    __typename: "Commit",
    id: nodeId("C", commit.sha),
    oid: commit.sha,
    abbreviatedOid: commit.sha.slice(0, 7),
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join("\n").trim(),
    author: hand(scene, commit.author),
    committer: hand(scene, commit.committer),
    authors: (args: PageArgs) => connection(byHand, args, (one) => hand(scene, one)),
    authoredByCommitter: commit.author.email === commit.committer.email,
    authoredDate: time(commit.author.date * 1000),
    committedDate: time(commit.committer.date * 1000),
    committedViaWeb: commit.committer.email === "noreply@github.com",
    signature: null,
    url,
    commitUrl: url,
    repository: () => repositoryNode(scene, repository),
    parents: (args: PageArgs) =>
      connection(
        commit.parents.flatMap((sha) => repository.commits.get(sha) ?? []),
        args,
        (one) => commitNode(scene, repository, one),
      ),
    tree: () => treeNode(commit.files, ""),
    file: ({ path }: { path: string }) => {
      mustRead(scene, "contents");
      return fileEntry(commit.files, path);
    },
    additions: () => changes().reduce((total, file) => total + file.additions, 0),
    deletions: () => changes().reduce((total, file) => total + file.deletions, 0),
    changedFiles: () => changes().length,
    changedFilesIfAvailable: () => changes().length,
    history: (args: PageArgs) =>
      connection(range(repository.commits, null, commit.sha), args, (one) => commitNode(scene, repository, one)),
    associatedPullRequests: (args: PageArgs) => {
      mustRead(scene, "pull_requests");
      const homes = [...scene.world.repositories.values()].filter(
        (home) => home.commits === repository.commits && reaches(scene.actor, home),
      );
      const rows = homes.flatMap((home) => pullsWithCommit(home, commit.sha).map((thread) => ({ home, thread })));
      return connection(rows, args, ({ home, thread }) => pullNode(scene, home, thread));
    },
    statusCheckRollup: () => rollupNode(scene, repository, commit.sha),
    status: () => statusNode(scene, repository, commit.sha),
    checkSuites: (args: PageArgs & { filterBy?: { appId?: number; checkName?: string } | null }) =>
      suitesNode(scene, repository, commit.sha, args),
  };
}

function treeNode(files: ReadonlyMap<string, string>, folder: string): object {
  const oid = treeSha(files, folder);
  return {
    __typename: "Tree",
    id: nodeId("T", oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    entries: () =>
      treeEntries(files, folder).map((entry) => {
        const path = folder === "" ? entry.path : `${folder}/${entry.path}`;
        return {
          name: entry.path,
          path,
          type: entry.type,
          oid: entry.sha,
          mode: Number.parseInt(entry.mode, 8),
          size: entry.size ?? 0,
          extension: /\.[^.]*$/.exec(entry.path)?.[0] ?? "",
          object: () => (entry.type === "tree" ? treeNode(files, path) : blobNode(files.get(path) ?? "")),
        };
      }),
  };
}

/** One entry of the tree by its whole path; null when there is none. */
function fileEntry(files: ReadonlyMap<string, string>, path: string): object | null {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  const entry = treeEntries(files, folder).find(
    (one) => one.path === path.slice(folder === "" ? 0 : folder.length + 1),
  );
  if (entry === undefined) return null;
  const object = () => (entry.type === "tree" ? treeNode(files, path) : blobNode(files.get(path) ?? ""));
  return { name: entry.path, path, type: entry.type, oid: entry.sha, size: entry.size ?? 0, object };
}

/** Text beyond this comes cut. */
const maxText = 512_000;

function blobNode(text: string) {
  const oid = blobSha(text);
  const isBinary = text.includes("\0");
  return {
    __typename: "Blob",
    id: nodeId("B", oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    byteSize: bytesOf(text).length,
    isBinary,
    isTruncated: text.length > maxText,
    text: isBinary ? null : text.toWellFormed().slice(0, maxText),
  };
}

/** What `git rev-parse` would find: `<ref>`, `<ref>:` and `<ref>:<path>`; null when there is no such object. */
export function objectNode(
  scene: Scene,
  repository: Repository,
  { expression, oid }: { expression?: string | null; oid?: string | null },
) {
  mustRead(scene, "contents");
  const text = expression ?? oid ?? "";
  const colon = text.indexOf(":");
  const commit = resolveRef(repository, colon < 0 ? text : text.slice(0, colon));
  if (commit === null) return colon < 0 ? looseObject(repository, text) : null;
  if (colon < 0) return commitNode(scene, repository, commit);
  const path = text.slice(colon + 1).replace(/\/+$/, "");
  const blob = commit.files.get(path);
  if (blob !== undefined) return blobNode(blob);
  return path === "" || treeEntries(commit.files, path).length > 0 ? treeNode(commit.files, path) : null;
}

function looseObject(repository: Repository, oid: string) {
  if (!/^[0-9a-f]{40}$/.test(oid)) return null;
  for (const { files } of repository.commits.values())
    for (const text of files.values()) if (blobSha(text) === oid) return blobNode(text);
  return null;
}

export function refNode(scene: Scene, repository: Repository, name: string) {
  const sha = repository.branches.get(name);
  const commit = sha === undefined ? undefined : repository.commits.get(sha);
  if (commit === undefined) return null;
  return {
    __typename: "Ref",
    id: nodeId("REF", `${repository.id}:${name}`),
    name,
    prefix: "refs/heads/",
    repository: () => repositoryNode(scene, repository),
    target: () => {
      mustRead(scene, "contents");
      return commitNode(scene, repository, commit);
    },
    branchProtectionRule: null,
    associatedPullRequests: (args: PageArgs & { states?: readonly string[] | null }) => {
      const rows = [...repository.threads.values()].flatMap((thread) =>
        thread.pull?.headRef === name ? [{ ...thread, pull: thread.pull }] : [],
      );
      return connection(rows, args, (thread) => pullNode(scene, repository, thread));
    },
    compare: ({ headRef }: { headRef: string }) => {
      const head = resolveRef(repository, headRef);
      if (head === null) return null;
      const ahead = range(repository.commits, commit.sha, head.sha).toReversed();
      const behind = range(repository.commits, head.sha, commit.sha).length;
      const shared = ancestors(repository.commits, commit.sha).has(head.sha);
      return {
        aheadBy: ahead.length,
        behindBy: behind,
        status:
          ahead.length === 0 ? (shared && behind > 0 ? "BEHIND" : "IDENTICAL") : behind === 0 ? "AHEAD" : "DIVERGED",
        baseTarget: () => commitNode(scene, repository, commit),
        headTarget: () => commitNode(scene, repository, head),
        commits: (args: PageArgs) => connection(ahead, args, (one) => commitNode(scene, repository, one)),
      };
    },
  };
}
