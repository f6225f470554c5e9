/** What became of a message, said once for each effect in it. Never holds the body, a token or a secret. */
import type { Effect, ErrorCode, Receipt } from "@satellite/core";
import { fateOf } from "@satellite/contract";
import { cleanText, cutText } from "@satellite/core/markup/inline";
import { codeOfStatus } from "@satellite/providers/shared/http";
import type { ForgeProof } from "./options.js";
import type { Posted } from "./post.js";

/** One outcome for all effects of a message. */
export type Outcome = Pick<Receipt, "outcome" | "code" | "retryAfterMs"> & { readonly why: string };

export function receiptOf(effect: Effect, { why, ...outcome }: Outcome): Receipt {
  return { key: effect.key, kind: effect.kind, on: effect.on, ...outcome, says: `${effect.says}: ${why}` };
}

export function toOutcome(posted: Posted, proof: ForgeProof["kind"]): Outcome {
  if (posted.kind !== "answered") {
    const { code, kind, retryAfterMs, why } = posted;
    const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
    return {
      outcome: kind === "unproven" ? "refused" : "failed",
      code,
      why: kind === "unproven" ? why : away(why),
      ...wait,
    };
  }
  const { answer, foreign, status } = posted;
  const fate = foreign && status < 300 ? undefined : fateOf(status);
  // A body that speaks of another fate than the status is not the app's.
  if (answer !== undefined && answer.fate !== fate) return strange(status);
  const reason = answer?.reason === undefined ? "" : `: ${plain(answer.reason)}`;
  switch (fate) {
    case "accepted":
      return { outcome: "done", why: "handed to the Jira app" };
    case "duplicate":
      return { outcome: "unchanged", why: "the Jira app has this message already" };
    case "invalid":
      return { outcome: "refused", code: "REFUSED", why: `the Jira app cannot read the message${reason}` };
    case "unauthorized":
      return { outcome: "refused", code: "UNAUTHORIZED", why: `${unauthorized[proof]}${reason}` };
    case "busy":
      return { outcome: "failed", code: "UNAVAILABLE", why: away(`it is busy${reason}`) };
    default:
      return strange(status);
  }
}

const unauthorized = {
  hmac: "the Jira app does not accept the key; compare forge-key-id, forge-secret and the key's projects with its admin page",
  oidc: "the Jira app does not trust this repository; name it on the app's admin page, with the ticket's project",
};

function strange(status: number): Outcome {
  if (status === 404 || status === 410)
    return {
      outcome: "refused",
      code: codeOfStatus(status),
      why: "no Jira app answers at forge-url; copy it from the app's admin page",
    };
  const code: ErrorCode = status < 400 ? "BAD_ANSWER" : codeOfStatus(status);
  const outcome = status >= 400 && status < 500 && status !== 429 && status !== 408 ? "refused" : "failed";
  return { outcome, code, why: `forge-url answered as no Jira app does (status ${status})` };
}

function away(why: string): string {
  return `the Jira app could not be reached: ${why}`;
}

/** The app's words on one line, short, without what a terminal or a log would act on. */
function plain(text: string): string {
  return cutText(cleanText(text).replace(/\s+/g, " ").trim(), 300);
}
