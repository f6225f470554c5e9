import { isItemRef, providerOf, type Effect, type ItemLink, type Ticket, type WorkspaceItem } from "@satellite/core";
import { refOfLink } from "@satellite/core/link";
import { linkFrom } from "@satellite/core/pull";
import { mergeEntries } from "@satellite/core/tickets";
import {
  answerOf,
  carryOut,
  deed,
  linksOfItem,
  openShelf,
  readWhole,
  unreadNotice,
  type Desk,
  type Notice,
  type Tie,
} from "../../desk/index.js";
import { refused, together, type Asked, type Done } from "./operation.js";

/**
 * The cached state of the items' tickets, refreshed: one read a tracker. Neither side's values are touched, so it is safe
 * for what changed on both. Without items: of all that are linked.
 */
export async function syncState(desk: Desk, asked: Asked): Promise<Done> {
  const items = asked.input.bead_ids.length === 0 ? await allLinked(desk, asked) : asked.items;
  const tied: { item: WorkspaceItem; ties: readonly Tie[] }[] = [];
  for (const item of items) {
    const ties = (await linksOfItem(desk, item)).filter(({ ref }) => providerOf(ref) === asked.provider);
    if (ties.length > 0) tied.push({ item, ties });
  }
  const refs = [...new Set(tied.flatMap(({ ties }) => ties.map(({ ref }) => ref)))];
  if (refs.length === 0) return refused();
  const { missing, tickets, unread } = await readWhole(desk, refs);
  const effects = tied.flatMap(({ item, ties }) => editOf(desk, item, ties, tickets));
  const carried = await carryOut(desk, { effects, skipped: [] }, { says: `refresh ${refs.length} tickets` });
  if (!desk.options.dryRun && !carried.stopped) await keepRows(desk, tied, tickets);
  const notices = [
    ...missing.map((ref): Notice => ({ weight: "part", code: "NOT_FOUND", says: "it is not there", where: ref })),
    ...unread.map((why) => unreadNotice(why, why.ref ?? asked.provider)),
  ];
  const touched = tied.flatMap(({ item, ties }) => ties.map(({ ref }) => ({ item: item.ref, ticket: ref })));
  return together([{ answer: answerOf(undefined, carried, notices), touched }]);
}

async function allLinked(desk: Desk, { provider }: Asked): Promise<readonly WorkspaceItem[]> {
  const shelf = await openShelf(desk);
  const rows = await desk.store.links.all();
  const known = new Set(rows.filter(({ ticket }) => providerOf(ticket) === provider).map(({ item }) => item));
  const linked = shelf.items.filter(
    ({ links, ref }) =>
      known.has(ref) || links.some((link) => refOfLink(link, desk.repository)?.startsWith(`${provider}:`) === true),
  );
  const read = await Promise.all(linked.map(({ id }) => desk.workspace.read(id)));
  return read.filter((item) => item !== undefined && isItemRef(item.ref)) as WorkspaceItem[];
}

function fresh({ clock }: Desk, { link }: Tie, ticket: Ticket): ItemLink {
  return { ...linkFrom(ticket, link, { nowMs: clock.nowMs(), before: link }), id: link.id, provider: link.provider };
}

/** When it was last looked at alone is no reason to write the file again. */
const shownOf = ({ rawState, state, url }: ItemLink): string => JSON.stringify([state, rawState, url]);

function editOf(
  desk: Desk,
  item: WorkspaceItem,
  ties: readonly Tie[],
  tickets: ReadonlyMap<string, Ticket>,
): readonly Effect[] {
  if (!desk.workspace.can.write.includes("links")) return [];
  const changed = ties.flatMap((tie) => {
    const ticket = tickets.get(tie.ref);
    const now = ticket === undefined ? undefined : fresh(desk, tie, ticket);
    return now === undefined || shownOf(now) === shownOf(tie.link) ? [] : [now];
  });
  if (changed.length === 0) return [];
  const patch = { links: mergeEntries(item.links, changed) };
  const edit = { kind: "item-edit", on: item.ref, patch, expect: item.revision } as const;
  return [deed(edit, "tickets sync_state", `refresh the tickets' state in ${item.id}`, String(desk.clock.nowMs()))];
}

async function keepRows(
  desk: Desk,
  tied: readonly { readonly item: WorkspaceItem; readonly ties: readonly Tie[] }[],
  tickets: ReadonlyMap<string, Ticket>,
): Promise<void> {
  const rows = tied.flatMap(({ item, ties }) =>
    ties.flatMap((tie) => {
      const ticket = tickets.get(tie.ref);
      if (ticket === undefined) return [];
      const createdAtMs = tie.row?.createdAtMs ?? desk.clock.nowMs();
      return [{ item: item.ref, ticket: tie.ref, link: fresh(desk, tie, ticket), createdAtMs }];
    }),
  );
  await desk.store.links.putAll(rows);
}
