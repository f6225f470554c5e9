/** What becomes of a message that was tried: an entry for the admins, or another attempt. Never a loop. */
import { randomUUID } from "node:crypto";
import { InvocationError, InvocationErrorCode } from "@forge/events";
import type { ForgeMessage } from "@satellite/contract";
import type { AuditEntry } from "../shared/records";
import { dropParcel, record } from "../store";
import type { Ended } from "./carry-out";
import { toRetryData } from "./resumed";

export interface About {
  /** From 1. */
  readonly attempt: number;
  /** Absent where none could be read. */
  readonly message?: ForgeMessage;
  readonly parcel?: string;
}

const maxAttempts = 8;
/** The platform's own limit, in seconds. */
const longest = 900;

export async function settle(about: About, ended: Ended): Promise<InvocationError | undefined> {
  const { fate } = ended;
  if (fate === "again" && about.attempt < maxAttempts) {
    if (about.attempt === 1) await note(about, "retrying", ended);
    return new InvocationError({
      retryAfter: retryAfterSeconds(ended, about.attempt),
      retryReason: ended.limit
        ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
        : InvocationErrorCode.FUNCTION_RETRY_REQUEST,
      ...(ended.resumed && { retryData: toRetryData(ended.resumed) }),
    });
  }
  await note(about, fate === "again" ? givenUp(ended) : fate, ended);
  if (about.parcel !== undefined) await dropParcel(about.parcel).catch(() => undefined);
  return undefined;
}

/**
 * As long as Jira asked, within what the platform can wait. A quota ends with the hour, a burst within seconds, the limit
 * of one issue after two; where nobody asked, longer from time to time.
 */
export function retryAfterSeconds(
  { limit, retryAfterMs }: Pick<Ended, "limit" | "retryAfterMs">,
  attempt: number,
): number {
  const askedMs = limit ? limit.askedMs : retryAfterMs;
  const own = limit?.kind === "jira-quota" ? longest : 5 * 2 ** (attempt - 1);
  const seconds = askedMs === undefined ? own : Math.ceil(askedMs / 1000);
  return Math.max(limit?.kind === "jira-issue" ? 2 : 1, Math.min(longest, seconds));
}

function givenUp({ effects = [] }: Ended): AuditEntry["fate"] {
  return effects.some((says) => /: (?:done|unchanged)$/.test(says)) ? "partly" : "given-up";
}

/** The message is done, whether this can be written down or not. */
async function note({ message }: About, fate: AuditEntry["fate"], { effects, issueKey, reason }: Ended): Promise<void> {
  const key = issueKey ?? message?.ticket.key;
  const entry: AuditEntry = {
    id: randomUUID(),
    at: new Date().toISOString(),
    fate,
    ...(reason !== undefined && { reason }),
    ...(key !== undefined && { issueKey: key }),
    ...(effects !== undefined && { effects }),
    ...(message && {
      repository: message.repository.fullName,
      pullRequest: message.pullRequest.number,
      delivery: message.delivery,
    }),
  };
  await record(entry).catch(() => console.warn("the fate of a message could not be written down"));
}
