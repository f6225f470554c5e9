import { describe, expect, it } from "@jest/globals";
import { sha256Of } from "@satellite/core/digest";
import { isUpToDate, readBlock, roomFor } from "@satellite/core/markup/block";
import { pr, type PrInput } from "@satellite/engine/verbs/pr";
import { openVerbBench, weights, type DeskOptions, type VerbBench } from "./bench.js";

const spec = `---
upstream: { provider: github, id: '#3' }
---
# Help on passkeys

Ask @omar, see #7.

## Acceptance Criteria

- [ ] The page says where they lie
`;
const task = (more = "", id = 4) => `---
id: TASK-${id}
title: 'Help pages on passkeys: @omar'
status: In Progress
assignee: []
labels: []
dependencies: []
${more}---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
Nobody finds them.
<!-- SECTION:DESCRIPTION:END -->

## Acceptance Criteria
<!-- AC:BEGIN -->
- [ ] #1 The page says where they lie
<!-- AC:END -->
`;
const path = "backlog/tasks/task-4 - Help.md";
const linked = "upstream:\n  provider: github\n  id: '#3'\n";
const bench = openVerbBench({ files: { [path]: task(linked), "specs/TASK-4/spec.md": spec } });

/** A branch with one commit, here and on GitHub. */
function work({ git, sandbox, write }: VerbBench, branch = "feat/help", pushed = true): void {
  git("update-ref", "refs/remotes/origin/main", "main");
  git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
  git("switch", "-q", "-c", branch);
  write("help.txt", "Passkeys lie here.\n");
  git("add", "-A");
  git("commit", "-q", "-m", "Say where passkeys lie");
  if (!pushed) return;
  git("update-ref", `refs/remotes/origin/${branch}`, branch);
  const { world } = sandbox.services.github;
  world.branch("acme/shop", branch);
  world.commit("acme/shop", branch, { message: "Say where passkeys lie", files: { "help.txt": "Here.\n" } });
}

const pulls = () => bench.sandbox.state().github.repositories[0]?.pulls ?? [];
const run = async (more: Partial<PrInput> = {}, options: DeskOptions = { yes: true }) =>
  pr(await bench.desk(options), { item: "TASK-4", draft: false, ...more });

describe("a pull request from an item", () => {
  it("has the item's title, the spec, and closes the item's ticket", async () => {
    work(bench);
    const answer = await run();
    expect(weights(answer)).toEqual([]);
    expect(answer.value?.pullRequest).toMatchObject({ wasOpen: false, url: expect.stringContaining("/pull/") });
    const made = pulls().find(({ number }) => answer.value?.pullRequest?.ref.endsWith(`#${number}`) === true);
    expect(made).toMatchObject({ title: "Help pages on passkeys: @omar", state: "open", draft: false });
    expect(made?.body).toContain("## Implementation Spec\n\n### Help on passkeys");
    expect(made?.body).toMatch(/-->\n\nCloses #3$/);
    expect(made?.body).not.toMatch(/@omar|(?<!Closes )#7/);
  });

  it("holds the block that the Action finds up to date", async () => {
    work(bench);
    const url = "https://github.com/acme/shop";
    const now = { specSha256: sha256Of(spec), path: "specs/TASK-4/spec.md", url, heading: "Implementation Spec" };
    const body = (await run({}, { dryRun: true })).value?.body ?? "";
    expect(isUpToDate(readBlock(body), { ...now, room: roomFor(body) })).toBe(true);
    const merging = (await run({}, { dryRun: true, more: "on: { merged: closed }\n" })).value?.body ?? "";
    expect(isUpToDate(readBlock(merging), { ...now, closing: "Closes #3", room: roomFor(merging) })).toBe(true);
    expect(merging.match(/#3/g)).toHaveLength(2);
    expect(merging).toMatch(/-->\n\nTicket: #3$/);
  });

  it("is told, and left alone, when it is open", async () => {
    work(bench);
    const first = await run();
    const again = await run();
    expect(again.value?.pullRequest).toEqual({ ...first.value?.pullRequest, wasOpen: true });
    expect(again.plan.effects).toEqual([]);
    expect(weights(again)).toEqual(["said CONFLICT"]);
  });

  it("is a draft, and goes into another branch, when asked", async () => {
    work(bench);
    bench.sandbox.services.github.world.branch("acme/shop", "next");
    const answer = await run({ draft: true, base: "next" });
    expect(answer.value?.base).toBe("next");
    expect(pulls().at(-1)).toMatchObject({ draft: true, base: { ref: "next" } });
  });

  it.each([
    ["safe mode asks", {}, ["person NOT_CONFIRMED"]],
    ["a no is a no", { answers: ["no"] }, ["person NOT_CONFIRMED"]],
    ["a dry run only tells", { dryRun: true }, []],
    ["without a token it waits", { yes: true, without: ["github"] }, ["unverified NO_CREDENTIALS"]],
  ] satisfies [string, DeskOptions, string[]][])("%s", async (_, options, expected) => {
    work(bench);
    const before = pulls().length;
    const answer = await run({}, options);
    expect(weights(answer)).toEqual(expected);
    expect(answer.plan.effects.map(({ kind }) => kind)).toEqual(["pull-request"]);
    expect(pulls()).toHaveLength(before);
  });

  it.each([
    ["pull_request: { close_keyword: null }", "Ticket: #3"],
    ["pull_request: { close_keyword: Fixes }", "Fixes #3"],
    ["mapping: [{ pattern: 'backlog/**', close: false }]", "Ticket: #3"],
    ["pull_request: { heading: The plan }", "## The plan"],
  ])("%s: says %s", async (more, expected) => {
    work(bench);
    const [effect] = (await run({}, { dryRun: true, more: `${more}\n` })).plan.effects;
    expect(bodyOf(effect)).toContain(expected);
  });

  it("has no spec in its text where the config puts none there", async () => {
    work(bench);
    const [effect] = (await run({}, { dryRun: true, more: "pull_request: { inject_spec: false }\n" })).plan.effects;
    expect(bodyOf(effect)).toBe("Closes #3");
  });
});

const bodyOf = (effect: unknown): string => (effect as { body?: string } | undefined)?.body ?? "";

describe("a branch that gives no pull request", () => {
  it("is the default one, one that is not pushed, or none", async () => {
    expect((await run()).notices).toMatchObject([{ weight: "usage", remedy: expect.stringContaining("git switch") }]);
    work(bench, "feat/help", false);
    expect((await run()).notices).toMatchObject([
      { weight: "usage", remedy: "Run: git push -u origin feat/help", says: expect.stringContaining("not on GitHub") },
    ]);
    bench.git("switch", "-q", "--detach");
    expect((await run()).notices).toMatchObject([{ weight: "usage", says: "HEAD is on no branch" }]);
  });
});

describe("what is asked of the item", () => {
  const unlink = () => bench.write(path, task("spec: specs/TASK-4/spec.md\n"));

  it("is a ticket, in strict mode", async () => {
    unlink();
    work(bench);
    expect(weights(await run())).toEqual(["usage NOT_LINKED"]);
    const warned = await run(
      {},
      { yes: true, dryRun: true, config: "mode: warn\nremotes: { github: { enabled: true } }\n" },
    );
    expect(weights(warned)).toEqual(["said NOT_LINKED"]);
    expect(warned.plan.effects).toHaveLength(1);
  });

  it("is a complete spec, in strict mode, and each gap is named with its line", async () => {
    bench.write("specs/TASK-4/spec.md", "---\nupstream: '#3'\n---\n# Help\n\nTBD\n");
    work(bench);
    const answer = await run();
    expect(answer.notices).toMatchObject([
      { weight: "drift", code: "INCOMPLETE", says: expect.stringContaining("Acceptance Criteria") },
      { weight: "drift", code: "INCOMPLETE", where: "specs/TASK-4/spec.md:6" },
    ]);
    expect(answer.plan.effects).toEqual([]);
    const off = await run({}, { dryRun: true, more: "policy: { spec: { sections: [] } }\n" });
    expect(off.notices).toHaveLength(1);
  });

  it("is a spec of its own ticket", async () => {
    bench.write("specs/TASK-4/spec.md", spec.replace("'#3'", "'#9'"));
    work(bench);
    expect((await run()).notices).toMatchObject([
      { code: "INCOMPLETE", says: "the spec belongs to #9, and the item to #3" },
    ]);
  });

  it("may be said by the item itself, where there is no spec; such a text is no block of the Action's", async () => {
    bench.git("rm", "-q", "specs/TASK-4/spec.md");
    work(bench);
    const answer = await run();
    expect(weights(answer)).toEqual(["said INCOMPLETE"]);
    expect(answer.value?.body).toMatch(/## Implementation Spec\n\n### Description\n\nNobody finds them\.\n/);
    expect(answer.value?.body).toContain("☐ The page says where they lie");
    expect(readBlock(answer.value?.body ?? "").kind).toBe("none");
  });
});

describe("which spec is the item's", () => {
  it("is asked when several fit, and named when nobody answers", async () => {
    bench.write("specs/TASK-4-more/spec.md", spec);
    work(bench);
    const nobody = await run();
    expect(nobody.notices).toMatchObject([
      { weight: "person", code: "AMBIGUOUS", says: expect.stringContaining("TASK-4-more") },
    ]);
    const chosen = await run({}, { dryRun: true, answers: [1] });
    expect(chosen.value?.spec.path).toBe("specs/TASK-4/spec.md");
  });

  it.each([
    ["named in its front matter", `${linked}spec: ./docs/plan.md\n`, "docs/plan.md"],
    ["among its papers", `${linked}documentation:\n  - docs/plan.md\n  - https://acme.example/x.md\n`, "docs/plan.md"],
    ["among its references", `${linked}references:\n  - docs/plan.md\n`, "docs/plan.md"],
    ["one whose upstream is the ticket", linked, "specs/help/spec.md"],
  ])("is %s", async (_, more, expected) => {
    bench.git("rm", "-q", "specs/TASK-4/spec.md");
    bench.write(expected, spec);
    bench.write(path, task(more));
    work(bench);
    expect((await run({}, { dryRun: true })).value?.spec.path).toBe(expected);
  });

  it("is missing when the item names one that is not there", async () => {
    bench.git("rm", "-q", "specs/TASK-4/spec.md");
    bench.write(path, task(`${linked}spec: docs/none.md\n`));
    work(bench);
    expect((await run()).notices).toMatchObject([{ weight: "usage", code: "NOT_FOUND" }]);
  });
});

it("tells of an item that is not there", async () => {
  expect(weights(await run({ item: "TASK-99" }))).toEqual(["usage NO_ITEM"]);
});
