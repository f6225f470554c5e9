import { nameOf, type CommentEffect, type Effect } from "@satellite/core";
import { digestOf } from "@satellite/core/digest";
import { mayWrite } from "@satellite/core/link";
import { commentsToTell, toldComments } from "@satellite/core/sync";
import { deed, type Desk } from "../../desk/index.js";
import type { Beside, Looked } from "./look.js";

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
  const isOpen = desk.config.sync.comments === "push" && input.direction !== "pull-only";
  // Named or not, the link was let through before: what is manual was named.
  if (!isOpen || pair.link.relation !== "primary" || mayWrite(pair.link, "comment", true) !== true) return [];
  const fresh = commentsToTell(toldComments(row?.fields), item.content.comments);
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

/** What was told by now: what was before, and what was written. */
export function toldNow({ item, row }: Looked, wasWritten: (field: string) => boolean): readonly string[] {
  const known = toldComments(row?.fields);
  const fresh = commentsToTell(known, item.content.comments).filter(({ id }) => wasWritten(commentField(id)));
  return [...known, ...fresh.map(({ id }) => id)];
}
