/** Finding issues: by refs, from the repository's own list where that can answer, else from GitHub's search in windows. */
import { SatelliteError, type Query, type ReadWish, type Ticket } from "@satellite/core";
import { understood } from "../../shared/http/index.js";
import type { GitHubClient } from "../client.js";
import { placeOf } from "../name.js";
import type { GitHubOptions } from "../options.js";
import { homeQuery } from "../ticket-query.js";
import { readTickets } from "../tickets.js";
import { readViewer } from "../viewer.js";
import { found } from "./found.js";
import { listed } from "./listed.js";
import { isoOf, unreadable } from "./said.js";
import { listingOf, term, termsOf, type Term } from "./terms.js";

/**
 * Tickets that match, each once as long as it stands still. They come oldest first; those that changed since a moment, from
 * the list of issues, by their last change. A search that names no place stays inside the run's repository.
 *
 * @throws {SatelliteError} when a page cannot be read, or GitHub would cut the list
 */
export async function* searchTickets(
  client: GitHubClient,
  options: GitHubOptions,
  query: Query,
  sinceMs?: number,
  wish: ReadWish = {},
): AsyncIterable<readonly Ticket[]> {
  if (query.refs !== undefined) {
    const reads = await readTickets(client, options, query.refs, wish);
    const tickets = reads.flatMap((read) => (read.outcome === "found" ? [read.ticket] : []));
    yield tickets.filter(({ updatedAtMs }) => sinceMs === undefined || (updatedAtMs ?? 0) >= sinceMs);
    return;
  }
  // One that changed while the list was read is given again, as it is by then.
  const seen = new Map<string, number>();
  const isFresh = ({ ref, updatedAtMs = 0 }: Ticket): boolean => (seen.get(ref) ?? -1) < updatedAtMs;
  try {
    for (const terms of questionsOf(query, options)) {
      for await (const page of ask(client, options, terms, sinceMs, wish)) {
        const fresh = page.filter(isFresh);
        for (const { ref, updatedAtMs = 0 } of fresh) seen.set(ref, updatedAtMs);
        yield fresh;
      }
    }
  } catch (error) {
    const { code, why, retryAfterMs } = understood(error);
    throw new SatelliteError(code, why, { cause: error, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
  }
}

/** One question, or two whose answers are joined: what is assigned to me, and what is in progress. */
function questionsOf({ text = "", assigned, inProgress, words }: Query, { labels }: GitHubOptions): readonly Term[][] {
  const terms = termsOf(text);
  // The search knows no "or" that holds everywhere: one question a word.
  if (words !== undefined) return words.map((word) => [...terms, plainWord(word), term("in", "title")]);
  if (assigned !== true && inProgress !== true) return [[...terms]];
  const label = labels?.byState.in_progress;
  const open = term("is", "open");
  return [
    ...(assigned === true ? [[...terms, term("assignee", "@me"), open]] : []),
    // Where no label stands for it, nothing is in progress on GitHub.
    ...(inProgress === true && typeof label === "string" ? [[...terms, term("label", label), open]] : []),
  ];
}

function plainWord(value: string): Term {
  return { raw: `"${value.replaceAll(/["\\]/g, "")}"`, not: false, value };
}

async function* ask(
  client: GitHubClient,
  options: GitHubOptions,
  terms: readonly Term[],
  sinceMs: number | undefined,
  wish: ReadWish,
): AsyncIterable<readonly Ticket[]> {
  const listing = listingOf(terms, options.repository);
  if (listing !== undefined) {
    const me = listing.assignee === "@me" ? { assignee: (await readViewer(client)).login } : {};
    yield* listed(client, options, { ...listing, ...me }, sinceMs, wish);
    return;
  }
  const has = (...names: readonly string[]) => terms.some(({ name }) => name !== undefined && names.includes(name));
  const kind = terms.some(
    ({ name, value }) => (name === "is" || name === "type") && ["issue", "pr", "pull-request"].includes(value),
  );
  const all = [
    ...terms,
    ...(has("repo", "org", "user") ? [] : [term("repo", options.repository)]),
    ...(kind ? [] : [term("is", "issue")]),
    ...(sinceMs === undefined ? [] : termsOf(`updated:>=${isoOf(sinceMs)}`)),
  ];
  let any = false;
  for await (const page of found(client, options, all, wish)) {
    any ||= page.length > 0;
    yield page;
  }
  if (!any) await mustSee(client, all);
}

/** The search finds nothing in a repository that the token cannot see: that is no answer. */
async function mustSee(client: GitHubClient, terms: readonly Term[]): Promise<void> {
  for (const { not, name, value } of terms) {
    if (not || name !== "repo") continue;
    const { data, errors } = await client.graphql<{ repository: object | null }>(homeQuery, { ...placeOf(value) });
    if (data.repository === null) throw unreadable(`the issues of ${value}`, errors);
  }
}
