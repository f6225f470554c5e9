import { itemName, nameOf, providerOf, type TicketRef } from "@satellite/core";
import type { Desk, Notice, Parents } from "../../desk/index.js";
import type { Beside, Looked } from "./look.js";

type Side = Pick<Looked, "item" | "ticket" | "rules">;

/** Parents of either side that stand for nothing on the other: `item:…`, and tickets by their refs. */
export function unmatchedOf({ item, rules, ticket }: Side, { parents }: Pick<Beside, "parents">): readonly string[] {
  if (parents === undefined || rules["parent"] === undefined) return [];
  const { parent: here = "" } = item.content;
  const there = ticket.content?.parent;
  const ours = here !== "" && parents.ticketOf(here, ticket.provider) === undefined;
  const theirs = there !== undefined && parents.itemOf(there, [here]) === undefined;
  return [...(ours ? [`item:${item.workspace}:${here}`] : []), ...(theirs ? [there] : [])];
}

/** Whether one of them was linked since then. */
export function isMatchedNow(unmatched: readonly string[], ticket: TicketRef, parents: Parents | undefined): boolean {
  if (parents === undefined) return false;
  return unmatched.some((name) =>
    name.startsWith("item:")
      ? parents.ticketOf(itemName(name), providerOf(ticket)) !== undefined
      : parents.itemOf(name as TicketRef, []) !== undefined,
  );
}

/** A ticket's parent that no item here stands for is told, and never guessed. */
export function unmatchedNotices(all: readonly Looked[], beside: Beside): readonly Notice[] {
  return all.flatMap((looked): readonly Notice[] => {
    const { item, rules, ticket } = looked;
    const { direction } = rules["parent"] ?? { direction: "off" };
    const there = ticket.content?.parent;
    if (direction === "off" || direction === "push" || there === undefined) return [];
    if (!unmatchedOf(looked, beside).includes(there)) return [];
    const says = `parent of ${item.id} stays as it is: no item here is linked to ${nameOf(there)}, the parent of ${nameOf(ticket.ref)}, or several are`;
    return [{ weight: "said", code: "NOT_LOOKED_AT", says, where: item.path }];
  });
}

/** What the config asks for and a tracker does not tell: once for each. */
export async function untoldNotices(
  { config }: Desk,
  all: readonly Looked[],
  { can }: Beside,
): Promise<readonly Notice[]> {
  if (config.sync.fields.type.direction === "off") return [];
  const ids = [...new Set(all.filter(({ rules }) => rules["type"] !== undefined).map(({ ticket }) => ticket.provider))];
  const each = await Promise.all(
    ids.map(async (id): Promise<readonly Notice[]> => {
      const known = await can(id);
      if (known === undefined || known.type === true) return [];
      const says = `sync.fields.type: the interface of ${id} tells no type of a ticket and takes none; it is left alone there`;
      return [{ weight: "said", code: "NOT_LOOKED_AT", says, where: id }];
    }),
  );
  return each.flat();
}
