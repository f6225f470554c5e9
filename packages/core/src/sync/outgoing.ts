import type { TicketEditEffect } from "../contracts/effect.js";
import type { TicketRef } from "../contracts/ref.js";
import type { State, Ticket } from "../contracts/ticket.js";
import { priorityFor, remoteNames, type KnownStatus, type People } from "../item/index.js";
import type { Decision, FieldValue, SideFields } from "../merge/fields/index.js";
import { isForward } from "../plan/stage.js";
import { belongingOut, isBelonging, type BelongingCan, type OutgoingBelonging } from "./outgoing-belongings.js";
import { isChange } from "./incoming.js";
import { outgoingText } from "./outgoing-text.js";

/** A field that was to go upstream and does not, and why. */
export interface Refusal {
  readonly field: string;
  readonly why: "not-able" | "not-allowed" | "not-needed" | "not-asked";
  readonly reason: string;
}

export interface OutgoingWish {
  readonly decisions: Readonly<Record<string, Decision<FieldValue>>>;
  /** As it was read, texts and all. */
  readonly ticket: Ticket;
  /** The ticket in the item's words. */
  readonly theirs: SideFields;
  readonly people: People;
  readonly statuses: readonly KnownStatus[];
  /** Words for priorities that the tracker takes; none: it has no place for one. */
  readonly priorities: readonly string[];
  /** Whether the ticket may be closed unasked, by link or config. */
  readonly mayClose: boolean;
  /** A mapped field's value in the tracker's own shape, or why it has none. */
  readonly ownValue?: (local: string, value: FieldValue) => OwnValue;
  /** What the tracker lets be changed of where a ticket belongs; absent: nothing. */
  readonly can?: BelongingCan;
  /** The ticket of the same tracker that stands for an item, by the item's id; nothing: none, or several. */
  readonly parentTicket?: (item: string) => TicketRef | undefined;
}

export type OwnValue = { readonly remote: string; readonly value: unknown } | { readonly reason: string };

export interface Outgoing {
  readonly patch: TicketEditEffect["patch"];
  readonly was: TicketEditEffect["was"];
  /** Fields of the patch, by our names. */
  readonly fields: readonly string[];
  /** Milestone, type and parent: each an edit of its own, so that one that is refused holds nothing else up. */
  readonly belongings: readonly OutgoingBelonging[];
  readonly move?: State;
  readonly refused: readonly Refusal[];
}

/** What goes upstream of a pair's decisions, each beside what it was decided on. Labels go as deltas, the state as a move. */
export function outgoingOf(wish: OutgoingWish): Outgoing {
  const out: Draft = { patch: {}, was: {}, fields: [], belongings: [], refused: [] };
  for (const [field, decision] of Object.entries(wish.decisions))
    if (isChange(decision, "remote")) send(field, decision.value, wish, out);
  text(wish, out);
  return out;
}

interface Draft {
  patch: TicketEditEffect["patch"];
  was: TicketEditEffect["was"];
  fields: string[];
  belongings: OutgoingBelonging[];
  move?: State;
  refused: Refusal[];
}

function send(field: string, value: FieldValue, wish: OutgoingWish, out: Draft): void {
  const { ticket } = wish;
  const put = (patch: Draft["patch"], was: Draft["was"]): void => {
    out.patch = { ...out.patch, ...patch };
    out.was = { ...out.was, ...was };
    out.fields.push(field);
  };
  if (field === "title") put({ title: textOf(value) }, { title: ticket.title });
  if (field === "labels") put(deltas(words(value), wish.theirs.labels ?? []), {});
  if (field === "assignee") assign(words(value), wish, out, put);
  if (field === "priority") rank(textOf(value), wish, out, put);
  if (field === "status") move(textOf(value), wish, out);
  if (isBelonging(field)) {
    const sent = belongingOut(field, textOf(value), wish);
    if ("reason" in sent) out.refused.push(sent);
    else out.belongings.push(sent);
  }
  if (field.startsWith("custom.")) own(field, value, wish, out);
}

function text(wish: OutgoingWish, out: Draft): void {
  const sent = outgoingText(wish);
  if (sent === undefined) return;
  out.patch = { ...out.patch, body: sent.body };
  out.was = { ...out.was, body: sent.was };
  out.fields.push(...sent.fields);
}

function own(field: string, value: FieldValue, { ownValue, ticket }: OutgoingWish, out: Draft): void {
  const sent = ownValue?.(field.slice("custom.".length), value) ?? { reason: "the tracker has no place for it" };
  if ("reason" in sent) {
    out.refused.push({ field, why: "not-able", reason: sent.reason });
    return;
  }
  const was = ticket.content?.fields[sent.remote] ?? null;
  out.patch = { ...out.patch, fields: { ...out.patch.fields, [sent.remote]: sent.value } };
  out.was = { ...out.was, fields: { ...out.was.fields, [sent.remote]: was } };
  out.fields.push(field);
}

const textOf = (value: FieldValue): string => (typeof value === "string" ? value : "");

const words = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

function deltas(wanted: readonly string[], theirs: readonly string[]): Draft["patch"] {
  const addLabels = wanted.filter((label) => !theirs.includes(label));
  const removeLabels = theirs.filter((label) => !wanted.includes(label));
  return {
    ...(addLabels.length === 0 ? {} : { addLabels }),
    ...(removeLabels.length === 0 ? {} : { removeLabels }),
  };
}

type Put = (patch: Draft["patch"], was: Draft["was"]) => void;

/** Somebody whom nobody maps: then nobody is assigned, rather than the others alone. */
function assign(value: readonly string[], { people, ticket }: OutgoingWish, out: Draft, put: Put): void {
  const { known, unmapped } = remoteNames(value, ticket.provider, people);
  if (unmapped.length > 0) {
    const reason = `\`people\` does not say who ${unmapped.join(", ")} is there`;
    out.refused.push({ field: "assignee", why: "not-able", reason });
    return;
  }
  const was = ticket.assignees.map(({ id, login }) => (ticket.provider === "jira" ? (id ?? login) : login));
  put({ assignees: known }, { assignees: was });
}

function rank(value: string, { priorities, ticket }: OutgoingWish, out: Draft, put: Put): void {
  const wanted = priorityFor(value, priorities);
  const was = ticket.content?.priority;
  if (wanted === undefined) {
    const reason = `it has no word for the priority "${value}"`;
    out.refused.push({ field: "priority", why: "not-able", reason });
  } else put({ priority: wanted }, was === undefined ? {} : { priority: was });
}

/** Forward alone, and closed only where that was opted in. */
function move(value: string, { mayClose, statuses, ticket }: OutgoingWish, out: Draft): void {
  const to = statuses.find(({ name }) => name === value)?.state;
  const no = (why: Refusal["why"], reason: string): void => void out.refused.push({ field: "status", why, reason });
  if (to === undefined || to === "unknown") no("not-able", `nobody knows what "${value}" stands for`);
  else if (to === ticket.state) return;
  else if (ticket.state !== "unknown" && !isForward(ticket.state, to))
    no("not-allowed", `a ticket is never moved backward: it is in "${ticket.rawState}"`);
  else if (to === "closed" && !mayClose)
    no("not-asked", "close it by its link's `on_close`, `on: { merged: closed }`, or `close: true` in its mapping");
  else out.move = to;
}
