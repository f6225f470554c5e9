import type { Problem } from "@satellite/core";
import type { Outcome } from "@satellite/engine";
import type { Answer, Desk } from "@satellite/engine/desk";
import type { TrackerFacts } from "@satellite/engine/verbs/integrations";

/** How one call wants to stand on its desk. */
export interface CallWish {
  readonly dryRun: boolean;
  /** The person behind the agent said yes to what is written upstream. */
  readonly confirmed: boolean;
  /** The call only looks: nothing is sent, not even what waits. */
  readonly onlyLooks: boolean;
  readonly withoutStore: boolean;
}

/** What is to be judged; nothing named: the commits of HEAD that are not on the default branch. */
export interface Judging {
  readonly range?: string;
  /** Number of a pull request. */
  readonly pr?: number;
  readonly mode?: "strict" | "warn";
  readonly until: "verdict" | "plan";
}

/** What the server stands on. The folder is fixed before it starts; no call can leave it. */
export interface McpHouse {
  readonly version: string;
  /** Opens a desk for one call, works on it, and closes it. Throws only what is no answer. */
  run<T>(
    wish: CallWish,
    work: (desk: Desk) => Promise<Answer<T>>,
  ): Promise<Answer<T> | { readonly problems: readonly Problem[] }>;
  /** Judged and planned; never written. Throws what makes it impossible. */
  judge(asked: Judging): Promise<readonly Outcome[]>;
  /** What is known of the trackers without a call. */
  trackersOf(desk: Desk): Promise<readonly TrackerFacts[]>;
  /** For the log of whoever started the server; never stdout. */
  log(line: string): void;
}
