import type { Change, ChangedFile, Commit, LookOptions, Looked, Unread } from "@satellite/core";
import type { GitHubClient } from "../client.js";
import { toCommit, toFile, toRepository } from "../map.js";
import { placeOf } from "../name.js";
import { morePullQuery, pullQuery } from "../query.js";
import {
  nodesOf,
  type Page,
  type WireComment,
  type WireCommit,
  type WireFile,
  type WireFullPull,
  type WireRepository,
} from "../wire.js";
import { toFullChange, type Lists } from "./change.js";
import { configsAt, configVariables, readConfigs } from "./configs.js";
import { unreadPart } from "./failed.js";

/** GitHub lists 3,000 files at most; more commits than this are not worth the requests. */
const maxPages = 30;

/** One pull request, in one request unless it has more than 100 commits, files or comments. */
export async function readPull(
  client: GitHubClient,
  fullName: string,
  number: number,
  options: LookOptions,
): Promise<Looked> {
  const { configPaths, checkName, commentMarker } = options;
  const variables = { ...placeOf(fullName), number, check: checkName, ...configVariables(configPaths) };
  const answer = await client.graphql<{ repository: (WireRepository & { pullRequest: WireFullPull | null }) | null }>(
    pullQuery(configPaths.length),
    variables,
  );
  const { repository } = answer.data;
  const pull = repository?.pullRequest;
  if (repository == null || pull == null)
    return { unread: unreadPart(`pull request ${fullName}#${number}`, answer.errors, ["repository"]) };

  const lists = await restOf(client, fullName, pull, commentMarker);
  const change = toFullChange(pull, toRepository(repository), lists, commentMarker);
  const tip = pull.baseRef?.target;
  // The base branch of a merged pull request may be gone; its last commit is still there.
  const read = tip
    ? { configs: configsAt(tip, configPaths), configSha: tip.oid }
    : await readConfigs(client, placeOf(fullName), pull.baseRefOid, configPaths);
  if (!read) return { unread: unreadPart(`the base ${pull.baseRefName} of ${fullName}#${number}`, []) };
  return { look: { change, ...read, unread: notRead(change, pull, answer.errors.length > 0) } };
}

function notRead(change: Change, pull: WireFullPull, partial: boolean): Unread[] {
  const name = `${change.repository.fullName}#${pull.number}`;
  const missing = (what: string): Unread => ({
    what,
    code: "FORBIDDEN",
    says: `${what} of ${name} could not be read: the token may not do this`,
  });
  if (!partial) return [];
  return [...(pull.files === null ? [missing("files")] : []), ...(pull.reviews === null ? [missing("reviews")] : [])];
}

interface Pages {
  readonly commits?: Page<{ readonly commit: WireCommit }>;
  readonly files?: Page<WireFile> | null;
  readonly comments?: Page<WireComment>;
}

/** Further pages of all three lists together, so that a large change costs as few requests as its longest list. */
async function restOf(client: GitHubClient, fullName: string, pull: WireFullPull, marker: string): Promise<Lists> {
  const commits: Commit[] = [];
  const files: ChangedFile[] = [];
  const comments: WireComment[] = [];
  const take = (pages: Pages): void => {
    commits.push(...nodesOf(pages.commits).map(({ commit }) => toCommit(commit)));
    files.push(...nodesOf(pages.files).map(toFile));
    comments.push(...nodesOf(pages.comments));
  };
  let pages: Pages = pull;
  take(pages);
  for (let count = 1; count < maxPages; count += 1) {
    const found = comments.some(({ body, viewerDidAuthor }) => viewerDidAuthor && body.startsWith(marker));
    const next = {
      commits: cursor(pages.commits),
      files: cursor(pages.files),
      comments: found ? undefined : cursor(pages.comments),
    };
    const wanted = {
      commits: next.commits !== undefined,
      files: next.files !== undefined,
      comments: next.comments !== undefined,
    };
    if (!wanted.commits && !wanted.files && !wanted.comments) break;
    const cursors = Object.fromEntries(Object.entries(next).filter(([, after]) => after !== undefined));
    const variables = { ...placeOf(fullName), number: pull.number, ...cursors };
    const { data } = await client.graphql<{ repository: { pullRequest: Pages | null } | null }>(
      morePullQuery(wanted),
      variables,
    );
    pages = data.repository?.pullRequest ?? {};
    take(pages);
  }
  return { commits, files, comments };
}

function cursor(page: Page<unknown> | null | undefined): string | undefined {
  return page?.pageInfo?.hasNextPage === true ? (page.pageInfo.endCursor ?? undefined) : undefined;
}
