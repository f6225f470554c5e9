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
  readonly retryAfterMs?: number;
}
