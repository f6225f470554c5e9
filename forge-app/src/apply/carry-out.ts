/** One message to one issue: who it is, whether it is still news, and then effect by effect. */
import type { ErrorCode, Receipt } from "@satellite/core";
import { toEffects, type ForgeMessage } from "@satellite/contract";
import { postDevinfo } from "../devinfo";
import { findIssue, openSite, type Issue, type Limit, type Site } from "../jira";
import { isNewer, readProject, rememberSeq } from "../store";
import { createMoves } from "./moves";
import type { Resumed } from "./resumed";
import { sayReceipt } from "./say";
import { keepSpec } from "./spec";

/** How it ended. `again`: something may go well another time. */
export interface Ended {
  readonly fate: "applied" | "partly" | "refused" | "stale" | "again";
  readonly reason?: string;
  readonly issueKey?: string;
  /** One entry an effect. */
  readonly effects?: readonly string[];
  readonly retryAfterMs?: number;
  readonly limit?: Limit;
  /** For the next attempt. */
  readonly resumed?: Resumed;
}

/** What came of one effect, in short. */
interface Done {
  readonly says: string;
  readonly ok: boolean;
  readonly again?: { readonly code: ErrorCode; readonly retryAfterMs?: number };
  readonly code?: ErrorCode;
  /** Of a move: its key, and how it ended. */
  readonly moved?: readonly [string, Receipt["outcome"]];
  /** Of a move that was broken off: the status in which it left the issue. */
  readonly stands?: string;
}

const passing: readonly ErrorCode[] = ["RATE_LIMITED", "UNAVAILABLE", "TIMEOUT", "NETWORK", "CONFLICT", "BAD_ANSWER"];

export async function carryOut(message: ForgeMessage, projects: readonly string[], resumed: Resumed): Promise<Ended> {
  const site = openSite("app");
  const sought = await findIssue(site.transport, message.ticket.key);
  if ("gone" in sought) return { fate: "refused", reason: "ISSUE_GONE", issueKey: message.ticket.key };
  if ("refused" in sought) {
    const { code, retryAfterMs } = sought.refused;
    const fate = passing.includes(code) ? "again" : "refused";
    return { fate, reason: code, resumed, ...waiting(site, retryAfterMs) };
  }
  const { issue } = sought;
  const issueKey = issue.key;
  if (!projects.includes(issue.project))
    return { fate: "refused", reason: "moved to a project that is not allowed for this repository", issueKey };
  const pull = `${message.repository.id}#${message.pullRequest.number}`;
  if (!(await isNewer(issue.id, pull, message.seq))) return { fate: "stale", issueKey };
  await rememberSeq(issue.id, pull, message.seq, new Date());
  const done = await perform(site, { ...message, ticket: { ...message.ticket, key: issue.key } }, issue, resumed);
  return { issueKey, ...(await sumUp(site, issue, done)) };
}

async function perform(site: Site, message: ForgeMessage, issue: Issue, resumed: Resumed): Promise<readonly Done[]> {
  const settings = await readProject(issue.project);
  const moves = createMoves(settings, message, issue, resumed);
  const provider = site.provider({
    statusMap: moves.statusMap,
    ...(message.mapping?.approval && { approval: approvalOf(message.mapping.approval) }),
    ...(settings?.allowed && { targets: settings.allowed }),
  });
  const done: Done[] = [...(await keepSpec(message, issue.id))];
  for (const effect of toEffects(message)) {
    const ready = effect.kind === "move" ? moves.ready(effect) : { effect };
    const receipt = "receipt" in ready ? ready.receipt : await provider.apply(ready.effect, effect.key);
    const one = toDone(receipt);
    done.push(one);
    // Whatever would follow would meet the same limit.
    if (one.again?.code === "RATE_LIMITED") return done;
  }
  return [...done, ...(await tellDevinfo(message, issue.id))];
}

function approvalOf({ field, statuses, values }: NonNullable<NonNullable<ForgeMessage["mapping"]>["approval"]>) {
  return { statuses, values, ...(field !== undefined && { field }) };
}

function toDone(receipt: Receipt): Done {
  const { code, key, kind, outcome, retryAfterMs, stands } = receipt;
  const again = outcome === "failed" && code !== undefined && passing.includes(code);
  return {
    says: sayReceipt(receipt),
    ok: outcome !== "failed" && outcome !== "refused",
    ...(code !== undefined && { code }),
    ...(kind === "move" && !again && { moved: [key, outcome] as const }),
    ...(again && stands !== undefined && { stands }),
    ...(again && { again: { code, ...(retryAfterMs !== undefined && { retryAfterMs }) } }),
  };
}

async function tellDevinfo(message: ForgeMessage, issueId: string): Promise<readonly Done[]> {
  const posted = await postDevinfo(message, issueId);
  if (posted.kind === "off") return [];
  if (posted.kind === "posted") return [{ says: "devinfo: done", ok: true }];
  const { code, retryAfterMs } = posted;
  const again = passing.includes(code) && { again: { code, ...(retryAfterMs !== undefined && { retryAfterMs }) } };
  return [{ says: `devinfo: refused ${code}`, ok: false, code, ...again }];
}

async function sumUp(site: Site, issue: Issue, done: readonly Done[]): Promise<Ended> {
  const effects = done.map(({ says }) => says);
  const again = done.flatMap((one) => one.again ?? []);
  const [first] = again;
  if (first) {
    const waits = again.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
    const wait = waits.length > 0 ? Math.max(...waits) : undefined;
    const resumed = await toResumed(site, issue, done);
    return { fate: "again", reason: first.code, effects, resumed, ...waiting(site, wait) };
  }
  const bad = done.find(({ ok }) => !ok);
  if (!bad) return { fate: "applied", effects };
  return { fate: done.some(({ ok }) => ok) ? "partly" : "refused", reason: bad.code ?? "REFUSED", effects };
}

/** A move that was broken off has led the issue somewhere: the next attempt must know it from a person's doing. */
async function toResumed(site: Site, issue: Issue, done: readonly Done[]): Promise<Resumed> {
  const settled = Object.fromEntries(done.flatMap(({ moved }) => (moved ? [moved] : [])));
  const broken = done.some(({ again, says }) => again && says.startsWith("transition"));
  if (!broken) return { settled };
  const now = await findIssue(site.transport, issue.id);
  // Where no more may be asked, what the move itself saw last.
  const at = "issue" in now ? now.issue.status : done.find(({ stands }) => stands !== undefined)?.stands;
  return { settled, ...(at !== undefined && { at }) };
}

function waiting(site: Site, retryAfterMs: number | undefined): Pick<Ended, "retryAfterMs" | "limit"> {
  const limit = site.limit();
  return { ...(retryAfterMs !== undefined && { retryAfterMs }), ...(limit !== undefined && { limit }) };
}
