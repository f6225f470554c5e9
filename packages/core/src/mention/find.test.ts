import { describe, expect, it } from "@jest/globals";
import type { Dialects, Place } from "../contracts/index.js";
import { findMentions, longestText, mostMentions } from "./index.js";

const shop: Dialects = { repository: "acme/shop" };
const listed: Dialects = { ...shop, projects: { jira: ["PROJ", "OPS", "KAFKA"] } };

function refs(text: string, place: Place = "body", dialects: Dialects = shop): string[] {
  return findMentions([{ text, in: place }], dialects).mentions.map(({ ref }) => ref);
}

function reasons(text: string, place: Place = "body", dialects: Dialects = shop): string[] {
  return findMentions([{ text, in: place }], dialects).ignored.map(({ raw, reason }) => `${raw} ${reason}`);
}

describe("Azure, Linear, Notion and Jira addresses", () => {
  const page = "notion:0123abcd-0123-0123-0123-0123456789ab";
  const id = "0123abcd0123012301230123456789ab";
  it.each([
    ["AB#7", ["azure:AB#7"]],
    ["CAB#7", []],
    ["https://dev.azure.com/acme/My%20Shop/_workitems/edit/7", ["azure:acme/My Shop#7"]],
    ["https://acme.visualstudio.com/Shop/_workitems/edit/7/", ["azure:acme/Shop#7"]],
    ["https://linear.app/acme/issue/eng-101/log-in-twice", ["linear:ENG-101"]],
    [`https://www.notion.so/acme/Log-in-${id}?pvs=4`, [page]],
    [`https://acme.notion.site/${id}`, [page]],
    [`https://www.notion.so/ffffffffffffffffffffffffffffffff?v=1&p=${id}`, [page]],
    ["https://www.notion.so/0123abcd-0123-0123-0123-0123456789ab", [page]],
    ["https://company.atlassian.net/browse/PROJ-1042", ["jira:PROJ-1042"]],
    ["<https://jira.example.com/browse/proj-12?focusedId=1>", ["jira:PROJ-12"]],
    ["https://company.atlassian.net/jira/software/projects/PROJ/boards/1?selectedIssue=PROJ-12", ["jira:PROJ-12"]],
    ["https://ci.example.com/job/PROJ-12/", ["jira:PROJ-12"]],
  ])("%j names %j", (text, expected) => expect(refs(text)).toEqual(expected));

  it("gives AB#7 its organization", () => {
    const dialects = { azure: { organization: "acme", project: "Shop" } };
    expect(refs("AB#7 https://dev.azure.com/ACME/shop/_workitems/edit/8", "body", dialects)).toEqual([
      "azure:acme/Shop#7",
      "azure:acme/Shop#8",
    ]);
  });

  it.each<[string, Dialects]>([
    ["https://other.atlassian.net/browse/PROJ-1", { hosts: { jira: "https://company.atlassian.net/" } }],
    ["https://linear.app/acme/issue/ENG-1", { trackers: ["jira"] }],
    [`https://www.notion.so/${id}`, { trackers: ["jira"] }],
    ["https://company.atlassian.net/browse/PROJ-1", { trackers: ["linear"] }],
    ["AB#1", { trackers: ["github"] }],
    ["acme/shop#1", { trackers: ["jira"] }],
  ])("%j is of no tracker under %j", (text, dialects) => {
    const { mentions, ignored } = findMentions([{ text, in: "title" }], dialects);
    expect(mentions).toEqual([]);
    expect(ignored.map(({ reason }) => reason)).toEqual(["no-tracker"]);
  });
});

describe("HTML comments in a body", () => {
  it.each([
    ["<!-- PROJ-1 #2 AB#3 --> PROJ-4", ["jira:PROJ-4"]],
    ["a <!-- PROJ-1\n\nPROJ-2 --> PROJ-3", ["jira:PROJ-3"]],
    ["<!-- PROJ-1\n```\nPROJ-2", []],
    ["<!--> PROJ-1", ["jira:PROJ-1"]],
    ["`<!--` PROJ-1", ["jira:PROJ-1"]],
    ["```\n<!--\n```\nPROJ-1", ["jira:PROJ-1"]],
    ["\\<!-- PROJ-1", ["jira:PROJ-1"]],
    ["<!-- ` -->\n#1 ` x", ["github:acme/shop#1"]],
    ["<!-- a --> #1\n<!-- #2 -->\n#3", ["github:acme/shop#1", "github:acme/shop#3"]],
  ])("%j names %j", (text, expected) => expect(refs(text)).toEqual(expected));

  it("are reported, and only bodies have them", () => {
    expect(reasons("<!-- PROJ-1 -->")).toEqual(["PROJ-1 inside-comment"]);
    expect(refs("<!-- PROJ-1 -->", "commit")).toEqual(["jira:PROJ-1"]);
  });
});

describe("branches", () => {
  it.each([
    ["feat/proj-12-login", ["jira:PROJ-12"]],
    ["feat/PROJ-12_login", ["jira:PROJ-12"]],
    ["feature_PROJ-12_login", ["jira:PROJ-12"]],
    ["sara.proj-12.login", ["jira:PROJ-12"]],
    ["login-proj-12", ["jira:PROJ-12"]],
    ["PROJ-12-2-factor", ["jira:PROJ-12"]],
    ["proj-12/ops-3", ["jira:PROJ-12", "jira:OPS-3"]],
    ["release/proj-1.2", []],
    ["release-2024-01-02", []],
    ["backup/db-2024-01-02", []],
    ["patch-1", []],
    ["gh-readonly-queue/main/pr-104-0123abcd", []],
    ["dependabot/npm_and_yarn/left-pad-2", []],
    ["dependabot/npm_and_yarn/PROJ-2", ["jira:PROJ-2"]],
    ["42-login", ["github:acme/shop#42"]],
    ["feat/42-login", ["github:acme/shop#42"]],
    ["fix/issue-42", ["github:acme/shop#42"]],
    ["issues/42-login", ["github:acme/shop#42"]],
    ["gh-42-login", ["github:acme/shop#42"]],
    ["fix/#42", ["github:acme/shop#42"]],
    ["2024-01-02-notes", []],
    ["042-login", []],
    ["v2/42", []],
    ["feat/3d-view", []],
  ])("%j names %j", (text, expected) => expect(refs(text, "branch")).toEqual(expected));

  it("take a leading number for no issue where keys are expected, or no repository is known", () => {
    expect(refs("feat/42-login", "branch", listed)).toEqual([]);
    expect(refs("feat/issue-42", "branch", listed)).toEqual(["github:acme/shop#42"]);
    expect(refs("feat/42-login", "branch", {})).toEqual([]);
    expect(refs("feat/42-login", "branch", { ...shop, trackers: ["jira"] })).toEqual([]);
  });
});

describe("commits", () => {
  const message =
    "Log in (PROJ-1)\n\nSee proj-2 and OPS-3.\n\nTicket: proj-4,\n PROJ-5\nSee-Also: OPS-3\nFixes: #6\nSigned-off-by: Sara <s@example.com>\n";

  it("tell the body from the trailers, which may say context", () => {
    const { mentions } = findMentions([{ text: message, in: "commit", commit: "abc" }], shop);
    expect(
      mentions.map(({ ref, in: place, closes, relation, commit }) => [ref, place, closes, relation, commit]),
    ).toEqual([
      ["jira:PROJ-1", "commit", false, undefined, "abc"],
      ["jira:OPS-3", "commit", false, undefined, "abc"],
      ["jira:PROJ-4", "trailer", false, undefined, "abc"],
      ["jira:PROJ-5", "trailer", false, undefined, "abc"],
      ["jira:OPS-3", "trailer", false, "context", "abc"],
      ["github:acme/shop#6", "trailer", true, undefined, "abc"],
    ]);
  });

  it("count one ticket once for each commit", () => {
    const sources = ["a", "b"].map((commit) => ({ text: "PROJ-1 PROJ-1", in: "commit" as const, commit }));
    expect(findMentions(sources, {}).mentions.map(({ commit }) => commit)).toEqual(["a", "b"]);
  });

  it("keep a plain trailer beside a context one for the same ticket", () => {
    const text = "x\n\nContext: PROJ-1\nRefs: PROJ-1";
    expect(findMentions([{ text, in: "commit" }], {}).mentions.map(({ relation }) => relation)).toEqual([undefined]);
  });
});

describe("values that are one reference", () => {
  it.each([
    ["PROJ-1042", "jira:PROJ-1042", "key"],
    ["proj-1042", "jira:PROJ-1042", "key"],
    ["jira:proj-1042", "jira:PROJ-1042", "key"],
    ["linear:ENG-9", "linear:ENG-9", "key"],
    ["#42", "github:acme/shop#42", "number"],
    ["acme/shop#42", "github:acme/shop#42", "number"],
    ["github:acme/shop#42", "github:acme/shop#42", "number"],
    ["azure:acme/Shop#7", "azure:acme/Shop#7", "number"],
    ["0123abcd0123012301230123456789AB", "notion:0123abcd-0123-0123-0123-0123456789ab", "id"],
    [
      "[https://company.atlassian.net/browse/PROJ-1042](https://company.atlassian.net/browse/PROJ-1042)",
      "jira:PROJ-1042",
      "url",
    ],
  ])("%j is %s", (text, ref, kind) => {
    const { mentions } = findMentions(
      [{ text, in: "frontmatter", path: "backlog/task-1.md", relation: "context" }],
      shop,
    );
    expect(mentions).toMatchObject([
      { ref, kind, in: "frontmatter", path: "backlog/task-1.md", relation: "context", closes: false },
    ]);
    expect(refs(text, "development")).toEqual([ref]);
  });

  it("keep to the lists and to the trackers that are on", () => {
    expect(reasons("jira:FOO-1", "frontmatter", listed)).toEqual(["jira:FOO-1 not-in-projects"]);
    expect(reasons("linear:ENG-1", "frontmatter", { trackers: ["jira"] })).toEqual(["linear:ENG-1 no-tracker"]);
  });
});

describe("limits", () => {
  it("look into the first 256 KiB, and never take what is cut off for whole", () => {
    const text = `${" ".repeat(longestText - 6)}PROJ-12 OPS-3`;
    const { mentions, ignored } = findMentions([{ text, in: "commit" }], {});
    expect(mentions).toEqual([]);
    expect(ignored).toEqual([{ raw: "", index: longestText, reason: "limit" }]);
  });

  it("give 500 mentions and 500 look-alikes at most", () => {
    const many = Array.from({ length: 2000 }, (_, n) => `PROJ-${n + 1} UTF-${n + 1}`).join(" ");
    const { mentions, ignored } = findMentions([{ text: many, in: "body" }], {});
    expect(mentions).toHaveLength(mostMentions);
    expect(ignored).toHaveLength(500);
    expect(findMentions([{ text: many.replaceAll("UTF", "x"), in: "body" }], {}).ignored).toEqual([
      { raw: "PROJ-501", index: expect.any(Number), reason: "limit" },
    ]);
  });
});
