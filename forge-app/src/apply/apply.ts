import type { AsyncEvent, InvocationError } from "@forge/events";
import { isObject } from "../ask";
import { openJob } from "../ingest";
import { carryOut, type Ended } from "./carry-out";
import { readResumed } from "./resumed";
import { settle, type About } from "./settle";

/** What the queue hands over, as far as it is looked at. */
export type Delivered = Pick<AsyncEvent, "body"> & { readonly retryContext?: AsyncEvent["retryContext"] };

/** Does one message. An answer asks the platform to bring it again. */
export async function apply(event: Delivered): Promise<InvocationError | undefined> {
  const attempt = (event.retryContext?.retryCount ?? 0) + 1;
  const resumed = readResumed(event.retryContext?.retryData);
  let about: About = { attempt };
  let ended: Ended;
  try {
    const opened = await openJob(event.body);
    if ("bad" in opened) {
      ended = { fate: "refused", reason: opened.bad };
      about = { attempt, ...parcelOf(event.body) };
    } else {
      about = {
        attempt,
        message: opened.message,
        ...(opened.job.parcel !== undefined && { parcel: opened.job.parcel }),
      };
      ended = await carryOut(opened.message, opened.job.projects, resumed);
    }
  } catch (error) {
    // Storage or network gave no answer. Whatever it was, it comes back a few times and then ends in the audit.
    console.error(`a message could not be applied: ${nameOf(error)}`);
    ended = { fate: "again", reason: "UNAVAILABLE", resumed };
  }
  return settle(about, ended);
}

/** The kind of an error; its message may hold more than a log should. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function parcelOf(body: unknown): { parcel?: string } {
  const parcel = isObject(body) ? body["parcel"] : undefined;
  return typeof parcel === "string" ? { parcel } : {};
}
