import type { Decision, FieldValue } from "../merge/fields/index.js";

/** What became of a pair's fields when all was carried out. */
export interface After {
  readonly decisions: Readonly<Record<string, Decision<FieldValue>>>;
  /** What both agreed on before, with its marks. */
  readonly base: Readonly<Record<string, unknown>>;
  readonly baseMarks: Readonly<Record<string, string>>;
  /** The item as it is now, by field. */
  readonly ours: Readonly<Record<string, unknown>>;
  /** The ticket as it is now, where it was written and read again. */
  readonly theirs?: Readonly<Record<string, unknown>>;
  /** Marks of the ticket's own values: as they were decided on, and as they are now. */
  readonly marks: Readonly<Record<string, string>>;
  readonly marksNow?: Readonly<Record<string, string>>;
  /** Whether this field was written on that side. */
  readonly isWritten: (field: string, side: "local" | "remote") => boolean;
  readonly same: (field: string, one: unknown, other: unknown) => boolean;
}

export interface Agreed {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly marks: Readonly<Record<string, string>>;
  /** Fields that still differ, or wait. */
  readonly open: readonly string[];
}

/**
 * The next base, field by field. A value that the item's format shows in another way counts as it is shown; one that the
 * tracker made something else of is taken for a person's change, and comes in with the next run. A mark is kept only of what
 * the decision knew: whatever somebody wrote since then will be seen.
 */
export function agreedAfter(after: After): Agreed {
  const fields: Record<string, unknown> = { ...after.base };
  const marks: Record<string, string> = { ...after.baseMarks };
  const open: string[] = [];
  for (const [field, decision] of Object.entries(after.decisions)) {
    const value = valueOf(field, decision, after);
    if (value === undefined || decision.drift !== undefined) open.push(field);
    if (value === undefined) continue;
    fields[field] = value;
    const mark = markFor(field, decision, after);
    if (mark === undefined) delete marks[field];
    else marks[field] = mark;
  }
  return { fields, marks, open };
}

/** Nothing: they did not come to agree. */
function valueOf(field: string, decision: Decision<FieldValue>, { isWritten, ours, same }: After): unknown {
  if (decision.kind === "none") return decision.agreed;
  if (decision.kind === "suggest" || decision.kind === "conflict") return undefined;
  const local = decision.kind === "to-remote" || isWritten(field, "local");
  const remote = decision.kind === "to-local" || isWritten(field, "remote");
  if (!local || !remote) return undefined;
  // All of what one side holds, where something else of the other stays different.
  if (!same(field, decision.agreed, decision.value) || decision.kind === "to-remote") return decision.agreed;
  return ours[field] ?? decision.agreed;
}

function markFor(field: string, decision: Decision<FieldValue>, after: After): string | undefined {
  const { marks, marksNow, same, theirs } = after;
  if (decision.kind === "none" || decision.kind === "to-local") return marks[field];
  if (decision.kind !== "to-remote" && decision.kind !== "both") return undefined;
  const now = theirs?.[field];
  // Beside a base that lacks a part of theirs a mark would say that the part was never written.
  return now !== undefined && same(field, now, decision.agreed) && same(field, now, decision.value)
    ? marksNow?.[field]
    : undefined;
}
