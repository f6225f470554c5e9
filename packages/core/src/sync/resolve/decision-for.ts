import { mergeItem, type Decision, type FieldValue, type SideFields } from "../../merge/fields/index.js";
import type { Same } from "../../merge/values/index.js";
import { holdsBoth } from "./draft.js";
import type { Take } from "./takes.js";

/** A choice, or the value that somebody wrote. */
export type Chosen = { readonly take: Take } | { readonly value: FieldValue };

/** A field that waits, with both of its values as they are now. */
export interface Dispute {
  readonly field: string;
  /** Absent: nobody knows what both agreed on. */
  readonly base?: FieldValue;
  readonly ours: FieldValue;
  readonly theirs: FieldValue;
  readonly merged?: FieldValue;
  /** Things that the ticket would lose if ours were written. */
  readonly lost?: readonly string[];
  /** Both fit together, as `merged` has it: nothing but the loss is asked about. */
  readonly isLoss?: true;
}

/**
 * The decision that a choice comes to. `local` and `remote` settle the disputed places alone: what only the other side changed
 * in the rest of a text or list stays. Where nobody knows what both agreed on, they take the value as a whole; so does `remote`
 * where only a loss is asked about, since no place is disputed.
 */
export function decisionFor(
  dispute: Dispute,
  chosen: Chosen,
  same: Same<FieldValue>,
): Decision<FieldValue> | { readonly says: string } {
  const { field, ours, theirs } = dispute;
  const value = "value" in chosen ? chosen.value : valueFor(dispute, chosen.take);
  if (value === undefined) {
    const isBase = "take" in chosen && chosen.take === "base";
    const why = isBase ? "nobody knows what both last agreed on" : "the two cannot be brought into one";
    return { says: `${field}: ${why}` };
  }
  if (typeof value === "string" && holdsBoth(value, [ours, theirs]))
    return { says: `${field}: both versions still stand in it, between markers: choose one, or edit it` };
  const wants = { local: !same(value, ours), remote: !same(value, theirs) };
  if (wants.local && wants.remote) return { kind: "both", value, agreed: value };
  if (wants.local) return { kind: "to-local", value, agreed: theirs };
  return wants.remote ? { kind: "to-remote", value, agreed: ours } : { kind: "none", agreed: ours };
}

/**
 * As much of a decision as may be written; the rest differs from then on, and is told as drift. The side that is not written is
 * what both are held to have agreed on, so that nobody is asked again until it moves.
 */
export function within(
  decision: Decision<FieldValue>,
  { ours, theirs }: Pick<Dispute, "ours" | "theirs">,
  may: { readonly local: boolean; readonly remote: boolean },
): Decision<FieldValue> {
  const { kind } = decision;
  if (kind !== "both" && kind !== "to-local" && kind !== "to-remote") return decision;
  const goes = { local: kind !== "to-remote" && may.local, remote: kind !== "to-local" && may.remote };
  if (kind === "both" && goes.local && !goes.remote)
    return { kind: "to-local", value: decision.value, agreed: theirs, drift: "local" };
  if (kind === "both" && goes.remote && !goes.local)
    return { kind: "to-remote", value: decision.value, agreed: ours, drift: "remote" };
  if (goes.local || goes.remote) return decision;
  return kind === "to-local"
    ? { kind: "none", agreed: ours, drift: "remote" }
    : { kind: "none", agreed: theirs, drift: "local" };
}

function valueFor({ base, field, isLoss, merged, ours, theirs }: Dispute, take: Take): FieldValue | undefined {
  if (take === "base") return base;
  if (take === "merged") return merged;
  if (isLoss === true && take === "remote") return theirs;
  const whole = take === "local" ? ours : theirs;
  if (base === undefined) return whole;
  const side = (value: FieldValue): SideFields => ({ [field]: value });
  const found = mergeItem({
    base: side(base),
    ours: side(ours),
    theirs: side(theirs),
    rules: { [field]: { direction: "both", strategy: take === "local" ? "local-wins" : "remote-wins" } },
    skewMs: 0,
  }).fields[field];
  if (found === undefined || found.kind === "conflict" || found.kind === "suggest") return whole;
  return found.kind === "none" ? (found.agreed ?? whole) : found.value;
}
