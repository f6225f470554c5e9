import type { Dialects } from "../contracts/mention.js";
import { providerIds, type TicketRef } from "../contracts/ref.js";
import { findMentions } from "../mention/index.js";

export type TypedRef = { readonly ref: TicketRef } | { readonly code: "USAGE" | "TRACKER_OFF"; readonly says: string };

/**
 * A reference that somebody typed, and nothing else: `PROJ-123`, `#42`, `acme/shop#42`, `ENG-9`, a whole ref, or the
 * address of a ticket. One of a tracker that is not enabled is told apart from what is no reference at all.
 */
export function typedRef(text: string, dialects: Dialects): TypedRef {
  const asked = text.trim();
  const found = whole(asked, dialects);
  if (found !== undefined) return { ref: found };
  // Once more with every tracker on: then it is known whose it would be.
  const anywhere = whole(asked, { ...dialects, trackers: [...providerIds], projects: {}, hosts: {} });
  const shown = asked.slice(0, 100);
  if (anywhere === undefined)
    return {
      code: "USAGE",
      says: `"${shown}" names no ticket: give PROJ-123, #42, owner/repo#42 or a ticket's address`,
    };
  const tracker = anywhere.slice(0, anywhere.indexOf(":"));
  return dialects.trackers?.includes(tracker as (typeof providerIds)[number]) === true
    ? { code: "USAGE", says: `"${shown}" is of another site or project than those that the config names` }
    : { code: "TRACKER_OFF", says: `"${shown}" looks like a ticket of ${tracker}, which is not enabled here` };
}

function whole(text: string, dialects: Dialects): TicketRef | undefined {
  const { mentions } = findMentions([{ text, in: "frontmatter" }], dialects);
  const [one, ...more] = mentions;
  return one !== undefined && more.length === 0 && one.index === 0 && covers(one.raw, text) ? one.ref : undefined;
}

/** An address may go on behind the ticket's name: a title, a query. */
function covers(raw: string, text: string): boolean {
  return raw.length === text.length || /^https?:\/\/\S+$/.test(text);
}
