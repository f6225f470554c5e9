import type { Change, Commit, Event, LookOptions, Looked, Person, Repository, Unread } from "@satellite/core";
import type { GitHubClient } from "../client.js";
import { checkPassed, toOurCheck, toRepository } from "../map.js";
import { placeOf, type Place } from "../name.js";
import { bringersQuery, pushQuery } from "../query.js";
import { nodesOf, type Page, type WireChecked, type WireRepository, type WireTip } from "../wire.js";
import { configsAt, configVariables, readConfigs } from "./configs.js";
import { unreadPart } from "./failed.js";
import { compare, type Compared } from "./range.js";

type Push = Extract<Event, { kind: "push" }>;

interface WireBringer {
  readonly number: number;
  readonly merged: boolean;
  readonly repository: { readonly nameWithOwner: string };
  readonly tip: Page<{ readonly commit: WireChecked }>;
}

interface WireBrought {
  readonly oid: string;
  readonly associatedPullRequests: Page<WireBringer> | null;
}

interface WirePush {
  readonly repository:
    | (WireRepository & {
        readonly before: WireTip | null;
        readonly after: (WireChecked & { readonly history: Page<WireBrought> }) | null;
      })
    | null;
}

/** A push: its commits and files, and for each commit the pull requests that brought it. Two requests, side by side. */
export async function readPush(client: GitHubClient, event: Push, options: LookOptions): Promise<Looked> {
  const place = placeOf(event.repository.fullName);
  const fresh = event.created || /^0+$/.test(event.before);
  // A new branch is judged by what it adds to the default branch.
  const before = fresh ? `refs/heads/${event.repository.defaultBranch}` : event.before;
  const variables = {
    ...place,
    before,
    after: event.after,
    check: options.checkName,
    ...configVariables(options.configPaths),
  };
  const [answer, compared] = await Promise.all([
    client.graphql<WirePush>(pushQuery(options.configPaths.length), variables),
    event.deleted
      ? nothingCompared
      : compare(client, place, fresh ? event.repository.defaultBranch : event.before, event.after),
  ]);
  const { repository } = answer.data;
  if (repository === null)
    return { unread: unreadPart(`push to ${event.repository.fullName}`, answer.errors, ["repository"]) };
  const home = toRepository(repository);
  const known = new Map(nodesOf(repository.after?.history).map((commit) => [commit.oid, commit]));
  const commits = await broughtBy(client, home, compared?.commits ?? [], known, options.checkName);
  const read = repository.before
    ? { configs: configsAt(repository.before, options.configPaths), configSha: repository.before.oid }
    : await readConfigs(client, place, `refs/heads/${home.defaultBranch}`, options.configPaths);
  if (!read)
    return { unread: unreadPart(`the state of ${event.ref} before the push`, answer.errors, ["repository", "before"]) };
  const change = toChange(event, home, { ...(compared ?? lostRange), commits }, repository.after ?? undefined);
  return { look: { change, ...read, unread: compared ? [] : [unseen(event)] } };
}

const nothingCompared: Promise<Compared> = Promise.resolve({
  commits: [],
  files: [],
  complete: { commits: true, files: true },
});
const lostRange: Compared = { commits: [], files: [], complete: { commits: false, files: false } };

function unseen({ ref, before, after }: Push): Unread {
  const what = `the commits of ${ref}`;
  return {
    what,
    code: "NOT_FOUND",
    says: `${what} could not be read: GitHub cannot compare ${before.slice(0, 7)} and ${after.slice(0, 7)}`,
  };
}

/** Most commits are in the history that came along; for older ones it is asked once more. */
async function broughtBy(
  client: GitHubClient,
  home: Repository,
  commits: readonly Commit[],
  known: Map<string, WireBrought>,
  check: string,
): Promise<readonly Commit[]> {
  const place = placeOf(home.fullName);
  const missing = commits.map(({ sha }) => sha).filter((sha) => !known.has(sha));
  for (let at = 0; at < missing.length; at += 50) {
    for (const commit of await askBringers(client, place, missing.slice(at, at + 50), check))
      known.set(commit.oid, commit);
  }
  return commits.map((commit) => {
    const pulls = known.get(commit.sha)?.associatedPullRequests;
    if (pulls == null) return commit;
    const own = nodesOf(pulls).filter(
      ({ repository }) => repository.nameWithOwner.toLowerCase() === home.fullName.toLowerCase(),
    );
    return { ...commit, broughtBy: own.map(toBringer) };
  });
}

async function askBringers(
  client: GitHubClient,
  place: Place,
  shas: readonly string[],
  check: string,
): Promise<readonly WireBrought[]> {
  const variables = { ...place, check, ...Object.fromEntries(shas.map((sha, at) => [`s${at}`, sha])) };
  const { data } = await client.graphql<{ repository: Readonly<Record<string, WireBrought | null>> | null }>(
    bringersQuery(shas.length),
    variables,
  );
  return Object.values(data.repository ?? {}).flatMap((commit) => (commit === null ? [] : [commit]));
}

function toBringer({ number, merged, tip }: WireBringer) {
  const passed = checkPassed(nodesOf(tip)[0]?.commit);
  return { number, merged, ...(passed === undefined ? {} : { checkPassed: passed }) };
}

function toChange(event: Push, repository: Repository, compared: Compared, after: WireChecked | undefined): Change {
  const branch = event.ref.replace(/^refs\/heads\//, "");
  const nobody: Person = { login: "unknown", type: "unknown" };
  return {
    ref: `change:github:${repository.fullName}@${event.after}`,
    kind: "push",
    repository,
    url: event.compareUrl ?? `${repository.url}/commit/${event.after}`,
    title: "",
    body: "",
    state: "none",
    draft: false,
    author: compared.commits.at(-1)?.author ?? nobody,
    base: { ref: branch, sha: event.before },
    head: { ref: branch, sha: event.after, repository: repository.fullName },
    fork: false,
    labels: [],
    milestone: null,
    commits: compared.commits,
    files: compared.files,
    complete: compared.complete,
    development: [],
    approvals: [],
    ours: toOurCheck(after),
  };
}
