/** One message to one issue: who it is, whether it is still news, and then effect by effect. */
import type { ErrorCode } from "@satellite/core";
import { toEffects, type ForgeMessage } from "@satellite/contract";
import type { LimitKind } from "@satellite/providers/shared/http";
import { postDevinfo } from "../devinfo";
import { findIssue, openSite, type Issue, type Site } from "../jira";
import { isNewer, readProject, rememberSeq } from "../store";
import { createMoves } from "./moves";
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
  readonly limit?: LimitKind;
  /** Status of the issue when we left it, so that the next attempt knows our own steps from a person's. */
  readonly at?: string;
}

/** What came of one effect, in short. */
interface Done {
  readonly says: string;
  readonly ok: boolean;
  readonly again?: { readonly code: ErrorCode; readonly retryAfterMs?: number };
  readonly code?: ErrorCode;
}

const passing: readonly ErrorCode[] = ["RATE_LIMITED", "UNAVAILABLE", "TIMEOUT", "NETWORK", "CONFLICT", "BAD_ANSWER"];

/** @param at the status in which an earlier attempt left the issue */
export async function carryOut(message: ForgeMessage, projects: readonly string[], at?: string): Promise<Ended> {
  const site = openSite("app");
  const sought = await findIssue(site.transport, message.ticket.key);
  if ("gone" in sought) return { fate: "refused", reason: "ISSUE_GONE", issueKey: message.ticket.key };
  if ("refused" in sought) {
    const { code, retryAfterMs } = sought.refused;
    const fate = passing.includes(code) ? "again" : "refused";
    return { fate, reason: code, ...waiting(site, retryAfterMs) };
  }
  const { issue } = sought;
  const issueKey = issue.key;
  if (!projects.includes(issue.project))
    return { fate: "refused", reason: "moved to a project that is not allowed for this repository", issueKey };
  const pull = `${message.repository.id}#${message.pullRequest.number}`;
  if (!(await isNewer(issue.id, pull, message.seq))) return { fate: "stale", issueKey };
  await rememberSeq(issue.id, pull, message.seq, new Date());
  const done = await perform(site, { ...message, ticket: { ...message.ticket, key: issue.key } }, issue, at);
  return { issueKey, ...(await sumUp(site, issue, done, at)) };
}

async function perform(
  site: Site,
  message: ForgeMessage,
  issue: Issue,
  at: string | undefined,
): Promise<readonly Done[]> {
  const settings = await readProject(issue.project);
  const moves = createMoves(settings, message, at ?? issue.status);
  const provider = site.provider({
    statusMap: moves.statusMap,
    ...(settings?.allowed && { targets: settings.allowed }),
  });
  const done: Done[] = [...(await keepSpec(message, issue.id))];
  for (const effect of toEffects(message)) {
    const ready = effect.kind === "move" ? moves.ready(effect, at) : effect;
    const receipt = "refused" in ready ? ready.refused : await provider.apply(ready, ready.key);
    const { code, outcome, retryAfterMs } = receipt;
    const again = outcome === "failed" && code !== undefined && passing.includes(code);
    done.push({
      says: sayReceipt(receipt),
      ok: outcome !== "failed" && outcome !== "refused",
      ...(code !== undefined && { code }),
      ...(again && { again: { code, ...(retryAfterMs !== undefined && { retryAfterMs }) } }),
    });
    // Whatever would follow would meet the same limit.
    if (again && code === "RATE_LIMITED") return done;
  }
  return [...done, ...(await tellDevinfo(message, issue.id))];
}

async function tellDevinfo(message: ForgeMessage, issueId: string): Promise<readonly Done[]> {
  const posted = await postDevinfo(message, issueId);
  if (posted.kind === "off") return [];
  if (posted.kind === "posted") return [{ says: "devinfo: done", ok: true }];
  const { code, retryAfterMs } = posted;
  const again = passing.includes(code) && { again: { code, ...(retryAfterMs !== undefined && { retryAfterMs }) } };
  return [{ says: `devinfo: refused ${code}`, ok: false, code, ...again }];
}

async function sumUp(site: Site, issue: Issue, done: readonly Done[], before?: string): Promise<Ended> {
  const effects = done.map(({ says }) => says);
  const again = done.flatMap((one) => one.again ?? []);
  const first = again[0];
  if (first) {
    const now = await findIssue(site.transport, issue.id);
    const at = "issue" in now ? now.issue.status : (before ?? issue.status);
    const waits = again.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
    return {
      fate: "again",
      reason: first.code,
      effects,
      at,
      ...waiting(site, waits.length > 0 ? Math.max(...waits) : undefined),
    };
  }
  const bad = done.find(({ ok }) => !ok);
  if (!bad) return { fate: "applied", effects };
  return { fate: done.some(({ ok }) => ok) ? "partly" : "refused", reason: bad.code ?? "REFUSED", effects };
}

function waiting(site: Site, retryAfterMs: number | undefined): Pick<Ended, "retryAfterMs" | "limit"> {
  const limit = site.limit();
  return { ...(retryAfterMs !== undefined && { retryAfterMs }), ...(limit !== undefined && { limit }) };
}
