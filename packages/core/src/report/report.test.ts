import { describe, expect, it } from "@jest/globals";
import type { Finding, Verdict } from "../contracts/verdict.js";
import { annotationsOf, clip, summaryMarkdown, titleOf, verdictMarkdown } from "./index.js";

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: "ticket-linked",
  outcome: "fail",
  severity: "error",
  says: "No ticket is named",
  refs: [],
  remedy: "Name one",
  ...more,
});
const verdict = (more: Partial<Verdict> = {}): Verdict => ({
  schema: "satellite/verdict@1",
  conclusion: "fail",
  mode: "strict",
  change: { kind: "pull_request", repository: "acme/shop", number: 7, base: "b", head: "h" },
  tickets: [],
  specs: [],
  findings: [finding()],
  policy: { source: "abc:.github/satellite.yml", sha256: "0" },
  ...more,
});
const ticket: Verdict["tickets"][number] = {
  ref: "jira:PROJ-1042",
  url: "https://acme.atlassian.net/browse/PROJ-1042",
  relation: "primary",
  state: "open",
  rawState: "To Do",
  title: "Log in",
  mentions: [{ in: "branch", raw: "proj-1042" }],
};

describe("a verdict in words", () => {
  it.each([
    [verdict(), "No ticket is named"],
    [verdict({ findings: [finding(), finding({ rule: "x" })] }), "2 findings to mend"],
    [
      verdict({ conclusion: "unknown", findings: [finding({ outcome: "unknown", says: "Jira is down" })] }),
      "Could not verify: Jira is down",
    ],
    [verdict({ conclusion: "pass", findings: [], tickets: [ticket] }), "Traced to PROJ-1042"],
    [verdict({ conclusion: "pass", findings: [] }), "Nothing is missing"],
    [verdict({ conclusion: "exempt", findings: [] }), "Exempt, by proof"],
  ])("has the title that it should (%#)", (one, title) => expect(titleOf(one)).toBe(title));

  it("lets no title or state of others act in our Markdown", () => {
    const text = verdictMarkdown(
      verdict({
        tickets: [{ ...ticket, title: "<img src=x> @acme/all | fixes #1 [a](javascript:b)", rawState: "`x`" }],
      }),
      true,
    );
    expect(text).not.toMatch(/(?<!\\)<img|@acme|fixes #1|(?<!\\)\]\(javascript|(?<!\\)\\\\\|/);
    expect(text).toContain("[PROJ-1042](https://acme.atlassian.net/browse/PROJ-1042)");
  });

  it.each(["javascript:alert(1)", "http://evil.example/x", "https://a.example/)[x](b", "https://a b"])(
    "makes no link of %j",
    (url) => {
      expect(verdictMarkdown(verdict({ tickets: [{ ...ticket, url }] }), true)).not.toContain(`](${url}`);
    },
  );

  it("leaves states out of what is written to the change, so that a moved ticket does not make it stale", () => {
    const moved = verdict({ tickets: [{ ...ticket, state: "in_progress", rawState: "In Development" }] });
    expect(verdictMarkdown(moved, false)).toBe(verdictMarkdown(verdict({ tickets: [ticket] }), false));
    expect(verdictMarkdown(moved, true)).toContain("In Development");
  });

  it("cuts long lists and says how many are left", () => {
    const many = Array.from({ length: 250 }, (_, n) => finding({ says: `Commit ${n} names no ticket` }));
    const text = summaryMarkdown({ verdict: verdict({ findings: many }) });
    expect(text).toContain("… and 150 more");
    expect(text.length).toBeLessThan(60_000);
  });

  it("tells what was written apart from what was left out, tried or not", () => {
    const on = "change:github:acme/shop#7";
    const receipts = (["done", "unchanged", "refused", "failed", "yielded"] as const).map(
      (outcome) => ({ key: outcome, kind: "check", on, outcome, says: `report ${outcome}` }) as const,
    );
    const skipped = [
      { kind: "body", on, because: "x", says: "put the spec in", why: "unsafe", reason: "markers" },
    ] as const;
    const [written = "", left = ""] = summaryMarkdown({ verdict: verdict(), receipts, skipped }).split("### Left out");
    for (const said of ["report done", "report unchanged"]) expect(written).toContain(said);
    for (const said of ["report refused", "report failed", "report yielded", "put the spec in: markers"])
      expect(left).toContain(said);
  });

  it("annotates only what has a place in a file", () => {
    expect(
      annotationsOf(
        verdict({
          findings: [
            finding(),
            finding({ path: "specs/a/spec.md", line: 12 }),
            finding({ path: "b.md", severity: "warning" }),
          ],
        }),
      ),
    ).toMatchObject([
      { path: "specs/a/spec.md", startLine: 12, level: "failure" },
      { path: "b.md", startLine: 1, level: "warning" },
    ]);
  });

  it("never cuts a character in two", () => {
    expect(clip("aaaa😀", 6)).toBe("aaaa😀");
    expect(clip("aaaa😀b", 6)).toBe("aaaa…");
  });
});
