import type {
  Clock,
  Effect,
  ErrorCode,
  Item,
  ItemProblem,
  Local,
  Plan,
  Provider,
  ProviderId,
  PullRequestSummary,
  Receipt,
  SettledConfig,
  Skipped,
  Store,
  Unread,
  Workspace,
} from "@satellite/core";
import type { Hands } from "../house.js";

/** One question to a person. Without a terminal, and without --yes, nobody answers. */
export interface Asked {
  readonly says: string;
  /** What would be done, a line each; shown before the question. */
  readonly details?: readonly string[];
  /** What Enter means. */
  readonly otherwise: "yes" | "no";
  /** `--yes` answers it. Completed work is asked about all the same: only --force passes there. */
  readonly yesCounts: boolean;
}

export interface Choice {
  readonly says: string;
  /** What is chosen about, a line each; shown before the options. */
  readonly details?: readonly string[];
  readonly options: readonly string[];
}

/** A text that a person is to write. */
export interface Draft {
  /** Name of the file that it is edited in, without a folder. */
  readonly name: string;
  readonly text: string;
}

export interface Ask {
  confirm(question: Asked): Promise<"yes" | "no" | "nobody">;
  /** Index of the option that was chosen. */
  choose(choice: Choice): Promise<number | "none" | "nobody">;
  /** The text as somebody left it in an editor; absent, or `nobody`: there is no editor. `none`: it ended with an error. */
  edit?(draft: Draft): Promise<{ readonly text: string } | "none" | "nobody">;
}

/** What a command on items stands on. Everything is opened when it is first needed. */
export interface Desk extends Hands {
  readonly config: SettledConfig;
  /** `owner/repo` that a bare `#42` belongs to; empty when there is none. */
  readonly repository: string;
  /** Origin of GitHub's pages. */
  readonly webUrl: string;
  readonly workspace: Workspace;
  /** What its working tree is called among those that share the store; absent: the folder that it lies in. */
  readonly tree?: string;
  readonly store: Store;
  /** The store's own. */
  readonly journal: Store["journal"];
  readonly local: Local;
  readonly clock: Clock;
  readonly ask: Ask;
  readonly options: {
    readonly dryRun: boolean;
    readonly offline: boolean;
  };
  /** A tracker, opened once; why not, when it cannot be. */
  provider(id: ProviderId): Promise<Provider | Unread>;
  /** Pull requests of a branch, from where changes live. */
  pullRequestsOf(branch: string): Promise<readonly PullRequestSummary[] | Unread>;
  /** What the front matter of a file says, as far as judging needs it; nothing when it has none. */
  readItem?(path: string, text: string): Promise<Item | Unread | undefined>;
  /** What the front matter of a file says, key by key, for fields of the user's own; nothing when it has none. */
  ownValues?(text: string): Promise<Readonly<Record<string, unknown>>>;
  /** Progress on long work: what is done, how many are done, and of how many where it is known. */
  progress(what: string, done: number, total?: number): void;
  /** What a person is to know while it lasts, unless he asked for quiet; the log, where there is no such way. */
  tell?(says: string): void;
}

/**
 * What a notice means for the end of a command: said only; drift or not ready (1); wrong usage (2); a person must decide
 * (3); could not look or write, left pending (4); done in part (5).
 */
export type Weight = "said" | "drift" | "usage" | "person" | "unverified" | "part";

export interface Notice {
  readonly weight: Weight;
  readonly code: ErrorCode | ItemProblem["code"];
  readonly says: string;
  /** File and line, or a ticket. */
  readonly where?: string;
  readonly remedy?: string;
}

/** What a command did, and what is to be told of it. */
export interface Answer<T> {
  /** What the command is about, as `--json` gives it; absent when it could not be done at all. */
  readonly value?: T;
  readonly plan: Plan;
  readonly receipts: readonly Receipt[];
  readonly skipped: readonly Skipped[];
  /** Effects that wait in the journal for a service to come back. */
  readonly pending: readonly Effect[];
  readonly notices: readonly Notice[];
}
