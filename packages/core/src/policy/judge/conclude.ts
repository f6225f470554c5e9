import type { Conclusion, Finding } from "../../contracts/verdict.js";

/** The rule under which an exemption of the whole change is told. */
export const exemptRule = "exempt";

/**
 * The answer for the whole change. Only findings of severity `error` count against it; what could
 * not be looked at is an error unless the policy says `unverifiable: warn`. The mode changes what
 * the job does, never this.
 */
export function conclude(findings: readonly Finding[]): Conclusion {
  const counting = findings.filter((finding) => finding.severity === "error");
  if (counting.some((finding) => finding.outcome === "fail")) return "fail";
  if (counting.some((finding) => finding.outcome === "unknown")) return "unknown";
  return findings.some((finding) => finding.rule === exemptRule && finding.outcome === "exempt") ? "exempt" : "pass";
}
