import { describe, expect, it } from "@jest/globals";
import type { ItemPatch } from "@satellite/core";
import { sha256 } from "../shared/index.js";
import { editMarkdown } from "./edit.js";
import { findPath, foldersOf, newPath, slugOf } from "./layout.js";
import { readMarkdown } from "./read.js";
import { inManner, stateOf, statusOf } from "./words.js";

const read = (text: string, path = "specs/login/spec.md") =>
  readMarkdown(path, { text, revision: sha256(text), stamp: { size: text.length, mtimeMs: 1 } }, {});
const edit = (text: string, patch: ItemPatch): string => {
  const edited = editMarkdown(read(text), text, patch, {});
  return "text" in edited ? edited.text : edited.refused;
};

describe("a Markdown file", () => {
  it.each([
    ["---\nid: login\ntitle: A\n---\n# B\n", "login", "A"],
    ["---\nid: 007\n---\n\nwords\n\n# Late\n", "007", "Late"],
    ["words\n", "specs/login/spec", "spec"],
  ])("%j is called %j and titled %j", (text, id, title) =>
    expect(read(text)).toMatchObject({ id, content: { title } }),
  );

  it("has as description the part of that name, else what stands above the parts", () => {
    expect(read("# A\n\nlead\n\n## Design\n\nhow\n").content).toMatchObject({
      body: "lead",
      sections: { design: "how" },
    });
    expect(read("# A\n\nlead\n\n## Summary\n\nwhat\n").content).toMatchObject({ body: "what", sections: {} });
  });

  it("names what it doubts and stays usable", () => {
    const { problems, state } = read("---\nstatus: someday\nupstream: nobody\n---\n");
    expect(problems.map(({ code, blocks }) => [code, blocks])).toEqual([
      ["NO_TITLE", false],
      ["UNKNOWN_STATUS", false],
      ["BAD_LINK", false],
    ]);
    expect(state).toBe("unknown");
  });

  it("keeps the bytes of a comment, of quotes and of the keys that nobody named", () => {
    const text = "---\n# mine\nstatus: 'In Progress' # now\nowner: x\n---\n# A\n";
    expect(edit(text, { status: "in-review" })).toBe(text.replace("In Progress", "In Review"));
  });

  it("loses the front matter that only our links had brought", () => {
    const link = { provider: "jira", id: "PROJ-7", relation: "primary", syncMode: "sync", onClose: "none" } as const;
    const linked = edit("# A\n", { links: [link] });
    expect(linked).toBe("---\nupstream:\n  provider: jira\n  id: PROJ-7\n---\n# A\n");
    expect(edit(linked, { links: [] })).toBe("# A\n");
  });

  it.each([
    ["---\ntags: [a]\n---\n# A\n", { addLabels: ["b"] }, /^tags:/m, ["a", "b"]],
    ["# A\n", { addLabels: ["b"] }, /^labels:/m, ["b"]],
    ["---\nlabels: [a]\n---\n# A\n", { removeLabels: ["a"] }, /^---\n# A|^# A/m, []],
  ])("%j with %j", (text, patch, shape, labels) => {
    const edited = edit(text, patch);
    expect(edited).toMatch(shape);
    expect(read(edited).content.labels).toEqual(labels);
  });
});

describe("its words", () => {
  it.each([
    ["In Progress", "in-progress", "in_progress"],
    ["DONE", "done", "closed"],
    ["", "", "open"],
    ["someday", "someday", "unknown"],
  ])("%j is %j, which means %j", (word, status, state) => {
    expect(statusOf(word)).toBe(status);
    expect(stateOf(status)).toBe(state);
  });

  it.each([
    ["In Progress", "In Review"],
    ["in_progress", "in_review"],
    ["in-progress", "in-review"],
    ["Draft", "In Review"],
    ["draft", "in-review"],
    ["", "in-review"],
  ])("behind %j are written like %j", (old, written) => expect(inManner("in-review", old)).toBe(written));
});

describe("where specs lie", () => {
  it.each([
    ["specs/**/spec.md", "specs", true],
    ["docs/specs/*.md", "docs/specs", true],
    ["SPEC.md", "", false],
    ["**/*.md", "", true],
    ["docs/", "docs", true],
  ])("%j begins in %j", (pattern, path, deep) => expect(foldersOf([pattern])).toMatchObject([{ path, deep }]));

  it.each([
    [["specs/**/spec.md"], "specs/rate-limits/spec.md"],
    [["SPEC.md", "docs/specs/**/*.md"], "docs/specs/rate-limits.md"],
    [["docs/*/README.md"], "docs/rate-limits/README.md"],
    [["docs/"], "docs/rate-limits.md"],
    [["SPEC.md"], undefined],
  ])("%j makes %j", (patterns, path) => expect(newPath(patterns, slugOf("Rate limits!", 0))).toBe(path));

  it.each([
    ["specs/a/spec", "specs/a/spec.md"],
    ["./specs/a/spec.md", "specs/a/spec.md"],
    ["spec", undefined],
  ])("%j means %j", (asked, path) => expect(findPath(asked, ["specs/a/spec.md"])).toBe(path));
});
