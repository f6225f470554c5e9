import type { WorkspaceItem } from "@satellite/core";

type Compliance = WorkspaceItem["compliance"];

/**
 * The value of `compliance:` with what a patch says of it; nothing where it says so already. Keys that are not ours stay.
 *
 * @param before the value that stands there
 * @param is what it is read as
 */
export function complianceAfter(
  before: unknown,
  is: Compliance,
  wanted: Compliance | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const said = complianceSaid(is, wanted);
  if (said) return undefined;
  const others = typeof before === "object" && before !== null && !Array.isArray(before) ? before : {};
  return {
    ...others,
    ...(wanted?.riskLevel === undefined ? {} : { risk_level: wanted.riskLevel }),
    ...(wanted?.requiresApproval === undefined ? {} : { requires_approval: wanted.requiresApproval }),
  };
}

/** Whether an item says all of it. */
export function complianceSaid(is: Compliance, wanted: Compliance = {}): boolean {
  const { riskLevel = is.riskLevel, requiresApproval = is.requiresApproval } = wanted;
  return riskLevel?.toLowerCase() === is.riskLevel && requiresApproval === is.requiresApproval;
}
