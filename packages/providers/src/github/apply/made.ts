import type { GitHubClient } from "../client.js";
import { isInsider } from "../content.js";
import { unmarked } from "../marker.js";
import { ticketRef, type Place } from "../name.js";
import { newestQuery, titledQuery, type WireOld } from "../ticket-query.js";
import { nodesOf, type Page } from "../wire.js";
import type { Made } from "./done.js";

/** Our clock and GitHub's may differ. */
const slackMs = 3_600_000;
/** Titles that one request looks for. */
const titlesAtOnce = 50;
/** GitHub takes searches of 256 letters, qualifiers aside. */
const mostLetters = 200;

interface WireNewest {
  readonly repository: { readonly nameWithOwner: string; readonly issues: Page<WireOld> } | null;
}

/** An issue that may be of our making. */
export interface NewIssue extends Made {
  readonly number: number;
  readonly createdAtMs: number;
  /** By our own account. */
  readonly isOurs: boolean;
  /** By it, or by people of the repository: anybody else may start an issue with whatever mark they like. */
  readonly isTrusted: boolean;
  /** The item that it says it was made from. */
  readonly identity?: string;
}

/** An item whose issue is looked for; older ones by the title that it would get. */
export interface Sought {
  readonly identity: string;
  readonly title?: string;
}

/**
 * Issues, newest first, a hundred a request.
 *
 * @param sinceMs how far back to look, epoch milliseconds; absent: the newest hundred
 */
export async function* newestIssues(
  client: GitHubClient,
  { owner, repo }: Place,
  sinceMs?: number,
): AsyncIterable<readonly NewIssue[]> {
  let after: string | null = null;
  do {
    const variables: Readonly<Record<string, unknown>> = { owner, repo, after };
    const { data } = await client.graphql<WireNewest>(newestQuery, variables);
    const home = data.repository?.nameWithOwner ?? "";
    const issues = nodesOf(data.repository?.issues);
    yield issues.flatMap((issue) => asNew(issue, home));
    const oldest = Date.parse(issues.at(-1)?.createdAt ?? "");
    const page = data.repository?.issues.pageInfo;
    after = page?.hasNextPage === true && sinceMs !== undefined && oldest >= sinceMs - slackMs ? page.endCursor : null;
  } while (after !== null);
}

function asNew(issue: Partial<WireOld>, home: string): NewIssue[] {
  const { authorAssociation = "", body = "", createdAt = "", databaseId, number, url = "", viewerDidAuthor } = issue;
  if (databaseId === null || databaseId === undefined || number === undefined) return [];
  const { identity } = unmarked(body);
  const isOurs = viewerDidAuthor === true;
  return [
    {
      id: databaseId,
      number,
      ref: ticketRef(home, number),
      url,
      createdAtMs: Date.parse(createdAt),
      isOurs,
      isTrusted: isOurs || isInsider(authorAssociation),
      ...(identity === undefined ? {} : { identity }),
    },
  ];
}

/**
 * Issues that were made from items, oldest first each: among the newest, which the repository's own list tells without delay,
 * and older ones by their titles.
 */
export async function madeFrom(
  client: GitHubClient,
  place: Place,
  sought: readonly Sought[],
  sinceMs?: number,
): Promise<ReadonlyMap<string, readonly NewIssue[]>> {
  const newest: NewIssue[] = [];
  for await (const page of newestIssues(client, place, sinceMs)) newest.push(...page);
  return sorted(client, place, sought, newest);
}

/** The same, with the newest at hand. */
export async function sorted(
  client: GitHubClient,
  place: Place,
  sought: readonly Sought[],
  newest: readonly NewIssue[],
): Promise<ReadonlyMap<string, readonly NewIssue[]>> {
  const found = new Map<string, NewIssue[]>(sought.map(({ identity }) => [identity, []]));
  const take = (all: readonly NewIssue[]): void => {
    for (const one of all) {
      const own = one.isTrusted ? found.get(one.identity ?? "") : undefined;
      if (own?.some(({ id }) => id === one.id) === false) own.push(one);
    }
  };
  take(newest);
  const titles = sought.flatMap(({ identity, title }) =>
    title === undefined || found.get(identity)?.length !== 0 ? [] : [title],
  );
  take(await titled(client, place, titles));
  for (const own of found.values()) own.sort((one, other) => one.number - other.number);
  return found;
}

async function titled(client: GitHubClient, place: Place, titles: readonly string[]): Promise<readonly NewIssue[]> {
  const words = [...new Set(titles.map(plain))].filter((one) => one !== "");
  const all: NewIssue[] = [];
  for (let from = 0; from < words.length; from += titlesAtOnce) {
    const part = words.slice(from, from + titlesAtOnce);
    const queries = part.map((one, at) => [`q${at}`, `repo:${place.owner}/${place.repo} is:issue in:title "${one}"`]);
    const { data } = await client.graphql<Readonly<Record<string, Page<Partial<WireOld>>>>>(
      titledQuery(part.length),
      Object.fromEntries(queries) as Readonly<Record<string, unknown>>,
    );
    for (const page of Object.values(data))
      for (const one of nodesOf(page)) all.push(...asNew(one, one.repository?.nameWithOwner ?? ""));
  }
  return all;
}

const plain = (title: string): string => title.replace(/["\\]/g, " ").replace(/\s+/g, " ").trim().slice(0, mostLetters);

/** The issue that was made from an item before, if one was: the oldest of them. */
export async function findMade(
  client: GitHubClient,
  place: Place,
  sought: Sought,
  sinceMs?: number,
): Promise<Made | undefined> {
  const [own] = (await madeFrom(client, place, [sought], sinceMs)).get(sought.identity) ?? [];
  return own === undefined ? undefined : { id: own.id, ref: own.ref, url: own.url };
}
