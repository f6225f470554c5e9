import { itemName, nameOf, providerOf, type ConflictRow, type TicketRef } from "@satellite/core";
import { lostInWords, shortValue } from "@satellite/core/sync";
import type { Answer, Desk, Notice } from "../../desk/index.js";
import type { Changes } from "./changes.js";
import { keyOf, type Pair } from "./pairs.js";
import type { Carried, SyncResult, Waiting } from "./result.js";
import type { Round } from "./round.js";

/** What became of all rounds. */
export interface Done {
  readonly answer: Answer<undefined>;
  readonly rounds: readonly Round[];
  /** Tickets whose change was seen and not carried out. */
  readonly left: readonly TicketRef[];
}

export interface Seen {
  readonly pairs: readonly Pair[];
  readonly changes: ReadonlyMap<string, Changes>;
  readonly found: readonly Notice[];
  /** Whether a pair was compared, had it to be. */
  readonly goes: (pair: Pair) => boolean;
}

/** The end of a sync, for people and programs. */
export async function told(
  desk: Desk,
  { changes, found, goes, pairs }: Seen,
  { answer, left, rounds: all }: Done,
): Promise<Answer<SyncResult>> {
  const nameNow = ({ ref }: Pair): TicketRef => changes.get(providerOf(ref))?.tickets.get(ref)?.ref ?? ref;
  const inScope = new Set(pairs.map((pair) => keyOf(pair.item.ref, nameNow(pair))));
  const kept = await desk.store.conflicts.all();
  const compared = new Set(all.flatMap((round) => round.compared));
  // A dry run asks nothing anew: what waits of pairs that were not looked at waits still.
  const rows = desk.options.dryRun
    ? [
        ...kept.filter(({ item, ticket }) => !compared.has(keyOf(item, ticket))),
        ...all.flatMap(({ conflicts }) => conflicts),
      ]
    : kept;
  const isOf = (row: ConflictRow): boolean => row.kind === "gone" || inScope.has(keyOf(row.item, row.ticket));
  const waiting = rows.filter(isOf).map(waitingOf);
  const drifted = merged(all.flatMap((round) => round.drifted));
  const refused = all.flatMap((round) => round.refused);
  const undone = new Set([...(desk.options.dryRun ? [] : left), ...refused]);
  const isLeft = (pair: Pair): boolean => undone.has(pair.ref) || !goes(pair) || isUnseen(pair, changes);
  // What waits for a person is counted there.
  const asked = new Set(waiting.map(({ item, ticket }) => keyOf(item, ticket)));
  const result: SyncResult = {
    pairs: pairs.length,
    compared: compared.size,
    systems: [...changes.keys()] as SyncResult["systems"],
    pulled: merged(all.flatMap(({ pulled }) => pulled)),
    pushed: merged(all.flatMap(({ pushed }) => pushed)),
    waiting,
    left: pairs.filter((pair) => isLeft(pair) && !asked.has(keyOf(pair.item.ref, nameNow(pair)))).length,
    drifted,
  };
  const notices = [
    ...[...changes.values()].flatMap((one) => one.notices),
    ...found,
    ...answer.notices,
    ...waiting.filter(({ kind }) => kind !== "gone").map(waitingNotice),
    ...goneBefore(waiting, found),
    ...drifted.map(driftNotice),
  ];
  return { ...answer, value: result, notices };
}

/** Its tracker could not be asked, or not about this one. */
function isUnseen({ ref }: Pair, changes: Seen["changes"]): boolean {
  const one = changes.get(providerOf(ref));
  return one?.isWhole !== true || one.unread.has(ref);
}

function waitingOf({ field, item, kind, lost, ours, theirs, ticket }: ConflictRow): Waiting {
  const what = lost === undefined ? {} : { lost };
  return { item, ticket, field, kind, ours: shortValue(ours), theirs: shortValue(theirs), ...what };
}

/** A side that was gone before is told of as long as nobody has decided. */
function goneBefore(waiting: readonly Waiting[], found: readonly Notice[]): readonly Notice[] {
  const isTold = found.some(({ code, weight }) => weight === "person" && (code === "NO_ITEM" || code === "NOT_FOUND"));
  const count = waiting.filter(({ kind }) => kind === "gone").length;
  if (isTold || count === 0) return [];
  const says = `${count === 1 ? "one link has" : `${count} links have`} lost a side, and nobody has decided yet`;
  return [{ weight: "person", code: "CONFLICT", says, remedy: "See `satellite conflicts`." }];
}

function waitingNotice({ field, item, kind, lost = [], ours, theirs, ticket }: Waiting): Notice {
  const id = itemName(item);
  const name = nameOf(ticket);
  const told: Pick<Notice, "weight" | "code" | "where"> = { weight: "person", code: "CONFLICT", where: item };
  if (kind === "suggestion")
    return { ...told, says: `${field} of ${id}: ${name} offers "${theirs}"`, remedy: `satellite resolve ${id}` };
  const sides = `${field} of ${id}: here "${ours}", on ${name} "${theirs}"`;
  if (kind !== "loss") {
    const cost = lost.length === 0 ? "" : `; taking ours drops ${lostInWords(lost)}`;
    return { ...told, says: `${sides}${cost}`, remedy: `satellite resolve ${id}` };
  }
  const remedy = `satellite resolve ${id} --field ${field} --take local writes it all the same, --take remote brings the ticket's text here`;
  return {
    ...told,
    code: "LOSS",
    says: `${field} of ${id} was not written: ${name} would lose ${lostInWords(lost)}`,
    remedy,
  };
}

function driftNotice({ fields, item, ticket }: Carried): Notice {
  const says = `${fields.join(", ")} of ${itemName(item)} and ${nameOf(ticket)} differ, and go no further this way`;
  return { weight: "drift", code: "DRIFT", says, where: item };
}

function merged(all: readonly Carried[]): readonly Carried[] {
  const pairs = new Map<string, Carried>();
  for (const one of all) {
    const key = keyOf(one.item, one.ticket);
    const fields = [...new Set([...(pairs.get(key)?.fields ?? []), ...one.fields])];
    if (fields.length > 0) pairs.set(key, { ...one, fields });
  }
  return [...pairs.values()];
}
