import { gitHubParts, nameOf, providerOf, type Ticket, type TicketRef } from "@satellite/core";
import { readOne, type Desk, type Notice } from "../../desk/index.js";

export type Target =
  | { readonly ref: TicketRef; readonly ticket?: Ticket; readonly notices: readonly Notice[] }
  | { readonly notice: Notice };

/** The ticket that is meant, read where it can be: one that nobody can look at now is linked all the same. */
export async function targetOf(desk: Desk, ref: TicketRef): Promise<Target> {
  const read = await readOne(desk, ref);
  if ("ticket" in read) return { ref: read.ticket.ref, ticket: read.ticket, notices: [] };
  const { notice } = read;
  if (notice.weight !== "unverified") return { notice };
  const says = `${nameOf(ref)} was linked without a look whether it is there: ${notice.says}`;
  const weight = desk.options.offline ? "said" : "unverified";
  return { ref, notices: [{ ...notice, weight, says }] };
}

/** Where people look at a ticket, as far as its name tells. */
export function addressOf({ config, webUrl }: Pick<Desk, "config" | "webUrl">, ref: TicketRef): string | undefined {
  const { baseUrl } = config.remotes.jira;
  if (providerOf(ref) === "jira") return baseUrl === undefined ? undefined : `${baseUrl}/browse/${nameOf(ref)}`;
  const parts = gitHubParts(ref);
  return parts === undefined ? undefined : `${webUrl}/${parts.repository}/issues/${parts.number}`;
}
