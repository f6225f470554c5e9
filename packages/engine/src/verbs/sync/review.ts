import { nameOf } from "@satellite/core";
import { isChange, shortValue } from "@satellite/core/sync";
import type { Desk, Notice } from "../../desk/index.js";
import { withConflicts } from "./contest.js";
import type { Looked } from "./look.js";

export interface Reviewed {
  readonly looked: readonly Looked[];
  /** Who won, for whoever was not asked at a terminal. */
  readonly notices: readonly Notice[];
}

/**
 * Who won by the clock, shown before anything is written. Where nobody says yes, nobody has won: both values wait for a person.
 */
export async function reviewed(desk: Desk, all: readonly Looked[]): Promise<Reviewed> {
  const details = all.flatMap((looked) => looked.byClock.map((field) => lineOf(looked, field)));
  if (details.length === 0) return { looked: all, notices: [] };
  const says = `last-write-wins decides ${details.length} ${details.length === 1 ? "field" : "fields"}. Write them?`;
  const answer = desk.options.dryRun
    ? "yes"
    : await desk.ask.confirm({ says, details, otherwise: "no", yesCounts: true });
  const told = details.map((line): Notice => ({ weight: "said", code: "CHANGED_MEANWHILE", says: line }));
  if (answer === "yes") return { looked: all, notices: told };
  const looked = all.map((one) => withConflicts(one, (field) => one.byClock.includes(field)));
  return { looked, notices: answer === "no" ? [] : told };
}

export function lineOf({ decisions, item, ours, theirs, ticket }: Looked, field: string): string {
  const side = (fields: unknown): string => shortValue((fields as Readonly<Record<string, unknown>>)[field]);
  const name = nameOf(ticket.ref);
  const isOurs = !isChange(decisions[field], "local");
  const [winner, loser] = isOurs ? [item.id, name] : [name, item.id];
  const [kept, lost] = isOurs ? [side(ours), side(theirs)] : [side(theirs), side(ours)];
  return `${field}: ${winner} was written last and keeps "${kept}"; ${loser} has "${lost}"`;
}
