/** Looking for the issues that were made from items, without anybody's word for it but the issues' own. */
import { isRefusal, type Answer, type JiraClient } from "../../client.js";
import { identityIn, itemKey } from "../../item-mark.js";
import { longAgoMs, quoted } from "../../jql.js";
import type { Given } from "../../shape.js";
import { wireMarkedBulk, wireMarkedPage, type wireMarked } from "../../wire.js";

type Marked = Given<typeof wireMarked>;

/** Our clock and Jira's may be apart by this much, milliseconds. */
const apartMs = 3_600_000;
const pageSize = 100;
/** Keys are looked through this many hundreds beyond the newest that the search knows. */
const maxWindows = 20;
/** Titles that one search looks for. */
const titlesAtOnce = 25;

/** An item whose issue is looked for; older ones by the title that it would get. */
export interface Sought {
  readonly identity: string;
  readonly title?: string;
}

/** Keys by identity, oldest first. */
export type Found = ReadonlyMap<string, readonly string[]>;

/**
 * The newest issues by search and, since its index lags behind writes, those of the newest keys that it does not know from
 * the database itself; older ones by their titles.
 *
 * @param sinceMs how far back to look whatever the titles are, epoch milliseconds; absent: the newest hundred
 */
export async function findMade(
  client: JiraClient,
  project: string,
  sought: readonly Sought[],
  sinceMs?: number,
): Promise<Answer<Found>> {
  const found = new Map<string, string[]>(sought.map(({ identity }) => [identity, []]));
  const take = (issues: Marked): void => {
    for (const { key, properties } of issues) {
      const own = found.get(identityIn(properties) ?? "");
      if (own?.includes(key) === false) own.push(key);
    }
  };
  const place = `project = ${quoted(project)}`;
  const newest = await page(client, `${place} ORDER BY key DESC`);
  if (isRefusal(newest)) return newest;
  take(newest.value.issues);
  const known = newest.value.issues.flatMap(({ key }) => numberIn(key));
  if (sinceMs !== undefined && known.length === pageSize) {
    const from = Math.max(longAgoMs, Math.floor(sinceMs - apartMs));
    const older = await bySearch(client, `${place} AND created >= ${from} ORDER BY created DESC`);
    if (isRefusal(older)) return older;
    take(older.value);
  }
  const unindexed = await byKeys(client, project, known);
  if (isRefusal(unindexed)) return unindexed;
  take(unindexed.value);
  const open = sought.filter(({ identity }) => found.get(identity)?.length === 0);
  const titles = [...new Set(open.flatMap(({ title }) => (title === undefined ? [] : plain(title))))];
  for (let from = 0; from < titles.length; from += titlesAtOnce) {
    const words = titles.slice(from, from + titlesAtOnce).map((title) => `summary ~ ${quoted(title)}`);
    const titled = await bySearch(client, `${place} AND (${words.join(" OR ")}) ORDER BY created ASC`);
    if (isRefusal(titled)) return titled;
    take(titled.value);
  }
  for (const keys of found.values()) keys.sort((one, other) => (numberIn(one)[0] ?? 0) - (numberIn(other)[0] ?? 0));
  return { value: found };
}

/** What the search's language has a meaning for beside letters and digits is left out. */
function plain(title: string): readonly string[] {
  const words = title.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return words === "" ? [] : [words];
}

const numberIn = (key: string): readonly number[] => (/\d+$/.exec(key) ?? []).map(Number);

async function bySearch(client: JiraClient, jql: string): Promise<Answer<Marked>> {
  const all: Marked[number][] = [];
  let token: string | undefined;
  for (;;) {
    const answer = await page(client, jql, token);
    if (isRefusal(answer)) return answer;
    all.push(...answer.value.issues);
    const next = answer.value.isLast === true ? undefined : (answer.value.nextPageToken ?? undefined);
    if (next === undefined || next === token) return { value: all };
    token = next;
  }
}

function page(client: JiraClient, jql: string, nextPageToken?: string) {
  const body = {
    jql,
    fields: ["created"],
    properties: [itemKey],
    maxResults: pageSize,
    ...(nextPageToken !== undefined && { nextPageToken }),
  };
  return client.ask({ method: "POST", path: "search/jql", body, repeat: "safe" }, wireMarkedPage);
}

/** Keys that are missing between those that are known, and those behind them for as long as there are any. */
async function byKeys(client: JiraClient, project: string, known: readonly number[]): Promise<Answer<Marked>> {
  const newest = Math.max(0, ...known);
  const has = new Set(known);
  const all: Marked[number][] = [];
  const isBehind = ({ key }: Marked[number]): boolean =>
    key.startsWith(`${project.toUpperCase()}-`) && (numberIn(key)[0] ?? 0) > newest;
  let next = Math.max(1, newest - pageSize + 1);
  for (let window = 0; window < maxWindows; window += 1) {
    const numbers: number[] = [];
    for (; numbers.length < pageSize; next += 1) if (!has.has(next)) numbers.push(next);
    const issueIdsOrKeys = numbers.map((number) => `${project.toUpperCase()}-${number}`);
    const body = { issueIdsOrKeys, fields: ["created"], properties: [itemKey] };
    const answer = await client.ask({ method: "POST", path: "issue/bulkfetch", body, repeat: "safe" }, wireMarkedBulk);
    if (isRefusal(answer)) return answer;
    const { issues } = answer.value;
    all.push(...issues);
    if (!issues.some(isBehind) && next > newest + pageSize / 2) break;
  }
  return { value: all };
}
