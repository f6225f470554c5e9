/** Refs to tickets. Could-not-look never reads as "does not exist". */
import { nameOf, type Read, type ReadWish, type Ticket, type TicketRef, type Unread } from "@satellite/core";
import { can } from "./capabilities.js";
import { isRefusal, toUnread, type JiraClient, type Refusal } from "./client.js";
import { fetchKeys, fetchOne, searchKeys } from "./fetch.js";
import { isKey } from "./map.js";
import { hasCredentials, noToken, type JiraOptions } from "./options.js";
import { toTickets } from "./tickets.js";
import { wantedFor, type Wanted } from "./wanted.js";
import type { WireIssue } from "./wire.js";

/** What became of one key. */
type Fate = WireIssue | "missing" | Refusal;
type Fates = Map<string, Fate>;

/** Every ref once, in the order asked; one request for 100 keys when all exist. */
export async function readTickets(
  client: JiraClient,
  options: JiraOptions,
  refs: readonly TicketRef[],
  wish?: ReadWish,
): Promise<readonly Read[]> {
  const unique = [...new Set(refs)];
  if (!hasCredentials(options)) return unique.map((ref) => ({ outcome: "unreadable", ref, why: noToken(ref) }));
  if (unique.length === 0) return [];
  const wanted = await wantedFor(client, options, wish);
  if (isRefusal(wanted)) return unique.map((ref) => toRead(ref, wanted, undefined, new Map()));
  const keys = [...new Set(unique.map(keyOf).filter(isKey))];
  const chunks = Array.from({ length: Math.ceil(keys.length / can.readBatch) }, (_, n) =>
    keys.slice(n * can.readBatch, (n + 1) * can.readBatch),
  );
  const fates: Fates = new Map();
  const asking = { client, wanted: wanted.value };
  for (const found of await Promise.all(chunks.map((chunk) => readChunk(asking, chunk)))) {
    for (const [key, fate] of found) fates.set(key, fate);
  }
  const doubt = needsProof(fates) ? await client.doubt() : undefined;
  const issues = [...new Set(fates.values())].filter(isIssue);
  const tickets = await toTickets(client, options, wanted.value, issues);
  return unique.map((ref) => toRead(ref, fates.get(keyOf(ref)), doubt, tickets));
}

/** How issues are asked for. */
interface Asking {
  readonly client: JiraClient;
  readonly wanted: Wanted;
}

/** Keys that Jira calls unknown in a 400 are set aside and the rest is asked again, twice at most. */
async function readChunk(asking: Asking, keys: readonly string[]): Promise<Fates> {
  const fates: Fates = new Map();
  const doubtful: string[] = [];
  let open = keys;
  for (let round = 0; round < 2 && open.length > 0; round += 1) {
    const answer = await searchKeys(asking.client, open, asking.wanted);
    if (!isRefusal(answer)) {
      doubtful.push(...settle(fates, open, answer.value));
      open = [];
    } else if (answer.status === 400) {
      const unknown = namedIn(answer.messages, open);
      doubtful.push(...unknown);
      open = open.filter((key) => !unknown.has(key));
      if (unknown.size === 0) break;
    } else {
      for (const key of open) fates.set(key, answer);
      open = [];
    }
  }
  await confirm(asking, fates, [...doubtful, ...open]);
  return fates;
}

/**
 * The search's index lags behind writes, and its words are no proof: what it does not know is fetched by key before it
 * is called missing.
 */
async function confirm(asking: Asking, fates: Fates, doubtful: readonly string[]): Promise<void> {
  if (doubtful.length === 0) return;
  const answer = await fetchKeys(asking.client, doubtful, asking.wanted);
  if (isRefusal(answer) && answer.status !== 400) {
    for (const key of doubtful) fates.set(key, answer);
    return;
  }
  const { failed, issues } = isRefusal(answer) ? { issues: [], failed: new Set<string>() } : answer.value;
  // Refused as a whole, or several issues under new keys: which is which, only the issue alone can tell.
  const alone = isRefusal(answer) || issues.some((issue) => !doubtful.includes(issue.key));
  for (const key of settle(fates, doubtful, issues)) {
    fates.set(key, alone || failed.has(key) ? await readAlone(asking, key) : "missing");
  }
}

async function readAlone({ client, wanted }: Asking, key: string): Promise<Fate> {
  const answer = await fetchOne(client, key, wanted);
  if (!isRefusal(answer)) return answer.value;
  return answer.status === 404 ? "missing" : answer;
}

/** Give each key its issue; a single key left with a single issue left is that issue, moved. Returns the keys left. */
function settle(fates: Fates, keys: readonly string[], issues: readonly WireIssue[]): readonly string[] {
  const byKey = new Map(issues.map((issue) => [issue.key, issue]));
  for (const key of keys) {
    const issue = byKey.get(key);
    if (issue) fates.set(key, issue);
  }
  const left = keys.filter((key) => !byKey.has(key));
  const strangers = issues.filter((issue) => !keys.includes(issue.key));
  const [key] = left;
  const [issue] = strangers;
  if (left.length !== 1 || strangers.length !== 1 || key === undefined || !issue) return left;
  fates.set(key, issue);
  return [];
}

/** `An issue with key 'PROJ-9' does not exist for field 'key'.` A single key needs no name to be meant. */
function namedIn(messages: readonly string[], keys: readonly string[]): ReadonlySet<string> {
  const words = new Set(messages.flatMap((message) => message.toUpperCase().match(/[A-Z][A-Z0-9_]*-\d+/g) ?? []));
  const named = new Set(keys.filter((key) => words.has(key)));
  return named.size === 0 && keys.length === 1 ? new Set(keys) : named;
}

/** Nothing was found and something is missing or refused as unknown: is it us whom Jira does not know? */
function needsProof(fates: Fates): boolean {
  const all = [...fates.values()];
  return all.some(isUnknown) && !all.some(isIssue);
}

function isUnknown(fate: Fate): boolean {
  return fate === "missing" || (isRefusalFate(fate) && (fate.status === 404 || fate.status === 403));
}

function isIssue(fate: Fate): fate is WireIssue {
  return fate !== "missing" && !isRefusalFate(fate);
}

function isRefusalFate(fate: Fate): fate is Refusal {
  return typeof fate === "object" && "code" in fate;
}

function toRead(
  ref: TicketRef,
  fate: Fate | undefined,
  doubt: Refusal | undefined,
  tickets: ReadonlyMap<WireIssue, Ticket>,
): Read {
  const what = `ticket ${nameOf(ref)}`;
  if (fate === undefined) return { outcome: "missing", ref, says: `${nameOf(ref)} is no Jira key` };
  if (doubt !== undefined && isUnknown(fate)) return { outcome: "unreadable", ref, why: toUnread(doubt, what, ref) };
  if (fate === "missing")
    return { outcome: "missing", ref, says: `Jira knows no ${nameOf(ref)} that this account may see` };
  if (isRefusalFate(fate)) return { outcome: "unreadable", ref, why: notJira(fate, what, ref) };
  return { outcome: "found", ref, ticket: tickets.get(fate) as Ticket };
}

/** A 404 to the search itself is about the address, not about a ticket. */
function notJira(refusal: Refusal, what: string, ref: TicketRef): Unread {
  const why = toUnread(refusal, what, ref);
  return refusal.status === 404
    ? { ...why, code: "BAD_ANSWER", says: `${what}: no Jira Cloud answers at this address` }
    : why;
}

function keyOf(ref: TicketRef): string {
  return nameOf(ref).toUpperCase();
}
