import type { ErrorCode } from "../errors/codes.js";
import type { ChangeRef, ItemRef, TicketRef } from "./ref.js";
import type { State, TicketMemory } from "./ticket.js";
import type { ItemDeed } from "./workspace.js";

/** Same key, same deed: under a key that was done, doing it again changes nothing. */
export type EffectKey = string;

/** A message for one line of one file, shown beside the diff. Lines count from 1. */
export interface Annotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly level: "failure" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
}

/** Put or remove our block in a change's body. The author's text is re-read and kept to the byte. */
export interface BodyEffect {
  readonly kind: "body";
  readonly on: ChangeRef;
  /** The whole block, markers included; null removes it. */
  readonly block: string | null;
  readonly specSha256?: string;
}

/** Label deltas; only labels that Satellite owns are ever removed. */
export interface LabelsEffect {
  readonly kind: "labels";
  readonly on: ChangeRef | TicketRef;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Labels of `add` that may be created when they do not exist; colour as six hex digits. */
  readonly create: readonly { readonly name: string; readonly color: string; readonly description: string }[];
}

export interface MilestoneEffect {
  readonly kind: "milestone";
  readonly on: ChangeRef | TicketRef;
  readonly title: string;
  readonly create: boolean;
}

/** One comment of ours, found again by its identity and edited in place. Null body: take it back. */
export interface CommentEffect {
  readonly kind: "comment";
  readonly on: ChangeRef | TicketRef;
  /** Which of our comments: `verdict` on a change, the change's ref on a ticket. */
  readonly identity: string;
  /** Markdown of the house's closed subset (core/markup); the provider converts. */
  readonly body: string | null;
  readonly digest: string;
  readonly known?: string;
}

/** Bring a ticket to a state by the shortest path that its workflow allows. Never backward. */
export interface MoveEffect {
  readonly kind: "move";
  readonly on: TicketRef;
  readonly to: State;
  /** The tracker's own names for the wanted state, best first. */
  readonly names: readonly string[];
  /** The transition that the config names for this event; taken when it leads where it should. */
  readonly transition?: string;
  /** The raw state that this was decided on; if the ticket moved since, the effect yields. */
  readonly expect: string;
  /** Values for fields that a transition's screen requires, by field id or name. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A link from the ticket to the change, one per change (Jira: remote link by globalId). */
export interface LinkEffect {
  readonly kind: "link";
  readonly on: TicketRef;
  readonly to: ChangeRef;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly resolved: boolean;
  readonly digest: string;
}

/** Remember on the ticket what was done for one change (Jira: issue property). */
export interface RememberEffect {
  readonly kind: "remember";
  readonly on: TicketRef;
  readonly change: ChangeRef;
  readonly entry: TicketMemory["changes"][string];
}

/** A check run on the head commit; one per head and verdict, told apart by its digest. */
export interface CheckEffect {
  readonly kind: "check";
  readonly on: ChangeRef;
  readonly name: string;
  readonly headSha: string;
  readonly conclusion: "success" | "failure" | "neutral" | "action_required";
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly digest: string;
  /** The check run to update instead of making another. */
  readonly known?: string;
}

/** Run the change's last workflow run again, so that the job's own status turns. */
export interface RerunEffect {
  readonly kind: "rerun";
  readonly on: ChangeRef;
  readonly headSha: string;
}

/** What a ticket is made of, or which of it is to change. Names and ids are the tracker's own. */
export interface TicketFields {
  readonly title: string;
  /** Markdown; the provider converts. */
  readonly body: string;
  readonly type: string;
  readonly labels: readonly string[];
  /** Logins or account ids of this tracker. */
  readonly assignees: readonly string[];
  readonly priority: string;
  readonly parent: TicketRef;
  readonly milestone: string;
  /** Fields of the tracker by id or name, in the tracker's own shapes. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export type NewTicket = Pick<TicketFields, "title" | "body"> & Partial<Omit<TicketFields, "title" | "body">>;

/**
 * Make a ticket. One that was made under the same identity before, by whichever machine, is found and not made again. The
 * receipt's id is its ref.
 */
export interface TicketCreateEffect {
  readonly kind: "ticket-create";
  /** `<provider>:new:<identity>`, since its name is the tracker's to give. */
  readonly on: TicketRef;
  /** Kept on the ticket, so that it is found again: the item's ref, and `/2` behind it for the second child. */
  readonly identity: string;
  /** Project key, or `owner/repo`. */
  readonly project: string;
  readonly ticket: NewTicket;
  /** The item that it is made from, and how the ticket stands to it: what is tied once the ticket is there. */
  readonly tie?: { readonly item: ItemRef; readonly relation: "primary" | "derived" };
  /** When it was first begun, where an earlier run did not learn how it ended: the tracker is searched as far back as that. */
  readonly begunAtMs?: number;
}

/** Change fields of a ticket. Yields when one of them is no longer what it was when this was decided. */
export interface TicketEditEffect {
  readonly kind: "ticket-edit";
  readonly on: TicketRef;
  /** Labels are deltas: `addLabels`, `removeLabels`. */
  readonly patch: Partial<Omit<TicketFields, "labels" | "parent">> & {
    readonly addLabels?: readonly string[];
    readonly removeLabels?: readonly string[];
    /** Null: it is to have none. */
    readonly parent?: TicketRef | null;
  };
  /** The values of the same fields as they were read, in the shapes of `Ticket` and its content. */
  readonly was: Partial<Omit<TicketFields, "labels">>;
  /**
   * Digest of the tracker's own rich text that a new body was decided on, where it has such. What that would lose was looked at,
   * and only that: an effect that would take something from another text, though that reads the same, yields.
   */
  readonly seen?: string;
}

/** Open a pull request. One that is open for the same branches is found and left as it is; the receipt's id is its ref. */
export interface PullRequestEffect {
  readonly kind: "pull-request";
  /** `change:github:acme/shop:<head branch>`, since its number is GitHub's to give. */
  readonly on: ChangeRef;
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
}

/** A line of ours in the description of the ticket's milestone: how much of a plan is done. The rest is the authors'. */
export interface ProgressEffect {
  readonly kind: "progress";
  readonly on: TicketRef;
  /** Name of the plan: one line each. */
  readonly plan: string;
  readonly done: number;
  readonly total: number;
}

/**
 * Take the mark from a ticket that says which item it was made from; one that names another item stays. What people read is
 * left as it is.
 */
export interface UntieEffect {
  readonly kind: "untie";
  readonly on: TicketRef;
  /** As `TicketCreateEffect` put it there. */
  readonly identity: string;
}

export type Deed =
  | BodyEffect
  | LabelsEffect
  | MilestoneEffect
  | CommentEffect
  | MoveEffect
  | LinkEffect
  | RememberEffect
  | CheckEffect
  | RerunEffect
  | TicketCreateEffect
  | TicketEditEffect
  | PullRequestEffect
  | ProgressEffect
  | UntieEffect
  | ItemDeed;

/** A deed as it stands in a plan. */
export type Effect<D extends Deed = Deed> = D & {
  readonly key: EffectKey;
  /** The rule, config key or event that caused it. */
  readonly because: string;
  /** One line for a person: `set label "status: in progress"`. */
  readonly says: string;
};

/** A deed that will not be done, and why. It stays in the plan. */
export interface Skipped {
  readonly kind: Deed["kind"];
  readonly on: ChangeRef | TicketRef | ItemRef;
  readonly because: string;
  readonly says: string;
  readonly why: "not-able" | "not-allowed" | "not-needed" | "not-asked" | "dry-run" | "unsafe";
  readonly reason: string;
}

export interface Plan {
  readonly effects: readonly Effect[];
  readonly skipped: readonly Skipped[];
}

/** What became of one effect. Expected refusals are values, not throws. */
export interface Receipt {
  readonly key: EffectKey;
  readonly kind: Deed["kind"];
  readonly on: ChangeRef | TicketRef | ItemRef;
  readonly outcome: "done" | "unchanged" | "yielded" | "refused" | "failed";
  readonly says: string;
  readonly code?: ErrorCode;
  /** The other side's id or version of what was written: comment id, check run id. */
  readonly id?: string;
  /** Of an item that was made: its revision as it was written, where the format can tell. */
  readonly revision?: string;
  /** Where people look at what was made. */
  readonly url?: string;
  readonly retryAfterMs?: number;
  /** Of a move that was broken off: the tracker's own name of the state in which it left the ticket. */
  readonly stands?: string;
}
