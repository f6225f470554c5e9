import { nameOf, type BaseRow, type ConflictRow, type LinkRow, type Receipt } from "@satellite/core";
import { agreedAfter, isChange, sameField, type Agreed, type SyncMemory } from "@satellite/core/sync";
import { besideOthers, type Desk, type Notice } from "../../desk/index.js";
import { plain } from "@satellite/core/item";
import { isBehind, knownNow } from "./comments.js";
import { rulesMark, type Beside, type Looked } from "./look.js";
import { unmatchedOf } from "./parents.js";
import type { SideFields } from "@satellite/core/merge";
import { sidesOf } from "./sides.js";
import { linkNow } from "./plan.js";
import type { SyncPlan } from "./plan.js";

/** A pair after all was carried out: both sides as they are now. */
export interface After {
  readonly before: Looked;
  readonly item: Looked["item"];
  readonly ticket: Looked["ticket"];
}

/** What was written, by target and field. */
export interface Written {
  has(target: string, field: string): boolean;
  /** Whether anything was written there. */
  any(target: string): boolean;
  /** Ids that the other side gave to what was made there. */
  made(target: string, field: string): readonly string[];
  /** Where a move that was broken off left the ticket, in the tracker's own word. */
  stands(target: string): string | undefined;
}

export function writtenOf({ carries }: Pick<SyncPlan, "carries">, receipts: readonly Receipt[]): Written {
  const fields = new Set<string>();
  const targets = new Set<string>();
  const made = new Map<string, string>();
  const stands = new Map<string, string>();
  for (const { id, key, on, outcome, stands: left } of receipts) {
    if (left !== undefined) stands.set(on, left);
    if (outcome !== "done" && outcome !== "unchanged") continue;
    targets.add(on);
    for (const field of carries.get(key) ?? []) {
      fields.add(`${on} ${field}`);
      if (id !== undefined) made.set(`${on} ${field}`, id);
    }
  }
  return {
    has: (target, field) => fields.has(`${target} ${field}`),
    any: (target) => targets.has(target),
    made: (target, field) => [made.get(`${target} ${field}`)].filter((id) => id !== undefined),
    stands: (target) => stands.get(target),
  };
}

export interface Settled {
  readonly base: BaseRow;
  readonly link: LinkRow;
  readonly conflicts: readonly ConflictRow[];
  readonly agreed: Agreed;
  readonly notices: readonly Notice[];
}

/** What is remembered of a pair from now on: only what really was agreed. */
export async function settled(
  desk: Desk,
  { before, item, ticket }: After,
  written: Written,
  beside: Beside,
): Promise<Settled> {
  const { decisions, memory, row, marks } = before;
  const nowMs = desk.clock.nowMs();
  const isWritten = (field: string, side: "local" | "remote"): boolean =>
    written.has(side === "local" ? item.ref : before.ticket.ref, field);
  const same = (field: string, one: unknown, other: unknown): boolean => sameField(field, ticket.provider, one, other);
  const isReadAgain = ticket !== before.ticket;
  const now = await sidesOf(desk, { item, ticket }, row, beside);
  const theirs = { ...now.theirs } as Readonly<Record<string, unknown>>;
  const idle = idleFields(before, theirs, written, same);
  const found = agreedAfter({
    decisions,
    base: withoutMemory(row?.fields),
    baseMarks: memory?.marks ?? {},
    ours: ownKept(now.ours, before, isWritten),
    ...(isReadAgain ? { theirs, marksNow: now.marks } : {}),
    marks,
    isWritten: (field, side) => isWritten(field, side) && !(side === "remote" && idle.includes(field)),
    same,
  });
  // A move of ours that was broken off is nobody's edit.
  const isOnTheWay = isReadAgain && written.stands(before.ticket.ref) === ticket.rawState;
  const agreed = isOnTheWay ? onTheWay(found, theirs["status"], now.marks["status"]) : found;
  const isLeft = Object.values(agreed.open).length > 0;
  const unmatched = unmatchedOf({ ...before, item, ticket }, beside);
  const sync: SyncMemory = {
    marks: agreed.marks,
    // What was answered and not done, or shown and not agreed to, or not taken in, is tried again, though nothing changed since.
    revision: idle.length > 0 || isPostponed(before) || isBehind(desk, before, beside, written) ? "" : item.revision,
    rules: rulesMark(desk, before.pair, before.mayClose, beside),
    ...(isLeft ? { open: true as const } : {}),
    ...(unmatched.length === 0 ? {} : { unmatched }),
  };
  const comments = knownNow(before, written);
  const native = ticket.content?.native;
  const base: BaseRow = {
    item: item.ref,
    ticket: ticket.ref,
    fields: { ...plainText(agreed.fields), ...(comments.length === 0 ? {} : { comments }), sync },
    ...(native === undefined ? {} : { native }),
    itemRevision: item.revision,
    ...(ticket.updatedAtMs === undefined ? {} : { ticketVersion: String(ticket.updatedAtMs) }),
    agreedAtMs: nowMs,
  };
  const link: LinkRow = {
    item: item.ref,
    ticket: ticket.ref,
    link: linkNow(desk, { ...before, ticket }),
    createdAtMs: before.pair.tie.row?.createdAtMs ?? nowMs,
  };
  return {
    base,
    link,
    agreed,
    conflicts: conflictsOf(before, nowMs),
    notices: idle.map((field) => idleTell(before, field)),
  };
}

function onTheWay({ fields, marks, open }: Agreed, status: unknown, mark: string | undefined): Agreed {
  if (status === undefined || mark === undefined) return { fields, marks, open };
  return { fields: { ...fields, status }, marks: { ...marks, status: mark }, open };
}

/** Somebody did not say yes to what the clock decided. */
const isPostponed = ({ byClock, decisions }: Looked): boolean =>
  byClock.some((field) => decisions[field]?.kind === "conflict");

/** Texts lie in the base as `pull` and `status` compare them. */
function plainText(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { body } = fields;
  return typeof body === "string" ? { ...fields, body: plain(body) } : fields;
}

/** A mapped value is mirrored by the link, which is remembered after this: written, it is there. */
function ownKept(
  now: SideFields,
  { decisions }: Looked,
  isWritten: (field: string, side: "local") => boolean,
): Readonly<Record<string, unknown>> {
  const own = Object.entries(decisions).flatMap(([field, one]) =>
    field.startsWith("custom.") && isChange(one, "local") && isWritten(field, "local")
      ? [[field, one.value] as const]
      : [],
  );
  return { ...now, ...Object.fromEntries(own) };
}

/** A tracker that said "done" and shows the old value still. */
function idleFields(
  { decisions, theirs: was, ticket }: Looked,
  now: Readonly<Record<string, unknown>>,
  written: Written,
  same: (field: string, one: unknown, other: unknown) => boolean,
): readonly string[] {
  return Object.entries(decisions).flatMap(([field, decision]) => {
    if (decision.kind !== "to-remote" && decision.kind !== "both") return [];
    if (!written.has(ticket.ref, field)) return [];
    const before = (was as Readonly<Record<string, unknown>>)[field];
    const isOld = same(field, now[field], before) && !same(field, before, decision.value);
    return isOld ? [field] : [];
  });
}

function idleTell({ item, ticket }: Looked, field: string): Notice {
  const says = `${field} of ${item.id}: ${nameOf(ticket.ref)} answered that it was written, and shows what it was before`;
  return { weight: "part", code: "BAD_ANSWER", says, where: ticket.ref };
}

export function conflictsOf({ decisions, item, ticket }: Looked, atMs: number): readonly ConflictRow[] {
  return Object.entries(decisions).flatMap(([field, decision]): readonly ConflictRow[] => {
    const row = { item: item.ref, ticket: ticket.ref, field, atMs };
    if (decision.kind === "conflict") {
      const { base, isLoss, lost, merged, ours, theirs } = decision;
      return [
        {
          ...row,
          kind: isLoss === true ? "loss" : "conflict",
          ours,
          theirs,
          ...(base === undefined ? {} : { base }),
          ...(merged === undefined ? {} : { merged }),
          ...(lost === undefined ? {} : { lost }),
        },
      ];
    }
    return decision.kind === "suggest" ? [{ ...row, kind: "suggestion", theirs: decision.value }] : [];
  });
}

function withoutMemory(fields: Readonly<Record<string, unknown>> | undefined): Readonly<Record<string, unknown>> {
  const { sync: _sync, ...rest } = fields ?? {};
  return rest;
}

/** All or nothing: bases, links, and what waits; a question that has its answer falls. */
export async function keepAll(desk: Desk, all: readonly Settled[]): Promise<void> {
  if (desk.options.dryRun || all.length === 0) return;
  await desk.store.transaction(async (store) => {
    await store.links.putAll(all.map(({ link }) => link));
    const bases = all.map(({ base }) => base);
    await store.bases.putAll(await besideOthers(desk, store, bases));
    for (const { base, conflicts } of all) await askAnew(store, base, conflicts);
  });
}

async function askAnew(
  store: Pick<Desk["store"], "conflicts">,
  { item, ticket }: Pick<BaseRow, "item" | "ticket">,
  now: readonly ConflictRow[],
): Promise<void> {
  const before = (await store.conflicts.of(item)).filter((row) => row.ticket === ticket && row.kind !== "gone");
  for (const { field } of before)
    if (!now.some((row) => row.field === field)) await store.conflicts.remove(item, ticket, field);
  if (now.length > 0) await store.conflicts.putAll(now.map((row) => aged(row, before)));
}

/** The same question as before has waited since then. */
function aged(row: ConflictRow, before: readonly ConflictRow[]): ConflictRow {
  const said = ({ base, field, kind, lost, ours, theirs }: ConflictRow): string =>
    JSON.stringify([field, kind, base, ours, theirs, lost]);
  return { ...row, atMs: before.find((one) => said(one) === said(row))?.atMs ?? row.atMs };
}
