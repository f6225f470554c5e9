import { describe, expect, it } from "@jest/globals";
import { aChange, aCommit, anItem } from "@satellite/testkit/builders";
import { composeBlock, putBlock } from "../markup/block/index.js";
import { itemSources, sourcesOf } from "./index.js";

describe("texts that may name tickets", () => {
  it("come from branch, title, body, commits and development links", () => {
    const change = aChange({
      title: "Log in",
      body: "Why",
      head: { ref: "feat/x", sha: "a", repository: "acme/shop" },
      commits: [aCommit(1, { message: "PROJ-1" })],
      development: ["github:acme/shop#3"],
    });
    expect(sourcesOf(change).map((source) => [source.in, source.text])).toEqual([
      ["branch", "feat/x"],
      ["title", "Log in"],
      ["body", "Why"],
      ["commit", "PROJ-1"],
      ["development", "acme/shop#3"],
    ]);
  });

  it("are the author's own: what stands in our block names nothing", () => {
    const put = putBlock(
      "Why",
      composeBlock({ content: "## Spec\n\nPROJ-7", specSha256: "0".repeat(64), renderedFrom: "0".repeat(16) }),
    );
    if (put.kind !== "put") throw new Error(put.says);
    expect(
      sourcesOf(aChange({ body: put.body }))
        .find((source) => source.in === "body")
        ?.text.trim(),
    ).toBe("Why");
  });

  it("take a merge group's and a push's branch for nobody's wish", () => {
    expect(sourcesOf(aChange({ kind: "push" })).map((source) => source.in)).not.toContain("branch");
  });

  it("carry the relation that front matter states", () => {
    const item = { path: "a.md", documentation: [], compliance: {}, upstream: { id: "PROJ-1", relation: "context" } };
    expect(itemSources([item, { path: "b.md", documentation: [], compliance: {} }])).toEqual([
      { in: "frontmatter", text: "PROJ-1", path: "a.md", relation: "context" },
    ]);
  });
});

describe("what front matter names", () => {
  it.each([
    [{ provider: "jira", id: "PROJ-7" }, "PROJ-7"],
    [{ provider: "github", id: "42" }, "#42"],
    [{ provider: "github", id: "acme/shop#42" }, "acme/shop#42"],
    [{ url: "https://github.com/acme/shop/issues/42" }, "https://github.com/acme/shop/issues/42"],
  ])("%j is read as %s", (upstream, text) => {
    expect(itemSources([anItem({ path: "a.md", upstream })])).toEqual([{ in: "frontmatter", text, path: "a.md" }]);
  });
});
