import { advice, type Finding, type Unread } from "@satellite/core";
import { jobResult } from "@satellite/core/policy";
import { short, telling, titleOf } from "@satellite/core/report";
import type { Outcome } from "@satellite/engine";
import { clean } from "../clean.js";
import { exit, type ExitCode } from "../exit.js";
import { exitOf } from "../failure.js";
import type { Face } from "../face.js";
import { tellProblems } from "../tell-problems.js";

/** One outcome in words, and the code that it ends with. */
export function tell(outcome: Outcome, face: Face): ExitCode {
  switch (outcome.kind) {
    case "judged":
      tellVerdict(outcome, face);
      return jobResult(outcome.verdict.conclusion, outcome.verdict.mode).exit;
    case "problems":
      return tellProblems(outcome.problems, face);
    case "unread":
      return tellUnread(outcome.unread, face);
    default:
      face.line(clean(outcome.says));
      return exit.done;
  }
}

function tellVerdict({ verdict, notices }: Outcome & { kind: "judged" }, face: Face): void {
  for (const ticket of verdict.tickets) {
    const found = [...new Set(ticket.mentions.map((mention) => mention.in))].join(", ");
    const seen = ticket.rawState === "" ? "could not be read" : `${clean(ticket.title)}  [${clean(ticket.rawState)}]`;
    face.line(`${face.paint("bold", short(ticket.ref))}  ${seen}  ${ticket.relation}, from ${found}`);
  }
  for (const spec of verdict.specs)
    face.line(
      `spec ${clean(spec.path)}  ${spec.complete ? "complete" : "not complete"}  sha256 ${spec.sha256.slice(0, 12)}`,
    );
  for (const finding of telling(verdict)) tellFinding(finding, face);
  for (const notice of notices) face.note(`note: ${clean(notice)}`);
  face.line(
    `${mark(verdict.conclusion, face)} ${clean(titleOf(verdict))}  (${verdict.mode}; policy ${clean(verdict.policy.source)})`,
  );
}

function tellFinding(finding: Finding, face: Face): void {
  const where =
    finding.path === undefined
      ? (finding.commit?.slice(0, 8) ?? "")
      : `${finding.path}${finding.line === undefined ? "" : `:${finding.line}`}`;
  face.line(
    `${mark(finding.outcome, face)} ${clean(finding.says)}  ${face.paint("dim", `${finding.rule}${where === "" ? "" : ` ${clean(where)}`}`)}`,
  );
  if (finding.remedy !== undefined) face.line(`    ${clean(finding.remedy)}`);
}

function tellUnread(unread: Unread, face: Face): ExitCode {
  face.error(unread.code, unread.says, advice[unread.code]);
  return exitOf(unread.code);
}

function mark(outcome: Finding["outcome"], face: Face): string {
  const marks = {
    pass: ["green", "pass"],
    fail: ["red", "FAIL"],
    unknown: ["yellow", "????"],
    exempt: ["dim", "exempt"],
    "not-applicable": ["dim", "-"],
  } as const;
  const [style, word] = marks[outcome];
  return face.paint(style, word);
}
