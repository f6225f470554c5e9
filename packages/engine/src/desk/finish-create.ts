import {
  itemName,
  nameOf,
  providerOf,
  type BaseRow,
  type Effect,
  type ItemEditEffect,
  type ItemLink,
  type Receipt,
  type Ticket,
  type TicketCreateEffect,
  type TicketRef,
  type WorkspaceItem,
} from "@satellite/core";
import { mirroredFields } from "@satellite/core/custom-fields";
import { belongings, fieldNames, fieldsOfItem, fieldsOfTicket } from "@satellite/core/item";
import { linkName, refOfLink } from "@satellite/core/link";
import { agreementOf, heldFields, linkFrom, type LinkWish } from "@satellite/core/pull";
import { marksOf, type SyncMemory } from "@satellite/core/sync";
import { deed } from "./deed.js";
import type { Desk, Notice } from "./desk.js";
import { keepMadeLately, madeLately, type MadeLately } from "./made-lately.js";
import { readWhole } from "./read-whole.js";
import { ticketSide } from "./side.js";
import { linksOfItem } from "./ties.js";
import { besideOthers, journalHere } from "./trees.js";

/** What was tied after tickets were made. */
export interface Finished {
  readonly receipts: readonly Receipt[];
  readonly notices: readonly Notice[];
}

/** The ticket is there. Its intent stays open until item and ticket are tied: a crash in between is made up for. */
export function isToBeTied({ id, kind, outcome }: Receipt): boolean {
  return kind === "ticket-create" && id !== undefined && (outcome === "done" || outcome === "unchanged");
}

/** Ties all that was made to the items that it was made from, and closes the intents. */
export async function finishCreated(
  desk: Desk,
  effects: readonly Effect[],
  receipts: readonly Receipt[],
): Promise<Finished> {
  const done: Finished[] = [];
  const made = receipts.filter(isToBeTied);
  await note(desk, effects, made);
  const tickets =
    made.length === 0
      ? undefined
      : await readWhole(
          desk,
          made.map(({ id }) => id as TicketRef),
        );
  for (const receipt of made) {
    const effect = effects.find(({ key }) => key === receipt.key);
    if (effect?.kind === "ticket-create" && effect.tie !== undefined)
      done.push(await finishCreate(desk, effect, receipt, tickets?.tickets.get(receipt.id as TicketRef)));
    await desk.journal.end(receipt);
  }
  return { receipts: done.flatMap((one) => one.receipts), notices: done.flatMap((one) => one.notices) };
}

/** First that they are to be looked at once more: whoever dies after this has nothing to remember. */
async function note(desk: Desk, effects: readonly Effect[], made: readonly Receipt[]): Promise<void> {
  const atMs = desk.clock.nowMs();
  const now = made.flatMap(({ id, key }): MadeLately[] => {
    const effect = effects.find((one) => one.key === key);
    if (effect?.kind !== "ticket-create" || effect.tie === undefined) return [];
    const { identity, project, tie } = effect;
    return [{ item: tie.item, ticket: id as TicketRef, identity, project, atMs }];
  });
  if (now.length === 0) return;
  const before = await madeLately(desk, desk.store);
  const others = before.filter(({ identity }) => !now.some((one) => one.identity === identity));
  await keepMadeLately(desk, desk.store, [...others, ...now]);
}

/**
 * Item and ticket know each other: the link in the ledger, its mirror in the file, and what both sides agree on.
 *
 * @param ticket as it was read after it was made; absent when it could not be read
 */
export async function finishCreate(
  desk: Desk,
  effect: Effect<TicketCreateEffect>,
  receipt: Receipt,
  ticket: Ticket | undefined,
): Promise<Finished> {
  const { tie } = effect;
  const ref = receipt.id as TicketRef;
  if (tie === undefined) return { receipts: [], notices: [] };
  const link = linkTo(desk, effect, receipt, ticket);
  // First the ledger: what stands in a file may be lost, and is mirrored again from here.
  await desk.store.links.put({ item: tie.item, ticket: ref, link, createdAtMs: desk.clock.nowMs() });
  const item = await desk.workspace.read(itemName(tie.item));
  if (item === undefined) {
    const says = `${nameOf(ref)} was made, and its item ${tie.item} is not there any more`;
    return { receipts: [], notices: [{ weight: "part", code: "NO_ITEM", says, where: ref }] };
  }
  const mirrored = await mirror(desk, item, link, ref);
  if (ticket !== undefined && tie.relation === "primary") await agree(desk, item, ticket, receipt.outcome === "done");
  return mirrored;
}

/** Seed of both: made here first, so values go out. */
function linkTo(desk: Desk, { ticket: made, tie }: TicketCreateEffect, receipt: Receipt, ticket?: Ticket): ItemLink {
  const relation = tie?.relation ?? "primary";
  const wish: LinkWish = { relation, direction: "exported", syncMode: "export", onClose: "none" };
  const parentId = made.parent === undefined ? {} : { parentId: linkName(made.parent).id };
  if (ticket !== undefined) {
    const { customFields } = desk.config.sync;
    const fields = mirroredFields(customFields, ticket.content?.fields ?? {}, ticket.provider, desk.config.people);
    return { ...linkFrom(ticket, wish, { nowMs: desk.clock.nowMs(), fields }), ...parentId };
  }
  const url = receipt.url === undefined ? {} : { url: receipt.url };
  return { ...linkName(receipt.id as TicketRef), ...wish, direction: "exported", ...url, ...parentId };
}

async function mirror(desk: Desk, item: WorkspaceItem, link: ItemLink, ref: TicketRef): Promise<Finished> {
  const { can } = desk.workspace;
  const ties = await linksOfItem(desk, item);
  const isFull = can.links === "one" && ties.some((one) => one.ref !== ref && providerOf(one.ref) === providerOf(ref));
  if (!can.write.includes("links") || isFull) return { receipts: [], notices: [] };
  const receipt = await write(desk, item, link, ref);
  if (receipt.outcome === "done" || receipt.outcome === "unchanged") return { receipts: [receipt], notices: [] };
  const says = `${nameOf(ref)} is linked in the store alone: ${receipt.says}`;
  return {
    receipts: [receipt],
    notices: [{ weight: "part", code: receipt.code ?? "REFUSED", says, where: item.path }],
  };
}

/** So often an item may move on under our hands: a link that its file does not say would be made again. */
const mostTries = 3;

async function write(desk: Desk, item: WorkspaceItem, link: ItemLink, ref: TicketRef, tries = 1): Promise<Receipt> {
  const others = item.links.filter((one) => refOfLink(one, desk.repository) !== ref);
  const patch = { links: [...others, link] };
  const edit: ItemEditEffect = { kind: "item-edit", on: item.ref, patch, expect: item.revision };
  const effect = deed(edit, "create", `link ${item.id} to ${nameOf(ref)}`, String(desk.clock.nowMs()));
  await journalHere(desk).begin([{ key: effect.key, effect }]);
  const receipt = await desk.workspace.apply(effect, effect.key);
  await desk.journal.end(receipt);
  // What was meant, not which files a format wrote for it.
  if (receipt.outcome === "done" || receipt.outcome === "unchanged") return { ...receipt, says: effect.says };
  const now = receipt.outcome === "yielded" && tries < mostTries ? await desk.workspace.read(item.id) : undefined;
  return now === undefined ? receipt : write(desk, now, link, ref, tries + 1);
}

/** Where an item belongs is not sent with a new ticket: what differs of it was never agreed on. */
const taken = fieldNames.filter((field) => !(belongings as readonly string[]).includes(field));

/**
 * What both say now is agreed on.
 *
 * @param isNew the ticket says what the item said a moment ago. One that was found may have been made long ago, or elsewhere:
 *   what differs there was written by somebody, and nobody knows who was first
 */
export async function agree(desk: Desk, before: WorkspaceItem, ticket: Ticket, isNew: boolean): Promise<void> {
  const { clock, store, workspace } = desk;
  const item = (await workspace.read(before.id)) ?? before;
  const side = await ticketSide(desk);
  const ours = heldFields(fieldsOfItem(item), workspace.can.write);
  const theirs = heldFields(fieldsOfTicket(ticket, side, item), workspace.can.write);
  const memory = await memoryAfter(desk, item, ticket);
  const sameText = memory.marks["body"] === undefined ? [] : (["body"] as const);
  const agreed = agreementOf(undefined, ours, theirs, isNew ? taken : sameText);
  const marks = isNew ? memory.marks : marksOfAgreed(memory.marks, agreed);
  const native = ticket.content?.native;
  const row: BaseRow = {
    item: item.ref,
    ticket: ticket.ref,
    fields: {
      ...agreed,
      // A ticket begins where its tracker lets tickets begin: an item that is further has moved, not the ticket.
      ...(theirs.status === undefined ? {} : { status: theirs.status }),
      sync: { ...memory, marks },
    },
    ...(native === undefined ? {} : { native }),
    itemRevision: item.revision,
    ...(ticket.updatedAtMs === undefined ? {} : { ticketVersion: String(ticket.updatedAtMs) }),
    agreedAtMs: clock.nowMs(),
  };
  await store.bases.putAll(await besideOthers(desk, store, [row]));
}

/** The mark of a value that was never agreed on would say that nobody wrote it. */
function marksOfAgreed(marks: SyncMemory["marks"], agreed: object): SyncMemory["marks"] {
  return Object.fromEntries(Object.entries(marks).filter(([field]) => field in agreed));
}

/**
 * What the tracker made of a field that it was not sent, or did not take, is nobody's edit. Where it took all of the text, what
 * is read of it now says what both agree on, however it is spelled there.
 */
async function memoryAfter(desk: Desk, item: WorkspaceItem, ticket: Ticket): Promise<SyncMemory> {
  const { body: text, status: _status, ...own } = marksOf(ticket);
  const none = { revision: "", rules: "" };
  const { content, provider } = ticket;
  if (content === undefined || text === undefined) return { marks: own, ...none };
  const { readingOf, shownBody } = await import("@satellite/core/merge/spelling");
  const shown = { ...ticket, content: { ...content, body: shownBody(provider, content) } };
  const { body } = fieldsOfTicket(shown, await ticketSide(desk), item);
  const isWhole = body === readingOf(provider, item.content.body);
  return { marks: isWhole ? { ...own, body: text } : own, ...none };
}
