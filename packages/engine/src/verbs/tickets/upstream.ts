import {
  nameOf,
  providerOf,
  type BaseRow,
  type Effect,
  type Ticket,
  type TicketEditEffect,
  type WorkspaceItem,
} from "@satellite/core";
import { newTicketOf } from "@satellite/core/finish";
import { compareFields, fieldsOfItem, fieldsOfTicket, type Fields } from "@satellite/core/item";
import { mayWrite, pushTargets } from "@satellite/core/link";
import { lostInWords } from "@satellite/core/sync";
import {
  ancestorFor,
  answerOf,
  carryOut,
  deed,
  linksOfItem,
  readOne,
  ticketSide,
  type Desk,
  type Notice,
  type Tie,
} from "../../desk/index.js";
import { remember, start } from "../pull/index.js";
import { comparedSide } from "../sync/spelled.js";
import { refused, together, type Asked, type Done } from "./operation.js";

/** The item's tickets set in progress, where the link lets it be told there. */
export async function setInProgress(desk: Desk, asked: Asked): Promise<Done> {
  const steps: Done[] = [];
  for (const item of asked.items) {
    const targets = pushTargets((await own(desk, item, asked)).map(({ link, ref }) => ({ ...link, ref })));
    if (targets.length === 0) steps.push(refused(notLinked(item, asked)));
    for (const target of targets) {
      const read = await readOne(desk, target.ref);
      if ("notice" in read) {
        steps.push(refused(read.notice));
        continue;
      }
      const { value: _value, ...answer } = (await start(desk, read.ticket, target)).answer;
      steps.push({ answer, touched: [{ item: item.ref, ticket: read.ticket.ref }] });
    }
  }
  return together(steps);
}

/** Title and text of the item written to its primary ticket. What changed there since both last agreed is not written over. */
export async function update(desk: Desk, asked: Asked): Promise<Done> {
  const steps: Done[] = [];
  for (const item of asked.items) {
    const ties = (await own(desk, item, asked)).filter(({ link }) => link.relation === "primary");
    if (ties.length === 0) steps.push(refused(notLinked(item, asked)));
    for (const tie of ties) steps.push(await updateOne(desk, item, tie, asked.filters.fields ?? ["title", "body"]));
  }
  return together(steps);
}

async function updateOne(desk: Desk, item: WorkspaceItem, tie: Tie, names: readonly string[]): Promise<Done> {
  const allowed = mayWrite(tie.link, "field", true);
  const name = nameOf(tie.ref);
  const no = (says: string, code: Notice["code"], weight: Notice["weight"]): Done =>
    refused({ weight, code, says: `${item.id}, ${name}: ${says}`, where: tie.ref });
  if (allowed !== true) return no(allowed.reason, "REFUSED", "part");
  const read = await readOne(desk, tie.ref);
  if ("notice" in read) return refused(read.notice);
  const { ticket } = read;
  const row = ancestorFor(desk, item.revision, await desk.store.bases.get(item.ref, ticket.ref));
  const base = row?.fields as Fields | undefined;
  const ours = fieldsOfItem(item);
  const theirs = await shownOf(desk, item, ticket, row);
  const differing = compareFields(base, ours, theirs).filter(({ field }) => names.includes(field));
  // Nobody remembers what they agreed on: what was made from here says here what it should.
  const isOurs = tie.link.direction === "exported";
  const disputed = differing.filter(({ differs }) => differs === "both" || (differs === "unknown" && !isOurs));
  if (disputed.length > 0)
    return no(`${disputed.map(({ field }) => field).join(", ")} changed there as well`, "CHANGED_MEANWHILE", "person");
  const told = differing.filter(({ differs }) => differs !== "remote").map(({ field }) => field);
  const touched = [{ item: item.ref, ticket: ticket.ref }];
  const whole = newTicketOf(item, {
    provider: ticket.provider,
    people: [],
    ownLabels: new Set(),
    priorities: [],
  }).ticket;
  // A ticket that was made from here holds the criteria below the text.
  const body = base?.body === undefined ? whole.body : (ours.body ?? "");
  const patch = {
    ...(told.includes("title") ? { title: whole.title } : {}),
    ...(told.includes("body") && body.trim() !== (theirs.body ?? "") ? { body } : {}),
  };
  if (Object.keys(patch).length === 0) return { ...refused(), touched };
  const was = {
    ...(patch.title === undefined ? {} : { title: ticket.title }),
    ...(patch.body === undefined ? {} : { body: ticket.content?.body ?? "" }),
  };
  const lost = await lostBy(ticket, patch.body, base?.body);
  if (lost.length > 0) return no(`the ticket's text would lose ${lostInWords(lost)}`, "LOSS", "person");
  const edit: TicketEditEffect = { kind: "ticket-edit", on: ticket.ref, patch, was };
  const says = `update ${Object.keys(patch).join(" and ")} of ${name}`;
  const effect: Effect = deed(edit, "tickets update", says, String(desk.clock.nowMs()));
  const carried = await carryOut(desk, { effects: [effect], skipped: [] }, { says });
  if (carried.receipts.some(({ outcome }) => outcome === "done")) {
    const again = await readOne(desk, ticket.ref);
    const now = "ticket" in again ? again.ticket : ticket;
    const agreed = { ...base, ...Object.fromEntries(told.map((field) => [field, ours[field]])) } as Fields;
    // What the tracker made of the text is what both agree on, in whatever form it keeps it.
    const isTextAgreed = ours.body !== undefined && (await shownOf(desk, item, now, row)).body === agreed.body;
    await remember(desk, [{ item, ticket: now, link: tie.link, fields: agreed, isTextAgreed, ...createdAt(tie) }]);
  }
  return { answer: answerOf(undefined, carried), touched };
}

/** The ticket's side as `sync` compares it: its text in the item's own spelling where it says the same. */
async function shownOf(
  desk: Desk,
  item: WorkspaceItem,
  ticket: Ticket,
  base: Pick<BaseRow, "fields"> | undefined,
): Promise<Fields> {
  const side = await ticketSide(desk);
  const theirs = fieldsOfTicket(ticket, side, item, base?.fields);
  return comparedSide(theirs, side, { item, ticket, base });
}

/** What a person decides about (`satellite sync`, then `resolve`) rather than a planner. */
async function lostBy({ content }: Ticket, body: string | undefined, base: string | undefined) {
  if (body === undefined || content?.native === undefined) return [];
  const { lossesOf } = await import("@satellite/core/markup/graft");
  return lossesOf({
    native: content.native,
    before: content.body,
    after: body,
    ...(base === undefined ? {} : { base }),
  });
}

const createdAt = ({ row }: Tie) => (row === undefined ? {} : { createdAtMs: row.createdAtMs });

async function own(desk: Desk, item: WorkspaceItem, { provider }: Asked): Promise<readonly Tie[]> {
  return (await linksOfItem(desk, item)).filter(({ ref }) => providerOf(ref) === provider);
}

export function notLinked({ id, path }: WorkspaceItem, { provider }: Asked): Notice {
  const says = `${id} has no ticket in ${provider} that may be written to`;
  return { weight: "part", code: "NOT_LINKED", says, where: path };
}
