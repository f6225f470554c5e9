import type { Verdict } from "@satellite/core";

/** The verdict on a pull request with which everything is in order. */
export function aVerdict(overrides: Partial<Verdict> = {}): Verdict {
  return {
    schema: "satellite/verdict@1",
    conclusion: "pass",
    mode: "strict",
    change: { kind: "pull_request", repository: "acme/shop", number: 7, base: "b".repeat(40), head: "a".repeat(40) },
    tickets: [],
    specs: [],
    findings: [],
    policy: { source: "defaults", sha256: "d".repeat(64) },
    ...overrides,
  };
}
