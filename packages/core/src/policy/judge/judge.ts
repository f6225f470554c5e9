import type { Thread } from "../../contracts/thread.js";
import type { Finding, Verdict } from "../../contracts/verdict.js";
import { exemptionOf } from "../exempt/index.js";
import { carriedBy, factsOf } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { rules } from "../rules.js";
import { exempt, notApplicable, type Answer } from "../say/index.js";
import { conclude, exemptRule } from "./conclude.js";
import { findingsOf } from "./finding.js";
import { specsOf, subjectOf, ticketsOf } from "./subject.js";

/** Asks every rule of the policy, and concludes. Pure: the same thread gives the same verdict. */
export function judge(thread: Thread): Verdict {
  const { change, config, policy } = thread;
  const findings = findingsFor(thread);
  return {
    schema: "satellite/verdict@1",
    conclusion: conclude(findings),
    mode: config.mode,
    change: subjectOf(change),
    tickets: ticketsOf(thread),
    specs: specsOf(thread),
    findings: [...findings],
    policy: { source: policy.source, sha256: policy.sha256 },
  };
}

function findingsFor(thread: Thread): readonly Finding[] {
  const facts = factsOf(thread);
  const { unverifiable } = thread.config.policy;
  const exemption = exemptionOf(facts);
  const carried = carriedBy(facts);
  let waived = 0;
  const settle = (rule: Rule, answer: Answer): Answer => {
    if (!rule.waivable || !counts(answer)) return answer;
    if (exemption.reason !== undefined) {
      waived++;
      const { remedy: _, severity: __, ...rest } = answer;
      return { ...rest, ...exempt(`${answer.says} Exempt: ${exemption.reason}.`) };
    }
    if (carried !== undefined && answer.outcome === "fail") {
      return notApplicable(
        `Judged and passed on ${carried
          .slice(0, 5)
          .map((number) => `#${number}`)
          .join(", ")}, by which it came.`,
      );
    }
    return answer;
  };
  const answered = rules.map((rule) => [rule.id, rule.judge(facts).map((answer) => settle(rule, answer))] as const);
  const told = findingsOf(exemptRule, exemption.answers(waived), unverifiable);
  return [...told, ...answered.flatMap(([id, answers]) => findingsOf(id, answers, unverifiable))];
}

function counts({ outcome, severity }: Answer): boolean {
  return (outcome === "fail" || outcome === "unknown") && severity !== "notice";
}
