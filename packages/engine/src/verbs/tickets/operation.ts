import type { Provider, ProviderId, TicketRef, WorkspaceItem } from "@satellite/core";
import type { TicketFilters, TicketsInput } from "@satellite/core/tickets";
import type { Answer, Desk, Notice } from "../../desk/index.js";

/** One operation of a planner, as far as it is known before anything is asked of a tracker. */
export interface Asked {
  readonly input: TicketsInput;
  readonly provider: ProviderId;
  readonly items: readonly WorkspaceItem[];
  readonly filters: TicketFilters;
  /** In the tracker's own language, filters included. */
  readonly query?: string;
}

/** What an operation did: entries of these items and tickets are what it answers with. */
export interface Done {
  readonly answer: Omit<Answer<unknown>, "value">;
  readonly touched: readonly { readonly item: WorkspaceItem["ref"]; readonly ticket: TicketRef }[];
}

export type Operation = (desk: Desk, asked: Asked) => Promise<Done>;

export function refused(...notices: readonly Notice[]): Done {
  const plan = { effects: [], skipped: [] };
  return { answer: { plan, receipts: [], skipped: [], pending: [], notices }, touched: [] };
}

/** Several steps as one; what one of them could not do stops none of the others. */
export function together(steps: readonly Done[]): Done {
  const all = steps.map(({ answer }) => answer);
  return {
    answer: {
      plan: { effects: all.flatMap(({ plan }) => plan.effects), skipped: all.flatMap(({ plan }) => plan.skipped) },
      receipts: all.flatMap(({ receipts }) => receipts),
      skipped: all.flatMap(({ skipped }) => skipped),
      pending: all.flatMap(({ pending }) => pending),
      notices: all.flatMap(({ notices }) => notices),
    },
    touched: steps.flatMap(({ touched }) => touched),
  };
}

/** The tracker, or why it cannot be asked. */
export async function trackerOf(desk: Desk, id: ProviderId): Promise<Provider | Notice> {
  const provider = await desk.provider(id);
  if (!("code" in provider)) return provider;
  return { weight: "unverified", code: provider.code, says: provider.says, where: id };
}
