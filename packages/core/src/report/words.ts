import type { Finding, Verdict } from "../contracts/verdict.js";

/** The verdict in one line: the check's title, the CLI's last line. */
export function titleOf(verdict: Verdict): string {
  const failed = verdict.findings.filter((finding) => counts(finding, "fail"));
  const unsure = verdict.findings.filter((finding) => counts(finding, "unknown"));
  switch (verdict.conclusion) {
    case "pass":
      return verdict.tickets.length === 0
        ? "Nothing is missing"
        : `Traced to ${list(verdict.tickets.map((ticket) => short(ticket.ref)))}`;
    case "exempt":
      return "Exempt, by proof";
    case "fail":
      return failed.length === 1 ? clip(failed[0]?.says ?? "", 120) : `${failed.length} findings to mend`;
    case "unknown":
      return `Could not verify: ${clip(unsure[0]?.says ?? "something could not be read", 100)}`;
  }
}

/** Findings that a person should read first; those that pass are left out, and those that do not apply unless they warn. */
export function telling(verdict: Verdict): readonly Finding[] {
  const rank = { fail: 0, unknown: 1, exempt: 2, pass: 3, "not-applicable": 4 } as const;
  return verdict.findings
    .filter(
      (finding) =>
        finding.outcome !== "pass" && (finding.outcome !== "not-applicable" || finding.severity === "warning"),
    )
    .toSorted((a, b) => rank[a.outcome] - rank[b.outcome]);
}

export const markOf = { pass: "✅", fail: "❌", unknown: "❔", exempt: "➖", "not-applicable": "➖" } as const;

/** `jira:PROJ-1042` as people write it: `PROJ-1042`. */
export function short(ref: string): string {
  return ref.slice(ref.indexOf(":") + 1);
}

export function list(words: readonly string[]): string {
  return words.length <= 3 ? words.join(", ") : `${words.slice(0, 3).join(", ")} and ${words.length - 3} more`;
}

export function clip(text: string, max: number): string {
  return text.length <= max
    ? text
    : `${text
        .slice(0, max - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, "")}…`;
}

function counts(finding: Finding, outcome: Finding["outcome"]): boolean {
  return finding.outcome === outcome && finding.severity === "error";
}
