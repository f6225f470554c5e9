import type { ErrorCode } from "@satellite/core";
import { understood } from "../../shared/http/index.js";
import { statusOf } from "../client.js";
import { NotAThread, refused, type Done } from "./done.js";

/** What may be better next time; all else is GitHub's last word. */
const passing: readonly ErrorCode[] = ["RATE_LIMITED", "UNAVAILABLE", "TIMEOUT", "NETWORK", "BAD_ANSWER"];

/** A service's answer is never thrown: it becomes a receipt. What nobody expected is thrown on. */
export function failure(effect: { readonly says: string }, error: unknown, token: string | undefined): Done {
  if (error instanceof NotAThread) return refused(effect, "REFUSED", "this is no issue and no pull request");
  const { code, why, retryAfterMs } = understood(error);
  const words =
    code === "REFUSED" && statusOf(error) !== undefined && error instanceof Error
      ? `: ${plain(error.message, token)}`
      : "";
  return {
    outcome: passing.includes(code) ? "failed" : "refused",
    says: `${effect.says}: ${why}${words}`,
    code,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** GitHub's own words, in one line, short, and without our token should a proxy repeat it. */
function plain(message: string, token: string | undefined): string {
  const quiet = token ? message.replaceAll(token, "***") : message;
  return quiet.replace(/\s+/g, " ").slice(0, 300);
}
