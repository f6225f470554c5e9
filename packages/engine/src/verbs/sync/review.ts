import { nameOf } from "@satellite/core";
import { isChange, shortValue } from "@satellite/core/sync";
import type { Desk } from "../../desk/index.js";
import { withConflicts } from "./contest.js";
import type { Looked } from "./look.js";

/**
 * Who won by the clock, shown before anything is written. Where nobody says yes, nobody has won: both values wait for a person.
 */
export async function reviewed(desk: Desk, all: readonly Looked[]): Promise<readonly Looked[]> {
  const details = all.flatMap((looked) => looked.byClock.map((field) => lineOf(looked, field)));
  if (details.length === 0) return all;
  for (const line of details) desk.log(line);
  const says = `last-write-wins decides ${details.length} ${details.length === 1 ? "field" : "fields"}. Write them?`;
  const answer = desk.options.dryRun
    ? "yes"
    : await desk.ask.confirm({ says, details, otherwise: "no", yesCounts: true });
  if (answer === "yes") return all;
  return all.map((looked) => withConflicts(looked, (field) => looked.byClock.includes(field)));
}

export function lineOf({ decisions, item, ours, theirs, ticket }: Looked, field: string): string {
  const side = (fields: unknown): string => shortValue((fields as Readonly<Record<string, unknown>>)[field]);
  const name = nameOf(ticket.ref);
  const isOurs = !isChange(decisions[field], "local");
  const [winner, loser] = isOurs ? [item.id, name] : [name, item.id];
  const [kept, lost] = isOurs ? [side(ours), side(theirs)] : [side(theirs), side(ours)];
  return `${field}: ${winner} was written last and keeps "${kept}"; ${loser} has "${lost}"`;
}
