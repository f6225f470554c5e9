import { itemName, nameOf, type Ticket } from "@satellite/core";
import {
  askIfCompleted,
  closedByMapping,
  combine,
  itemMadeFrom,
  linksOfItem,
  narrowed,
  nothingDone,
  readOne,
  typedTicket,
  type Answer,
  type Desk,
} from "../../desk/index.js";
import { make } from "./make.js";
import { refresh } from "./refresh.js";
import { ticketOf, type PullInput, type PullResult } from "./result.js";
import { start } from "./start.js";
import { whichItem } from "./which-item.js";

/** The item of a ticket: made where there is none, else brought up to date. Nothing that a person changed is written over. */
export async function pull(desk: Desk, input: PullInput): Promise<Answer<PullResult>> {
  const typed = typedTicket(desk, input.ref);
  if ("notice" in typed) return nothingDone([typed.notice]);
  const read = await readOne(desk, typed.ref);
  if ("notice" in read) return nothingDone([read.notice]);
  const refusal = await askIfCompleted(desk, [read.ticket.ref], input.force);
  if (refusal !== undefined) return nothingDone([refusal]);
  const which = await whichItem(desk, typed.ref, read.ticket, input.item);
  if ("notice" in which) return nothingDone([which.notice]);
  const { item } = which;
  const closed = item === undefined ? undefined : closedByMapping(desk, item, "in");
  if (closed !== undefined) return nothingDone([closed]);
  const bring = (ticket = read.ticket): Promise<Answer<PullResult>> =>
    item === undefined ? makeAnother(desk, ticket) : refresh(desk, typed.ref, item, ticket, read.ticket);
  if (!input.start) return bring();
  const ties = item === undefined ? [] : await linksOfItem(desk, item);
  const link = ties.find(({ ref }) => ref === read.ticket.ref)?.link;
  const open = item === undefined || link === undefined ? link : narrowed(desk, item, link);
  const started = await start(desk, read.ticket, open);
  if (started.stopped) {
    const value = { ticket: ticketOf(read.ticket), did: "nothing", taken: [], kept: [], disputed: [] } as const;
    return { ...started.answer, value };
  }
  return combine(started.answer, await bring(started.ticket));
}

/** A ticket that was asked for by name gets its item, also where the one that it was made from is not here: that may be gone. */
async function makeAnother(desk: Desk, ticket: Ticket): Promise<Answer<PullResult>> {
  const from = itemMadeFrom(desk, ticket.content?.madeFrom);
  const made = await make(desk, ticket);
  if (from === undefined || made.value?.did !== "created") return made;
  const says = `${nameOf(ticket.ref)} was made from ${itemName(from)} of this repository, which is not here: this is a second item of it`;
  return { ...made, notices: [...made.notices, { weight: "said", code: "NO_ITEM", says, where: ticket.ref }] };
}
