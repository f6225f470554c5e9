import {
  nameOf,
  providerOf,
  type Item,
  type Link,
  type Mention,
  type Read,
  type Spec,
  type Thread,
  type Ticket,
  type TicketRef,
  type Unread,
} from "@satellite/core";
import { aChange, openedAtMs } from "./change.js";
import { aConfig } from "./config.js";

/** A ticket that a policy of defaults is content with. */
export function aTicket(ref: TicketRef = "jira:PROJ-1042", overrides: Partial<Ticket> = {}): Ticket {
  const name = nameOf(ref);
  return {
    ref,
    provider: providerOf(ref),
    url: ref.startsWith("github:")
      ? `https://github.com/${name.replace("#", "/issues/")}`
      : `https://acme.atlassian.net/browse/${name}`,
    title: "Log in with a passkey",
    kind: "ticket",
    state: "in_progress",
    rawState: "In Development",
    type: "Story",
    project: name.replace(/[-#]\d+$/, ""),
    assignees: [],
    labels: [],
    milestones: [],
    approvals: [],
    updatedAtMs: openedAtMs,
    createdAtMs: openedAtMs - 86_400_000,
    ...overrides,
  };
}

export function aMention(ref: TicketRef = "jira:PROJ-1042", overrides: Partial<Mention> = {}): Mention {
  return {
    ref,
    raw: nameOf(ref),
    in: "branch",
    index: 0,
    closes: false,
    kind: ref.startsWith("github:") ? "number" : "key",
    ...overrides,
  };
}

/** A primary link, said by the branch unless mentions are given. */
export function aLink(ref: TicketRef = "jira:PROJ-1042", overrides: Partial<Link> = {}): Link {
  return { ref, relation: "primary", mentions: [aMention(ref)], ...overrides };
}

/** The read that found this ticket under its own ref. */
export function aRead(ticket: Ticket = aTicket()): Read {
  return { outcome: "found", ref: ticket.ref, ticket };
}

export function anUnread(overrides: Partial<Unread> = {}): Unread {
  return { what: "tickets", code: "UNAVAILABLE", says: "Jira answered 503", ...overrides };
}

export function aSpec(overrides: Partial<Spec> = {}): Spec {
  const path = overrides.path ?? "specs/PROJ-1042/spec.md";
  return {
    path,
    sha256: "c".repeat(64),
    text: "# Passkeys\n\n## Acceptance Criteria\n\n- [ ] A person can log in with a passkey\n",
    url: `https://github.com/acme/shop/blob/${"a".repeat(40)}/${path}`,
    by: "path",
    changed: true,
    ...overrides,
  };
}

export function anItem(overrides: Partial<Item> = {}): Item {
  return { path: "backlog/tasks/task-1 - Passkeys.md", documentation: [], compliance: {}, ...overrides };
}

/**
 * A pull request whose branch names PROJ-1042, which exists and is in progress. Links decide the
 * mentions unless these are given.
 */
export function aThread(overrides: Partial<Thread> = {}): Thread {
  const change = overrides.change ?? aChange();
  const links = overrides.links ?? [aLink()];
  return {
    event: {
      kind: "pull_request",
      action: "opened",
      repository: change.repository,
      number: change.number ?? 7,
      asked: "event",
    },
    change,
    config: aConfig(),
    policy: { source: `${change.base.sha}:.github/satellite.yml`, sha256: "d".repeat(64) },
    mentions: { mentions: links.flatMap((link) => link.mentions), ignored: [] },
    links,
    reads: overrides.reads ?? (overrides.links === undefined ? [aRead()] : []),
    items: [],
    baseItems: [],
    candidates: [],
    blobs: [],
    unread: [],
    nowMs: openedAtMs + 3_600_000,
    ...overrides,
  };
}
