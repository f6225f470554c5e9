import { describe, expect, it } from "@jest/globals";
import { createGitHub } from "../index.js";
import { shop } from "../testing.js";

const name = "acme/shop";
const open = () => createGitHub(shop);

describe("seeds", () => {
  it("one seed always gives one world", () => {
    expect(open().state()).toEqual(open().state());
    expect(JSON.stringify(open().state())).not.toContain("ghs_");
  });

  it.each([
    ["a branch from nowhere", { branches: [{ name: "main", from: "nope" }] }, "branch main starts from nope"],
    ["a milestone that is not there", { issues: [{ title: "x", milestone: "9" }] }, "no milestone 9"],
    [
      "a number twice",
      {
        issues: [
          { number: 1, title: "x" },
          { number: 1, title: "y" },
        ],
      },
      "acme/x#1 is there twice",
    ],
    [
      "a pull request without its branch",
      { pulls: [{ title: "x", head: "nope" }] },
      'the branches of pull request "x" are not there',
    ],
  ])("%s is a mistake of the test", (_, parts, says) => {
    expect(() => createGitHub({ repositories: [{ name: "acme/x", ...parts }] })).toThrow(says);
  });

  it("shares the row of numbers between issues and pull requests", () => {
    const { world } = open();
    expect(world.openIssue(name, { title: "next" }).number).toBe(43);
    expect(world.openPull(name, { title: "and next", head: "feat/PROJ-1042-cart" }).number).toBe(44);
  });
});

describe("closing keywords", () => {
  it.each([
    ["Closes #42", ["acme/shop#42"]],
    ["fixes: acme/shop#42, resolves #42", ["acme/shop#42"]],
    ["Resolved https://github.com/acme/shop/issues/42", ["acme/shop#42"]],
    ["see #42", []],
    ["closes #7", []],
    ["closes #420", []],
    ["`closes #42`", []],
    ["```\ncloses #42\n```", []],
    ["<!-- closes #42 -->", []],
    ["foreclose #42", []],
  ])("%j closes %j", (body, refs) => {
    const { world } = open();
    world.edit(name, 7, { body });
    expect(world.closes(name, 7)).toEqual(refs);
  });

  it("count only towards the default branch; links by hand always do", () => {
    const { world } = open();
    world.branch(name, "release");
    world.commit(name, "feat/PROJ-1042-cart", { message: "more" });
    const aside = { title: "x", head: "feat/PROJ-1042-cart", base: "release", body: "Closes #42" };
    expect(world.closes(name, world.openPull(name, aside).number)).toEqual([]);
    expect(world.closes(name, world.openPull(name, { ...aside, linked: [42] }).number)).toEqual(["acme/shop#42"]);
  });
});

describe("merging", () => {
  it.each([
    ["merge", 2, "Merge pull request #7 from acme/feat/PROJ-1042-cart\n\nPROJ-1042 cart"],
    ["squash", 1, "PROJ-1042 cart (#7)"],
    ["rebase", 1, "feat: cart\n\nTicket: PROJ-1042"],
  ] as const)("by %s lands the files and closes what is named", (method, parents, message) => {
    const { world } = open();
    world.commit(name, "main", { message: "meanwhile", files: { "other.txt": "o\n" } });
    const merged = world.merge(name, 7, { method, by: "noor" });
    expect([merged.parents.length, merged.message]).toEqual([parents, message]);
    expect([...merged.files.keys()].sort()).toEqual([
      "README.md",
      "other.txt",
      "specs/PROJ-1042/spec.md",
      "src/cart.ts",
    ]);
    expect(world.tip(name)).toBe(merged.sha);
    expect(world.thread(name, 7)).toMatchObject({ state: "closed", pull: { mergedBy: "noor", mergeSha: merged.sha } });
    expect(world.thread(name, 42)).toMatchObject({ state: "closed", stateReason: "completed", closedBy: "noor" });
    expect(world.commitsOf(name, 7)).toHaveLength(2);
  });

  it("a queue builds its branch on the base, one merge a pull request", () => {
    const { world } = open();
    const base = world.tip(name);
    const entry = world.enqueue(name, 7, 8);
    expect(entry).toMatchObject({
      headRef: `refs/heads/gh-readonly-queue/main/pr-8-${base}`,
      baseRef: "refs/heads/main",
      baseSha: base,
    });
    const files = world.repository(name).commits.get(entry.headSha)?.files;
    expect([files?.get("README.md"), files?.get("src/cart.ts")]).toEqual(["# The shop\n", "export const cart = 2;\n"]);
    expect(world.tip(name)).toBe(base);
  });

  it("a push moves the pull request along, and nobody's clock but the world's", () => {
    const { world } = open();
    const before = world.nowMs;
    const commit = world.commit(name, "feat/PROJ-1042-cart", { message: "more", author: "noor" });
    expect(world.pull(name, 7).pull.headSha).toBe(commit.sha);
    expect(world.nowMs).toBe(before + 1000);
    world.deleteFork(name, 8);
    expect(world.pull(name, 8).pull.headRepository).toBeNull();
  });
});
