import type { Finding } from "../../contracts/verdict.js";
import { shortSha, type Answer } from "../say/index.js";

/** Findings of one rule at most; a push of thousands of commits stays readable. */
const maxOfOneRule = 500;
/** References of one finding at most. */
const maxRefs = 50;

/** A rule's answers as findings, with the severity that the policy gives them. */
export function findingsOf(
  rule: string,
  answers: readonly Answer[],
  unverifiable: "fail" | "warn",
): readonly Finding[] {
  const findings = answers.map((answer) => toFinding(rule, answer, unverifiable));
  if (findings.length <= maxOfOneRule) return findings;
  const rest = findings.slice(maxOfOneRule - 1);
  const worst = rest.find((one) => one.outcome === "fail") ?? rest.find((one) => one.outcome === "unknown") ?? rest[0];
  if (worst === undefined) return findings;
  const { outcome, severity } = worst;
  return [
    ...findings.slice(0, maxOfOneRule - 1),
    { rule, outcome, severity, says: `${rest.length} more findings of this rule are left out.`, refs: [] },
  ];
}

function toFinding(rule: string, answer: Answer, unverifiable: "fail" | "warn"): Finding {
  const { outcome, says, remedy, commit, path, line } = answer;
  const own = answer.severity ?? (outcome === "fail" || outcome === "unknown" ? "error" : "notice");
  const severity = outcome === "unknown" && unverifiable === "warn" && own === "error" ? "warning" : own;
  return {
    rule,
    outcome,
    severity,
    says,
    refs: (answer.refs ?? []).slice(0, maxRefs).map((ref) => ref.slice(0, 200)),
    ...(remedy === undefined ? {} : { remedy }),
    ...(commit === undefined ? {} : { commit: /^[0-9a-f]{7,64}$/i.test(commit) ? commit : shortSha(commit) }),
    ...(path === undefined ? {} : { path: path.slice(0, 4096) }),
    ...(line === undefined || line < 1 ? {} : { line }),
  };
}
