import type { Change } from "../../contracts/change.js";
import type { Read, Ticket } from "../../contracts/ticket.js";
import type { Thread } from "../../contracts/thread.js";
import type { Verdict, VerdictSpec, VerdictTicket } from "../../contracts/verdict.js";
import { clip } from "../say/index.js";
import { inspected } from "../spec-complete/spec-complete.js";

/** Mentions kept of one ticket. */
const maxMentions = 50;

export function subjectOf(change: Change): Verdict["change"] {
  const { kind, repository, number, base, head } = change;
  const numbered = number !== undefined && number >= 1 ? { number } : {};
  return { kind, repository: repository.fullName, ...numbered, base: base.sha, head: head.sha };
}

/**
 * The tickets of a thread, those of relation `context` included. What does not exist, or is a pull
 * request, is no ticket; what could not be read is shown with the state `unknown`.
 */
export function ticketsOf({ links, reads }: Thread): VerdictTicket[] {
  const byRef = new Map<string, Read>(reads.map((read) => [read.ref, read]));
  return links.flatMap((link) => {
    const read = byRef.get(link.ref);
    if (read?.outcome === "missing" || (read?.outcome === "found" && read.ticket.kind !== "ticket")) return [];
    const mentions = link.mentions.slice(0, maxMentions).map((mention) => ({ in: mention.in, raw: clip(mention.raw) }));
    const { relation } = link;
    if (read?.outcome === "found") return [{ ...shown(read.ticket), relation, mentions }];
    return [{ ref: link.ref, url: "", state: "unknown" as const, rawState: "", title: "", relation, mentions }];
  });
}

function shown(ticket: Ticket): Omit<VerdictTicket, "relation" | "mentions"> {
  const { ref, url, state, rawState, title } = ticket;
  return { ref, url, state, rawState: clip(rawState), title: clip(title) };
}

export function specsOf(thread: Thread): VerdictSpec[] {
  const { spec } = thread;
  return spec === undefined
    ? []
    : [{ path: spec.path, sha256: spec.sha256, complete: inspected(thread)?.complete === true }];
}
