import { itemName, nameOf, type Ticket, type TicketRef, type WorkspaceItem } from "@satellite/core";
import {
  brokenFiles,
  findItem,
  itemMadeFrom,
  itemsOfTicket,
  linksOfItem,
  problemOf,
  type Desk,
  type Notice,
} from "../../desk/index.js";

export type Which = { readonly item: WorkspaceItem | undefined } | { readonly notice: Notice };

/** The item of this ticket: the one that is named, the only one, the only primary one, or the one that a person chooses. */
export async function whichItem(desk: Desk, asked: TicketRef, ticket: Ticket, named?: string): Promise<Which> {
  const known = await itemsOfEither(desk, asked, ticket.ref);
  const items = known.length > 0 ? known : await itemsItWasMadeFrom(desk, ticket);
  const one = named === undefined ? await theOne(desk, items, ticket) : await theNamed(desk, items, ticket, named);
  if ("notice" in one) return one;
  const notice = one.item === undefined ? (await brokenFiles(desk))(ticket.ref) : problemOf(one.item);
  return notice === undefined ? one : { notice };
}

/** A ticket that moved to another project is known here by its earlier name. */
async function itemsOfEither(desk: Desk, asked: TicketRef, now: TicketRef): Promise<readonly WorkspaceItem[]> {
  const known = await itemsOfTicket(desk, now);
  if (asked === now || known.length > 0) return known;
  return itemsOfTicket(desk, asked);
}

/** Its maker died, or has yet to share the file, before the file said so. */
async function itemsItWasMadeFrom(desk: Desk, { content }: Ticket): Promise<readonly WorkspaceItem[]> {
  const from = itemMadeFrom(desk, content?.madeFrom);
  const item = from === undefined ? undefined : await desk.workspace.read(itemName(from));
  return item === undefined ? [] : [item];
}

async function theNamed(desk: Desk, items: readonly WorkspaceItem[], ticket: Ticket, named: string): Promise<Which> {
  const found = await findItem(desk, named);
  if ("notice" in found) return found;
  const item = items.find(({ ref }) => ref === found.item.ref);
  if (item !== undefined) return { item };
  const says = `${found.item.id} is not linked to ${nameOf(ticket.ref)}`;
  return { notice: { weight: "usage", code: "NOT_LINKED", says, where: found.item.path } };
}

async function theOne(desk: Desk, items: readonly WorkspaceItem[], ticket: Ticket): Promise<Which> {
  if (items.length < 2) return { item: items[0] };
  const primary: WorkspaceItem[] = [];
  for (const item of items) {
    const ties = await linksOfItem(desk, item);
    if (ties.some(({ link, ref }) => ref === ticket.ref && link.relation === "primary")) primary.push(item);
  }
  if (primary.length === 1) return { item: primary[0] };
  const several = primary.length > 1 ? primary : items;
  const options = several.map(({ content, id, path }) => `${id}  ${content.title}  ${path}`);
  const name = nameOf(ticket.ref);
  const chosen = await desk.ask.choose({ says: `Which item of ${name}?`, options });
  const item = typeof chosen === "number" ? several[chosen] : undefined;
  if (item !== undefined) return { item };
  const ids = several.map(({ id }) => id).join(", ");
  const says = `${several.length} items are linked to ${name}: ${ids}`;
  return { notice: { weight: "person", code: "AMBIGUOUS", says, remedy: "Name one with --item." } };
}
