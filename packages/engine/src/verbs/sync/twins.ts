import {
  itemName,
  nameOf,
  providerOf,
  type ItemLink,
  type MadeQuery,
  type Ticket,
  type TicketRef,
  type WorkspaceItem,
} from "@satellite/core";
import { refOfLink } from "@satellite/core/link";
import { linkFrom, type LinkWish } from "@satellite/core/pull";
import {
  agree,
  answerOf,
  carryOut,
  combine,
  deed,
  keepMadeLately,
  linksOfItem,
  madeLately,
  nothingDone,
  readWhole,
  type Answer,
  type Desk,
  type MadeLately,
  type Notice,
  type Tie,
} from "../../desk/index.js";
import type { Named } from "./named.js";
import type { SyncInput } from "./result.js";

/** Whoever looked before ours was there has made its own by now, milliseconds. */
const restMs = 60_000;
/** How much longer than that a service may have let somebody wait. */
const longestWaitMs = 3_600_000;

/**
 * Tickets that were made here are looked at once more: where another machine made one from the same item at the same moment, the
 * older is the item's, and the other gives context alone. It is never written to or closed: that is a person's to do.
 */
export async function settleTwins(desk: Desk, named: Named, { direction }: SyncInput): Promise<Answer<undefined>> {
  const nothing = nothingDone<undefined>([]);
  if (named.isNamed || desk.options.dryRun || direction === "push-only") return nothing;
  const noted = await madeLately(desk, desk.store);
  const restedMs = desk.clock.nowMs() - restMs;
  const due = noted.filter(
    ({ atMs, ticket }) => atMs <= restedMs && (named.system ?? providerOf(ticket)) === providerOf(ticket),
  );
  if (due.length === 0) return nothing;
  const settled = new Set<string>();
  let answer = nothing;
  for (const group of byPlace(due)) {
    const found = await twinsOf(desk, group);
    for (const one of found === undefined ? [] : group) {
      const refs = found?.get(one.identity) ?? [];
      const told = refs.length < 2 ? nothing : await settle(desk, one, refs);
      if (told === undefined) continue;
      settled.add(one.identity);
      answer = combine(answer, told);
    }
  }
  await keepMadeLately(
    desk,
    desk.store,
    noted.filter((one) => !due.includes(one) || !settled.has(one.identity)),
  );
  return answer;
}

function byPlace(all: readonly MadeLately[]): readonly (readonly MadeLately[])[] {
  const groups = new Map<string, MadeLately[]>();
  for (const one of all) {
    const place = `${providerOf(one.ticket)} ${one.project}`;
    groups.set(place, [...(groups.get(place) ?? []), one]);
  }
  return [...groups.values()];
}

/** Nothing where the tracker cannot be asked now. */
async function twinsOf(
  desk: Desk,
  group: readonly MadeLately[],
): Promise<ReadonlyMap<string, readonly TicketRef[]> | undefined> {
  const [first] = group;
  const provider = first === undefined ? undefined : await desk.provider(providerOf(first.ticket));
  if (first === undefined || provider === undefined || "code" in provider) return undefined;
  if (provider.madeFrom === undefined) return new Map();
  const query: MadeQuery = {
    project: first.project,
    identities: group.map(({ identity }) => identity),
    sinceMs: Math.min(...group.map(({ atMs }) => atMs)) - longestWaitMs,
  };
  const found = await provider.madeFrom(query);
  return "code" in found ? undefined : found;
}

/** Nothing where it has to be tried again. */
async function settle(
  desk: Desk,
  { item: of, ticket }: MadeLately,
  made: readonly TicketRef[],
): Promise<Answer<undefined> | undefined> {
  const item = await desk.workspace.read(itemName(of));
  const ties = item === undefined ? [] : await linksOfItem(desk, item);
  const mine = ties.find(({ ref }) => ref === ticket);
  const ofMade = ties.filter(({ ref }) => made.includes(ref));
  // What an import tied beside the other machine's stands second here, and the older is the item's own all the same.
  const own =
    mine?.link.relation === "context"
      ? undefined
      : (ofMade.find(({ link }) => link.relation === "primary") ?? mine ?? ofMade[0]);
  // Gone, or somebody decided otherwise meanwhile.
  if (item === undefined || own === undefined || own.link.relation === "context") return nothingDone([]);
  const read = await readWhole(desk, made);
  if (made.some((ref) => !read.tickets.has(ref) && !read.missing.includes(ref))) return undefined;
  const [first, ...others] = made.flatMap((ref) => read.tickets.get(ref) ?? []);
  if (first === undefined || others.length === 0) return nothingDone([]);
  return bring(desk, { item, ties, own, first, others });
}

interface Twins {
  readonly item: WorkspaceItem;
  readonly ties: readonly Tie[];
  readonly own: Tie;
  readonly first: Ticket;
  readonly others: readonly Ticket[];
}

async function bring(desk: Desk, twins: Twins): Promise<Answer<undefined> | undefined> {
  const { first, item, others, own, ties } = twins;
  const notice = tell(twins);
  const tied = others.filter(({ ref }) => ties.some((tie) => tie.ref === ref));
  const isBrought = relationTo(ties, first.ref) === own.link.relation || tied.length === 0;
  if (isBrought && tied.every(({ ref }) => relationTo(ties, ref) === "context")) return nothingDone([notice]);
  const { onClose, relation, syncMode } = own.link;
  const links = [
    linkTo(desk, ties, first, { relation, onClose, syncMode }),
    ...tied.map((one) => linkTo(desk, ties, one, { relation: "context", onClose: "none", syncMode: "manual" })),
  ];
  const carried = await carryOut(desk, planOf(desk, item, links), { says: notice.says, answered: true });
  if (carried.receipts.some(({ outcome }) => outcome !== "done" && outcome !== "unchanged")) return undefined;
  const now = (await desk.workspace.read(item.id)) ?? item;
  await remember(desk, now, [first, ...tied], links);
  if ((await desk.store.bases.get(item.ref, first.ref)) === undefined) await agree(desk, now, first, false);
  return answerOf(undefined, carried, [notice]);
}

const relationTo = (ties: readonly Tie[], ref: TicketRef) => ties.find((tie) => tie.ref === ref)?.link.relation;

function linkTo(desk: Desk, ties: readonly Tie[], ticket: Ticket, wish: Omit<LinkWish, "direction">): ItemLink {
  const before = ties.find(({ ref }) => ref === ticket.ref)?.link;
  const more = before === undefined ? {} : { before };
  return linkFrom(ticket, { ...wish, direction: "exported" }, { nowMs: desk.clock.nowMs(), ...more });
}

function planOf(desk: Desk, item: WorkspaceItem, links: readonly ItemLink[]) {
  const { can } = desk.workspace;
  if (!can.write.includes("links")) return { effects: [], skipped: [] };
  const named = new Set(links.map((link) => refOfLink(link, desk.repository)));
  const others = item.links.filter((link) => !named.has(refOfLink(link, desk.repository)));
  // A file that has room for one names the one that counts.
  const patch = { links: [...others, ...(can.links === "one" ? links.slice(0, 1) : links)] };
  const says = `link ${item.id} to the older of the tickets that were made from it`;
  const edit = { kind: "item-edit", on: item.ref, patch, expect: item.revision } as const;
  return { effects: [deed(edit, "sync", says, String(desk.clock.nowMs()))], skipped: [] };
}

/** The ledger, and that nothing was agreed on with a ticket that gives context alone. */
async function remember(
  desk: Desk,
  { ref: item }: WorkspaceItem,
  tickets: readonly Ticket[],
  links: readonly ItemLink[],
): Promise<void> {
  const createdAtMs = desk.clock.nowMs();
  await desk.store.transaction(async (store) => {
    for (const [at, { ref: ticket }] of tickets.entries()) {
      const link = links[at];
      if (link !== undefined) await store.links.put({ item, ticket, link, createdAtMs });
      if (at === 0) continue;
      await store.bases.remove(item, ticket);
      await store.conflicts.remove(item, ticket);
    }
  });
}

function tell({ first, item, others }: Twins): Notice {
  const names = others.map(({ ref }) => nameOf(ref)).join(", ");
  const name = nameOf(first.ref);
  const says = `two machines made a ticket from ${item.id} at the same moment: ${name}, the older, is its own; ${names} was left as it is`;
  const remedy = `Close ${names} as a duplicate of ${name}.`;
  return { weight: "person", code: "CONFLICT", says, where: item.path, remedy };
}
