import type { TicketEditEffect } from "../contracts/effect.js";
import type { Capabilities } from "../contracts/ports.js";
import { belongings } from "../item/index.js";
import { trackerNames } from "../link/index.js";
import type { OutgoingWish, Refusal } from "./outgoing.js";

export type Belonging = (typeof belongings)[number];
export type BelongingCan = Pick<Capabilities, "milestone" | "parent" | "type">;

/** One of them as it is to be there, beside what it was. */
export interface OutgoingBelonging {
  readonly field: Belonging;
  readonly patch: TicketEditEffect["patch"];
  readonly was: TicketEditEffect["was"];
}

type Wish = Pick<OutgoingWish, "can" | "parentTicket" | "theirs" | "ticket">;

export function isBelonging(field: string): field is Belonging {
  return (belongings as readonly string[]).includes(field);
}

/** @param value as the item says it; empty: none */
export function belongingOut(field: Belonging, value: string, wish: Wish): OutgoingBelonging | Refusal {
  const { can, theirs, ticket } = wish;
  const tracker = trackerNames[ticket.provider];
  const no = (reason: string): Refusal => ({ field, why: "not-able", reason });
  if (field === "parent") return parentOut(value, wish, no);
  if (field === "type") {
    if (can?.type !== true) return no(`the type of a ticket cannot be changed in ${tracker}`);
    if (value === "") return no(`every ticket of ${tracker} has a type`);
    return { field, patch: { type: value }, was: ticket.type === undefined ? {} : { type: ticket.type } };
  }
  if (can === undefined || can.milestone === "none") return no(`${tracker} has no milestones`);
  return { field, patch: { milestone: value }, was: { milestone: theirs.milestone ?? "" } };
}

/** By the ticket that the parent is linked to, never by a guess. */
function parentOut(
  value: string,
  { can, parentTicket, ticket }: Wish,
  no: (reason: string) => Refusal,
): OutgoingBelonging | Refusal {
  const tracker = trackerNames[ticket.provider];
  if (can?.parent !== true) return no(`the parent of a ticket cannot be changed in ${tracker}`);
  const before = ticket.content?.parent;
  const was = before === undefined ? {} : { parent: before };
  if (value === "") return { field: "parent", patch: { parent: null }, was };
  const above = parentTicket?.(value);
  if (above === undefined) return no(`its parent ${value} is linked to no ticket of ${tracker}, or to several`);
  if (above === ticket.ref) return no(`its parent ${value} is linked to the same ticket`);
  return { field: "parent", patch: { parent: above }, was };
}
