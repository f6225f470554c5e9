import type { ChangeRef, TicketRef } from "@satellite/core";

export interface PushInput {
  readonly item: string;
  readonly status: "review" | "done";
  readonly autoClose: boolean;
  /** The whole spec in the comment. */
  readonly fullText: boolean;
  /** With `done`: a git note on HEAD with ticket and spec. */
  readonly note?: boolean;
}

export interface PushResult {
  readonly item: string;
  readonly status: PushInput["status"];
  readonly spec: { readonly path: string; readonly sha256: string };
  readonly tickets: readonly TicketRef[];
  readonly pullRequest?: { readonly ref: ChangeRef; readonly url: string };
  readonly commit?: string;
  /** Lines for the commit message, so that the commit itself names ticket and spec. */
  readonly trailers: readonly string[];
  /** A git note was put on HEAD. */
  readonly noted: boolean;
}
