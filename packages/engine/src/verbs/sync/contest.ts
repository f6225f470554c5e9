import { isForward } from "@satellite/core/finish";
import { isChange, sameField } from "@satellite/core/sync";
import type { Decision, FieldValue } from "@satellite/core/merge";
import type { TicketSide } from "@satellite/core/item";
import type { Decisions, Looked } from "./look.js";
import type { Pair } from "./pairs.js";

/**
 * Several items on one ticket are normal. Where two of them write one of its fields and disagree, nothing is written, and a
 * person decides; so it is where one is finished and another, that writes the state as well, is not as far.
 *
 * @param pairs all that are kept in step, also those where nothing changed
 */
export function contested(all: readonly Looked[], pairs: readonly Pair[], { statuses }: TicketSide): readonly Looked[] {
  const byTicket = new Map<string, Looked[]>();
  for (const looked of all) byTicket.set(looked.ticket.ref, [...(byTicket.get(looked.ticket.ref) ?? []), looked]);
  const isBehind = (looked: Looked, value: FieldValue): boolean => {
    const to = statuses.find(({ name }) => name === value)?.state;
    const others = pairs.filter(({ item, ref }) => ref === looked.pair.ref && item.ref !== looked.item.ref);
    return to !== undefined && others.some((other) => writes(other) && isForward(other.item.state, to));
  };
  return all.map((looked) => {
    const group = byTicket.get(looked.ticket.ref) ?? [];
    const disputes = (field: string, value: FieldValue): boolean =>
      group.some((other) => other !== looked && isAgainst(other.decisions[field], value, field, looked)) ||
      (field === "status" && isBehind(looked, value));
    return withConflicts(looked, (field, one) => isChange(one, "remote") && disputes(field, one.value));
  });
}

function isAgainst(
  other: Decision<FieldValue> | undefined,
  value: FieldValue,
  field: string,
  { ticket }: Looked,
): boolean {
  // Labels and people go as deltas: two sets that differ are both carried out.
  if (field === "labels" || !isChange(other, "remote")) return false;
  return !sameField(field, ticket.provider, other.value, value);
}

const writes = ({ item, link }: Pair): boolean =>
  item.place === "active" && link.relation === "primary" && (link.syncMode === "sync" || link.syncMode === "export");

/** The same pair, with these fields waiting for a person instead of being written. */
export function withConflicts(
  looked: Looked,
  waits: (field: string, decision: Decision<FieldValue>) => boolean,
): Looked {
  const fields = Object.entries(looked.decisions).filter(([field, decision]) => waits(field, decision));
  if (fields.length === 0) return looked;
  const decisions: Decisions = Object.fromEntries(fields.map(([field]) => [field, conflictOf(looked, field)]));
  return { ...looked, decisions: { ...looked.decisions, ...decisions } };
}

/** Both values of a field, for a person. */
export function conflictOf(
  { ours, row, theirs }: Looked,
  field: string,
): Extract<Decision<FieldValue>, { readonly kind: "conflict" }> {
  const valueOf = (side: unknown): FieldValue => (side as Readonly<Record<string, FieldValue>>)[field] ?? null;
  const base = row?.fields[field] as FieldValue | undefined;
  return {
    kind: "conflict",
    ...(base === undefined ? {} : { base }),
    ours: valueOf(ours),
    theirs: valueOf(theirs),
  };
}
