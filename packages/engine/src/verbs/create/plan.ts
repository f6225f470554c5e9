import {
  nameOf,
  providerOf,
  type Effect,
  type ItemRef,
  type Mapping,
  type NewTicket,
  type ProviderId,
  type TicketCreateEffect,
  type TicketRef,
  type WorkspaceItem,
} from "@satellite/core";
import { mappingOf, splitOf } from "@satellite/core/finish";
import { closedByMapping, deed, identityOf, linksOfItem, type Desk, type Notice, type Tie } from "../../desk/index.js";
import { lastEnded, pathFromTop } from "../pr/index.js";
import type { CreateInput, CreateResult } from "./input.js";
import { sentOf, type Taken } from "./sent.js";
import { parentOf, projectOf } from "./where.js";

/** What becomes of one item. */
export interface PlannedItem {
  readonly item: WorkspaceItem;
  readonly ties: readonly Tie[];
  readonly effects: readonly Effect<TicketCreateEffect>[];
  /** Tickets that are there already. */
  readonly there: CreateResult["tickets"];
  readonly notices: readonly Notice[];
}

export interface Wish {
  readonly tracker: ProviderId;
  readonly input: CreateInput;
  readonly taken: Taken;
  /** Identities whose tickets an earlier run began and did not end. */
  readonly waiting: ReadonlySet<string>;
}

/** The tickets that an item is to have, and why it has none. What is there is not made twice. */
export async function planItem(desk: Desk, item: WorkspaceItem, wish: Wish): Promise<PlannedItem> {
  const ties = await linksOfItem(desk, item);
  const none = { item, ties, effects: [], there: [] };
  const refuse = (notice: Notice): PlannedItem => ({ ...none, notices: [{ where: item.path, ...notice }] });
  const mapping = mappingOf(pathFromTop(desk, item.path), desk.config.mapping);
  const no = refusalOf(item, mapping) ?? closedByMapping(desk, item, "out");
  if (no !== undefined) return refuse(no);
  const own = ties.find(({ link, ref }) => link.relation === "primary" && providerOf(ref) === wish.tracker);
  if (wish.input.split !== undefined) return planSplit(desk, { item, ties, own, mapping, wish }, wish.input.split);
  if (own !== undefined) {
    const says = `${item.id} is linked to ${nameOf(own.ref)} already: nothing is made twice`;
    const there = [{ ...shown(item, "primary", item.content.title), did: "there" as const, ref: own.ref }];
    return { ...none, there, notices: [{ weight: "said", code: "CONFLICT", says, where: item.path }] };
  }
  const above = await parentOf(desk, wish.tracker, item, wish.input, mapping);
  if ("notice" in above) return refuse(above.notice);
  const project = projectOf(desk, wish.tracker, wish.input, mapping, above.parent);
  if ("notice" in project) return refuse(project.notice);
  const { ticket, notices } = await sentOf(desk, item, {
    ...wish,
    ...(mapping === undefined ? {} : { mapping }),
    ...(wish.input.type === undefined ? {} : { type: wish.input.type }),
    ...(above.parent === undefined ? {} : { parent: above.parent }),
  });
  const one: TicketCreateEffect = {
    ...newOn(desk, wish.tracker, item.ref),
    project: project.project,
    ticket,
    tie: { item: item.ref, relation: "primary" },
  };
  const planned = await waitOrMake(desk, item, one, wish);
  return { ...none, ...planned, notices: [...planned.notices, ...notices] };
}

interface Split {
  readonly item: WorkspaceItem;
  readonly ties: readonly Tie[];
  readonly own: Tie | undefined;
  readonly mapping: Mapping | undefined;
  readonly wish: Wish;
}

/** Children of the item's ticket; those that an earlier run made count. */
async function planSplit(desk: Desk, { item, mapping, own, ties, wish }: Split, count: number): Promise<PlannedItem> {
  const { input, tracker } = wish;
  const none = { item, ties, effects: [], there: [] };
  const above = input.parent === undefined ? { parent: own?.ref } : await parentOf(desk, tracker, item, input, mapping);
  if ("notice" in above) return { ...none, notices: [above.notice] };
  const { parent } = above;
  if (parent === undefined) {
    const says = `${item.id} has no ticket in ${tracker} that could be split`;
    const remedy = `Make it first: satellite create ${item.id} --in ${tracker}, or name one with --parent.`;
    return { ...none, notices: [{ weight: "usage", code: "NOT_LINKED", says, where: item.path, remedy }] };
  }
  const project = projectOf(desk, tracker, input, mapping, parent);
  if ("notice" in project) return { ...none, notices: [project.notice] };
  const known = ties.filter(({ link, ref }) => link.relation === "derived" && providerOf(ref) === tracker);
  const parts = splitOf(item, count).slice(known.length);
  const planned = await Promise.all(
    parts.map((part, at) => {
      const { identity, kind, on } = newOn(desk, tracker, item.ref, known.length + at + 1);
      const type = input.type === undefined ? {} : { type: input.type };
      const ticket: NewTicket = { ...part, body: `${part.body}\n${nameOf(parent)}\n`, ...type, parent };
      const tie = { item: item.ref, relation: "derived" } as const;
      return waitOrMake(desk, item, { kind, on, identity, project: project.project, ticket, tie }, wish);
    }),
  );
  const says = `${item.id} was split into ${known.length} before: ${known.map(({ ref }) => nameOf(ref)).join(", ")}`;
  const before: readonly Notice[] = known.length === 0 ? [] : [{ weight: "said", code: "CONFLICT", says }];
  return {
    ...none,
    effects: planned.flatMap(({ effects }) => effects),
    there: known.map(({ ref }) => ({ ...shown(item, "derived", item.content.title), did: "there", ref })),
    notices: [...before, ...planned.flatMap(({ notices }) => notices)],
  };
}

/** Somebody asked for it by name; what stands against it then is only that somebody else spoke against it by name, too. */
function refusalOf(item: WorkspaceItem, mapping: Mapping | undefined): Notice | undefined {
  if (item.optOut)
    return {
      weight: "usage",
      code: "REFUSED",
      says: `${item.id} is kept out of every tracker by its author`,
      remedy: "Take its opt-out label away.",
    };
  if (mapping !== undefined && !mapping.create)
    return {
      weight: "usage",
      code: "REFUSED",
      says: `the mapping "${mapping.pattern}" lets no ticket be made of ${item.id}`,
      remedy: "Set `create: true` in that entry of `mapping`.",
    };
  return undefined;
}

function newOn(desk: Desk, tracker: ProviderId, item: ItemRef, part?: number) {
  const on: TicketRef = `${tracker}:new:${part === undefined ? item : `${item}/${part}`}`;
  return { kind: "ticket-create", on, identity: identityOf(desk, item, part) } as const;
}

/** One that an earlier run began is not begun again: nobody knows yet whether it is there. */
async function waitOrMake(
  desk: Desk,
  item: WorkspaceItem,
  one: TicketCreateEffect,
  { tracker, waiting }: Wish,
): Promise<Pick<PlannedItem, "effects" | "notices">> {
  if (waiting.has(one.identity)) {
    const says = `a ticket of ${item.id} was begun by an earlier run and waits for ${tracker}`;
    return { effects: [], notices: [{ weight: "unverified", code: "UNAVAILABLE", says, where: item.path }] };
  }
  const last = await lastEnded(desk, one.on, ({ kind }) => kind === "ticket-create");
  const says = `make a ticket in ${one.project}: "${one.ticket.title}"`;
  return { effects: [deed(one, "create", says, last?.key)], notices: [] };
}

export function shown(item: WorkspaceItem, relation: "primary" | "derived", title: string) {
  return { item: item.ref, id: item.id, relation, title };
}
