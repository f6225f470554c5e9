import type { ErrorCode } from "../errors/codes.js";
import type { Mention, Relation } from "./mention.js";
import type { PropertyEntry } from "../schema/property.js";
import type { ProviderId, TicketRef } from "./ref.js";

/** The house's own states; the tracker's own word always stands beside it as `rawState`. */
export const states = ["open", "in_progress", "blocked", "in_review", "closed", "unknown"] as const;
export type State = (typeof states)[number];

/** Somebody, as one system knows them. */
export interface Person {
  readonly login: string;
  readonly type: "user" | "bot" | "app" | "unknown";
  /** The system's own id: a GitHub database id, a Jira accountId. */
  readonly id?: string;
  /** GitHub App id behind a bot account, where GitHub tells. */
  readonly appId?: number;
  /** Permission on the repository, where it was asked. */
  readonly role?: "admin" | "maintain" | "write" | "triage" | "read" | "none";
}

export interface Approval {
  readonly by: Person;
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly how: "review" | "status" | "field" | "label";
  /** The system that said so, so that people can be matched. */
  readonly from: ProviderId;
  readonly commit?: string;
}

/** What we remembered on the ticket itself (Jira: issue property `satellite`). One entry a change. */
export interface TicketMemory {
  readonly schema: "satellite/property@1";
  /** By the change's ref. */
  readonly changes: Readonly<Record<string, Readonly<PropertyEntry>>>;
}

/** One way out of the ticket's present state. `fields` are those that the screen requires. */
export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: string;
  readonly toState: State;
  readonly required: readonly { readonly id: string; readonly name: string }[];
}

export interface Milestone {
  readonly title: string;
  readonly number?: number;
  readonly id?: string;
  readonly released?: boolean;
}

/** What a ticket says, where it was asked for whole. */
export interface TicketContent {
  /** Markdown, as converted from the tracker's own rich text; not yet made harmless. */
  readonly body: string;
  /** The tracker's own rich text, for the way back: an ADF document. */
  readonly native?: unknown;
  /** The tracker's own word. */
  readonly priority?: string;
  readonly parent?: TicketRef;
  /** Fields that were asked for, by the name that they were asked by; in the tracker's own shapes. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The item that this ticket was made from, as it says itself (`NewTicket`'s identity). */
  readonly madeFrom?: string;
}

/** A field of the tracker, as its own metadata has it. */
export interface FieldInfo {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly writable: boolean;
  /** It holds a list; absent where its type says so already, or it holds one value. */
  readonly many?: boolean;
  /** Words that it takes, where it takes only some. */
  readonly options?: readonly string[];
}

export interface Ticket {
  readonly ref: TicketRef;
  readonly provider: ProviderId;
  readonly url: string;
  readonly title: string;
  /** A pull request answers to `#42` as well, and is no ticket. */
  readonly kind: "ticket" | "pull_request" | "discussion";
  readonly state: State;
  readonly rawState: string;
  readonly type?: string;
  /** Project key, or `owner/repo`. */
  readonly project: string;
  readonly assignees: readonly Person[];
  readonly labels: readonly string[];
  /** GitHub: its milestone; Jira: its fix versions, in the tracker's order. */
  readonly milestones: readonly Milestone[];
  readonly approvals: readonly Approval[];
  /** Why approvals given on the ticket could not all be looked at; absent: they could. */
  readonly approvalsUnread?: Unread;
  /** Epoch milliseconds of the last change. */
  readonly updatedAtMs?: number;
  readonly createdAtMs?: number;
  readonly memory?: TicketMemory;
  /** Ways out of the present state, where the read brought them along. */
  readonly transitions?: readonly Transition[];
  /** Only where the ticket was asked for whole. */
  readonly content?: TicketContent;
}

/** Why something could not be looked at. Never reads as "no". */
export interface Unread {
  readonly what: string;
  readonly ref?: TicketRef;
  readonly code: ErrorCode;
  readonly says: string;
  readonly retryAfterMs?: number;
}

/** The answer for one ref. A moved ticket is `found` with a ticket of another ref. */
export type Read =
  | { readonly outcome: "found"; readonly ref: TicketRef; readonly ticket: Ticket }
  | { readonly outcome: "missing"; readonly ref: TicketRef; readonly says?: string }
  | { readonly outcome: "unreadable"; readonly ref: TicketRef; readonly why: Unread };

/** What somebody said on a ticket. */
export interface TicketComment {
  /** The tracker's own. */
  readonly id: string;
  readonly url: string;
  readonly author: Person;
  /** Epoch milliseconds of when it was first said; it may have been edited since. */
  readonly atMs: number;
  /** Markdown, as converted from the tracker's own rich text; not yet made harmless. */
  readonly body: string;
  /** Satellite wrote it, under whatever account. */
  readonly ours?: true;
  /** Not meant for everybody who sees the ticket: for a group, for the staff alone, or folded away. */
  readonly restricted?: true;
}

/** The comments of one ticket, oldest first, or why they could not be looked at. */
export type CommentsRead =
  | { readonly ref: TicketRef; readonly comments: readonly TicketComment[] }
  | { readonly ref: TicketRef; readonly why: Unread };

/** A ticket that the change is linked to, with every place that says so. */
export interface Link {
  readonly ref: TicketRef;
  readonly relation: Relation;
  readonly mentions: readonly Mention[];
}
