import type { Approval, Ticket } from "../../contracts/ticket.js";
import { clip } from "../say/index.js";
import type { Facts } from "./facts.js";
import { changeSystem, samePerson } from "./same-person.js";

export type ApprovalKind = "none" | "other-person" | "review" | "ticket";

/** When an approval counts. Epoch milliseconds, both ends included; `open` when a bound cannot be known. */
export interface Window {
  readonly fromMs?: number | "open";
  readonly toMs?: number | "open";
}

export type Approved =
  | { readonly is: "yes"; readonly by: string }
  | { readonly is: "no"; readonly why: string }
  | { readonly is: "unknown"; readonly why: string };

/**
 * Has somebody else approved inside the window? Bots, the change's author and the authors of its
 * commits are nobody else.
 */
export function approvalOf(facts: Facts, kind: ApprovalKind, ticket: Ticket | undefined, window: Window): Approved {
  const reviews = kind === "ticket" ? [] : facts.thread.change.approvals;
  const onTicket = kind === "review" ? [] : (ticket?.approvals ?? []);
  const weighed = [...reviews, ...onTicket].map((approval) => weigh(approval, facts, window));
  const best = weighed.find((one) => one.is === "yes") ?? weighed.find((one) => one.is === "unknown");
  if (best !== undefined) return best;
  if (kind !== "review" && ticket?.approvalsUnread !== undefined)
    return { is: "unknown", why: clip(ticket.approvalsUnread.says) };
  return weighed[0] ?? { is: "no", why: "nobody has approved" };
}

/** When somebody else last approved on the ticket itself, whatever it was linked to then. Epoch milliseconds. */
export function approvedAtMs(facts: Facts, { approvals }: Ticket): number | undefined {
  const times = approvals.filter((approval) => weigh(approval, facts, {}).is === "yes").map(({ atMs }) => atMs);
  return times.length === 0 ? undefined : Math.max(...times);
}

function weigh(approval: Approval, facts: Facts, window: Window): Approved {
  const { change, config } = facts.thread;
  const by = clip(approval.by.login, 60) || "somebody without a name";
  if (approval.by.type === "bot" || approval.by.type === "app") return { is: "no", why: `${by} is no person` };
  const authors = [change.author, ...facts.commits.map((commit) => commit.author)];
  const system = changeSystem(change);
  const same = authors.map((person) =>
    samePerson({ person: approval.by, system: approval.from }, { person, system }, config.people),
  );
  if (same.includes(true)) return { is: "no", why: `${by} approved their own work` };
  const { fromMs, toMs } = window;
  if (typeof fromMs === "number" && approval.atMs < fromMs) return { is: "no", why: `${by} approved too early` };
  if (typeof toMs === "number" && approval.atMs > toMs) return { is: "no", why: `${by} approved too late` };
  if (same.includes(undefined)) {
    return { is: "unknown", why: `it cannot be told whether ${by} is another person than the authors` };
  }
  if (fromMs === "open" || toMs === "open")
    return { is: "unknown", why: `it cannot be told whether ${by} approved at the right time` };
  return { is: "yes", by };
}
