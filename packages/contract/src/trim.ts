/** A verdict in fewer words. Its answer stays; of its details, the worst findings and the message's own ticket stay longest. */
import type { Finding, Verdict } from "@satellite/core";
import { clip } from "./clip.js";

export interface Detail {
  readonly findings: number;
  readonly tickets: number;
  readonly mentions: number;
  readonly refs: number;
  readonly specs: number;
  /** UTF-16 units of one sentence, title or remedy. */
  readonly text: number;
}

/** From all that a person could want to read down to the bare answer. */
export const details: readonly Detail[] = [
  { findings: 200, tickets: 50, mentions: 20, refs: 50, specs: 50, text: 2000 },
  { findings: 50, tickets: 20, mentions: 5, refs: 10, specs: 20, text: 500 },
  { findings: 12, tickets: 5, mentions: 2, refs: 5, specs: 5, text: 300 },
  { findings: 3, tickets: 1, mentions: 0, refs: 0, specs: 1, text: 100 },
];

const ranks: readonly Finding["outcome"][] = ["fail", "unknown", "exempt", "pass", "not-applicable"];

/** @param first the ticket that the message is about */
export function trimVerdict(verdict: Verdict, first: string, detail: Detail): Verdict {
  const { change, policy } = verdict;
  const name = (text: string): string => clip(text, 1024);
  return {
    ...verdict,
    change: { ...change, repository: name(change.repository), base: name(change.base), head: name(change.head) },
    tickets: own(verdict.tickets, first, detail.tickets).map((ticket) => ({
      ...ticket,
      ref: name(ticket.ref),
      url: name(ticket.url),
      rawState: clip(ticket.rawState, 255),
      title: clip(ticket.title, detail.text),
      mentions: ticket.mentions.slice(0, detail.mentions).map((one) => ({ in: name(one.in), raw: clip(one.raw, 255) })),
    })),
    specs: verdict.specs.slice(0, detail.specs).map((spec) => ({ ...spec, path: name(spec.path) })),
    findings: worst(verdict.findings, detail.findings).map((finding) => trimFinding(finding, detail)),
    policy: { source: name(policy.source), sha256: name(policy.sha256) },
  };
}

function trimFinding(finding: Finding, detail: Detail): Finding {
  const { commit, path, remedy } = finding;
  return {
    ...finding,
    rule: clip(finding.rule, 100),
    says: clip(finding.says, detail.text),
    refs: finding.refs.slice(0, detail.refs).map((ref) => clip(ref, 300)),
    ...(remedy !== undefined && { remedy: clip(remedy, detail.text) }),
    ...(commit !== undefined && { commit: clip(commit, 100) }),
    ...(path !== undefined && { path: clip(path, 1024) }),
  };
}

/** All, in their order, when they are few enough; else the worst. */
function worst(findings: readonly Finding[], max: number): Finding[] {
  if (findings.length <= max) return [...findings];
  return findings.toSorted((one, other) => ranks.indexOf(one.outcome) - ranks.indexOf(other.outcome)).slice(0, max);
}

function own(tickets: Verdict["tickets"], first: string, max: number): Verdict["tickets"] {
  if (tickets.length <= max) return tickets;
  const rank = ({ ref }: { ref: string }): number => (ref.toLowerCase() === first.toLowerCase() ? 0 : 1);
  return tickets.toSorted((one, other) => rank(one) - rank(other)).slice(0, max);
}
