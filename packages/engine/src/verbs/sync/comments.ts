import {
  nameOf,
  type CommentEffect,
  type Effect,
  type ItemComment,
  type Skipped,
  type TicketRef,
} from "@satellite/core";
import { digestOf } from "@satellite/core/digest";
import { mayWrite } from "@satellite/core/link";
import { commentsToTell, heardMark, knownComments } from "@satellite/core/sync";
import { deed, type Desk } from "../../desk/index.js";
import { canHear, hears } from "./hear.js";
import type { Beside, Looked } from "./look.js";
import type { SyncPlan } from "./plan.js";
import type { Written } from "./settle.js";

export interface Telling {
  readonly effect: Effect<CommentEffect>;
  /** As the plan and the base know it. */
  readonly id: string;
}

/** UTF-8 bytes that one comment may take; Jira takes 32,767 characters in all. */
const room = 20_000;

/** Comments of the item that its ticket has not been told, each once; opted in by `sync.comments`. */
export async function tellings(desk: Desk, looked: Looked, { input }: Beside): Promise<readonly Telling[]> {
  const { item, pair, row, ticket } = looked;
  const { comments } = desk.config.sync;
  const isOpen = (comments === "push" || comments === "both") && input.direction !== "pull-only";
  // Named or not, the link was let through before: what is manual was named.
  if (!isOpen || pair.link.relation !== "primary" || mayWrite(pair.link, "comment", true) !== true) return [];
  const fresh = commentsToTell(knownComments(row?.fields), item.content.comments);
  if (fresh.length === 0) return [];
  const { renderHarmless } = await import("@satellite/core/markup");
  return fresh.flatMap(({ body: text, id }): readonly Telling[] => {
    const rendered = renderHarmless({ text, url: "", room, shift: 0 });
    if ("problem" in rendered) return [];
    const body = rendered.markdown.trim();
    const identity = `sync:${item.ref}:${id}`;
    const one: CommentEffect = { kind: "comment", on: ticket.ref, identity, body, digest: digestOf(body).slice(0, 16) };
    const says = `tell ${nameOf(ticket.ref)} a comment of ${item.id}`;
    return [{ effect: deed(one, "sync.comments", says), id: commentField(id) }];
  });
}

export const commentField = (id: string): string => `comment ${id}`;

/** What one edit of the item takes in of a ticket, and by which names it is known whether it did. */
export interface Takings {
  readonly comments: readonly ItemComment[];
  readonly ids: readonly string[];
}

/** Comments of the tickets that the item is to have, oldest first. */
export function takings(group: readonly Looked[]): Takings {
  const all = group.flatMap(({ heard, ticket }) => (heard?.take ?? []).map((one) => ({ ...one, ref: ticket.ref })));
  const inOrder = all.toSorted((one, other) => one.comment.at.localeCompare(other.comment.at));
  return {
    comments: inOrder.map(({ comment }) => comment),
    ids: inOrder.map(({ id, ref }) => takenField(ref, id)),
  };
}

const takenField = (ref: TicketRef, id: string): string => `comment ${ref} ${id}`;

/** Comments that the item's format has no place for. */
export function untaken(desk: Desk, looked: Looked, beside: Beside): readonly Skipped[] {
  if (!hears(desk, looked, beside) || canHear(desk)) return [];
  const { item, ticket } = looked;
  const says = `take comments of ${nameOf(ticket.ref)} into ${item.id}`;
  const reason = `${desk.workspace.id} has no place for comments that is written this way`;
  return [{ kind: "item-edit", on: item.ref, because: "sync.comments", says, why: "not-able", reason }];
}

/** Which way comments of this pair went; in a dry run: would go. */
export function commentsWent(
  { heard, item, ticket }: Looked,
  { carries }: Pick<SyncPlan, "carries">,
  written: Written,
  dryRun: boolean,
): { readonly pulled: boolean; readonly pushed: boolean } {
  const planned = new Set([...carries.values()].flat());
  const goes = (target: string, field: string): boolean => planned.has(field) && (dryRun || written.has(target, field));
  return {
    pulled: (heard?.take ?? []).some(({ id }) => goes(item.ref, takenField(ticket.ref, id))),
    pushed: commentsToTell([], item.content.comments).some(({ id }) => goes(ticket.ref, commentField(id))),
  };
}

/** What is remembered of comments by now: what was before, what was told, and what was taken. */
export function knownNow({ heard, item, row, ticket }: Looked, written: Written): readonly string[] {
  const known = knownComments(row?.fields);
  const told = commentsToTell(known, item.content.comments)
    .filter(({ id }) => written.has(ticket.ref, commentField(id)))
    .flatMap(({ id }) => [id, ...written.made(ticket.ref, commentField(id)).map(heardMark)]);
  const taken = (heard?.take ?? []).filter(({ id }) => written.has(item.ref, takenField(ticket.ref, id)));
  const heardIds = [...taken.map(({ id }) => id), ...(heard?.here ?? [])];
  return [...new Set([...known, ...told, ...heardIds.map(heardMark)])];
}

/** Something that was said there may not be here yet: the pair is looked at again, though nobody touches it. */
export function isBehind(desk: Desk, looked: Looked, beside: Beside, written: Written): boolean {
  const { heard, item, ticket } = looked;
  if (heard === undefined) return hears(desk, looked, beside) && canHear(desk);
  return heard.take.some(({ id }) => !written.has(item.ref, takenField(ticket.ref, id)));
}
