import type { Transport } from "./types.js";

export interface Timed {
  readonly transport: Transport;
  /** The service's own clock at its last answer that told it: epoch milliseconds, whole seconds. */
  readonly clockMs: () => number | undefined;
}

/** The same transport, and what the answers' `Date` says. https://www.rfc-editor.org/rfc/rfc9110#field.date */
export function timed(transport: Transport): Timed {
  let toldMs: number | undefined;
  const noting: Transport = async (request) => {
    const answer = await transport(request);
    const ms = Date.parse(answer.headers["date"] ?? "");
    if (Number.isFinite(ms)) toldMs = ms;
    return answer;
  };
  return { transport: Object.assign(noting, transport), clockMs: () => toldMs };
}
