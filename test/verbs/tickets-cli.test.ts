import { expect, describe, it } from "@jest/globals";
import { bothTrackers, openItemStage } from "../journeys/items-stage.js";

const stage = openItemStage({
  config: bothTrackers,
  files: {
    "backlog/tasks/task-1 - Tax.md": `---
id: TASK-1
title: Show prices with tax
status: To Do
assignee: []
labels: []
dependencies: []
---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
Nobody wants to add it up.

Constraints: none
<!-- SECTION:DESCRIPTION:END -->

## Acceptance Criteria
<!-- AC:BEGIN -->
- [ ] #1 The sum is right
<!-- AC:END -->
`,
  },
});
const ask = async (input: string, args: readonly string[] = [], env = {}) => {
  const told = await stage.start(["tickets", ...args], env, input);
  return { ...told, document: JSON.parse(told.out) as { tickets: unknown[]; errors?: string[] } };
};
const link = { provider: "jira", operation: "link", bead_ids: ["TASK-1"], filters: { ids: ["PROJ-1042"] } };
const create = { provider: "jira", operation: "create", bead_ids: ["TASK-1"], filters: { project: "PROJ" } };

describe("satellite tickets", () => {
  it("answers on stdout in the contract's form, and nothing else there", async () => {
    const told = await ask(JSON.stringify(link));
    expect(told.document.tickets).toMatchObject([{ provider: "jira", id: "PROJ-1042", direction: "linked" }]);
    expect(told.code).toBe(0);
    expect((await ask(JSON.stringify({ ...link, operation: "sync_state" }), ["--json"])).document).toMatchObject({
      tickets: [{ id: "PROJ-1042" }],
    });
  });

  it.each([
    ["no JSON", "hello"],
    ["a wrong shape", '{"provider":"jira","operation":"link","bead_ids":"TASK-1"}'],
    ["too much", `{"provider":"${"x".repeat(1_000_001)}"}`],
  ])("of %s is a document with errors, and 2", async (_, input) => {
    const told = await ask(input);
    expect(told.document).toMatchObject({ tickets: [], errors: [expect.any(String)] });
    expect(told.code).toBe(2);
  });

  it("writes upstream only with --yes", async () => {
    const told = await ask(JSON.stringify(create));
    expect(told.code).toBe(3);
    expect(told.document.errors).toEqual([expect.stringContaining("NOT_CONFIRMED")]);
    expect(stage.writes()).toEqual([]);
    const dry = await ask(JSON.stringify(create), ["--dry-run", "--yes"]);
    expect([dry.code, stage.writes()]).toEqual([0, []]);
    const done = await ask(JSON.stringify(create), ["--yes"]);
    expect(done.document.tickets).toMatchObject([{ direction: "exported", sync_mode: "export" }]);
    expect(done.code).toBe(0);
  });

  it("takes hints of the environment for hints: they enable nothing", async () => {
    const hints = { ATELIER_EXTERNAL_PROVIDERS: "github,linear", ATELIER_GITHUB_REPO: "evil/shop" };
    const told = await ask(JSON.stringify({ ...link, provider: "linear" }), [], hints);
    expect(told.code).toBe(2);
    expect(told.document.errors).toEqual([expect.stringContaining("linear")]);
    expect(told.err).toContain("evil/shop");
  });

  it("--env prints lines that a shell reads", async () => {
    const told = await stage.sat("tickets", "--env");
    expect(told).toMatchObject({
      code: 0,
      out: "ATELIER_EXTERNAL_PROVIDERS=github,jira\nATELIER_GITHUB_REPO=acme/shop\n",
    });
    expect(JSON.parse((await stage.sat("tickets", "--env", "--json")).out)).toEqual({
      ATELIER_EXTERNAL_PROVIDERS: "github,jira",
      ATELIER_GITHUB_REPO: "acme/shop",
    });
  });
});

describe("satellite ready", () => {
  it("ends with 0 or 1, makes no store and asks nobody", async () => {
    expect(await stage.sat("ready", "TASK-1")).toMatchObject({
      code: 0,
      out: expect.stringContaining("ready  TASK-1"),
    });
    const path = stage.task("TASK-1").path;
    stage.bench.write(path, stage.read(path).replace("Nobody wants to add it up.\n\nConstraints: none", "See PROJ-7"));
    const told = await stage.sat("ready", "TASK-1", "--json");
    expect(told.code).toBe(1);
    expect(JSON.parse(told.out)).toMatchObject({
      result: { ready: false, items: [{ gaps: [{ gap: "constraints" }, { gap: "pointer", line: 13 }] }] },
    });
    expect((await stage.sat("ready", "TASK-9")).code).toBe(2);
    expect(stage.sandbox.requests()).toEqual([]);
    expect(Object.keys(stage.digests()).filter((file) => file.startsWith(".satellite/"))).toEqual([]);
  });
});
