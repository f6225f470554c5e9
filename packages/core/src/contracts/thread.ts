import type { SettledConfig } from "../config/settled.js";
import type { Blob, Change } from "./change.js";
import type { Event } from "./event.js";
import type { Mentions } from "./mention.js";
import type { Link, Read, Unread } from "./ticket.js";

/** Where the policy came from: always the base side, never the change itself. */
export interface PolicySource {
  /** `<base sha>:.github/satellite.yml`, or `defaults` when there is no file. */
  readonly source: string;
  readonly sha256: string;
}

/** A spec as it stands at the head of the change. */
export interface Spec {
  readonly path: string;
  readonly sha256: string;
  readonly text: string;
  /** Permalink to the file at the head commit. */
  readonly url: string;
  /** How it was found, in order of strength. */
  readonly by: "frontmatter" | "item" | "path" | "upstream";
  /** Changed by this change (else it already stood there). */
  readonly changed: boolean;
  /** SHA-256 recorded in the block when the change was merged; differs from `sha256` on drift. */
  readonly recorded?: string;
}

/** A local item (task, spec, phase, bead) as far as judging needs it. */
export interface Item {
  readonly path: string;
  readonly id?: string;
  readonly upstream?: {
    readonly provider?: string;
    readonly id?: string;
    readonly url?: string;
    readonly relation?: string;
  };
  readonly spec?: string;
  readonly documentation: readonly string[];
  readonly compliance: { readonly riskLevel?: string; readonly requiresApproval?: boolean };
}

/** Everything that was read about one change. After gather, nothing is read again. */
export interface Thread {
  readonly event: Event;
  readonly change: Change;
  readonly config: SettledConfig;
  readonly policy: PolicySource;
  readonly mentions: Mentions;
  readonly links: readonly Link[];
  readonly reads: readonly Read[];
  readonly items: readonly Item[];
  /** Items and specs as the base branch has them; the stricter of base and head counts. */
  readonly baseItems: readonly Item[];
  /** The chosen spec, or none; `candidates` when several or none could be meant. */
  readonly spec?: Spec;
  readonly candidates: readonly string[];
  readonly blobs: readonly Blob[];
  /** What could not be read, and why. */
  readonly unread: readonly Unread[];
  /** Time of judging, epoch milliseconds. */
  readonly nowMs: number;
}
