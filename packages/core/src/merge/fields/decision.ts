import type { Direction, Strategy } from "../../config/items.js";
import type { Merged, Same } from "../values/index.js";

/** Of one field: which way it goes, and who wins where both changed it. */
export interface FieldRule {
  readonly direction: Direction;
  readonly strategy: Strategy;
}

/** A side that moved away from the base and is not written over there, since the field does not go that way. */
export type Drift = "local" | "remote" | "both";

/**
 * What becomes of one field. `drift` is to be told, and stays: the base does not take it in. `agreed` is the base from then on,
 * once the decision was carried out: what both sides hold, which is all of one side where only the other may be written.
 */
export type Decision<V = unknown> = { readonly drift?: Drift } & (
  | { readonly kind: "none"; readonly agreed?: V }
  | { readonly kind: "to-local" | "to-remote"; readonly value: V; readonly agreed: V }
  /** A third value, to both sides. */
  | { readonly kind: "both"; readonly value: V; readonly agreed: V }
  /** A person takes it over, or not. */
  | { readonly kind: "suggest"; readonly value: V }
  | {
      readonly kind: "conflict";
      /** Absent: nobody knows what both agreed on. */
      readonly base?: V;
      readonly ours: V;
      readonly theirs: V;
      /** Both in one value, for a person to start from; texts with git's markers in them. */
      readonly merged?: V;
      /** Things of the ticket that it would lose if ours were written, each by a name that a person knows it by. */
      readonly lost?: readonly string[];
      /** Both could be brought together, as `merged` has it: it waits for what would be lost alone. */
      readonly isLoss?: true;
    }
);

/** When each side was last written, epoch milliseconds, as it says itself. */
export interface Clocks {
  readonly oursMs?: number;
  readonly theirsMs?: number;
}

export interface Deciding<V> {
  readonly base: V | undefined;
  readonly ours: V;
  readonly theirs: V;
  readonly merged: Merged<V>;
  readonly same: Same<V>;
  readonly rule: FieldRule;
  /** Who wins by the clock; nobody where it cannot be told. */
  readonly newer: "ours" | "theirs" | undefined;
}

/**
 * From what a merge found to what may be written. A strategy decides only where both are known to have moved: without a base
 * that is not known, and whoever wins would write over a value that nobody has seen change.
 */
export function decide<V>(deciding: Deciding<V>): Decision<V> {
  const { base, merged, newer, ours, rule, theirs } = deciding;
  if (merged.kind === "same") return { kind: "none", agreed: merged.value };
  if (merged.kind !== "conflict") return written(merged.value, deciding);
  if (rule.direction === "off") return { kind: "none", drift: "both" };
  const winner = base === undefined ? undefined : winnerOf(rule.strategy, newer);
  if (winner !== undefined) return written(winner === "ours" ? merged.local : merged.remote, deciding);
  return {
    kind: "conflict",
    ...(base === undefined ? {} : { base }),
    ours,
    theirs,
    ...(merged.merged === undefined ? {} : { merged: merged.merged }),
  };
}

function winnerOf(strategy: Strategy, newer: "ours" | "theirs" | undefined): "ours" | "theirs" | undefined {
  if (strategy === "local-wins") return "ours";
  if (strategy === "remote-wins") return "theirs";
  return strategy === "last-write-wins" ? newer : undefined;
}

/** Which sides a direction lets be written. What is only suggested still goes up when ours changed. */
const may: Readonly<Record<Direction, { readonly local: boolean; readonly remote: boolean }>> = {
  both: { local: true, remote: true },
  pull: { local: true, remote: false },
  push: { local: false, remote: true },
  suggest: { local: false, remote: true },
  off: { local: false, remote: false },
};

function written<V>(value: V, { ours, rule, same, theirs }: Deciding<V>): Decision<V> {
  const wants = { local: !same(value, ours), remote: !same(value, theirs) };
  if (rule.direction === "suggest" && wants.local) return { kind: "suggest", value };
  const allowed = may[rule.direction];
  const goes = { local: wants.local && allowed.local, remote: wants.remote && allowed.remote };
  // What would have come from a side and may not: that side has moved on.
  const drift = driftOf(wants.remote && !goes.remote, wants.local && !goes.local);
  const said = drift === undefined ? {} : { drift };
  if (goes.local && goes.remote) return { kind: "both", value, agreed: value };
  if (goes.local) return { kind: "to-local", value, agreed: theirs, ...said };
  return goes.remote ? { kind: "to-remote", value, agreed: ours, ...said } : { kind: "none", ...said };
}

function driftOf(local: boolean, remote: boolean): Drift | undefined {
  if (local && remote) return "both";
  if (local) return "local";
  return remote ? "remote" : undefined;
}

/** Backlog.md writes minutes: two times that are closer say nothing. */
const resolutionMs = 60_000;

/** @param skewMs how far apart the clocks of both sides may be */
export function newerOf({ oursMs, theirsMs }: Clocks, skewMs: number): "ours" | "theirs" | undefined {
  if (oursMs === undefined || theirsMs === undefined) return undefined;
  if (Math.abs(oursMs - theirsMs) <= skewMs + resolutionMs) return undefined;
  return oursMs > theirsMs ? "ours" : "theirs";
}
