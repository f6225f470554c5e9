import {
  nameOf,
  type ItemLink,
  type ItemPatch,
  type Ticket,
  type TicketRef,
  type WorkspaceItem,
} from "@satellite/core";
import { fieldsOfItem, fieldsOfTicket, type Fields, type TicketSide } from "@satellite/core/item";
import { mirroredFields, toldFields } from "@satellite/core/custom-fields";
import { refOfLink } from "@satellite/core/link";
import { agreementOf, heldFields, linkFrom, patchFrom, takenOf, type Taken } from "@satellite/core/pull";
import {
  ancestorFor,
  answerOf,
  carryOut,
  deed,
  fieldsLeftAlone,
  linksOfItem,
  ownFieldsOf,
  ownValuesOf,
  ticketSide,
  type Answer,
  type Desk,
  type Notice,
  type OwnFields,
  type Tie,
} from "../../desk/index.js";
import { comparedSide } from "../sync/spelled.js";
import { remember } from "./remember.js";
import { itemOf, ticketOf, type PullResult } from "./result.js";
import { healedNotice, leftAlone, peopleNotices, wordNotices } from "./told.js";

/** What is known of the pair before anything is written. */
interface Known {
  readonly desk: Desk;
  readonly item: WorkspaceItem;
  readonly ticket: Ticket;
  readonly side: TicketSide;
  readonly ties: readonly Tie[];
  readonly tie: Tie | undefined;
  readonly own: OwnFields;
}

/**
 * The item brought up to date: what the ticket alone changed comes in, what the item alone changed stays, and where both
 * did nothing is written and a person decides.
 *
 * @param asked the ticket as it was named; it may bear another name by now
 * @param earlier the ticket as it was before this command moved it
 */
export async function refresh(
  desk: Desk,
  asked: TicketRef,
  item: WorkspaceItem,
  ticket: Ticket,
  earlier: Ticket = ticket,
): Promise<Answer<PullResult>> {
  const ties = await linksOfItem(desk, item);
  const tie = ties.find(({ ref }) => ref === ticket.ref) ?? ties.find(({ ref }) => ref === asked);
  const side = await ticketSide(desk);
  const own = await ownFieldsOf(desk, ticket.provider);
  const known: Known = { desk, item, ticket, side, ties, tie, own };
  const base = await baseOf(known, asked, earlier);
  const [ours, theirs] = sidesOf(known, item, base);
  const taken = takenOf(base, ours, theirs, directionsOf(known));
  const link = linkNow(known);
  const patch = { ...patchFrom(taken.take, ours, theirs), ...mirrorOf(known, asked, link) };
  const carried = await carryOut(desk, planOf(known, taken, patch), { says: `pull ${nameOf(ticket.ref)}` });
  const healed = patch.links === undefined ? [] : healedNotice(item);
  const notices = [...healed, ...(await named(known)), ...leftAlone(taken, item, nameOf(ticket.ref))];
  const value = { ticket: ticketOf(ticket), item: itemOf(item), kept: taken.keep, disputed: taken.disputed };
  const isWritten = carried.receipts.every(({ outcome }) => outcome === "done" || outcome === "unchanged");
  const isPlanned = Object.keys(patch).length > 0;
  if (carried.stopped || !isWritten)
    return answerOf(
      { ...value, taken: [], did: desk.options.dryRun && isPlanned ? "planned" : "nothing" },
      carried,
      notices,
    );
  const after = isPlanned ? ((await desk.workspace.read(item.id)) ?? item) : item;
  const now = sidesOf(known, after, base);
  const fields = agreementOf(base, ...now, taken.take);
  const isTextAgreed = fields.body !== undefined && fields.body === now[1].body;
  const row = tie?.row;
  await remember(desk, [
    { item: after, ticket, link, fields, isTextAgreed, ...(row === undefined ? {} : { createdAtMs: row.createdAtMs }) },
  ]);
  if (asked !== ticket.ref) await forget(desk, item, asked);
  return answerOf({ ...value, taken: taken.take, did: isPlanned ? "refreshed" : "unchanged" }, carried, notices);
}

/** Values of the ticket that nobody here has a word for, and entries of the config that do not fit the tracker. */
async function named({ desk, item, own, side, ticket }: Known): Promise<readonly Notice[]> {
  const here = own.mapped.some(({ direction }) => direction === "suggest") ? await ownValuesOf(desk, item) : {};
  return [
    ...own.notices,
    ...peopleNotices(ticket, side.people, desk.config),
    ...wordNotices(ticket, side, desk.config),
    ...fieldsLeftAlone(desk, ticket, own, here),
  ];
}

/** With a ticket that this command moved: both sides agreed before on what was equal then. */
async function baseOf(known: Known, asked: TicketRef, earlier: Ticket): Promise<Fields | undefined> {
  const { desk, item, ticket } = known;
  const { bases } = desk.store;
  const row = (await bases.get(item.ref, ticket.ref)) ?? (await bases.get(item.ref, asked));
  const base = ancestorFor(desk, item.revision, row)?.fields as Fields | undefined;
  if (earlier === ticket) return base;
  return agreementOf(base, ...sidesOf({ ...known, ticket: earlier }, item, base));
}

function sidesOf({ desk, side, ticket }: Known, item: WorkspaceItem, base: Fields | undefined): [Fields, Fields] {
  const { write } = desk.workspace.can;
  const theirs = heldFields(fieldsOfTicket(ticket, side, item, base), write);
  const ours = heldFields(fieldsOfItem(item), write);
  return [ours, comparedSide(theirs, side, { item, ticket, base: base && { fields: { ...base } } })];
}

/** A link that only sends values out lets none in; what is here for context is not worked on here. */
function directionsOf({ desk, tie }: Known): Desk["config"]["sync"]["fields"] {
  const { fields } = desk.config.sync;
  const { relation, syncMode } = tie?.link ?? {};
  const closed = { direction: "push" } as const;
  if (syncMode === "export")
    return Object.fromEntries(Object.keys(fields).map((field) => [field, closed])) as unknown as typeof fields;
  return relation === "context" ? { ...fields, status: closed } : fields;
}

function linkNow({ desk, own: { mapped }, ticket, tie, ties }: Known): ItemLink {
  const { clock, config } = desk;
  const { fields: mirrored = {}, ...before }: Partial<ItemLink> = tie?.link ?? {};
  const usual = ties.some(({ link }) => link.relation === "primary") ? "secondary" : "primary";
  const { onClose = "none", relation = usual, syncMode = "sync" } = before;
  // A link that only sends values out mirrors none.
  const raw = syncMode === "export" ? {} : (ticket.content?.fields ?? {});
  const fresh = mirroredFields(mapped, raw, ticket.provider, config.people);
  const fields = toldFields(mapped, raw, mirrored, fresh);
  const wish = { relation, syncMode, onClose };
  return linkFrom(ticket, wish, { nowMs: clock.nowMs(), fields, ...(isLink(before) ? { before } : {}) });
}

function isLink(one: Partial<ItemLink>): one is ItemLink {
  return one.provider !== undefined && one.id !== undefined;
}

/** The links as the file should mirror them; nothing when it does, or has no place for them. */
function mirrorOf({ desk, item, ties, tie }: Known, asked: TicketRef, link: ItemLink): Pick<ItemPatch, "links"> {
  if (!desk.workspace.can.write.includes("links")) return {};
  const { repository } = desk;
  const now = refOfLink(link, repository);
  const refs = item.links.map((one) => refOfLink(one, repository));
  const at = refs.findIndex((ref) => ref === now || ref === asked);
  if (at >= 0 && item.healed !== true && refs[at] === now && isTold(tie?.row?.link, link)) return {};
  const others = item.links.map((one, index) => ties.find(({ ref }) => ref === refs[index])?.link ?? one);
  return { links: at < 0 ? [...others, link] : others.map((one, index) => (index === at ? link : one)) };
}

/** What the ledger has was mirrored when it was put there; when that was is no reason to write the file again. */
function isTold(before: ItemLink | undefined, now: ItemLink): boolean {
  const told = ({ fields, parentId, rawState, state, url }: ItemLink): string =>
    JSON.stringify([url, state, rawState, parentId, fields]);
  return before !== undefined && told(before) === told(now);
}

function planOf({ desk, item, ticket }: Known, { take }: Taken, patch: ItemPatch) {
  if (Object.keys(patch).length === 0) return { effects: [], skipped: [] };
  const name = nameOf(ticket.ref);
  const says =
    take.length === 0
      ? `note the state of ${name} in ${item.id}`
      : `take ${take.join(", ")} of ${name} into ${item.id}`;
  const edit = { kind: "item-edit", on: item.ref, patch, expect: item.revision } as const;
  return { effects: [deed(edit, `pull ${name}`, says, String(desk.clock.nowMs()))], skipped: [] };
}

/** The rows under a name that the ticket no longer bears. */
async function forget({ store }: Desk, { ref }: WorkspaceItem, ticket: TicketRef): Promise<void> {
  await store.links.remove(ref, ticket);
  await store.bases.remove(ref, ticket);
}
