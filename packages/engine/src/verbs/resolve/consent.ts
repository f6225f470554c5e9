import { nameOf, type ConflictRow } from "@satellite/core";
import { lostInWords } from "@satellite/core/sync";
import type { Desk, Notice } from "../../desk/index.js";
import type { Looked } from "../sync/look.js";
import { lossesBy } from "../sync/losses.js";

/** Whether a text may be written that takes something from its ticket. */
export interface Consent {
  readonly goes: boolean;
  /** What the ticket loses by it. */
  readonly lost: readonly string[];
  readonly notices: readonly Notice[];
}

/**
 * Who decides a question has seen what it listed; that much goes. What else the ticket would lose is asked about at a terminal;
 * where nobody says yes it is listed with the question, and nothing of the text is written.
 *
 * @param rows the questions about the ticket's text that are decided
 */
export async function consentTo(desk: Desk, scene: Looked, rows: readonly ConflictRow[]): Promise<Consent> {
  const lost = rows.length === 0 ? [] : await lossesBy(scene);
  const unseen = beyond(
    lost,
    rows.flatMap((row) => row.lost ?? []),
  );
  if (unseen.length === 0 || desk.options.dryRun) return { goes: true, lost, notices: [] };
  const name = nameOf(scene.ticket.ref);
  const answer = await desk.ask.confirm({
    says: `${name} would lose ${lostInWords(unseen)}. Write it all the same?`,
    details: lost,
    otherwise: "no",
    yesCounts: false,
  });
  if (answer === "yes") return { goes: true, lost, notices: [] };
  const nowMs = desk.clock.nowMs();
  await desk.store.conflicts.putAll(rows.map((row) => listing(row, lost, nowMs)));
  const fields = rows.map(({ field }) => field).join(", ");
  const says = `${fields} of ${scene.item.id} was not written: ${name} would lose ${lostInWords(unseen)}`;
  const remedy = "The same command once more writes it all the same.";
  return { goes: false, lost, notices: [{ weight: "person", code: "LOSS", says, where: scene.item.path, remedy }] };
}

/** What went, for whoever said so. */
export function lossNotice({ item, ticket }: Looked, lost: readonly string[], dryRun: boolean): readonly Notice[] {
  if (lost.length === 0) return [];
  const says = `${nameOf(ticket.ref)} ${dryRun ? "would lose" : "lost"} ${lostInWords(lost)}`;
  return [{ weight: "said", code: "LOSS", says, where: item.path }];
}

function listing(row: ConflictRow, lost: readonly string[], nowMs: number): ConflictRow {
  const known = row.lost ?? [];
  return { ...row, lost: [...known, ...beyond(lost, known)], atMs: row.atMs === 0 ? nowMs : row.atMs };
}

/** What of one list the other has not, or not as often. */
function beyond(some: readonly string[], known: readonly string[]): readonly string[] {
  const left = [...known];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
