/** Rows to store, with what tends to get lost: other scripts, quotes, characters that databases cut at. */
import type { BaseRow, Completion, Effect, ItemLink, LinkRow, Receipt, Ticket, TicketRef } from "@satellite/core";

export const awkward = "naïve — 日本語 🚀 'quoted' \"twice\" \\ \0 \u2028 ; drop table links; --\r\n\ttab";

export function link(item: string, ticket: TicketRef, more: Partial<ItemLink> = {}, createdAtMs = 1000): LinkRow {
  const id = ticket.slice(ticket.indexOf(":") + 1);
  return {
    item: `item:backlog:${item}`,
    ticket,
    link: { provider: "jira", id, relation: "primary", syncMode: "sync", onClose: "none", ...more },
    createdAtMs,
  };
}

export function base(item: string, ticket: TicketRef, more: Partial<BaseRow> = {}): BaseRow {
  return {
    item: `item:backlog:${item}`,
    ticket,
    fields: { title: "Passkeys", body: awkward, labels: ["a", "b"] },
    itemRevision: "a".repeat(64),
    agreedAtMs: 1_795_000_000_123,
    ...more,
  };
}

export function effect(key: string, on: TicketRef = "jira:PROJ-1042"): Effect {
  return { kind: "labels", on, add: [awkward], remove: [], create: [], key, because: "labels", says: "set a label" };
}

export function receipt(key: string, outcome: Receipt["outcome"], on: TicketRef = "jira:PROJ-1042"): Receipt {
  return { key, kind: "labels", on, outcome, says: outcome };
}

export function completion(name: string, tickets: readonly TicketRef[], more: Partial<Completion> = {}): Completion {
  return { name, tickets, completedAtMs: 5000, ...more };
}

export function ticket(ref: TicketRef, title = "Passkeys"): Ticket {
  return {
    ref,
    provider: "jira",
    url: "https://acme.example/browse/PROJ-1042",
    title,
    kind: "ticket",
    state: "in_progress",
    rawState: "In Progress",
    project: "PROJ",
    assignees: [{ login: "kim", type: "user" }],
    labels: ["auth"],
    milestones: [],
    approvals: [],
  };
}
