import { SatelliteError } from "@satellite/core";
import { isRefusal, type Answer, type Refusal } from "./client.js";

/**
 * For searches, which have no other way to say that they are not whole.
 *
 * @throws {SatelliteError} with the code of what Jira answered
 */
export function valueOf<T>(answer: Answer<T>): T {
  if (isRefusal(answer)) throw toError(answer);
  return answer.value;
}

function toError({ code, messages, retryAfterMs, why }: Refusal): SatelliteError {
  return new SatelliteError(code, ["the search failed", why, ...messages].join(": ").slice(0, 400), {
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}
