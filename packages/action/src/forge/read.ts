/** Tickets as the app sees them, for jobs that hold no Jira token: only a `connected` app can answer. */
import { nameOf, type ErrorCode, type Read, type State, type Ticket, type TicketRef } from "@satellite/core";
import { encode, type ForgeRead } from "@satellite/contract";
import type { ForgeOptions } from "./options.js";
import type { Post, Posted } from "./post.js";
import { toOutcome } from "./receipts.js";

/** Keys in one question. */
const batch = 100;
const keyPattern = /^[A-Z][A-Z0-9_]{1,80}-[1-9][0-9]{0,9}$/;

/** Every ref once, in the order asked. */
export async function readThroughApp(
  refs: readonly TicketRef[],
  options: ForgeOptions,
  post: Post,
): Promise<readonly Read[]> {
  const unique = [...new Set(refs)];
  if (options.proof.kind === "hmac") return unique.map((ref) => unreadable(ref, "NO_CREDENTIALS", noReader));
  const keys = [...new Set(unique.map(keyOf).filter((key) => keyPattern.test(key)))];
  const answers = new Map<string, Read>();
  for (let at = 0; at < keys.length; at += batch) {
    const asked = keys.slice(at, at + batch);
    for (const [key, read] of await ask(asked, options, post)) answers.set(key, read);
  }
  return unique.map((ref) => {
    const read = answers.get(keyOf(ref));
    if (read === undefined) return { outcome: "missing", ref, says: `${nameOf(ref)} is no Jira key` };
    return read.outcome === "found"
      ? { ...read, ref, ticket: named(read.ticket, options.statusMap) }
      : { ...read, ref };
  });
}

const noReader =
  "the Jira app takes messages and answers no questions under a key: give the input jira-token for reading, or use the app's connected manifest without a key";

async function ask(keys: readonly string[], options: ForgeOptions, post: Post): Promise<ReadonlyMap<string, Read>> {
  const posted = await post(encode(questionOf(keys, options)));
  const reads = posted.kind === "answered" && posted.status === 200 ? posted.answer?.reads : undefined;
  const given = new Map((reads ?? []).filter(isOfJira).map((read) => [keyOf(read.ref), read]));
  return new Map(keys.map((key) => [key, given.get(key) ?? unanswered(`jira:${key}`, posted, reads !== undefined)]));
}

function questionOf(keys: readonly string[], { approval, clock, deliveryId, repository }: ForgeOptions): ForgeRead {
  const approvals = approval !== undefined && (approval.statuses.length > 0 || approval.field !== undefined);
  const how = approvals
    ? {
        approval: {
          statuses: approval.statuses.slice(0, 50),
          values: approval.values.slice(0, 50),
          ...(approval.field === undefined ? {} : { field: approval.field }),
        },
      }
    : {};
  return {
    schema: "satellite/forge-read@1",
    delivery: deliveryId(),
    sentAt: new Date(clock.nowMs()).toISOString(),
    repository: { ...repository },
    keys: [...keys],
    approvals,
    ...how,
  };
}

/** The app speaks for Jira alone. */
function isOfJira(read: Read): boolean {
  return read.ref.startsWith("jira:") && (read.outcome !== "found" || read.ticket.ref.startsWith("jira:"));
}

function unanswered(ref: TicketRef, posted: Posted, others: boolean): Read {
  if (others) return unreadable(ref, "BAD_ANSWER", "the Jira app left it out of its answer");
  // A static web trigger says "invalid" to every question.
  const isStatic = posted.kind === "answered" && posted.answer === undefined && [200, 202, 400].includes(posted.status);
  if (isStatic && !posted.foreign) return unreadable(ref, "NO_CREDENTIALS", noReader);
  const { code = "BAD_ANSWER", outcome, retryAfterMs, why } = toOutcome(posted, "oidc");
  const silent = outcome === "done" || outcome === "unchanged";
  return unreadable(ref, code, silent ? "the Jira app gave no answer to the question" : why, retryAfterMs);
}

function unreadable(ref: TicketRef, code: ErrorCode, says: string, retryAfterMs?: number): Read {
  const what = `ticket ${nameOf(ref)}`;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  return { outcome: "unreadable", ref, why: { what, ref, code, says: `${what} could not be read: ${says}`, ...wait } };
}

/** A status that the config names is what the config says; the app knows only its own settings. */
function named(ticket: Ticket, statusMap: ForgeOptions["statusMap"] = {}): Ticket {
  const names = Object.entries(statusMap) as [State, readonly string[]][];
  const stateOf = (status: string, otherwise: State): State =>
    names.find(([, all]) => all.some((one) => same(one, status)))?.[0] ?? otherwise;
  const transitions = ticket.transitions?.map((way) => ({ ...way, toState: stateOf(way.to, way.toState) }));
  return { ...ticket, state: stateOf(ticket.rawState, ticket.state), ...(transitions && { transitions }) };
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function keyOf(ref: TicketRef): string {
  return nameOf(ref).toUpperCase();
}
