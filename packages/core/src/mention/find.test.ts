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

describe("keys", () => {
  it.each([
    ["PROJ-1042", ["jira:PROJ-1042"]],
    ["(PROJ-1042), [OPS-7]: x", ["jira:PROJ-1042", "jira:OPS-7"]],
    ["PROJ-12.", ["jira:PROJ-12"]],
    ["PROJ-12, OPS-3 and PROJ-12 again", ["jira:PROJ-12", "jira:OPS-3"]],
    ["A1-12", ["jira:A1-12"]],
    ["_PROJ-12_ and **OPS-3**", ["jira:PROJ-12", "jira:OPS-3"]],
    ["PROJ-12_notes.md", ["jira:PROJ-12"]],
    ["specs/PROJ-12/spec.md", ["jira:PROJ-12"]],
    ["PROJ-12-fix the login", ["jira:PROJ-12"]],
    ["修复PROJ-12的问题", ["jira:PROJ-12"]],
    ["PROJ-1 #close #comment done", ["jira:PROJ-1"]],
    ["`PROJ-12`", ["jira:PROJ-12"]],
    ["```\nPROJ-12\n```", ["jira:PROJ-12"]],
    ["A-12", []],
    ["1A-12", []],
    ["XPROJ-12x", []],
    ["PROJ-12a", []],
    ["2PROJ-12", []],
    ["éPROJ-12", []],
    ["PROJ-12é", []],
    ["MY_PROJ-12", []],
    ["PROJ-012", []],
    ["PROJ-0", []],
    ["PROJ-12.5", []],
    ["REL-2024-01-02", []],
    ["REL-24-12-2024", []],
    ["proj-12 and step-2 and covid-19", []],
    ["PROJ--12 PROJ- 12 PROJ12", []],
    ["PROJ-9999999999999", []],
  ])("%j names %j", (text, expected) => expect(refs(text)).toEqual(expected));

  it.each([
    "UTF-8", "SHA-256", "ISO-8601", "RFC-2119", "CVE-2024-1", "CWE-79", "AES-256", "TLS-1", "TLS-1.3", "MD-5", "MD5", "GPL-2.0", "GPL-3",
    "APACHE-2.0", "BSD-3-Clause", "HTTP-2", "IPV-4", "X509-1", "P-256", "RSA-2048", "PEP-8", "JDK-21", "K8S-1", "SHA3-256", "UTC-5",
    "COVID-19", "ES-2022", "INT-64", "X86-64", "V1-2", "RC-1", "PR-104", "BASE-64", "PYSEC-2024-12",
  ])("%s is no ticket", (text) => expect(refs(`uses ${text} here`)).toEqual([])); // prettier-ignore

  it("says that a look-alike is a standard, and shows all of it", () => {
    expect(reasons("UTF-8, CVE-2024-1, GPL-2.0")).toEqual([
      "UTF-8 standard",
      "CVE-2024-1 standard",
      "GPL-2.0 standard",
    ]);
  });

  it("takes a standard's name for a project when the list has it", () => {
    expect(refs("SHA-256 and UTF-8", "body", { projects: { jira: ["SHA"] } })).toEqual(["jira:SHA-256"]);
    expect(refs("CVE-2024-1", "body", { projects: { jira: ["CVE"] } })).toEqual([]);
  });

  it.each([
    ["INT-12", ["jira:INT-12"]],
    ["ARM-1042", ["jira:ARM-1042"]],
  ])("%s is a number that no standard has", (text, expected) => expect(refs(text)).toEqual(expected));
});

describe("project lists", () => {
  it("counts only listed projects", () => {
    expect(refs("PROJ-1 FOO-2 OPS-3", "title", listed)).toEqual(["jira:PROJ-1", "jira:OPS-3"]);
    expect(reasons("FOO-2", "title", listed)).toEqual(["FOO-2 not-in-projects"]);
  });

  it("reads lower case in prose, upper-casing it", () => {
    expect(refs("see proj-12 in step-2", "body", listed)).toEqual(["jira:PROJ-12"]);
  });

  it.each(["KAKFA-12", "KAFK-12", "KAFKAA-12", "KAFCA-12", "kakfa-12"])(
    "offers KAFKA-12 for %s, and never takes it",
    (text) => {
      const { mentions, ignored } = findMentions([{ text, in: "title" }], listed);
      expect(mentions).toEqual([]);
      expect(ignored).toEqual([{ raw: text, index: 0, reason: "did-you-mean", suggestion: "KAFKA-12" }]);
    },
  );

  it("knows projects with an underscore when they are listed", () => {
    const dialects = { projects: { jira: ["MY_PROJ"] } };
    expect(refs("MY_PROJ-12 and fix/my_proj-13", "body", dialects)).toEqual(["jira:MY_PROJ-12", "jira:MY_PROJ-13"]);
    expect(refs("feat_my_proj-13_x", "branch", dialects)).toEqual(["jira:MY_PROJ-13"]);
  });

  it.each<[string, Dialects, string[]]>([
    ["nothing said", {}, ["jira:ENG-9"]],
    ["an empty list", { projects: { jira: [], linear: [] } }, ["jira:ENG-9"]],
    ["only Linear on", { trackers: ["github", "linear"] }, ["linear:ENG-9"]],
    ["only Jira on", { trackers: ["jira"] }, ["jira:ENG-9"]],
    ["both on", { trackers: ["jira", "linear"] }, ["jira:ENG-9"]],
    ["neither on", { trackers: ["github"] }, ["jira:ENG-9"]],
    ["Linear's list has it", { projects: { jira: ["PROJ"], linear: ["eng"] } }, ["linear:ENG-9"]],
    ["Jira's list has it", { projects: { jira: ["ENG"], linear: ["WEB"] } }, ["jira:ENG-9"]],
    [
      "Jira's list lacks it, Linear is on without list",
      { trackers: ["jira", "linear"], projects: { jira: ["PROJ"] } },
      ["linear:ENG-9"],
    ],
    ["Jira's list lacks it", { projects: { jira: ["PROJ"] } }, []],
    [
      "both lists have it, only Linear on",
      { trackers: ["linear"], projects: { jira: ["ENG"], linear: ["ENG"] } },
      ["linear:ENG-9"],
    ],
  ])("ENG-9 with %s", (_name, dialects, expected) => expect(refs("ENG-9", "title", dialects)).toEqual(expected));
});

describe("GitHub", () => {
  it.each([
    ["#42", ["github:acme/shop#42"]],
    ["(#42), #43.", ["github:acme/shop#42", "github:acme/shop#43"]],
    ["GH-42 gh-43", ["github:acme/shop#42"]],
    ["other/repo.js#7", ["github:other/repo.js#7"]],
    ["ACME/Shop#7 and #7", ["github:acme/shop#7"]],
    ["https://github.com/acme/shop/issues/42#issuecomment-1", ["github:acme/shop#42"]],
    ["[x](https://github.com/acme/shop/issues/42).", ["github:acme/shop#42"]],
    ["https://github.com/acme/shop/pull/42#issuecomment-9", []],
    ["https://example.com/page#42", []],
    ["https://github.com@example.com/acme/shop/issues/42", []],
    ["foo#42", []],
    ["a/b/c#42", []],
    ["&#42; #042 #0 #42a #1.5 #2024-01-02 ##42", []],
    ["Merge pull request #7 from acme/login", []],
    ["`#42` and ``a ` #43``", []],
    ["```\n#42\n```\n#43", ["github:acme/shop#43"]],
    ["~~~\n#42\n~~~\n#43", ["github:acme/shop#43"]],
    ["```\n#42", []],
    ["text\n\n    #42\n\n#43", ["github:acme/shop#43"]],
    ["text\n    #42", ["github:acme/shop#42"]],
    ["- item\n\n    #42", ["github:acme/shop#42"]],
    ["- item\n\n     #42\n\n      #43", ["github:acme/shop#42"]],
    ["> ```\n> #42\n\n#43", ["github:acme/shop#43"]],
    ["`unclosed #42\n\nnext` #43", ["github:acme/shop#42", "github:acme/shop#43"]],
    ["\\`#42\\`", ["github:acme/shop#42"]],
    ["`https://github.com/acme/shop/issues/42`", []],
    ["\\#42", ["github:acme/shop#42"]],
  ])("%j in a body names %j", (text, expected) => expect(refs(text)).toEqual(expected));

  it.each<Place>(["title", "commit"])("knows no code in a %s", (place) => {
    expect(refs("fix `#42`", place)).toEqual(["github:acme/shop#42"]);
  });

  it("leaves #42 out when no repository is known", () => {
    expect(refs("#42 GH-43", "body", {})).toEqual([]);
    expect(reasons("#42 GH-43", "body", {})).toEqual(["#42 no-tracker", "GH-43 no-tracker"]);
  });

  it("belongs to GitHub Enterprise Server when that is the host", () => {
    const dialects = { ...shop, hosts: { github: "https://github.acme.example" } };
    expect(
      refs("https://github.acme.example/acme/shop/issues/4 https://github.com/acme/shop/issues/5", "body", dialects),
    ).toEqual(["github:acme/shop#4"]);
  });
});

describe("closing keywords", () => {
  const closed = (text: string, dialects: Dialects = shop): string[] =>
    findMentions([{ text, in: "body" }], dialects).mentions.flatMap(({ ref, closes }) => (closes ? [ref] : []));

  it.each(["close", "closes", "closed", "fix", "fixes", "fixed", "resolve", "resolves", "resolved"])(
    "%s closes on GitHub",
    (word) => {
      for (const said of [word, word.toUpperCase(), `${word}:`, `${word} :`])
        expect(closed(`${said} #42`)).toEqual(["github:acme/shop#42"]);
      expect(closed(`x${word} #42`)).toEqual([]);
    },
  );

  it.each([
    ["Fixes #1, #2 and #3", ["github:acme/shop#1", "github:acme/shop#2", "github:acme/shop#3"]],
    ["Fixes #1, fixes #2, and #3; #4 & #5", [1, 2, 3, 4, 5].map((n) => `github:acme/shop#${n}`)],
    ["Fixes #1. See #2", ["github:acme/shop#1"]],
    ["See #1 and fixes #2", ["github:acme/shop#2"]],
    ["Fixes #1, see #2, #3", ["github:acme/shop#1"]],
    ["Closes GH-1 and other/repo#2", ["github:acme/shop#1", "github:other/repo#2"]],
    ["Closes https://github.com/acme/shop/issues/9", ["github:acme/shop#9"]],
    ["Fixes [#9](https://example.com)", ["github:acme/shop#9"]],
    ["does not close #9", ["github:acme/shop#9"]],
    ["Fixes PROJ-1, #2", ["github:acme/shop#2"]],
    ["Implements #1, completes #2, refs #3", []],
    ["closes AB#1, fixes AB#2", ["azure:AB#2"]],
  ])("%j closes %j", (text, expected) => expect(closed(text)).toEqual(expected));

  it("knows Linear's own words, and those that only link", () => {
    const dialects: Dialects = { projects: { linear: ["ENG"] } };
    for (const word of ["Closes", "fixing", "resolved", "Completes", "implements"]) {
      expect(closed(`${word} ENG-9, ENG-10`, dialects)).toEqual(["linear:ENG-9", "linear:ENG-10"]);
    }
    for (const word of ["ref", "references", "part of", "related to", "contributes to", "toward"]) {
      expect(closed(`${word} ENG-9`, dialects)).toEqual([]);
      expect(refs(`${word} ENG-9`, "body", dialects)).toEqual(["linear:ENG-9"]);
    }
  });

  it("keeps the closing one of two mentions in one place", () => {
    const { mentions } = findMentions([{ text: "#1 #2, fixes #1", in: "body" }], shop);
    expect(mentions.map(({ ref, closes, index }) => [ref, closes, index])).toEqual([
      ["github:acme/shop#1", true, 13],
      ["github:acme/shop#2", false, 3],
    ]);
  });
});

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
