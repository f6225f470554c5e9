import { describe, expect, it } from "@jest/globals";
import type { ItemLink } from "@satellite/core";
import fc from "fast-check";
import { outlineOf } from "../shared/prose/index.js";
import { editedRow } from "./edit.js";
import { readIssues, repositoryOf, writeIssues } from "./issues.js";
import { phaseRows, planTitle, resolvePath, type PhaseRow } from "./plan.js";
import { stateOfStatus, statusFromPhases, statusWord } from "./status.js";

const ids = (text: string, repository?: string) =>
  readIssues(outlineOf(text), repository).links.map(({ provider, id }) => `${provider}:${id}`);
const link = (provider: string, id: string, more: Partial<ItemLink> = {}): ItemLink => ({
  provider,
  id,
  relation: "primary",
  syncMode: "manual",
  onClose: "none",
  ...more,
});

describe("readIssues", () => {
  it.each([
    ["**GitHub Issues:** #10, #11", ["github:#10", "github:#11"]],
    ["**GitHub Issues:** #10, #11\n**GitHub Repo:** acme/shop", ["github:acme/shop#10", "github:acme/shop#11"]],
    ["**GitHub Issue:** gh#10", ["github:#10"]],
    ["**GitHub Issues**: GH-10 and 11", ["github:#10", "github:#11"]],
    ["**GitHub Issues:** https://github.com/acme/shop/issues/10", ["github:acme/shop#10"]],
    ["**GitHub Issues:** [#10](https://github.com/acme/shop/issues/10)", ["github:acme/shop#10"]],
    ["**GitHub Issues:** other/repo#3\n**GitHub Repo:** acme/shop", ["github:other/repo#3"]],
    ["github_issues: [10, 11]", ["github:#10", "github:#11"]],
    ["- **GitHub Issues:** [#10] `#11`", ["github:#10", "github:#11"]],
    ["**Jira Issues:** PROJ-1, PROJ-2", ["jira:PROJ-1", "jira:PROJ-2"]],
    ["**Jira Issues:** https://acme.atlassian.net/browse/proj-1", ["jira:PROJ-1"]],
    ["jira_issues: [PROJ-1]", ["jira:PROJ-1"]],
    ["**Linear Issues:** ENG-9", ["linear:ENG-9"]],
    ["**Jira Issues:** N/A", []],
    ["**GitHub Issues:** none", []],
    ["```\n**GitHub Issues:** #10\n```", []],
    ["Our issues: #10", []],
    ["**GitHub Issues:** #10, #10", ["github:#10"]],
  ])("%j names %j", (text, found) => expect(ids(text)).toEqual(found));

  it("names what is no ticket", () => {
    expect(readIssues(outlineOf("**Jira Issues:** PROJ-1, soon")).bad).toEqual(["soon"]);
  });

  it("takes the repository of the caller where the file has none", () => {
    expect(ids("**GitHub Issues:** #10", "acme/shop")).toEqual(["github:acme/shop#10"]);
  });

  it.each([
    ["**GitHub Repo:** acme/shop", "acme/shop"],
    ["**GitHub Repo:** https://github.com/acme/shop.git", "acme/shop"],
    ["**GitHub Repository:** [acme/shop](https://github.com/acme/shop)", "acme/shop"],
    ["github_repo: `acme/shop`", "acme/shop"],
    ["**GitHub Repo:** shop", undefined],
  ])("reads the repository of %j", (text, repository) => expect(repositoryOf(outlineOf(text))).toBe(repository));
});

describe("writeIssues", () => {
  const head =
    "# P - Master Plan\r\n\r\n**Status:** Draft\r\n**GitHub Issues:** #10, gh#11, soon\r\n**GitHub Repo:** acme/shop\r\n";
  const write = (text: string, links: readonly ItemLink[]) => writeIssues(outlineOf(text), links);

  it.each([
    ["the first", ["acme/shop#11"], "gh#11, soon"],
    ["the second", ["acme/shop#10"], "#10, soon"],
    ["all", [], "soon"],
    ["none", ["acme/shop#11", "acme/shop#10"], "#10, gh#11, soon"],
    [
      "another's, by its address",
      ["acme/shop#10", "acme/shop#11", "x/y#1"],
      "#10, gh#11, https://github.com/x/y/issues/1, soon",
    ],
    ["one more", ["acme/shop#10", "acme/shop#11", "12"], "#10, gh#11, #12, soon"],
  ])("changes a line by %s ticket alone", (_, wanted, line) => {
    expect(
      write(
        head,
        wanted.map((id) => link("github", id)),
      ),
    ).toBe(head.replace("#10, gh#11, soon", line));
  });

  it("puts a new line below the others, under its tracker's name", () => {
    expect(write(head, [link("github", "10"), link("github", "11"), link("jira", "PROJ-1"), link("desk", "7")])).toBe(
      `${head}**Jira Issues:** PROJ-1\r\n`,
    );
  });

  const line = fc
    .tuple(
      fc.constantFrom("**GitHub Issues:** ", "github_issues: ", "**Jira Issues:** ", "**Status:** ", "## ", "", "- "),
      fc.array(fc.constantFrom("#1", "gh#2", "[#3]", "A-1", "tbd", "https://github.com/x/y/issues/4", "x/y#5", "and")),
      fc.constantFrom(", ", " ", ",", "; "),
    )
    .map(([key, words, separator]) => key + words.join(separator));
  const texts = fc.tuple(fc.array(line), fc.constantFrom("\n", "\r\n")).map(([lines, eol]) => lines.join(eol));

  it("gives any text back to the byte when its tickets did not change", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        expect(write(text, readIssues(outlineOf(text)).links)).toBe(text);
      }),
    );
  });

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const wanted = readIssues(outlineOf(other)).links;
        const written = write(text, wanted);
        expect(new Set(ids(written))).toEqual(new Set(ids(other)));
        expect(write(written, wanted)).toBe(written);
      }),
    );
  });
});

it.each([
  ["a row of blanks", `| 1 | [A](a.md) | x | y | ${" ".repeat(200_000)}x`],
  ["a title of blanks", `# a${" ".repeat(200_000)}b`],
  ["a line of brackets", `**GitHub Issues:** ${"[ ".repeat(200_000)}`],
  ["a line of dots", `**Jira Issues:** ${".".repeat(200_000)}x`],
  ["a repository of quotes", `**GitHub Repo:** a/b${'"'.repeat(200_000)}x`],
])("reads %s without running out of time", (_, text) => {
  const outline = outlineOf(text);
  expect([readIssues(outline).links, phaseRows(outline), repositoryOf(outline)]).toEqual([
    [],
    expect.any(Array),
    undefined,
  ]);
  expect(planTitle(text).suffix).toBe("");
});

describe("phaseRows", () => {
  const asDebussy = /^\|\s*(\d+(?:\.\d+)?)\s*\|\s*\[([^\]]+)\]\(([^)]+)\)\s*\|\s*[^|]*\|\s*[^|]*\|\s*(\w+)\s*\|/m;

  it.each([
    ["| 1 | [A](a.md) | focus | Low | Pending |", "1", "Pending"],
    ["|3.2|[A b](x/a.md)||High|awaiting_human|", "3.2", "awaiting_human"],
    ["| 1 | [A](a.md) | focus | Low | In Progress |", "1", "In Progress"],
  ])("reads %s", (text, number, status) => {
    expect(phaseRows(outlineOf(text))).toMatchObject([{ number, status, source: text }]);
  });

  it.each(["| 1 | A | focus | Low | Pending |", "| Phase | Title | Focus | Risk | Status |", "|---|---|---|---|---|"])(
    "takes %s for no phase",
    (text) => expect(phaseRows(outlineOf(text))).toEqual([]),
  );

  it("never writes a row that Debussy does not find, whatever status is asked for", () => {
    const row = "| 1 | [A](a.md) | focus | Low | Pending |";
    const [only] = phaseRows(outlineOf(row)) as [PhaseRow];
    const statuses = fc.oneof(fc.string(), fc.constantFrom("In Progress", "in-progress", "DONE", "awaiting human"));
    fc.assert(
      fc.property(statuses, (status) => {
        const written = editedRow(row, only, { status });
        expect(asDebussy.exec(written)?.[4]).toBe(statusWord(status) ?? "Pending");
      }),
    );
  });
});

it.each([
  ["in progress", "in_progress", "in_progress"],
  ["In-Progress", "in_progress", "in_progress"],
  ["RUNNING", "Running", "in_progress"],
  ["done", "Completed", "closed"],
  ["Complete", "Completed", "closed"],
  ["failed", "Failed", "in_progress"],
  ["Awaiting", "awaiting_human", "in_review"],
  ["Draft", "Pending", "open"],
  ["whatever", undefined, "unknown"],
])("takes the status %s for %s, which is %s", (text, word, state) => {
  expect([statusWord(text), stateOfStatus(text)]).toEqual([word, state]);
});

it.each([
  [[], "Pending"],
  [["Pending", "Pending"], "Pending"],
  [["Completed", "Pending"], "Running"],
  [["Completed", "done"], "Completed"],
])("a plan whose phases are %j is %s", (phases, status) => expect(statusFromPhases(phases)).toBe(status));

it.each([
  ["phase-1.md", "plans/a/phase-1.md"],
  ["./p/phase-1.md#top", "plans/a/p/phase-1.md"],
  ["../phase-1.md", "plans/phase-1.md"],
  ["../../../x.md", undefined],
  ["/etc/passwd", undefined],
  ["https://example.com/a.md", undefined],
])("a link %s of a plan leads to %s", (href, path) => expect(resolvePath("plans/a/MASTER_PLAN.md", href)).toBe(path));

it("knows a plan's name without what every plan is called", () => {
  expect(planTitle("Issue Tracker Sync - Master Plan")).toEqual({
    name: "Issue Tracker Sync",
    suffix: " - Master Plan",
  });
});
