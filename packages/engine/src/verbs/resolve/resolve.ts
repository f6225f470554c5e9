import { itemName, nameOf, type ConflictRow, type TicketRef } from "@satellite/core";
import { existenceField } from "../../existence/index.js";
import { combine, nothingDone, type Answer, type Desk, type Notice } from "../../desk/index.js";
import { resolveGone } from "./gone.js";
import { resolvePair } from "./pair.js";
import type { ResolveInput, ResolveResult, Resolved } from "./result.js";
import { meantBy, type Meant } from "./which.js";

/**
 * Decides what waits for an item, one ticket after the other. Nothing is written where a side is no longer what the question was
 * asked about. What nobody decided still waits.
 *
 * Ends with a notice: 2 for a wrong name or choice, 3 for what still waits, 4 when a tracker could not be reached, 5 when a side
 * did not take what it was sent.
 */
export async function resolve(desk: Desk, input: ResolveInput): Promise<Answer<ResolveResult>> {
  const meant = await meantBy(desk, input);
  if ("notice" in meant) return nothingDone([meant.notice]);
  const wrong = wrongTake(meant, input);
  if (wrong !== undefined) return nothingDone([wrong]);
  let answer: Answer<readonly Resolved[]> = nothingDone([], []);
  for (const ticket of ticketsOf(meant)) {
    const rows = meant.rows.filter((row) => row.ticket === ticket);
    const gone = rows.find(({ field }) => field === existenceField);
    const next = await (gone === undefined
      ? resolvePair(desk, meant, ticket, rows, input)
      : resolveGone(desk, gone, input));
    answer = combine(answer, { ...next, value: [...(answer.value ?? []), ...(next.value ?? [])] });
  }
  const fields = answer.value ?? [];
  const item = await desk.workspace.read(itemName(meant.item));
  const value: ResolveResult = {
    item: { ref: meant.item, id: itemName(meant.item), ...(item === undefined ? {} : { path: item.path }) },
    fields,
  };
  const quiet: readonly Notice[] =
    fields.length > 0 || answer.notices.length > 0
      ? []
      : [{ weight: "said", code: "CHANGED_MEANWHILE", says: `nothing waits for ${itemName(meant.item)}` }];
  return { ...answer, value, notices: [...answer.notices, ...quiet, ...stillWaiting(fields, answer.notices, desk)] };
}

/** With a field that nobody was asked about yet, its ticket. */
function ticketsOf({ rows, ticket }: Meant): readonly TicketRef[] {
  const refs = [...new Set(rows.map((row) => row.ticket))];
  return refs.length === 0 && ticket !== undefined ? [ticket] : refs;
}

/** A choice that does not fit the question, or that would write two values into one field. */
function wrongTake({ rows }: Meant, { take, ticket }: ResolveInput): Notice | undefined {
  if (take === undefined) return undefined;
  const isGone = (row: ConflictRow): boolean => row.field === existenceField;
  const unfit = rows.find((row) => (isGone(row) ? take === "base" || take === "merged" : take === "unlink"));
  if (unfit !== undefined) {
    const fits = isGone(unfit) ? "local, remote or unlink" : "local, remote, base or merged";
    const says = `${unfit.field} of ${itemName(unfit.item)} takes ${fits}, not ${take}`;
    return { weight: "usage", code: "USAGE", says, where: unfit.item };
  }
  const twice = rows.find((row) => rows.some((other) => other.field === row.field && other.ticket !== row.ticket));
  if (twice === undefined || take === "local" || take === "unlink" || ticket !== undefined) return undefined;
  const names = [...new Set(rows.map((row) => nameOf(row.ticket)))].join(", ");
  const says = `${twice.field} of ${itemName(twice.item)} waits on several tickets (${names}): say which by --ticket`;
  return { weight: "usage", code: "AMBIGUOUS", says, where: twice.item };
}

/** Said once, where nothing else says why. */
function stillWaiting(fields: readonly Resolved[], notices: readonly Notice[], desk: Desk): readonly Notice[] {
  const left = fields.filter(({ did }) => did === "left");
  const isTold = notices.some(({ weight }) => weight !== "said");
  if (left.length === 0 || isTold || desk.options.dryRun) return [];
  const says = `still waiting: ${left.map(({ field, ticket }) => `${field} (${nameOf(ticket)})`).join(", ")}`;
  return [{ weight: "person", code: "CHANGED_MEANWHILE", says, remedy: "Choose with --take, or at a terminal." }];
}
