import type { State, Ticket, TicketRef, WorkspaceItem } from "@satellite/core";
import type { FieldName } from "@satellite/core/item";
import type { Disputed } from "@satellite/core/pull";

export interface PullInput {
  /** As it was typed. */
  readonly ref: string;
  readonly start: boolean;
  /** Which item to refresh, where several are linked to the ticket. */
  readonly item?: string;
  readonly force: boolean;
}

export interface PullResult {
  readonly ticket: {
    readonly ref: TicketRef;
    readonly url: string;
    readonly title: string;
    readonly state: State;
    readonly rawState: string;
  };
  /** Absent: none was made, in a dry run or after a refusal. */
  readonly item?: { readonly ref: string; readonly id: string; readonly path: string };
  readonly did: "created" | "refreshed" | "unchanged" | "planned" | "nothing";
  /** Fields that were taken over from the ticket. */
  readonly taken: readonly FieldName[];
  /** Fields that only the item changed: they stay. */
  readonly kept: readonly FieldName[];
  /** Fields that a person has to decide. */
  readonly disputed: readonly Disputed[];
}

export function ticketOf({ rawState, ref, state, title, url }: Ticket): PullResult["ticket"] {
  return { ref, url, title, state, rawState };
}

export function itemOf({ id, path, ref }: WorkspaceItem): NonNullable<PullResult["item"]> {
  return { ref, id, path };
}
