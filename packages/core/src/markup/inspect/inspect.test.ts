import { describe, expect, it } from "@jest/globals";
import { growth } from "@satellite/testkit/growth";
import { inspectSpec } from "./index.js";

const sections = ["Acceptance Criteria"];
const good = "# Login\n\nText.\n\n## Acceptance Criteria\n\n- [ ] fast\n- [x] safe\n";

describe("a complete spec", () => {
  it("has its sections, its criteria and nothing left to fill in", () => {
    expect(inspectSpec(good, { sections })).toEqual({
      complete: true,
      missing: [],
      placeholders: [],
      criteria: { total: 2, done: 1 },
      emptySections: [],
    });
  });

  it.each([
    ["any level", "#### acceptance criteria ####\n1. one"],
    ["an underline", "Acceptance Criteria\n---\n* one"],
    ["numbers and emphasis", "## 4.2 **Acceptance criteria** (required):\n- one"],
    ["CRLF", "## Acceptance Criteria\r\n\r\n- one\r\n"],
    ["a table", "## Acceptance Criteria\n| a | b |\n|---|---|\n| 1 | 2 |"],
    ["scenarios", "## Acceptance Criteria\n```gherkin\nScenario: login\n```"],
    ["Backlog.md's markers", "## Acceptance Criteria\n<!-- AC:BEGIN -->\n- [ ] #1 one\n<!-- AC:END -->"],
    ["sub-sections", "## Acceptance Criteria\n### Must\n- one"],
  ])("may write its criteria with %s", (_, text) => {
    expect(inspectSpec(text, { sections })).toMatchObject({ complete: true, criteria: { total: 1 } });
  });

  it("may hold headings inside a Backlog.md section", () => {
    const text = "## Plan\n<!-- SECTION:PLAN:BEGIN -->\n## Architecture\ntext\n<!-- SECTION:PLAN:END -->\n## Next\nx";
    expect(inspectSpec(text, { sections: ["Plan", "Architecture", "Next"] })).toMatchObject({
      complete: true,
      emptySections: [],
    });
  });
});

describe("an incomplete spec", () => {
  it.each([
    ["no such section", "# Login\n\n- [ ] x", ["Acceptance Criteria"], []],
    ["a heading in code only", "```\n## Acceptance Criteria\n- x\n```", ["Acceptance Criteria"], []],
    ["a heading in a comment only", "<!--\n## Acceptance Criteria\n- x\n-->", ["Acceptance Criteria"], []],
    [
      "an empty section",
      "## Acceptance Criteria\n\n## Next\nx",
      [],
      [{ heading: "Acceptance Criteria", line: 1, required: true }],
    ],
    [
      "a section of comments",
      "## Acceptance Criteria\n<!-- list them -->\n",
      [],
      [{ heading: "Acceptance Criteria", line: 1, required: true }],
    ],
    ["prose instead of criteria", "## Acceptance Criteria\nIt works.\n", [], []],
    ["items without text", "## Acceptance Criteria\ntext\n- [ ] \n- \n", [], []],
  ])("has %s", (_, text, missing, emptySections) => {
    expect(inspectSpec(text, { sections })).toMatchObject({
      complete: false,
      missing,
      emptySections,
      criteria: { total: 0 },
    });
  });

  it("may have empty sections that nobody asked for", () => {
    expect(inspectSpec(`${good}\n## Notes\n`, { sections, linesBefore: 10 })).toMatchObject({
      complete: true,
      emptySections: [{ heading: "Notes", line: 20, required: false }],
    });
  });

  it.each([
    ["TODO: write", "TODO"],
    ["- latency TBD", "TBD"],
    ["FIXME later", "FIXME"],
    ["Owner: [Your Name/Agent]", "[Your Name/Agent]"],
    ["See [...]", "[...]"],
    ["<placeholder>", "<placeholder>"],
    ["<insert goal here>", "<insert goal here>"],
    ["Lorem ipsum dolor", "Lorem ipsum"],
    ["_Describe the problem here._", "_Describe the problem here._"],
  ])("has a placeholder in %j", (line, text) => {
    expect(inspectSpec(`# A\n\n${line}\n`, { sections: [], linesBefore: 4 })).toMatchObject({
      complete: false,
      placeholders: [{ line: 7, text }],
    });
  });

  it.each([
    "The todo list has a To Do column",
    "`TODO` marks and ``<your `name`>`` stay",
    "<!-- TODO -->",
    "<!-- multi\nTODO\nline --> done",
    "```\nTODO\n```",
    "    TODO in indented code",
    "- [ ] open task",
    "[your link](https://example.com)",
    "<details>",
    "Add the user who is named here to the list",
    "## Comments\n<!-- COMMENTS:BEGIN -->\nTODO?\n<!-- COMMENTS:END -->",
  ])("has no placeholder in %j", (line) =>
    expect(inspectSpec(`# A\n\n${line}\n`, { sections: [] }).placeholders).toEqual([]),
  );
});

describe("inspecting hostile text", () => {
  it.each([
    ["backticks", 500_000, backticks],
    ["lists in lists", 300_000, (size: number) => "1. ".repeat(size)],
    ["comments", 250_000, (size: number) => "<!--".repeat(size)],
    ["brackets", 1_000_000, (size: number) => "[".repeat(size)],
    ["white space", 1_000_000, (size: number) => `#${" ".repeat(size)}x`],
    ["lines", 300_000, (size: number) => "\n#".repeat(size)],
    ["here", 100_000, (size: number) => `${"describe ".repeat(size)}here`],
  ])("takes time in proportion to its size: %s", (_, size, textOf) => {
    expect(growth(size, textOf, (text) => inspectSpec(text, { sections }))).toBeLessThan(30);
  });
});

/** Runs of every length, so many characters in all. */
function backticks(size: number): string {
  return Array.from({ length: Math.sqrt(2 * size) }, (_, at) => "`".repeat(at)).join(" ");
}
