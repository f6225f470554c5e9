import type { Change, Event, LookOptions, Looked, Repository } from "@satellite/core";
import { toUnread } from "../../shared/http/index.js";
import type { GitHubClient } from "../client.js";
import { toOurCheck, toRepository } from "../map.js";
import { placeOf } from "../name.js";
import { queueQuery } from "../query.js";
import { nodesOf, type Page, type WireChecked, type WireRepository, type WireTip } from "../wire.js";
import { configsAt, configVariables } from "./configs.js";
import { unreadPart } from "./failed.js";
import { readPull } from "./pull.js";
import { compare, type Compared } from "./range.js";

type Group = Extract<Event, { kind: "merge_group" }>;

interface WireMember {
  readonly number: number;
  readonly state: string;
  readonly baseRefName: string;
  readonly repository: { readonly nameWithOwner: string };
}

interface WireGroup extends WireRepository {
  readonly base: WireTip | null;
  readonly head:
    | (WireChecked & {
        readonly history: Page<{ readonly oid: string; readonly associatedPullRequests: Page<WireMember> | null }>;
      })
    | null;
  readonly mergeQueue?: {
    readonly entries: Page<{
      readonly headCommit: { readonly oid: string } | null;
      readonly pullRequest: { readonly number: number } | null;
    }> | null;
  } | null;
}

/** A group takes in 100 pull requests at most. */
const maxMembers = 100;

/**
 * A merge group with the pull requests between its base and head. The payload names only the last of them, inside
 * `head_ref`; the queue and the commits name the others. Config is that of the group's base commit.
 */
export async function readGroup(client: GitHubClient, event: Group, options: LookOptions): Promise<Looked> {
  const { fullName } = event.repository;
  const place = placeOf(fullName);
  const branch = event.baseRef.replace(/^refs\/heads\//, "");
  const variables = {
    ...place,
    base: event.baseSha,
    head: event.headSha,
    branch,
    check: options.checkName,
    ...configVariables(options.configPaths),
  };
  const [answer, compared] = await Promise.all([
    client.graphql<{ repository: WireGroup | null }>(queueQuery(options.configPaths.length), variables),
    compare(client, place, event.baseSha, event.headSha),
  ]);
  const group = answer.data.repository;
  if (group === null || group.base === null)
    return { unread: unreadPart(`the merge group's base in ${fullName}`, answer.errors, ["repository"]) };
  const numbers = memberNumbers(event, group, compared, branch);
  const looks = await Promise.all(numbers.map((number) => readMember(client, fullName, number, options)));
  const members = looks.flatMap((looked) => ("look" in looked ? [looked.look.change] : []));
  const unread = looks.flatMap((looked) => ("unread" in looked ? [looked.unread] : looked.look.unread));
  const change = toChange(event, toRepository(group), branch, compared, group.head ?? undefined);
  const whole = { ...change, ...(members.length === 0 ? {} : { members }) };
  return {
    look: { change: whole, configs: configsAt(group.base, options.configPaths), configSha: group.base.oid, unread },
  };
}

/** Nobody weakens the judge through a pull request: the members' own bases are not asked for config. */
async function readMember(
  client: GitHubClient,
  fullName: string,
  number: number,
  options: LookOptions,
): Promise<Looked> {
  try {
    return await readPull(client, fullName, number, { ...options, configPaths: [] });
  } catch (error) {
    return { unread: toUnread(`pull request ${fullName}#${number}`, error) };
  }
}

function memberNumbers(
  event: Group,
  group: WireGroup,
  compared: Compared | undefined,
  branch: string,
): readonly number[] {
  const inside = new Set(compared?.commits.map(({ sha }) => sha) ?? [event.headSha]);
  const queued = nodesOf(group.mergeQueue?.entries).flatMap(({ headCommit, pullRequest }) =>
    headCommit !== null && pullRequest !== null && inside.has(headCommit.oid) ? [pullRequest.number] : [],
  );
  const held = nodesOf(group.head?.history)
    .filter(({ oid }) => inside.has(oid))
    .flatMap(({ associatedPullRequests }) => nodesOf(associatedPullRequests))
    .filter(
      (pull) =>
        pull.state === "OPEN" && pull.baseRefName === branch && pull.repository.nameWithOwner === group.nameWithOwner,
    )
    .map(({ number }) => number);
  const last = /\/pr-(\d{1,10})-[0-9a-f]{40,64}$/.exec(event.headRef)?.[1];
  return [...new Set([...queued, ...held, ...(last === undefined ? [] : [Number(last)])])]
    .sort((a, b) => a - b)
    .slice(0, maxMembers);
}

function toChange(
  event: Group,
  repository: Repository,
  branch: string,
  compared: Compared | undefined,
  head: WireChecked | undefined,
): Change {
  return {
    ref: `change:github:${repository.fullName}@${event.headSha}`,
    kind: "merge_group",
    repository,
    url: `${repository.url}/commit/${event.headSha}`,
    title: "",
    body: "",
    state: "none",
    draft: false,
    author: compared?.commits.at(-1)?.author ?? { login: "unknown", type: "unknown" },
    base: { ref: branch, sha: event.baseSha },
    head: { ref: event.headRef.replace(/^refs\/heads\//, ""), sha: event.headSha, repository: repository.fullName },
    fork: false,
    labels: [],
    milestone: null,
    commits: compared?.commits ?? [],
    files: compared?.files ?? [],
    complete: compared?.complete ?? { commits: false, files: false },
    development: [],
    approvals: [],
    ours: toOurCheck(head),
  };
}
