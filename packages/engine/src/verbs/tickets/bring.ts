import { SatelliteError, providerOf, type Ticket, type TicketRef } from "@satellite/core";
import { wishFor } from "@satellite/core/tickets";
import { harmless, keep, linksOfItem, typedTicket, type Desk, type Notice } from "../../desk/index.js";
import { importTickets } from "../import/index.js";
import { link } from "../link/index.js";
import { refused, together, trackerOf, type Asked, type Done } from "./operation.js";

/**
 * Tickets come in. Without items each becomes one, or is linked to the one that it has; with items, what matches is linked
 * to each of them, as it came from there.
 */
export async function bringIn(desk: Desk, asked: Asked): Promise<Done> {
  const { filters, input, items, provider, query } = asked;
  const named = namedTickets(desk, asked);
  if ("notice" in named) return refused(named.notice);
  if (named.refs.length === 0 && query === undefined && !filters.assigned) {
    const says = "say which tickets: query, or filters with ids, assigned, labels or state";
    return refused({ weight: "usage", code: "USAGE", says });
  }
  if (items.length > 0 || input.bead_ids.length > 0) return tie(desk, asked);
  const as = wishFor(input);
  const { value, ...answer } = await importTickets(desk, {
    provider,
    ...(named.refs.length === 0 ? {} : { refs: named.refs }),
    ...(named.refs.length > 0 || query === undefined ? {} : { query }),
    assigned: filters.assigned,
    context: as.relation === "context",
    force: false,
    as,
  });
  const brought = [...(value?.created ?? []), ...(value?.linked ?? [])];
  return { answer, touched: brought.map(({ item, ticket }) => ({ item, ticket })) };
}

/** Existing items and tickets, tied. One that cannot be stops none of the others. */
export async function tie(desk: Desk, asked: Asked): Promise<Done> {
  const found = await ticketsAsked(desk, asked);
  const wish = wishFor(asked.input);
  const { onClose, relation, syncMode, ...rest } = wish;
  const steps: Done[] = [refused(...found.notices)];
  for (const item of asked.items)
    for (const ref of found.refs) {
      const ties = await linksOfItem(desk, item);
      const known = ties.find((one) => one.ref === ref)?.link;
      const hasOther = ties.some((one) => one.ref !== ref && one.link.relation === "primary");
      const role = asked.input.relation ?? known?.relation ?? (hasOther ? "secondary" : relation);
      const { value, ...answer } = await link(desk, {
        item: item.id,
        ref: ref.slice(ref.indexOf(":") + 1),
        suggest: false,
        relation: role,
        syncMode: asked.input.sync_mode ?? known?.syncMode ?? syncMode,
        onClose: known?.onClose ?? onClose,
        ...(rest.direction === undefined ? {} : { direction: known?.direction ?? rest.direction }),
      });
      const ticket = value?.ticket;
      steps.push({
        answer,
        touched: ticket === undefined || value?.link === undefined ? [] : [{ item: item.ref, ticket }],
      });
    }
  return together(steps);
}

/** Tickets by name: the filter `ids`, or a query that is nothing but their names. */
export function namedTickets(
  desk: Desk,
  { filters, input, provider }: Asked,
): { readonly refs: readonly TicketRef[] } | { readonly notice: Notice } {
  const query = input.query?.trim() ?? "";
  const words = query === "" ? [] : query.split(/[\s,]+/);
  const refs: TicketRef[] = [];
  for (const id of filters.ids) {
    const typed = typedTicket(desk, provider === "github" && /^\d+$/.test(id) ? `#${id}` : id);
    if ("notice" in typed) return typed;
    if (providerOf(typed.ref) !== provider)
      return { notice: { weight: "usage", code: "USAGE", says: `"${id.slice(0, 100)}" is no ticket of ${provider}` } };
    refs.push(typed.ref);
  }
  if (words.length > 50) return { refs };
  const typed = words.map((word) => typedTicket(desk, word));
  const all = typed.flatMap((one) => ("ref" in one && providerOf(one.ref) === provider ? [one.ref] : []));
  return { refs: [...new Set([...refs, ...(all.length === words.length ? all : [])])] };
}

async function ticketsAsked(
  desk: Desk,
  asked: Asked,
): Promise<{ readonly refs: readonly TicketRef[]; readonly notices: readonly Notice[] }> {
  const named = namedTickets(desk, asked);
  if ("notice" in named) return { refs: [], notices: [named.notice] };
  if (named.refs.length > 0) return { refs: named.refs, notices: [] };
  const { filters, provider: id, query } = asked;
  if (query === undefined && !filters.assigned) {
    const says = "say which tickets: query, or filters with ids, assigned, labels or state";
    return { refs: [], notices: [{ weight: "usage", code: "USAGE", says }] };
  }
  const provider = await trackerOf(desk, id);
  if ("weight" in provider) return { refs: [], notices: [provider] };
  const tickets: Ticket[] = [];
  const wanted = { ...(query === undefined ? {} : { text: query }), ...(filters.assigned ? { assigned: true } : {}) };
  const notices: Notice[] = [];
  try {
    for await (const page of provider.search(wanted, undefined, { whole: true }))
      tickets.push(...(await Promise.all(page.filter(({ kind }) => kind === "ticket").map(harmless))));
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    notices.push({ weight: error.code === "REFUSED" ? "usage" : "unverified", code: error.code, says: error.message });
  }
  await keep(desk, tickets);
  const limit = desk.config.sync.bulkLimit;
  if (tickets.length * asked.items.length <= limit) return { refs: tickets.map(({ ref }) => ref), notices };
  const says = `${tickets.length} tickets match, for ${asked.items.length} items: more than sync.bulk_limit (${limit})`;
  return { refs: [], notices: [...notices, { weight: "person", code: "NOT_CONFIRMED", says }] };
}
