import type { Commit } from "../../contracts/change.js";
import type { Thread } from "../../contracts/thread.js";
import type { Link, Ticket, Unread } from "../../contracts/ticket.js";

/** A link with the ticket that was found under its ref. */
export interface Linked {
  readonly link: Link;
  readonly ticket: Ticket;
}

export interface Facts {
  readonly thread: Thread;
  /** Links that count; those of relation `context` are left out for good. */
  readonly links: readonly Link[];
  /** Found, and tickets. */
  readonly tickets: readonly Linked[];
  /** Found, but pull requests or discussions. */
  readonly others: readonly Linked[];
  readonly missing: readonly Link[];
  /** Links whose ticket could not be looked at. */
  readonly unread: readonly { readonly link: Link; readonly why: Unread }[];
  /** Anything else that could not be looked at; context tickets are left out. */
  readonly unreadElse: readonly Unread[];
  /** Commits that change something themselves: merge commits are left out. */
  readonly commits: readonly Commit[];
}

export function factsOf(thread: Thread): Facts {
  const links = thread.links.filter((link) => link.relation !== "context");
  const counted = new Set<string>(links.map((link) => link.ref));
  const context = new Set<string>(thread.links.map((link) => link.ref).filter((ref) => !counted.has(ref)));
  const reads = new Map(thread.reads.map((read) => [read.ref, read]));
  const tickets: Linked[] = [];
  const others: Linked[] = [];
  const missing: Link[] = [];
  const unread: { link: Link; why: Unread }[] = [];
  for (const link of links) {
    const read = reads.get(link.ref);
    if (read?.outcome === "found")
      (read.ticket.kind === "ticket" ? tickets : others).push({ link, ticket: read.ticket });
    else if (read?.outcome === "missing") missing.push(link);
    else unread.push({ link, why: read?.why ?? thread.unread.find((one) => one.ref === link.ref) ?? notAsked(link) });
  }
  const told = new Set<string>(unread.map((one) => one.link.ref));
  const unreadElse = thread.unread.filter(
    (one) => one.ref === undefined || !(told.has(one.ref) || context.has(one.ref)),
  );
  const commits = thread.change.commits.filter((commit) => commit.parents < 2);
  return { thread, links, tickets, others, missing, unread, unreadElse, commits };
}

/** A link that nobody read: no account, no network, or a tracker that is switched off. */
function notAsked(link: Link): Unread {
  return { what: "ticket", ref: link.ref, code: "NOT_LOOKED_AT", says: "its tracker was not asked" };
}
