import {
  nameOf,
  type ItemCreateEffect,
  type ItemLink,
  type Receipt,
  type Ticket,
  type WorkspaceItem,
} from "@satellite/core";
import { fieldNames, fieldsOfItem, fieldsOfTicket, type Fields, type TicketSide } from "@satellite/core/item";
import { agreementOf, heldFields, linkFrom, mirroredFields, newItemFrom, type LinkWish } from "@satellite/core/pull";
import {
  answerOf,
  carryOut,
  deed,
  fieldsLeftAlone,
  nothingDone,
  ownFieldsOf,
  ticketSide,
  type Answer,
  type Desk,
} from "../../desk/index.js";
import { remember } from "./remember.js";
import { itemOf, ticketOf, type PullResult } from "./result.js";
import { comesIn, peopleNotices, suggestedNotices, wordNotices } from "./told.js";

/** A ticket that was taken in to be worked on: values go both ways from now on. */
const worked: LinkWish = { relation: "primary", direction: "imported", syncMode: "sync", onClose: "none" };

/** The ticket's item, made. */
export async function make(desk: Desk, ticket: Ticket): Promise<Answer<PullResult>> {
  const { workspace } = desk;
  const none = { ticket: ticketOf(ticket), taken: [], kept: [], disputed: [] };
  if (!workspace.can.create) {
    const says = `${workspace.id} has no place where a ticket could become an item: tie ${nameOf(ticket.ref)} to one that is there`;
    const remedy = `satellite link ITEM ${nameOf(ticket.ref)}`;
    return nothingDone([{ weight: "usage", code: "REFUSED", says, where: ticket.ref, remedy }], {
      ...none,
      did: "nothing",
    });
  }
  const side = await ticketSide(desk);
  const own = await ownFieldsOf(desk, ticket.provider);
  const { fields, link } = comingIn(desk, ticket, side, worked, own.mapped);
  const because = `pull ${nameOf(ticket.ref)}`;
  const says = `make an item of ${nameOf(ticket.ref)} "${ticket.title}"`;
  const effect = deed(creation(desk, ticket, fields, link), because, says, String(desk.clock.nowMs()));
  const carried = await carryOut(desk, { effects: [effect], skipped: [] }, { says: because });
  const notices = [
    ...own.notices,
    ...peopleNotices(ticket, side.people, desk.config),
    ...wordNotices(ticket, side, desk.config),
    ...suggestedNotices(ticket, side, desk.config),
    ...fieldsLeftAlone(desk, ticket, own, {}),
  ];
  const receipt = carried.receipts.find(({ key }) => key === effect.key);
  const made = receipt?.outcome === "done" || receipt?.outcome === "unchanged";
  const item = made && receipt.id !== undefined ? await workspace.read(receipt.id) : undefined;
  if (receipt === undefined || item === undefined) {
    const did = desk.options.dryRun ? "planned" : "nothing";
    return answerOf({ ...none, did }, carried, notices);
  }
  const theirs = fieldsOfTicket(ticket, side, item);
  // What came in says what the ticket says, however the item's format shows it; what somebody wrote there since then does not.
  const isOurs = isAsMade(receipt, item);
  const agreed = agreementOf(undefined, fieldsOfItem(item), theirs, isOurs ? fieldNames : []);
  const isTextAgreed = isOurs && agreed.body !== undefined && comesIn(desk.config.sync.fields.body.direction);
  await remember(desk, [{ item, ticket, link, fields: agreed, isTextAgreed }]);
  return answerOf({ ...none, item: itemOf(item), did: "created" }, carried, notices);
}

/**
 * What a new item and its link begin with. A field that does not come in by `sync.fields` stays out; an item has a title
 * all the same.
 */
export function comingIn(
  { clock, config, workspace }: Desk,
  ticket: Ticket,
  side: TicketSide,
  wish: LinkWish,
  mapped = config.sync.customFields,
): { readonly fields: Fields; readonly link: ItemLink } {
  const all = heldFields(fieldsOfTicket(ticket, side), workspace.can.write);
  const open = fieldNames.filter((field) => comesIn(config.sync.fields[field].direction));
  const fields = Object.fromEntries(open.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]])));
  const raw = ticket.content?.fields ?? {};
  const mirrored = mirroredFields(mapped, raw, ticket.provider, config.people);
  return { fields, link: linkFrom(ticket, wish, { nowMs: clock.nowMs(), fields: mirrored }) };
}

export function creation({ workspace }: Desk, ticket: Ticket, fields: Fields, link: ItemLink): ItemCreateEffect {
  const title = fields.title === undefined || fields.title === "" ? nameOf(ticket.ref) : fields.title;
  return {
    kind: "item-create",
    on: `item:${workspace.id}:new:${ticket.ref}`,
    identity: ticket.ref,
    item: newItemFrom({ ...fields, title }, [link], workspace),
  };
}

/** Whether nobody has written to an item since it was made. A format that cannot tell what it wrote is believed. */
export function isAsMade({ outcome, revision }: Receipt, item: Pick<WorkspaceItem, "revision">): boolean {
  return outcome === "done" && (revision === undefined || revision === item.revision);
}
