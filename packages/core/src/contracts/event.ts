import type { Repository } from "./change.js";
import type { TicketRef } from "./ref.js";

/** What comes in from outside, before anybody has understood it. */
export interface Delivery {
  /** GITHUB_EVENT_NAME, a command's name, a webhook's kind. */
  readonly name: string;
  readonly payload: unknown;
  /** The commit and ref that the run stands on, as the runner says (GITHUB_SHA, GITHUB_REF). */
  readonly sha?: string;
  readonly ref?: string;
  /** GITHUB_REPOSITORY, for events whose payload names none. */
  readonly repository?: string;
}

/** A delivery, understood. One delivery may hold several, or none. */
export type Event =
  | {
      readonly kind: "pull_request";
      readonly action: string;
      readonly repository: Repository;
      readonly number: number;
      /** What the payload says of the head; the host's answer wins. Absent for comment and manual events. */
      readonly headSha?: string;
      /** What asked for it: the event itself, a `/satellite check` comment, a finished run of a fork, a person. */
      readonly asked: "event" | "comment" | "workflow_run" | "manual" | "recheck";
      /** Who asked, for comments: only people with write access are obeyed. */
      readonly by?: { readonly login: string; readonly association?: string };
      /** For `workflow_run`: the run whose writes we do. */
      readonly runId?: number;
      /** With number 0: the pull request is not named, and is found by this branch and `headSha`. */
      readonly head?: { readonly ref: string | null; readonly repository: string | null };
    }
  | {
      readonly kind: "push";
      readonly repository: Repository;
      readonly ref: string;
      readonly before: string;
      readonly after: string;
      readonly created: boolean;
      readonly deleted: boolean;
      readonly forced: boolean;
      readonly compareUrl?: string;
    }
  | {
      readonly kind: "merge_group";
      readonly repository: Repository;
      readonly headRef: string;
      readonly headSha: string;
      readonly baseRef: string;
      readonly baseSha: string;
    }
  | {
      readonly kind: "recheck";
      readonly repository: Repository;
      /** Tickets that changed; absent: find out (schedule). */
      readonly tickets?: readonly TicketRef[];
    }
  | {
      readonly kind: "range";
      readonly repository: Repository;
      /** As git reads it: `main..HEAD`, `v1...v2`, a revision; absent: merge base with the default branch to HEAD. */
      readonly range?: string;
    };

/** Why a delivery could not be understood. */
export interface BadDelivery {
  readonly code: "EVENT_NOT_JSON" | "EVENT_SHAPE" | "EVENT_UNKNOWN";
  readonly says: string;
  /** Path inside the payload: `pull_request.head.sha`. */
  readonly path?: string;
}

export type Parsed = { readonly events: readonly Event[] } | { readonly bad: BadDelivery };
