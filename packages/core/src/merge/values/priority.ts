import { priorityFor } from "../../item/priority.js";

/** What both sides agreed on: our word, and the tracker's own, which several of ours or theirs may share. */
export interface PriorityBase {
  readonly word: string;
  readonly raw?: string;
}

export interface PriorityInput {
  /** Undefined: nobody knows. */
  readonly base: PriorityBase | undefined;
  /** Our word. */
  readonly ours: string;
  /** The tracker's. */
  readonly raw: string;
  /** Words of either side. */
  readonly local: readonly string[];
  readonly remote: readonly string[];
}

export type PriorityDecision =
  | { readonly kind: "none" }
  | { readonly kind: "to-local"; readonly word: string }
  | { readonly kind: "to-remote"; readonly raw: string }
  /** Ours moved, and the tracker has no word for it. */
  | { readonly kind: "unable" }
  | { readonly kind: "conflict"; readonly ours: string; readonly theirs: string };

/**
 * The tracker's value stays what it is for as long as ours is what it was: Highest and High may both read `high` here, and
 * neither is ever written over the other. Where it did not move since, what it reads like here does not matter.
 */
export function mergePriority({ base, local, ours, raw, remote }: PriorityInput): PriorityDecision {
  const shown = priorityFor(raw, local);
  const equal = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();
  if (shown === undefined) return { kind: "none" };
  const moved = base === undefined || !equal(base.word, ours);
  const theirsMoved =
    base === undefined ||
    (base.raw === undefined ? !equal(shown, base.word) : base.raw !== raw && !equal(shown, base.word));
  if (equal(shown, ours) || (!moved && !theirsMoved)) return { kind: "none" };
  if (moved && theirsMoved) return { kind: "conflict", ours, theirs: shown };
  if (!moved) return { kind: "to-local", word: shown };
  const wanted = priorityFor(ours, remote);
  if (wanted === undefined) return { kind: "unable" };
  return equal(wanted, raw) ? { kind: "none" } : { kind: "to-remote", raw: wanted };
}

/** What both agree on once a decision was carried out: the base of the next merge. */
export function priorityAgreed(
  { base, local, ours, raw }: PriorityInput,
  decision: PriorityDecision,
): PriorityBase | undefined {
  if (decision.kind === "none") return priorityFor(raw, local) === undefined ? base : { word: ours, raw };
  if (decision.kind === "to-local") return { word: decision.word, raw };
  return decision.kind === "to-remote" ? { word: ours, raw: decision.raw } : base;
}
