import type { ItemProblem, TicketRef } from "@satellite/core";
import { fieldNames, type FieldName, type Fields } from "@satellite/core/item";
import { heldFields } from "@satellite/core/pull";
import {
  nothingDone,
  openShelf,
  ticketSide,
  type Answer,
  type Desk,
  type Notice,
  type Shelf,
} from "../../desk/index.js";
import { counted, glanceAtCache, glanceAtTrackers } from "./tickets.js";
import { countsOf, isDrifted } from "./counts.js";
import { isoOf } from "./iso.js";
import { pairsOf } from "./pairs.js";
import type { StatusInput, StatusResult, StatusRow } from "./result.js";
import { rowOf, type Glance, type Pair } from "./row.js";
import { refusalOf } from "./trackers.js";

/** How things stand. Writes to no item and no ticket. */
export async function status(desk: Desk, input: StatusInput): Promise<Answer<StatusResult>> {
  const refusal = input.provider === undefined ? undefined : refusalOf(desk.config, input.provider);
  if (refusal !== undefined) return nothingDone([refusal]);
  const shelf = await openShelf(desk);
  const pairs = await pairsOf(desk, shelf.items, input);
  const { notices, rows } = await compared(desk, pairs, input);
  const pending = await desk.store.journal.pending();
  const problems = problemsOf(shelf);
  const drifted = rows.filter(isDrifted);
  const result: StatusResult = {
    workspace: { kind: desk.workspace.id, root: desk.workspace.root },
    counts: countsOf({ shelf, rows, pending, problems: problems.length }),
    ...momentsOf(pairs, rows),
    rows: input.issues ? rows : drifted,
    pending: pending.map(({ begunAtMs, effect: { on, says } }) => ({ on, says, since: isoOf(begunAtMs) })),
    problems,
    healed: shelf.items.filter(({ healed, place }) => healed === true && place !== "archived").map(({ ref }) => ref),
  };
  return nothingDone([...problems.map(problemNotice), ...notices, ...driftNotice(drifted)], result);
}

async function compared(desk: Desk, pairs: readonly Pair[], { refresh, state }: StatusInput) {
  const byTicket = new Map<TicketRef, Pair[]>();
  for (const pair of pairs) {
    const others = byTicket.get(pair.tie.ref);
    if (others === undefined) byTicket.set(pair.tie.ref, [pair]);
    else others.push(pair);
  }
  const beside = {
    side: await ticketSide(desk),
    fields: desk.config.sync.fields,
    held: heldNames(desk),
    nowMs: desk.clock.nowMs(),
  };
  const found = new Map<Pair, StatusRow>();
  const visit = (ref: TicketRef, glance: Glance): void => {
    for (const pair of byTicket.get(ref) ?? []) found.set(pair, rowOf(pair, glance, beside));
  };
  const look = refresh ? glanceAtTrackers : glanceAtCache;
  const notices = (await look(desk, [...byTicket.keys()], visit)) ?? [];
  const rows = pairs.flatMap((pair) => found.get(pair) ?? []);
  return { notices, rows: state === undefined ? rows : rows.filter(({ ticketState }) => ticketState === state) };
}

function heldNames({ workspace }: Desk): ReadonlySet<FieldName> {
  const lists: Fields = { assignee: [], labels: [] };
  const all: Fields = { ...Object.fromEntries(fieldNames.map((name) => [name, ""])), ...lists };
  return new Set(Object.keys(heldFields(all, workspace.can.write)) as FieldName[]);
}

function momentsOf(pairs: readonly Pair[], rows: readonly StatusRow[]): Pick<StatusResult, "lastSync" | "oldestRead"> {
  const last = pairs.reduce((latest, { base }) => Math.max(latest, base?.agreedAtMs ?? 0), 0);
  const oldest = rows.reduce((first, { readAt }) => (readAt !== undefined && readAt < first ? readAt : first), "~");
  return {
    ...(last === 0 ? {} : { lastSync: isoOf(last) }),
    ...(oldest === "~" ? {} : { oldestRead: oldest }),
  };
}

function problemsOf({ items, problems }: Shelf): readonly ItemProblem[] {
  return [...problems, ...items.flatMap((item) => item.problems)];
}

/** An item that nobody may write to, or whose status says nothing here, is left out of the work; the others go on. */
function problemNotice({ blocks, code, line, path, says }: ItemProblem): Notice {
  const weight = blocks || code === "UNKNOWN_STATUS" ? "part" : "said";
  return { weight, code, says, where: line === undefined ? path : `${path}:${line}` };
}

function driftNotice(drifted: readonly StatusRow[]): readonly Notice[] {
  const rows = drifted.filter(({ seen }) => seen !== "missing");
  if (rows.length === 0) return [];
  const items = new Set(rows.map(({ item }) => item)).size;
  return [{ weight: "drift", code: "DRIFT", says: `${counted(items, "item")} drifted from ${tickets(rows)}` }];
}

function tickets(rows: readonly StatusRow[]): string {
  return counted(new Set(rows.map(({ ticket }) => ticket)).size, "ticket");
}
