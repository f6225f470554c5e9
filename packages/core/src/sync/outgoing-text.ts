import type { Criterion } from "../contracts/item.js";
import type { Ticket } from "../contracts/ticket.js";
import type { Decision, FieldValue, SideFields } from "../merge/fields/index.js";
import { withCriteria } from "./criteria.js";
import { isChange } from "./incoming.js";

export interface TextWish {
  readonly decisions: Readonly<Record<string, Decision<FieldValue>>>;
  /** As it was read, texts and all. */
  readonly ticket: Pick<Ticket, "content">;
  /** The ticket in the item's words. */
  readonly theirs: SideFields;
}

/** The whole text that a ticket is to have, beside the one that it has. */
export interface OutgoingText {
  readonly body: string;
  readonly was: string;
  /** What of it is sent: `body`, `criteria`. */
  readonly fields: readonly string[];
}

/** Text and criteria are one field there, where the ticket's text ends with them. */
export function outgoingText({ decisions, theirs, ticket }: TextWish): OutgoingText | undefined {
  const fields = ["body", "criteria"].filter((field) => isChange(decisions[field], "remote"));
  if (fields.length === 0) return undefined;
  const valueOf = (field: "body" | "criteria"): FieldValue | undefined => {
    const decision = decisions[field];
    return isChange(decision, "remote") ? decision.value : theirs[field];
  };
  const parts = { body: valueOf("body"), criteria: valueOf("criteria") };
  return { body: wholeText(parts, theirs), was: ticket.content?.body ?? "", fields };
}

/** A body with its criteria, for a ticket that holds both in one text. */
export function wholeText(
  { body, criteria }: { readonly body?: unknown; readonly criteria?: unknown },
  theirs: SideFields,
): string {
  const words = typeof body === "string" ? body : "";
  return theirs.criteria === undefined ? words : withCriteria(words, (criteria ?? []) as readonly Criterion[]);
}
