import type { ItemLink } from "../contracts/item.js";

/** What is to be written on the ticket: one of its fields, its state, or a comment. */
export type Writing = "field" | "state" | "comment";

export interface Refused {
  readonly reason: string;
}

type Tie = Pick<ItemLink, "relation" | "syncMode">;

/**
 * Whether something may be written on a ticket through this link. Only a primary link writes fields; `context` is never
 * written to; `import` only brings values here; `manual` writes only what somebody asked for by name.
 *
 * @param asked somebody named this item and this deed (`push`, `create`); false: it follows from a sync or an event
 */
export function mayWrite({ relation, syncMode }: Tie, what: Writing, asked: boolean): true | Refused {
  if (relation === "context") return { reason: "the link is for context only" };
  if (syncMode === "import") return { reason: "the link only brings values here (sync_mode: import)" };
  if (syncMode === "manual" && !asked) return { reason: "the link is written to only when asked (sync_mode: manual)" };
  if (what === "field" && relation !== "primary")
    return { reason: `only a primary link writes fields, this one is ${relation}` };
  return true;
}

/** What becomes of a ticket when its item is closed. */
export interface OnClose {
  readonly comment: boolean;
  readonly close: boolean;
}

/** `sync` carries the item's own state over, which is closed; `close` says so alone; both need a link that may write. */
export function onCloseOf(link: Tie & Pick<ItemLink, "onClose">): OnClose | Refused {
  const { onClose } = link;
  if (onClose === "none") return { comment: false, close: false };
  const allowed = mayWrite(link, onClose === "comment" ? "comment" : "state", true);
  if (allowed !== true) return allowed;
  return { comment: onClose === "comment" || onClose === "close", close: onClose !== "comment" };
}
