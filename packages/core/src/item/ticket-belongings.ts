import type { Ticket } from "../contracts/ticket.js";
import type { Fields } from "./fields.js";
import type { Shown, TicketSide } from "./ticket-fields.js";

type Agreed = Pick<Fields, "milestone" | "type" | "parent"> | undefined;
type Content = Shown["content"] | undefined;

/** Milestone, type and parent of a ticket, as the item would show them; what it has no word for cannot be told. */
export function shownBelongings(ticket: Ticket, side: TicketSide, item: Shown | undefined, agreed: Agreed): Fields {
  const milestone = shownMilestone(ticket, item?.content, agreed);
  const type = shownType(ticket, side, item?.content, agreed);
  const parent = shownParent(ticket, side, item?.content, agreed);
  return {
    milestone,
    ...(type === undefined ? {} : { type }),
    ...(parent === undefined ? {} : { parent }),
  };
}

/** Of several the one that the item is in, else the one that was agreed on; else one that is not out yet before those that are. */
function shownMilestone({ milestones }: Ticket, content: Content, agreed: Agreed): string {
  const known = [content?.milestone, agreed?.milestone].map((title) => milestones.find((one) => one.title === title));
  const next = milestones.find(({ released }) => released !== true) ?? milestones[0];
  return (known[0] ?? known[1] ?? next)?.title ?? "";
}

/** A word that differs by its letters' case alone is the item's own. */
function shownType({ type }: Ticket, { types }: TicketSide, content: Content, agreed: Agreed): string | undefined {
  if (type === undefined) return undefined;
  const isIt = (word: string | undefined): boolean => word?.toLowerCase() === type.toLowerCase();
  return [content?.type, agreed?.type].find(isIt) ?? (types === undefined ? type : types.find(isIt));
}

function shownParent(
  { content: whole }: Ticket,
  { parentItem }: TicketSide,
  content: Content,
  agreed: Agreed,
): string | undefined {
  if (whole === undefined || parentItem === undefined) return undefined;
  if (whole.parent === undefined) return "";
  const spellings = [content?.parent, agreed?.parent].flatMap((id) => (id === undefined || id === "" ? [] : [id]));
  return parentItem(whole.parent, spellings);
}
