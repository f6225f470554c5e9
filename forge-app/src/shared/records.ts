/** What the app remembers, as it lies in its storage. Times are ISO 8601 in UTC unless a name ends in `Ms`. */
import type { State } from "@satellite/core";

/** A key with which one repository proves itself (HMAC). Its secret lies apart and never leaves after it was made. */
export interface KeyRecord {
  readonly id: string;
  /** GitHub's own number: a name can be registered anew by somebody else. */
  readonly repositoryId: number;
  readonly repository: string;
  /** Project keys that messages under this key may be about. */
  readonly projects: readonly string[];
  readonly createdAt: string;
  /** `2026-11-21`; a day is enough, and costs one write a day. */
  readonly lastUsedDay?: string;
  readonly revokedAt?: string;
}

/** Whose OIDC tokens are believed, and for which projects (connected). */
export interface TrustRecord {
  readonly repositoryId: number;
  readonly ownerId: number;
  readonly repository: string;
  readonly projects: readonly string[];
  /** `acme/shop/.github/workflows/satellite.yml`; absent: any workflow of the repository. */
  readonly workflow?: string;
  readonly createdAt: string;
}

/** How one project is written to. */
export interface ProjectSettings {
  readonly projectKey: string;
  /** The site's own status names for our states, best first. */
  readonly statusMap: Readonly<Partial<Record<State, readonly string[]>>>;
  /** Statuses that the app may move issues to, by name. Absent: every one that `statusMap` or the message names. */
  readonly allowed?: readonly string[];
}

/** What became of one delivery. Never holds text of a spec, ticket or message. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly fate:
    "applied" | "accepted" | "duplicate" | "stale" | "refused" | "retrying" | "given-up" | "partly" | "dispatched";
  /** A code or a plain reason, without content: `UNAUTHORIZED`, `project not allowed for this key`. */
  readonly reason?: string;
  readonly repository?: string;
  readonly pullRequest?: number;
  readonly issueKey?: string;
  readonly delivery?: string;
  /** One entry an effect: `transition: done`. */
  readonly effects?: readonly string[];
}

/** A GitHub App that may dispatch, or a fine-grained token. Its secret lies apart. */
export interface GitHubAccess {
  readonly kind: "app" | "token";
  readonly appId?: string;
  readonly savedAt: string;
}
