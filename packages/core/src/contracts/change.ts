import type { Approval, Milestone, Person } from "./ticket.js";
import type { ChangeRef, TicketRef } from "./ref.js";

export interface Repository {
  readonly fullName: string;
  readonly url: string;
  readonly defaultBranch: string;
  /** The host's own number for it. */
  readonly id?: number;
  readonly owner?: "user" | "organization";
}

export interface Commit {
  readonly sha: string;
  readonly message: string;
  readonly author: Person;
  readonly parents: number;
  /** Epoch milliseconds. Author and committer dates are claims, not proofs. */
  readonly committedAtMs?: number;
  readonly url?: string;
  /** Files it touches, where the host told (local git does; GitHub's change query does not). */
  readonly files?: readonly string[];
  /** Merged pull requests that brought it, for pushes. */
  readonly broughtBy?: readonly { readonly number: number; readonly merged: boolean; readonly checkPassed?: boolean }[];
}

export interface ChangedFile {
  readonly path: string;
  readonly status: "added" | "modified" | "removed" | "renamed" | "other";
  readonly previousPath?: string;
}

/** What Satellite wrote on the change before, as the change's host shows it now. */
export interface Ours {
  readonly comment?: { readonly id: string; readonly body: string };
  /** The newest check run of our name on the head commit. `digest` is its external id. */
  readonly check?: { readonly id: string; readonly digest: string; readonly conclusion: string };
  /** When that check was last written, epoch milliseconds. */
  readonly checkedAtMs?: number;
}

/** A pull request, push, merge group or local range, with its commits. */
export interface Change {
  readonly ref: ChangeRef;
  readonly kind: "pull_request" | "push" | "merge_group" | "range";
  readonly repository: Repository;
  readonly number?: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly state: "open" | "closed" | "merged" | "none";
  readonly draft: boolean;
  readonly author: Person;
  readonly base: { readonly ref: string; readonly sha: string };
  /** `repository` is null when the fork is gone. */
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: string | null };
  readonly fork: boolean;
  readonly labels: readonly string[];
  readonly milestone: Milestone | null;
  /** Oldest first: what came before what is read from their order. */
  readonly commits: readonly Commit[];
  readonly files: readonly ChangedFile[];
  /** False when the host cut the list (files: 3,000; commits: 250 by REST). */
  readonly complete: { readonly commits: boolean; readonly files: boolean };
  /** Tickets that the host itself links (GitHub's closing references and linked issues). */
  readonly development: readonly TicketRef[];
  readonly approvals: readonly Approval[];
  /** Epoch milliseconds: when it was opened; when title or body were last edited by a person. */
  readonly createdAtMs?: number;
  readonly titleEditedAtMs?: number;
  readonly bodyEditedAtMs?: number;
  readonly updatedAtMs?: number;
  readonly ours: Ours;
  /** Pull requests inside a merge group, each judged by itself. */
  readonly members?: readonly Change[];
}

/** A file at a commit. Its text is data: never executed, never checked out. */
export interface Blob {
  readonly path: string;
  readonly sha: string;
  /** Null: not there, binary, or larger than the limit (`bytes` tells). */
  readonly text: string | null;
  readonly bytes: number;
  readonly oid?: string;
}
