/** `completed`: what was completed, when, with which tickets; and whether any of these tickets was. */
import { nameOf, type Completion, type TicketRef } from "@satellite/core";
import { overlapInWords, overlapsOf } from "@satellite/core/lifecycle";
import { completionsOf, nothingDone, typedTicket, type Answer, type Desk, type Notice } from "../../desk/index.js";

export interface CompletedInput {
  /** As they were typed; none: all that was completed. */
  readonly refs: readonly string[];
  /** Overlap ends with 1. */
  readonly check: boolean;
}

export interface CompletedRow {
  readonly name: string;
  readonly path?: string;
  readonly tickets: readonly TicketRef[];
  /** ISO 8601; absent: nobody knows. */
  readonly completedAt?: string;
  /** Begun again on somebody's word, though it had been completed; the time is that of the word. */
  readonly forced: boolean;
  /** Where tickets were asked for: those that it shares, and whether these are all of them. */
  readonly overlap?: { readonly shared: readonly TicketRef[]; readonly extent: "full" | "partial" };
}

export interface CompletedResult {
  /** Tickets that were asked about. */
  readonly asked: readonly TicketRef[];
  /** Newest first. */
  readonly completed: readonly CompletedRow[];
}

/** Our own history and that of the workspace's tool. Calls no service and writes nothing. */
export async function completed(desk: Desk, { check, refs }: CompletedInput): Promise<Answer<CompletedResult>> {
  if (check && refs.length === 0)
    return nothingDone([
      { weight: "usage", code: "USAGE", says: "--check needs tickets: satellite completed --check #42" },
    ]);
  const typed = refs.map((text) => typedTicket(desk, text));
  const wrong = typed.flatMap((one) => ("notice" in one ? [one.notice] : []));
  if (wrong.length > 0) return nothingDone(wrong);
  const asked = [...new Set(typed.flatMap((one) => ("ref" in one ? [one.ref] : [])))];
  const history = [...(await completionsOf(desk))].sort((one, other) => other.completedAtMs - one.completedAtMs);
  if (asked.length === 0) return nothingDone([], { asked, completed: history.map(rowOf) });
  const overlaps = overlapsOf(history, asked);
  const rows = overlaps.map(({ completion, extent, shared }) => ({
    ...rowOf(completion),
    overlap: { shared, extent },
  }));
  const notices = overlaps.map((one): Notice => {
    const where = one.completion.path === undefined ? {} : { where: one.completion.path };
    return {
      weight: "drift",
      code: "COMPLETED_BEFORE",
      says: `${one.extent} overlap: ${overlapInWords(one, asked.length)}`,
      ...where,
    };
  });
  return nothingDone(check ? notices : [], { asked, completed: rows });
}

function rowOf({ completedAtMs, forced, name, path, tickets }: Completion): CompletedRow {
  return {
    name,
    ...(path === undefined || path === "" ? {} : { path }),
    tickets: [...tickets].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)),
    ...(completedAtMs > 0 ? { completedAt: new Date(completedAtMs).toISOString() } : {}),
    forced: forced === true,
  };
}
