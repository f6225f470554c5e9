/**
 * What the pages ask the app and what it answers; the same types on both sides, through `makeResolver` and `makeInvoke`.
 * Which issue or project is meant comes from the platform's context, never from a payload.
 */
import type { Conclusion, State } from "@satellite/core";
import type { AdfDoc } from "@satellite/core/markup/adf";
import type { AuditEntry, GitHubAccess, KeyRecord, TrustRecord } from "./records.js";

/** Why a page has nothing to show. `hidden`: this person may not see the issue, or it is gone. */
export type NotShown =
  | { readonly kind: "hidden" }
  | { readonly kind: "denied"; readonly says: string }
  | { readonly kind: "failed"; readonly code: string; readonly says: string };

export interface PanelFinding {
  readonly rule: string;
  readonly outcome: "fail" | "unknown" | "exempt";
  readonly says: string;
  readonly remedy?: string;
}

export interface PanelChange {
  /** `change:github:acme/shop#42` */
  readonly ref: string;
  readonly url: string;
  readonly title: string;
  readonly state: "open" | "draft" | "merged" | "closed";
  readonly verdict?: Conclusion;
  readonly findings: readonly PanelFinding[];
  readonly passed?: number;
  readonly spec?: {
    readonly path: string;
    readonly sha256: string;
    readonly url: string;
    readonly complete: boolean;
    /** The spec changed after the ticket was approved. */
    readonly drifted: boolean;
    /** Its text is kept and can be asked for. */
    readonly stored: boolean;
  };
  readonly approvedAtMs?: number;
  readonly checkedAtMs?: number;
  readonly detailsUrl?: string;
}

/** Open ones first, then by time, newest first. */
export type PanelAnswer =
  { readonly kind: "changes"; readonly issueKey: string; readonly changes: readonly PanelChange[] } | NotShown;

export type SpecAnswer =
  | { readonly kind: "spec"; readonly document: AdfDoc; readonly truncated: boolean; readonly sha256: string }
  | { readonly kind: "none" }
  | NotShown;

export interface AdminState {
  readonly kind: "admin";
  readonly variant: "hmac" | "connected";
  readonly siteUrl: string;
  readonly cloudId: string;
  /** What the Action's input `forge-url` must be. */
  readonly forgeUrl: string;
  readonly keys: readonly KeyRecord[];
  readonly trust: readonly TrustRecord[];
  /** Newest first, at most 50. */
  readonly deliveries: readonly AuditEntry[];
  readonly devinfo: boolean;
  readonly gitHub?: GitHubAccess;
}

export type AdminAnswer = AdminState | NotShown;

/** `bad`: what was typed cannot be used; nothing was changed. */
export type Bad = { readonly kind: "bad"; readonly field: string; readonly says: string };

export type KeyMade =
  | {
      readonly kind: "made";
      readonly key: KeyRecord;
      /** Base64url of 32 bytes; shown once. */
      readonly secret: string;
    }
  | Bad
  | NotShown;

export interface Tested {
  readonly kind: "tested";
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly says: string }[];
}

export interface ProjectState {
  readonly kind: "project";
  readonly projectKey: string;
  readonly statuses: readonly { readonly id: string; readonly name: string; readonly category: string }[];
  readonly statusMap: Readonly<Partial<Record<State, readonly string[]>>>;
  readonly allowed?: readonly string[];
}

export type ProjectAnswer = ProjectState | Bad | NotShown;

export type Defs = {
  panel: () => Promise<PanelAnswer>;
  spec: (asked: { readonly change: string }) => Promise<SpecAnswer>;
  admin: () => Promise<AdminAnswer>;
  createKey: (asked: {
    readonly repositoryId: number;
    readonly repository: string;
    readonly projects: readonly string[];
  }) => Promise<KeyMade>;
  /** A second key for the same repository and projects; the old one stays until it is revoked. */
  rotateKey: (asked: { readonly id: string }) => Promise<KeyMade>;
  revokeKey: (asked: { readonly id: string }) => Promise<AdminAnswer | Bad>;
  saveTrust: (asked: Omit<TrustRecord, "createdAt">) => Promise<AdminAnswer | Bad>;
  removeTrust: (asked: { readonly repositoryId: number }) => Promise<AdminAnswer | Bad>;
  setDevinfo: (asked: { readonly on: boolean }) => Promise<AdminAnswer | Bad>;
  saveGitHub: (asked: {
    readonly kind: "app" | "token";
    readonly appId?: string;
    /** PEM of the App's private key, or the token. */
    readonly secret: string;
  }) => Promise<AdminAnswer | Bad>;
  removeGitHub: () => Promise<AdminAnswer | Bad>;
  testConnection: () => Promise<Tested | NotShown>;
  project: () => Promise<ProjectAnswer>;
  saveProject: (asked: {
    readonly statusMap: Readonly<Partial<Record<State, readonly string[]>>>;
    readonly allowed?: readonly string[];
  }) => Promise<ProjectAnswer>;
};
