/** What every deed needs: the client, the options, and a way to word a receipt. */
import type { Deed, Effect, ErrorCode, Receipt } from "@satellite/core";
import type { Answer, JiraClient, Refusal } from "../client.js";
import type { JiraOptions } from "../options.js";
import type { WireWorkflows } from "../wire.js";
import type { Seen } from "./seen.js";
import type { MadeLooks } from "./tickets/index.js";

/** One deed on one issue, in the making. */
export interface Act<D extends Deed> {
  readonly effect: Effect<D>;
  readonly key: string;
  readonly client: JiraClient;
  readonly options: JiraOptions;
  readonly notes: Notes;
  /** What was read of the issue beside others; absent: the deed reads for itself. */
  readonly seen?: Seen;
}

/** What this provider wrote during this run, so that a later deed on the same issue can tell of it. */
export interface Notes {
  /** By `issue key + comment identity`: the comment that stands there now. */
  readonly comments: Map<string, { readonly id: string; readonly digest: string }>;
  /** By effect key: statuses that this move itself led the issue to. */
  readonly walked: Map<string, Set<string>>;
  /** Effect keys of deeds whose answer was lost, or that met somebody else's write: to be looked at and done again. */
  readonly again: Set<string>;
  /** By identity: when a ticket was asked for whose answer did not come; epoch milliseconds. */
  readonly begun: Map<string, number>;
  /** What was made from items before, by whichever machine. */
  readonly looks: MadeLooks;
  /** By identity: the key of the ticket that this run made or found. */
  readonly made: Map<string, string>;
  /** By project and issue type: what Jira answered to the question for their workflow. */
  readonly workflows: Map<string, Promise<Answer<WireWorkflows>>>;
}

export function receipt(
  effect: Effect,
  outcome: Receipt["outcome"],
  says: string,
  more: { code?: ErrorCode; id?: string; url?: string } = {},
): Receipt {
  return { key: effect.key, kind: effect.kind, on: effect.on, outcome, says, ...more };
}

const passing: readonly ErrorCode[] = ["RATE_LIMITED", "UNAVAILABLE", "TIMEOUT", "NETWORK", "CONFLICT", "BAD_ANSWER"];

/** Jira's no, as a receipt: failed when it may go well another time, refused when it would not. */
export async function refused(act: Act<Deed>, refusal: Refusal): Promise<Receipt> {
  const { client, effect, key, notes } = act;
  if (refusal.lost || refusal.code === "CONFLICT") notes.again.add(effect.key);
  const hidden = refusal.status === 404 || refusal.status === 403;
  return refusedFor(effect, key, (hidden ? await client.doubt() : undefined) ?? refusal);
}

/** The same in words alone. */
export function refusedFor(effect: Effect, key: string, { code, messages, retryAfterMs, why }: Refusal): Receipt {
  const says = [`${effect.kind} on ${key}: ${why}`, ...messages].join("; ").slice(0, 400);
  return {
    ...receipt(effect, passing.includes(code) ? "failed" : "refused", says, { code }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}
