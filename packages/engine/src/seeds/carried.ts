import { SatelliteError, providerOf, type ProviderId, type TicketRef } from "@satellite/core";
import { typedTicket, type Answer, type Desk, type Notice } from "../desk/index.js";

/** A ticket of this tracker, by its own name. @throws {SatelliteError} USAGE for another's, or for what names none */
export function refOf(desk: Desk, id: ProviderId, externalId: string): TicketRef {
  const typed = typedTicket(desk, externalId);
  if ("notice" in typed) throw errorOf(typed.notice);
  if (providerOf(typed.ref) === id) return typed.ref;
  throw new SatelliteError("USAGE", `"${externalId.slice(0, 100)}" is no ticket of ${id}`);
}

/** What a caller without a face is told: the first thing that went wrong is thrown, the rest is in the journal. */
export function valueOf<T>(answer: Answer<T>): T {
  const wrong = answer.notices.find(({ weight }) => weight !== "said" && weight !== "drift");
  if (wrong !== undefined) throw errorOf(wrong);
  const [waiting] = answer.pending;
  if (waiting !== undefined) throw new SatelliteError("UNAVAILABLE", `waits: ${waiting.says}`);
  if (answer.value === undefined) throw new SatelliteError("REFUSED", "nothing was done");
  return answer.value;
}

/** A file's own problem is a refusal here. */
export function errorOf({ code, says }: Notice): SatelliteError {
  const known = fileProblems.has(code) ? "REFUSED" : code;
  return new SatelliteError(known, says);
}

const fileProblems: ReadonlySet<string> = new Set([
  "CONFLICT_MARKERS",
  "DUPLICATE_ID",
  "NO_ID",
  "NO_TITLE",
  "UNKNOWN_STATUS",
  "BAD_LINK",
  "UNREADABLE",
  "HALF_WRITTEN",
  "BAD_MARKERS",
  "STATE_DIFFERS",
]);
