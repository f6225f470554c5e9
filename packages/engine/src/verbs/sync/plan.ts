import {
  nameOf,
  providerOf,
  type Effect,
  type ItemEditEffect,
  type ItemLink,
  type ItemPatch,
  type MoveEffect,
  type Skipped,
  type TicketEditEffect,
} from "@satellite/core";
import { digestWithin } from "@satellite/core/digest";
import { wayTo } from "@satellite/core/finish";
import { belongings, type FieldName } from "@satellite/core/item";
import { remoteFields } from "@satellite/core/custom-fields";
import { linkFrom } from "@satellite/core/pull";
import {
  isChange,
  itemPatchOf,
  outgoingOf,
  type OutgoingWish,
  type OwnValue,
  type Refusal,
} from "@satellite/core/sync";
import { deed, treeOf, type Desk } from "../../desk/index.js";
import { takings, tellings, untaken } from "./comments.js";
import { unlessInVain } from "./in-vain.js";
import type { Beside, Decisions, Looked } from "./look.js";
import { mirrorOf } from "./mirror.js";

/** What a sync writes, and which fields of which pair each effect carries. */
export interface SyncPlan {
  readonly effects: readonly Effect[];
  readonly skipped: readonly Skipped[];
  /** By effect key: the fields that it writes. */
  readonly carries: ReadonlyMap<string, readonly string[]>;
  readonly refusals: readonly { readonly looked: Looked; readonly refusal: Refusal }[];
}

/** Words for priorities, where a tracker has a place for them. */
const jiraPriorities = ["Highest", "High", "Medium", "Low", "Lowest"];

export async function planOf(desk: Desk, all: readonly Looked[], beside: Beside): Promise<SyncPlan> {
  const effects: Effect[] = [];
  const skipped: Skipped[] = [];
  const carries = new Map<string, readonly string[]>();
  const refusals: { readonly looked: Looked; readonly refusal: Refusal }[] = [];
  const add = (effect: Effect, fields: readonly string[]): void => {
    effects.push(effect);
    carries.set(effect.key, fields);
  };
  for (const looked of all) {
    const out = toTicket(desk, looked, beside, {
      own: await ownOf(desk, looked, beside),
      can: await beside.can(looked.ticket.provider),
    });
    for (const { effect, fields } of out.effects) add(await unlessInVain(desk, effect), fields);
    for (const { effect, id } of await tellings(desk, looked, beside)) add(effect, [id]);
    skipped.push(...out.skipped, ...untaken(desk, looked, beside));
    refusals.push(...out.refused.map((refusal) => ({ looked, refusal })));
  }
  for (const group of byItem(all)) {
    const one = toItem(desk, group);
    if (one !== undefined) add(one.effect, one.fields);
  }
  return { effects, skipped, carries, refusals };
}

interface Out {
  readonly effects: readonly { readonly effect: Effect; readonly fields: readonly string[] }[];
  readonly skipped: readonly Skipped[];
  readonly refused: readonly Refusal[];
}

/** How a mapped field is sent to this ticket's tracker. */
async function ownOf(
  { config }: Desk,
  { decisions, ticket }: Looked,
  beside: Beside,
): Promise<OutgoingWish["ownValue"]> {
  if (!Object.keys(decisions).some((field) => field.startsWith("custom."))) return undefined;
  const { sound } = await beside.own(ticket.provider);
  return (local, value): OwnValue => {
    const one = sound.find(({ field }) => field.local === local);
    if (one === undefined) return { reason: "the tracker's metadata does not know it" };
    if (value === null) return { remote: one.field.remote, value: null };
    const { faults, fields } = remoteFields([one], { [local]: value }, ticket.provider, config.people);
    const [fault] = faults;
    return fault === undefined
      ? { remote: one.field.remote, value: fields[one.field.remote] ?? null }
      : { reason: fault.says };
  };
}

interface Taking {
  readonly own: OutgoingWish["ownValue"];
  readonly can: OutgoingWish["can"] | undefined;
}

function toTicket(desk: Desk, looked: Looked, { parents, refused, side }: Beside, { can, own }: Taking): Out {
  const { decisions, item, ticket } = looked;
  const name = nameOf(ticket.ref);
  const out = outgoingOf({
    decisions,
    ticket,
    theirs: looked.theirs,
    people: side.people,
    statuses: side.statuses,
    priorities: ticket.provider === "jira" ? jiraPriorities : [],
    mayClose: looked.mayClose,
    ...(own === undefined ? {} : { ownValue: own }),
    ...(can === undefined ? {} : { can }),
    ...(parents === undefined ? {} : { parentTicket: (id) => parents.ticketOf(id, ticket.provider) }),
  });
  const round = roundOf([looked]);
  const effects: { readonly effect: Effect; readonly fields: readonly string[] }[] = [];
  const skipped = out.refused.map((refusal) => leftOut(looked, refusal));
  if (out.fields.length > 0) {
    const seen = out.patch.body === undefined ? undefined : sightOf(ticket);
    const on = { kind: "ticket-edit", on: ticket.ref } as const;
    const edit: TicketEditEffect = { ...on, patch: out.patch, was: out.was, ...(seen === undefined ? {} : { seen }) };
    const says = `bring ${out.fields.join(", ")} of ${item.id} to ${name}`;
    effects.push({ effect: deed(edit, "sync", says, round), fields: out.fields });
  }
  for (const { field, patch, was } of out.belongings) {
    if (refused.has(`${ticket.ref} ${field}`)) continue;
    const edit: TicketEditEffect = { kind: "ticket-edit", on: ticket.ref, patch, was };
    effects.push({ effect: deed(edit, "sync", `bring ${field} of ${item.id} to ${name}`, round), fields: [field] });
  }
  if (out.move !== undefined) {
    const way = wayTo(ticket.ref, out.move, ticket.state, desk.config);
    if ("names" in way) {
      const { fields } = desk.config.remotes.jira;
      const one: MoveEffect = {
        kind: "move",
        on: ticket.ref,
        to: out.move,
        names: way.names,
        expect: ticket.rawState,
        fields: providerOf(ticket.ref) === "jira" ? fields : {},
      };
      const says = `move ${name} from "${ticket.rawState}" to "${way.names[0] ?? out.move.replace(/_/g, " ")}"`;
      effects.push({ effect: deed(one, "sync", says, round), fields: ["status"] });
    } else {
      const refusal: Refusal = { field: "status", why: way.why, reason: way.reason };
      return { effects, skipped: [...skipped, leftOut(looked, refusal)], refused: [...out.refused, refusal] };
    }
  }
  return { effects, skipped, refused: out.refused };
}

/** Of the very text that was looked at; nothing where a tracker keeps no other than Markdown. */
function sightOf({ content }: Looked["ticket"]): string | undefined {
  return typeof content?.native === "object" && content.native !== null ? digestWithin(content.native) : undefined;
}

function leftOut({ item, ticket }: Looked, { field, reason, why }: Refusal): Skipped {
  const says = `bring ${field} of ${item.id} to ${nameOf(ticket.ref)}`;
  return { kind: field === "status" ? "move" : "ticket-edit", on: ticket.ref, because: "sync", says, why, reason };
}

/** One edit of an item, whatever its tickets changed of it; a later tie was decided on what an earlier one leaves. */
function toItem(
  desk: Desk,
  group: readonly Looked[],
): { readonly effect: Effect; readonly fields: string[] } | undefined {
  const [first] = group as readonly [Looked, ...Looked[]];
  const { item } = first;
  const incoming: Decisions = Object.fromEntries(
    group.flatMap(({ decisions }) => Object.entries(decisions).filter(([, one]) => isChange(one, "local"))),
  );
  const fields = Object.keys(incoming) as FieldName[];
  const now = group.map((looked) => ({ looked, link: linkNow(desk, looked) }));
  const links = mirrorOf(desk, item, now);
  const said = takings(group);
  const patch = {
    ...itemPatchOf(incoming, first.ours),
    ...(links === undefined ? {} : { links }),
    ...(said.comments.length === 0 ? {} : { addComments: said.comments }),
  };
  if (Object.keys(patch).length === 0) return undefined;
  const was = writtenOver(item, patch);
  const edit: ItemEditEffect = { kind: "item-edit", on: item.ref, patch, expect: item.revision, ...was };
  const from = group
    .filter(
      ({ decisions, heard }) =>
        Object.values(decisions).some((one) => isChange(one, "local")) || (heard?.take ?? []).length > 0,
    )
    .map(({ ticket }) => nameOf(ticket.ref));
  const what = [...fields, ...commentCount(said.comments.length)];
  const says =
    what.length === 0
      ? `note the state of ${group.map(({ ticket }) => nameOf(ticket.ref)).join(", ")} in ${item.id}`
      : `take ${what.join(", ")} of ${from.join(", ")} into ${item.id}`;
  // The same edit in the files of another working tree is another deed.
  const round = `${treeOf(desk)}\n${roundOf(group)}`;
  return { effect: deed(edit, "sync", says, round), fields: [...fields, ...said.ids] };
}

const commentCount = (count: number): readonly string[] =>
  count === 0 ? [] : [count === 1 ? "a comment" : `${count} comments`];

const texts = ["title", "body", "status", "priority"] as const;

/** A text that nobody committed yet stands nowhere else once a strategy decided for the ticket's. */
function writtenOver({ content }: Looked["item"], patch: ItemPatch): Pick<ItemEditEffect, "was"> {
  const kept = ([...texts, "assignees", ...belongings] as const).filter((name) => name in patch);
  return kept.length === 0 ? {} : { was: Object.fromEntries(kept.map((name) => [name, content[name]])) };
}

/** The link as it is to be remembered. */
export function linkNow({ clock }: Pick<Desk, "clock">, { decisions, item, pair: { tie }, ticket }: Looked): ItemLink {
  const { onClose, relation, syncMode } = tie.link;
  const filed = item.links.find((link) => link.provider === tie.link.provider && link.id === tie.link.id);
  const own = Object.entries(decisions).filter(([field]) => field.startsWith("custom."));
  const taken = own.flatMap(([field, one]) =>
    isChange(one, "local") ? [[field.slice("custom.".length), one.value] as const] : [],
  );
  const fields = { ...tie.link.fields, ...filed?.fields, ...Object.fromEntries(taken) };
  const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const { fields: _fields, ...before } = tie.link;
  const mirrored = Object.keys(kept).length === 0 ? {} : { fields: kept };
  return linkFrom(ticket, { relation, syncMode, onClose }, { nowMs: clock.nowMs(), before, ...mirrored });
}

/** The same decision on the same state of both sides is the same effect in every run; after either changed it is another. */
function roundOf(group: readonly Looked[]): string {
  return group
    .map(({ item, row, ticket }) => `${item.revision} ${ticket.updatedAtMs ?? ""} ${row?.agreedAtMs ?? ""}`)
    .join("\n");
}

export function byItem(all: readonly Looked[]): readonly (readonly Looked[])[] {
  const groups = new Map<string, Looked[]>();
  for (const one of all) groups.set(one.item.ref, [...(groups.get(one.item.ref) ?? []), one]);
  return [...groups.values()];
}
