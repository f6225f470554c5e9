import {
  askIfCompleted,
  closedByMapping,
  combine,
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
    item === undefined ? make(desk, ticket) : refresh(desk, typed.ref, item, ticket, read.ticket);
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
