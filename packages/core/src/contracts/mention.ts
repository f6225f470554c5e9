import type { ProviderId, TicketRef } from "./ref.js";

/** Where a reference was found. */
export const places = ["branch", "title", "body", "commit", "trailer", "frontmatter", "development"] as const;
export type Place = (typeof places)[number];

/** How the change stands to the ticket. `context` never satisfies a rule and is never written to. */
export type Relation = "primary" | "secondary" | "context" | "derived";

/** One reference in one text. */
export interface Mention {
  readonly ref: TicketRef;
  /** The text as it stood: `proj-1042`, `Fixes #42`'s `#42`. */
  readonly raw: string;
  readonly in: Place;
  /** Offset of `raw` in its text, in UTF-16 units. */
  readonly index: number;
  /** A closing keyword of that tracker stands before it. */
  readonly closes: boolean;
  /** The kind of reference: a key or number, a URL, a trailer's value. */
  readonly kind: "key" | "number" | "url" | "id";
  /** The commit, when `in` is commit or trailer. */
  readonly commit?: string;
  /** The file, when `in` is frontmatter. */
  readonly path?: string;
  /** Said by the text itself (front matter `relation: context`, trailer `Refs:`); absent: by order. */
  readonly relation?: Relation;
}

/** A look-alike that was left out, and why. */
export interface Ignored {
  readonly raw: string;
  readonly index: number;
  readonly reason:
    | "standard" // UTF-8, SHA-256, RFC-2119 ...
    | "not-in-projects"
    | "inside-code"
    | "inside-comment"
    | "part-of-longer"
    | "number" // leading zero, zero, date, version
    | "did-you-mean"
    | "no-tracker"
    | "limit";
  /** For did-you-mean: the key that may have been meant. Never accepted by itself. */
  readonly suggestion?: string;
}

/** One text to look into. */
export interface Source {
  readonly text: string;
  readonly in: Place;
  readonly commit?: string;
  readonly path?: string;
  /** What front matter says of the reference beside it (`relation: context`). */
  readonly relation?: Relation;
}

/** What the configuration says about references. */
export interface Dialects {
  /** Trackers that are switched on; absent: all that need no configuration to be recognised (all). */
  readonly trackers?: readonly ProviderId[];
  /** Known project keys by tracker; a tracker with a list counts only these. */
  readonly projects?: { readonly jira?: readonly string[]; readonly linear?: readonly string[] };
  /** `owner/repo` that a bare `#42` belongs to. */
  readonly repository?: string;
  /** Azure DevOps organization and project that `AB#7` belongs to. */
  readonly azure?: { readonly organization: string; readonly project: string };
  /** Hosts that carry tickets: the Jira site, GitHub (or Enterprise Server). */
  readonly hosts?: { readonly jira?: string; readonly github?: string };
}

export interface Mentions {
  readonly mentions: readonly Mention[];
  readonly ignored: readonly Ignored[];
}
