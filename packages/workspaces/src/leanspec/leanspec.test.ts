import { describe, expect, it } from "@jest/globals";
import type { ItemLink } from "@satellite/core";
import { readConfig } from "./config.js";
import { findSpec, nextPath } from "./layout.js";
import { linkKeys, readLinks } from "./links.js";
import { withStatusLine } from "./status-line.js";
import { priorityOf, stateOf, statusOf } from "./words.js";

describe("LeanSpec's words", () => {
  it.each([
    ["in_progress", "in-progress"],
    ["completed", "complete"],
    [" Planned ", "planned"],
    ["someday", undefined],
    ["constructor", undefined],
  ])("%j is the status %j", (word, status) => expect(statusOf(word)).toBe(status));

  it.each([
    ["urgent", "critical"],
    ["med", "medium"],
    ["P1", undefined],
  ])("%j is the priority %j", (word, priority) => expect(priorityOf(word)).toBe(priority));

  it.each([
    ["planned", [], "open"],
    ["in-progress", ["blocked"], "blocked"],
    ["complete", ["blocked"], "closed"],
    [undefined, ["blocked"], "unknown"],
  ] as const)("%j with tags %j is %j", (status, tags, state) => expect(stateOf(status, tags)).toBe(state));
});

describe("the visible line", () => {
  const rest = " · **Created**: 2025-11-03";
  it.each([
    ["> **Status**: planned · **Priority**: medium", "> **Status**: in-progress · **Priority**: high"],
    ["> **Status**: 📅 Planned · **Priority**: Medium", "> **Status**: ⏳ In progress · **Priority**: High"],
    ["> **Status**: ⏳ In progress · **Priority**: HIGH", "> **Status**: ⏳ In progress · **Priority**: HIGH"],
    ["> **Status**: draft", "> **Status**: in-progress"],
  ])("%j becomes %j", (line, expected) => {
    const said = { status: "in-progress", priority: "high" };
    expect(withStatusLine(`${line}${rest}\r\nwords\n`, said)).toBe(`${expected}${rest}\r\nwords\n`);
  });

  it("is not made where there is none", () => {
    expect(withStatusLine("words\n", { status: "complete" })).toBe("words\n");
  });
});

describe("where specs lie", () => {
  const paths = ["specs/001-a/README.md", "specs/20251103/019-b/README.md", "specs/20251104/019-c/README.md"];
  it.each([
    ["001-a", paths[0]],
    ["1", paths[0]],
    ["019-c", paths[2]],
    ["20251103/019-b", paths[1]],
    ["specs/20251103/019-b/", paths[1]],
    ["019", undefined],
    ["README.md", undefined],
  ])("%j means %j", (asked, path) => expect(findSpec(asked, paths, "specs")).toBe(path));

  it.each([
    ["Fix: “Login” & co", "specs/020-fix-login-co/README.md"],
    ["../../etc", "specs/020-etc/README.md"],
    ["Prüfung", "specs/020-prüfung/README.md"],
    ["***", "specs/020-spec/README.md"],
  ])("a new one named %j goes to %j", (title, path) => expect(nextPath(title, paths, "specs", 0)).toBe(path));
});

describe("its config", () => {
  it.each([
    [undefined, "specs", false],
    ["{", "specs", false],
    ['{"specsDir":"./docs/specs/","draftStatus":{"enabled":true}}', "docs/specs", true],
    ['{"specsDir":"../elsewhere"}', "specs", false],
    ['{"specsDir":"/etc"}', "specs", false],
    ['{"specsDir":7}', "specs", false],
  ])("%j has its specs in %j", (text, specsDir, drafts) => expect(readConfig(text)).toEqual({ specsDir, drafts }));
});

describe("its links", () => {
  const dialects = { repository: "acme/shop" };
  const link = (provider: string, id: string, more: Partial<ItemLink> = {}): ItemLink => ({
    provider,
    id,
    relation: "primary",
    syncMode: "sync",
    onClose: "none",
    ...more,
  });
  const read = (data: Record<string, unknown>) => readLinks(data, "a.md", dialects);

  it.each([
    [{ issue: "#42" }, [link("github", "acme/shop#42")]],
    [{ issue: 42 }, [link("github", "acme/shop#42")]],
    [
      { issue: "PROJ-7", epic: "PROJ-1" },
      [link("jira", "PROJ-7"), link("jira", "PROJ-1", { relation: "context", syncMode: "manual" })],
    ],
    [{ issue: "ask Sara", epic: "Q3" }, []],
    [
      { issue: "PROJ-7", upstream: { provider: "jira", id: "PROJ-7", sync_mode: "export" } },
      [link("jira", "PROJ-7", { syncMode: "export" })],
    ],
    [
      { issue: "PROJ-7", upstream: { provider: "github", id: "#4" } },
      [link("jira", "PROJ-7"), link("github", "acme/shop#4")],
    ],
  ])("%j names %j", (data, links) => expect(read(data).links).toEqual(links));

  it("are those of `issue` where `upstream` says something else of the same tracker", () => {
    const { links, problems } = read({ issue: "PROJ-8", upstream: { provider: "jira", id: "PROJ-7" } });
    expect(links).toEqual([link("jira", "PROJ-8")]);
    expect(problems).toMatchObject([
      { code: "BAD_LINK", says: "issue says PROJ-8, upstream says PROJ-7.", blocks: false },
    ]);
  });

  it.each([
    [[link("github", "acme/shop#42")], {}, { issue: "#42" }],
    [[link("github", "acme/shop#42")], { issue: 42 }, { issue: "#42" }],
    [[link("github", "acme/tools#4")], {}, { issue: "acme/tools#4" }],
    [[], { issue: "PROJ-7", epic: "PROJ-1", upstream: { id: "PROJ-7" } }, {}],
    [[], { issue: "ask Sara", epic: "Q3" }, { issue: "ask Sara", epic: "Q3" }],
    [
      [link("jira", "PROJ-7", { syncMode: "export" })],
      { issue: "ask Sara" },
      { issue: "ask Sara", upstream: { provider: "jira", id: "PROJ-7", sync_mode: "export" } },
    ],
  ])("%j written into %j are %j", (links, before, after) => {
    const keys = linkKeys(links, before, dialects);
    expect({ ...keys }).toEqual({ issue: undefined, epic: undefined, upstream: undefined, ...after });
    const merged = { ...before, ...keys };
    expect(read(merged).links).toEqual(links);
  });
});
