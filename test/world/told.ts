import type { ErrorCode, TicketRef } from "@satellite/core";
import type { Fault } from "./life.js";

export const codeOf: Readonly<Record<Exclude<Fault, "nothing">, ErrorCode>> = {
  outage: "UNAVAILABLE",
  lost: "TIMEOUT",
  limited: "RATE_LIMITED",
  refused: "UNAUTHORIZED",
};

/** How a fault reads to whoever asked. */
export function troubleOf(fault: Exclude<Fault, "nothing">): {
  readonly code: ErrorCode;
  readonly says: string;
  readonly retryAfterMs?: number;
} {
  return { code: codeOf[fault], says: `jira: ${fault}`, ...(fault === "limited" ? { retryAfterMs: 30_000 } : {}) };
}

export function addressOf(ref: TicketRef): string {
  return `https://acme.atlassian.net/browse/${ref.slice("jira:".length)}`;
}
