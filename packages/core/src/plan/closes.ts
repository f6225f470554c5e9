import type { TicketRef } from "../contracts/ref.js";
import type { Thread } from "../contracts/thread.js";

/**
 * The GitHub ticket that merging this change is to close: the primary one, and only when the config
 * (`on.merged: closed`) or the caller asked for closing.
 */
export function closesTicket(thread: Thread, autoClose: boolean): TicketRef | undefined {
  if (!autoClose && thread.config.on.merged !== "closed") return undefined;
  const primary = thread.links.find((link) => link.relation === "primary");
  if (primary === undefined || !primary.ref.startsWith("github:")) return undefined;
  const read = thread.reads.find((one) => one.ref === primary.ref);
  return read?.outcome === "found" && read.ticket.kind === "ticket" ? primary.ref : undefined;
}
