import type { ConflictRow, ItemRef, TicketRef } from "@satellite/core";
import type { Take } from "@satellite/core/sync/resolve";

export interface ResolveInput {
  /** As it was typed: id, path or ticket. */
  readonly item: string;
  readonly field?: string;
  /** As it was typed. */
  readonly ticket?: string;
  /** `unlink`: only where one side is gone. */
  readonly take?: Take | "unlink";
  /** Somebody writes the value. */
  readonly edit?: boolean;
}

/** What became of one decision. */
export interface Resolved extends Pick<ConflictRow, "field" | "kind"> {
  readonly ticket: TicketRef;
  /** `left`: it still waits. */
  readonly did: "resolved" | "dismissed" | "planned" | "left";
  readonly take?: Take | "unlink" | "edit";
  /** What both sides read from now on. */
  readonly value?: unknown;
}

export interface ResolveResult {
  readonly item: { readonly ref: ItemRef; readonly id: string; readonly path?: string };
  readonly fields: readonly Resolved[];
}
