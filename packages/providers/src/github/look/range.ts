import type { ChangedFile, Commit } from "@satellite/core";
import { unless, type GitHubClient } from "../client.js";
import type { Place } from "../name.js";

export interface Compared {
  readonly commits: readonly Commit[];
  readonly files: readonly ChangedFile[];
  readonly complete: { readonly commits: boolean; readonly files: boolean };
}

/** GitHub shows 300 files of a comparison, and pages through its commits. */
const maxFiles = 300;
const maxPages = 20;

/**
 * Commits that are in `head` and not in `base`, oldest first; nothing when one of the two is not there any more
 * (a forced push may leave its old tip behind).
 * @see https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export async function compare(
  { rest }: GitHubClient,
  place: Place,
  base: string,
  head: string,
): Promise<Compared | undefined> {
  const basehead = `${base}...${head}`;
  const page = (number: number) =>
    rest.repos.compareCommitsWithBasehead({ ...place, basehead, per_page: 100, page: number });
  const first = await unless([404, 422], () => page(1));
  if (!first) return undefined;
  const { files = [], total_commits: total } = first.data;
  const all = [...first.data.commits];
  for (let number = 2; all.length < total && number <= maxPages; number += 1) {
    const { commits } = (await page(number)).data;
    if (commits.length === 0) break;
    all.push(...commits);
  }
  return {
    commits: all.map(toCommit),
    files: files.map(toFile),
    complete: { commits: all.length >= total, files: files.length < maxFiles },
  };
}

type RestCommit = Awaited<
  ReturnType<GitHubClient["rest"]["repos"]["compareCommitsWithBasehead"]>
>["data"]["commits"][number];
type RestFile = NonNullable<
  Awaited<ReturnType<GitHubClient["rest"]["repos"]["compareCommitsWithBasehead"]>>["data"]["files"]
>[number];

function toCommit({ sha, commit, author, parents, html_url: url }: RestCommit): Commit {
  const account = author !== null && "login" in author ? author : undefined;
  const at = Date.parse(commit.committer?.date ?? "");
  return {
    sha,
    message: commit.message,
    author: account
      ? { login: account.login, type: account.type === "Bot" ? "bot" : "user", id: String(account.id) }
      : { login: commit.author?.name ?? commit.author?.email ?? "unknown", type: "user" },
    parents: parents.length,
    ...(Number.isNaN(at) ? {} : { committedAtMs: at }),
    url,
  };
}

const statuses: Readonly<Record<string, ChangedFile["status"]>> = {
  added: "added",
  copied: "added",
  modified: "modified",
  changed: "modified",
  removed: "removed",
  renamed: "renamed",
};

function toFile({ filename, previous_filename: previous, status }: RestFile): ChangedFile {
  return {
    path: filename,
    status: statuses[status] ?? "other",
    ...(previous === undefined ? {} : { previousPath: previous }),
  };
}
