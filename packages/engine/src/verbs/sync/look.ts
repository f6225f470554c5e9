import type {
  BaseRow,
  Capabilities,
  CommentsRead,
  Direction,
  ItemRef,
  ProviderId,
  Ticket,
  TicketRef,
  Unread,
  WorkspaceItem,
} from "@satellite/core";
import { digestOf } from "@satellite/core/digest";
import { belongingsOf, type TicketSide } from "@satellite/core/item";
import {
  mergeItem,
  type Decision,
  type FieldRule,
  type FieldValue,
  type ItemMerge,
  type SideFields,
} from "@satellite/core/merge";
import { memoryOf, ownBase, rulesOf, sameLabel, unmovedOf, type SyncMemory } from "@satellite/core/sync";
import {
  ancestorFor,
  mappedItem,
  ownFieldsOf,
  parentsOf,
  ticketSide,
  type Desk,
  type OwnFields,
  type Parents,
} from "../../desk/index.js";
import type { Hearing } from "./hear.js";
import type { Pair } from "./pairs.js";
import type { SyncInput } from "./result.js";
import { baseAsWritten, sidesOf } from "./sides.js";

export type Decisions = Readonly<Record<string, Decision<FieldValue>>>;

/** A pair with both of its sides as they are, and what is to become of each field. */
export interface Looked {
  readonly pair: Pair;
  readonly item: WorkspaceItem;
  readonly ticket: Ticket;
  readonly row: BaseRow | undefined;
  readonly memory: SyncMemory | undefined;
  readonly ours: SideFields;
  readonly theirs: SideFields;
  readonly marks: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, FieldRule>>;
  readonly decisions: Decisions;
  /** Fields of which both sides moved, and the clock said who wins. */
  readonly byClock: readonly string[];
  /** Whether the ticket may be closed unasked. */
  readonly mayClose: boolean;
  /** What was said on the ticket, where that was asked for; or why it could not be read. */
  readonly heard?: Hearing;
  readonly deaf?: Unread;
}

/** What all pairs of one run share. */
export interface Beside {
  readonly side: TicketSide;
  /** Which items and tickets are one another's parents; absent: nobody compares them. */
  readonly parents?: Parents;
  /** What a tracker refused in this run, by target and field: it is not sent a second time. */
  readonly refused: Set<string>;
  /** What a tracker can do; nothing where it cannot be reached. */
  readonly can: (id: ProviderId) => Promise<Capabilities | undefined>;
  readonly input: SyncInput;
  /** Fields of the user's own as a tracker takes them; each is asked once, and only where they are needed. */
  readonly own: (id: ProviderId) => Promise<OwnFields>;
  /** What was said on tickets, as far as it was asked for in this run. */
  readonly said: Map<TicketRef, CommentsRead>;
  /** By what pairs of each kind are decided. */
  readonly ruleMarks: Map<string, string>;
  /** Items for which there was not room for all of it, as far as that was told. */
  readonly left: Set<ItemRef>;
}

export async function besideOf(desk: Desk, input: SyncInput): Promise<Beside> {
  const known = new Map<ProviderId, Promise<OwnFields>>();
  const own = (id: ProviderId): Promise<OwnFields> => {
    const one = known.get(id) ?? ownFieldsOf(desk, id);
    known.set(id, one);
    return one;
  };
  const can = async (id: ProviderId): Promise<Capabilities | undefined> => {
    const provider = await desk.provider(id);
    return "code" in provider ? undefined : provider.can;
  };
  const parents = await parentsOf(desk);
  return {
    side: await ticketSide(desk, parents),
    refused: new Set(),
    said: new Map(),
    ruleMarks: new Map(),
    left: new Set(),
    input,
    own,
    can,
    ...(parents === undefined ? {} : { parents }),
  };
}

/** How far apart the clocks of both sides may be before the later of two edits is told by them. */
const skewMs = 2 * 60_000;

/** @param ours as an earlier tie of the same item leaves it, where one changes it */
export async function lookAt(
  desk: Desk,
  pair: Pair,
  { item, ticket }: { readonly item: WorkspaceItem; readonly ticket: Ticket },
  beside: Beside,
  ours?: SideFields,
): Promise<Looked> {
  const { input } = beside;
  const { bases } = desk.store;
  const agreed = (await bases.get(item.ref, ticket.ref)) ?? (await bases.get(item.ref, pair.ref));
  const row = ancestorFor(desk, item.revision, agreed);
  const memory = memoryOf(row?.fields);
  const { kept, marks, theirs, ...own } = await sidesOf(desk, { item, ticket }, row, beside);
  const here = ours === undefined ? own.ours : { ...own.ours, ...ours };
  const rules = withoutKept(rulesFor(desk, pair, input), kept);
  const { aside, base } = belongingsOf(row?.fields, here, theirs, desk.config.sync.fields);
  const merge: ItemMerge = {
    base: {
      ...ownBase(row?.fields ?? {}, valuesOf(here), valuesOf(theirs)),
      ...base,
      ...baseAsWritten(row?.fields, here),
    },
    ours: here,
    theirs,
    rules: Object.fromEntries(Object.entries(rules).filter(([field]) => !(aside as ReadonlySet<string>).has(field))),
    unmoved: unmovedHere(memory, marks, here.body === theirs.body),
    clocks: {
      ...(item.updatedAtMs === undefined ? {} : { oursMs: item.updatedAtMs }),
      ...(ticket.updatedAtMs === undefined ? {} : { theirsMs: ticket.updatedAtMs }),
    },
    skewMs,
    ...(ticket.provider === "jira" ? { mostAssignees: 1 } : {}),
    sameLabel: sameLabel(ticket.provider),
  };
  const { fields: decisions } = mergeItem(merge);
  const byClock = input.review === true ? clockDecided(merge, decisions) : [];
  const sides = { ours: here, theirs, marks, rules, decisions, byClock };
  return { pair, item, ticket, row, memory, ...sides, mayClose: mayClose(desk, pair, item.path) };
}

/** Texts that say the same are agreed on as the item spells them now, though the ticket's did not move. */
function unmovedHere(
  memory: SyncMemory | undefined,
  marks: Readonly<Record<string, string>>,
  isSameText: boolean,
): ReadonlySet<string> {
  const unmoved = unmovedOf(memory, marks);
  return isSameText ? new Set([...unmoved].filter((field) => field !== "body")) : unmoved;
}

/** What would be a conflict if nobody looked at the clock. */
function clockDecided(merge: ItemMerge, decisions: Decisions): readonly string[] {
  const fields = Object.entries(merge.rules).filter(([, { strategy }]) => strategy === "last-write-wins");
  if (fields.length === 0) return [];
  const rules = Object.fromEntries(fields.map(([name, rule]) => [name, { ...rule, strategy: "manual" as const }]));
  const asked = mergeItem({ ...merge, rules }).fields;
  return fields.flatMap(([name]) =>
    asked[name]?.kind === "conflict" && decisions[name]?.kind !== "conflict" ? [name] : [],
  );
}

const valuesOf = (side: SideFields): Readonly<Record<string, FieldValue>> =>
  Object.fromEntries(
    Object.entries(side as Readonly<Record<string, FieldValue>>).filter(([name]) => name.startsWith("custom.")),
  );

/** What stands in the item's own front matter is its author's: it goes out, and nothing is written over it. */
function withoutKept(rules: Looked["rules"], kept: ReadonlySet<string>): Looked["rules"] {
  const outward: Readonly<Record<Direction, Direction>> = {
    both: "push",
    pull: "off",
    push: "push",
    suggest: "off",
    off: "off",
  };
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      kept.has(name) ? { ...rule, direction: outward[rule.direction] } : rule,
    ]),
  );
}

/** Debussy's own rule: what changed on a ticket is told, and comes into a plan only when somebody says `pull-only`. */
export function rulesFor(
  { config, workspace }: Pick<Desk, "config" | "workspace">,
  { link }: Pick<Pair, "link">,
  { direction, strategy }: SyncInput,
): Readonly<Record<string, FieldRule>> {
  return rulesOf(config.sync, link, {
    ...(strategy === undefined ? {} : { strategy }),
    ...(direction === undefined ? {} : { direction }),
    detectsOnly: workspace.id === "debussy",
  });
}

/** Whether a ticket may be closed unasked: by its link, the item's mapping, or the config. */
export function mayClose(desk: Desk, { link: { onClose } }: Pick<Pair, "link">, path: string): boolean {
  if (onClose === "close" || onClose === "sync") return true;
  const mapping = mappedItem(desk, path);
  return mapping === undefined ? desk.config.on.merged === "closed" : mapping.close;
}

/** By what the fields of a pair are decided: under other rules, what was left open is decided again. */
export function rulesMark(
  desk: Desk,
  { link }: Pick<Pair, "link">,
  closes: boolean,
  { input, ruleMarks }: Pick<Beside, "input" | "ruleMarks">,
): string {
  const kind = `${link.relation} ${link.syncMode} ${closes}`;
  const mark =
    ruleMarks.get(kind) ?? digestOf([rulesFor(desk, { link }, input), closes, desk.config.sync.comments]).slice(0, 12);
  ruleMarks.set(kind, mark);
  return mark;
}
