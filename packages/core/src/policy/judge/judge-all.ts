import type { Thread } from "../../contracts/thread.js";
import type { Conclusion, Finding, Verdict, VerdictTicket } from "../../contracts/verdict.js";
import { judge } from "./judge.js";
import { subjectOf } from "./subject.js";

/** Worst first: one bad pull request holds the whole group. */
const order: readonly Conclusion[] = ["fail", "unknown", "pass", "exempt"];

/**
 * One verdict for the pull requests of a merge group: all of them must pass. Each is judged by
 * itself; its findings begin with its number.
 *
 * @param threads one for each pull request, oldest first
 * @param group the group's own thread, for its base and head; without it they are those of the first
 *   and the last pull request
 */
export function judgeAll(threads: readonly [Thread, ...Thread[]] | readonly Thread[], group?: Thread): Verdict {
  const verdicts = threads.map((thread) => ({ thread, verdict: judge(thread) }));
  const first = group ?? threads[0];
  if (first === undefined) throw new RangeError("judgeAll needs a thread or a group");
  const last = group ?? threads.at(-1) ?? first;
  const { number: _, ...subject } = subjectOf(first.change);
  const findings = verdicts.flatMap(({ thread, verdict }) =>
    verdict.findings.map((finding) => labelled(finding, thread)),
  );
  const conclusions = verdicts.map(({ verdict }) => verdict.conclusion);
  return {
    schema: "satellite/verdict@1",
    conclusion: order.find((one) => conclusions.includes(one)) ?? "unknown",
    mode: first.config.mode,
    change: { ...subject, kind: "merge_group", head: last.change.head.sha },
    tickets: united(verdicts.flatMap(({ verdict }) => verdict.tickets)),
    specs: [
      ...new Map(
        verdicts.flatMap(({ verdict }) => verdict.specs).map((spec) => [`${spec.path} ${spec.sha256}`, spec]),
      ).values(),
    ],
    findings: findings.length > 0 ? findings : [emptyGroup],
    policy: { source: first.policy.source, sha256: first.policy.sha256 },
  };
}

const emptyGroup: Finding = {
  rule: "all-read",
  outcome: "unknown",
  severity: "error",
  says: "No pull request was found in the merge group.",
  refs: [],
  remedy: "Run again; if it stays, look whether the queue is empty.",
};

function labelled(finding: Finding, { change }: Thread): Finding {
  if (change.number === undefined) return finding;
  const label = `#${change.number}`;
  return { ...finding, says: `${label}: ${finding.says}`, refs: [label, ...finding.refs] };
}

const strength = { primary: 0, derived: 1, secondary: 2, context: 3 } as const;

/** A ticket that several name is told once, by its strongest relation, with all its mentions. */
function united(tickets: readonly VerdictTicket[]): VerdictTicket[] {
  const byRef = new Map<string, VerdictTicket>();
  for (const ticket of tickets) {
    const known = byRef.get(ticket.ref);
    const strongest = known === undefined || strength[ticket.relation] < strength[known.relation] ? ticket : known;
    byRef.set(ticket.ref, { ...strongest, mentions: [...(known?.mentions ?? []), ...ticket.mentions] });
  }
  return [...byRef.values()];
}
