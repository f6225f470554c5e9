import type { TicketContent } from "@satellite/core";
import { unmarked } from "./marker.js";
import { ticketRef } from "./name.js";
import type { WireIssue } from "./wire.js";

/** What an issue says, where it was asked for whole. GitHub's own rich text is Markdown already. */
export function toContent({ body, parent, viewerDidAuthor, authorAssociation }: WireIssue): TicketContent | undefined {
  if (body === undefined) return undefined;
  const { body: text, identity } = unmarked(body);
  // Outsiders may open issues too, and start them with whatever they like.
  const known = viewerDidAuthor === true || isInsider(authorAssociation ?? "");
  return {
    body: text,
    fields: {},
    ...(parent == null ? {} : { parent: ticketRef(parent.repository.nameWithOwner, parent.number) }),
    ...(known && identity !== undefined ? { madeFrom: identity } : {}),
  };
}

const insiders: ReadonlySet<string> = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);

/** Whether an author's standing makes them one of the repository's people. */
export const isInsider = (association: string): boolean => insiders.has(association);
