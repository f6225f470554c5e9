import { gitHubParts, SatelliteError, type Read, type ReadWish, type TicketRef, type Unread } from "@satellite/core";
import { toUnread } from "../shared/http/index.js";
import { statusOf, type GitHubClient, type GraphqlAnswer } from "./client.js";
import { can } from "./capabilities.js";
import { unreadPart } from "./look/failed.js";
import { toTicket } from "./map.js";
import { placeOf, ticketRef } from "./name.js";
import type { GitHubOptions } from "./options.js";
import { ticketsQuery } from "./ticket-query.js";
import type { WireIssue } from "./wire.js";

interface Wanted {
  readonly ref: TicketRef;
  readonly repository: string;
  readonly number: number;
}

/** GitHub's numbers are 32 bit. */
const maxNumber = 2_147_483_647;

/** Tickets across repositories, 50 a request; each ref once, in the order asked. */
export async function readTickets(
  client: GitHubClient,
  options: GitHubOptions,
  refs: readonly TicketRef[],
  wish: ReadWish = {},
): Promise<readonly Read[]> {
  const unique = [...new Set(refs)];
  const wanted = unique.flatMap((ref): Wanted[] => {
    const parts = ref.startsWith("github:") ? gitHubParts(ref) : undefined;
    return parts && parts.number > 0 && parts.number <= maxNumber ? [{ ref, ...parts }] : [];
  });
  const found = new Map<TicketRef, Read>();
  for (let start = 0; start < wanted.length; start += can.readBatch) {
    const some = wanted.slice(start, start + can.readBatch);
    for (const read of await readSome(client, options, some, wish)) found.set(read.ref, read);
  }
  return unique.map(
    (ref) => found.get(ref) ?? { outcome: "missing", ref, says: "this is no number that GitHub gives" },
  );
}

async function readSome(
  client: GitHubClient,
  options: GitHubOptions,
  wanted: readonly Wanted[],
  wish: ReadWish,
): Promise<readonly Read[]> {
  const each = byRepository(wanted);
  const variables = Object.fromEntries(
    each.flatMap((group, at) => {
      const { owner, repo } = placeOf(group[0]?.repository ?? "");
      return [
        [`o${at}`, owner],
        [`p${at}`, repo],
        ...group.map(({ number }, index) => [`n${at}_${index}`, number] as const),
      ];
    }),
  );
  try {
    const document = ticketsQuery(
      each.map((group) => group.length),
      wish.whole === true,
    );
    const answer = await client.graphql<Answer>(document, variables);
    const reads = each.flatMap((group, at) =>
      group.map((one, index) => toRead(one, answer, [`r${at}`, `n${at}_${index}`], options)),
    );
    return await Promise.all(reads);
  } catch (error) {
    return wanted.map(({ ref }) => unreadable(ref, error));
  }

  async function toRead(
    one: Wanted,
    answer: GraphqlAnswer<Answer>,
    path: readonly [string, string],
    { labels }: GitHubOptions,
  ): Promise<Read> {
    const home = answer.data[path[0]];
    // GitHub says "not found" of what the token may not see: only inside a repository that it sees is that an answer.
    if (home == null)
      return {
        outcome: "unreadable",
        ref: one.ref,
        why: { ...unreadPart(one.repository, answer.errors, [path[0]]), ref: one.ref },
      };
    const issue = home[path[1]];
    if (issue != null) return { outcome: "found", ref: one.ref, ticket: toTicket(issue, labels) };
    const why: Unread = { ...unreadPart(`${one.repository}#${one.number}`, answer.errors, path), ref: one.ref };
    return why.code === "NOT_FOUND"
      ? await movedOrMissing(client, options, one, wish)
      : { outcome: "unreadable", ref: one.ref, why };
  }
}

function byRepository(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const groups = new Map<string, Wanted[]>();
  for (const one of wanted) {
    const key = one.repository.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

type Answer = Readonly<Record<string, Readonly<Record<string, WireIssue | null>> | null>>;

/** REST alone tells what became of an issue: a transferred one redirects, a deleted one is gone. */
async function movedOrMissing(
  client: GitHubClient,
  options: GitHubOptions,
  { ref, repository, number }: Wanted,
  wish: ReadWish,
): Promise<Read> {
  try {
    const { data } = await client.rest.issues.get({ ...placeOf(repository), issue_number: number });
    const home = data.repository_url.split("/").slice(-2).join("/");
    const now = ticketRef(home, data.number);
    if (now.toLowerCase() === ref.toLowerCase()) return { outcome: "missing", ref };
    const [read] = await readSome(client, options, [{ ref: now, repository: home, number: data.number }], wish);
    return read === undefined ? { outcome: "missing", ref } : { ...read, ref };
  } catch (error) {
    const status = statusOf(error);
    if (status === 410) return { outcome: "missing", ref, says: "it was deleted" };
    if (status !== 404) return unreadable(ref, error);
    // It is somewhere, but where it went the token cannot see: that does not make it missing.
    if (wasRedirected(error, repository))
      return unreadable(ref, new SatelliteError("NOT_FOUND", "it was moved to a place that the token cannot see"));
    return { outcome: "missing", ref };
  }
}

/** Redirects name a repository by its id; what was asked names it by its name. */
function wasRedirected(error: unknown, repository: string): boolean {
  const { response } = error as { readonly response?: { readonly url?: unknown } };
  const url = typeof response?.url === "string" ? response.url.toLowerCase() : "";
  return url !== "" && !url.includes(`/repos/${repository.toLowerCase()}/`);
}

function unreadable(ref: TicketRef, error: unknown): Read {
  return { outcome: "unreadable", ref, why: toUnread(ref.slice("github:".length), error, ref) };
}
