import type { Item } from "../../contracts/thread.js";
import { clip } from "../say/index.js";
import type { ApprovalKind } from "./approval.js";
import type { Facts } from "./facts.js";

/** An approval that front matter asks for. */
export interface Needed {
  readonly kind: Exclude<ApprovalKind, "none">;
  readonly path: string;
  /** `risk_level: high` */
  readonly because: string;
}

/** What items and specs ask for, at the head and at the base: lowering a risk in the same change does not help. */
export function riskApprovals(facts: Facts): {
  readonly needed: readonly Needed[];
  readonly unmapped: readonly Item[];
} {
  const { items, baseItems, config } = facts.thread;
  const levels = new Map(
    Object.entries(config.policy.risk).map(([level, { approval }]) => [level.toLowerCase(), approval]),
  );
  const needed: Needed[] = [];
  const unmapped: Item[] = [];
  for (const { path, compliance, ...item } of [...items, ...baseItems]) {
    if (compliance.requiresApproval === true) needed.push({ kind: "other-person", path, because: "requires_approval" });
    if (compliance.riskLevel === undefined) continue;
    const kind = levels.get(compliance.riskLevel.trim().toLowerCase());
    if (kind === undefined) unmapped.push({ path, compliance, ...item });
    else if (kind !== "none") needed.push({ kind, path, because: `risk_level ${clip(compliance.riskLevel, 40)}` });
  }
  return { needed: unique(needed), unmapped };
}

function unique(needed: readonly Needed[]): readonly Needed[] {
  return [...new Map(needed.map((one) => [`${one.kind} ${one.path} ${one.because}`, one])).values()];
}
