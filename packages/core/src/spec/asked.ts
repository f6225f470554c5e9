import type { SettledConfig } from "../config/settled.js";
import type { WorkspaceItem } from "../contracts/item.js";
import type { Spec } from "../contracts/thread.js";
import { matchesAny } from "../policy/paths/index.js";
import { gapsIn } from "../policy/spec-complete/spec-complete.js";

/** The spec of an item, as it stands in the working tree. */
export interface ItemSpec {
  /** From the top of the repository. */
  readonly path: string;
  readonly text: string;
  /** Of the file; where there is none, of the item's own bytes. */
  readonly sha256: string;
  /** `own`: the item's file is its spec; `text`: there is no spec, and what the item itself says stands in. */
  readonly by: Spec["by"] | "own" | "text";
}

export interface Gap {
  readonly says: string;
  readonly remedy?: string;
  /** From 1. */
  readonly line?: number;
}

/**
 * What is still missing before finished work may be told of, by the same rule as the check. Where the policy requires no
 * spec, what an item says itself, and a plan that lies where the policy knows no specs, need not have a spec's sections.
 */
export function gapsOf(spec: ItemSpec, { policy }: Pick<SettledConfig, "policy">): readonly Gap[] {
  const sections = isPolicys(spec, policy) ? policy.spec.sections : [];
  return gapsIn(spec.text, sections).map(({ line, remedy, says }) => ({
    says,
    ...(remedy === undefined ? {} : { remedy }),
    ...(line === undefined || spec.by === "text" ? {} : { line }),
  }));
}

function isPolicys({ by, path }: ItemSpec, { spec }: SettledConfig["policy"]): boolean {
  if (spec.required) return true;
  return by === "own" ? matchesAny(path, spec.paths) : by !== "text";
}

/** What is said of an item's risk: the approval that the policy asks for before its change may be merged. */
export function riskSays({ compliance }: Pick<WorkspaceItem, "compliance">, { policy }: Pick<SettledConfig, "policy">) {
  const level = compliance.riskLevel?.toLowerCase();
  const asked = level === undefined ? undefined : policy.risk[level]?.approval;
  if (asked !== undefined && asked !== "none")
    return `its risk is ${level ?? ""}: merging needs an approval (${asked})`;
  return compliance.requiresApproval === true ? "it requires an approval before it is merged" : undefined;
}
