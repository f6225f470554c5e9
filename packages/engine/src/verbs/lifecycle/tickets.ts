import { nameOf, type Ticket, type TicketRef } from "@satellite/core";
import { isEnabled, type SceneTie } from "@satellite/core/lifecycle";
import { readWhole, type CarriedOut, type Desk, type Notice } from "../../desk/index.js";

/** Tickets that are worked on: the others are there to be looked at. */
export const worked = (ties: readonly SceneTie[]): readonly TicketRef[] =>
  ties.filter(({ link }) => link.relation !== "context").map(({ ref }) => ref);

export interface Known {
  readonly tickets: ReadonlyMap<TicketRef, Ticket>;
  /** Not there, or no tickets. */
  readonly gone: ReadonlySet<TicketRef>;
  readonly notices: readonly Notice[];
}

/** As they are now; of those that cannot be read the plan goes by what the event alone says. */
export async function ticketsOf(desk: Desk, ties: readonly SceneTie[]): Promise<Known> {
  const refs = worked(ties).filter((ref) => isEnabled(desk.config, ref));
  if (refs.length === 0) return { tickets: new Map(), gone: new Set(), notices: [] };
  const { missing, tickets, unread } = await readWhole(desk, refs);
  const others = [...tickets.values()].filter(({ kind }) => kind !== "ticket");
  const later = unread
    .filter(({ code }) => code === "NOT_AVAILABLE_YET")
    .flatMap(({ ref, says }) => (ref === undefined ? [] : [{ ref, says }]));
  const told = [
    ...missing.map((ref) => ({ ref, code: "NOT_FOUND" as const, says: `there is no ticket ${nameOf(ref)}` })),
    ...others.map(({ kind, ref }) => ({
      ref,
      code: "USAGE" as const,
      says: `${nameOf(ref)} is a ${kind.replace("_", " ")}, no ticket`,
    })),
    ...later.map(({ ref, says }) => ({ ref, code: "NOT_AVAILABLE_YET" as const, says })),
  ];
  const notices = told.map(({ code, ref, says }): Notice => ({ weight: "part", code, says, where: ref }));
  return { tickets, gone: new Set(told.map(({ ref }) => ref)), notices };
}

export const warning = (says: string): Notice => ({ weight: "said", code: "NO_PATH", says });

/** What a workflow does not allow stops nobody's work: it is said, and does not count. */
export function softened({ notices, receipts }: CarriedOut): readonly Notice[] {
  const isInvalid = ({ code, where }: Notice): boolean =>
    receipts.some(
      (receipt) =>
        receipt.kind === "move" &&
        receipt.outcome === "refused" &&
        receipt.on === where &&
        receipt.code === code &&
        invalid.has(code),
    );
  return notices.map((notice) =>
    notice.weight === "part" && isInvalid(notice) ? { ...notice, weight: "said" } : notice,
  );
}

const invalid: ReadonlySet<string> = new Set(["NO_PATH", "FIELDS_REQUIRED", "NOT_ALLOWED", "REFUSED"]);
