import type { Ticket } from "@satellite/core";
import { approvalsOn } from "./approvals/index.js";
import type { JiraClient } from "./client.js";
import { toTicket } from "./map.js";
import type { JiraOptions } from "./options.js";
import type { Wanted } from "./wanted.js";
import type { WireIssue } from "./wire.js";

/** Issues as tickets, with approvals, and with content where it was wanted; in the order given. */
export async function toTickets(
  client: JiraClient,
  options: JiraOptions,
  { content }: Wanted,
  issues: readonly WireIssue[],
): Promise<ReadonlyMap<WireIssue, Ticket>> {
  const given = await approvalsOn(client, options, issues);
  return new Map(
    issues.map((issue): [WireIssue, Ticket] => [
      issue,
      { ...toTicket(issue, options), ...given.get(issue.id), ...(content && { content: content(issue) }) },
    ]),
  );
}
