import { describe, expect, it } from "@jest/globals";
import { bothTrackers, openItemStage } from "./items-stage.js";

const task = (links: string) => `---
id: TASK-1
title: People sign in with a passkey
status: In Progress
assignee: []
labels: []
dependencies: []
${links}---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
Signing in must not need a password.
<!-- SECTION:DESCRIPTION:END -->

## Acceptance Criteria
<!-- AC:BEGIN -->
- [ ] #1 A person signs in
<!-- AC:END -->
`;
const both = `upstream:
  - { provider: jira, id: PROJ-1042, relation: primary, sync_mode: sync, direction: imported }
  - { provider: github, id: "acme/shop#3", relation: secondary, sync_mode: sync, direction: linked, on_close: comment }
`;
const path = "backlog/tasks/task-1 - Passkeys.md";
const stage = openItemStage({ config: bothTrackers, files: { [path]: task(both) } });

const comments = {
  jira: () => stage.ticket("PROJ-1042").comments.filter(({ author }) => author === "Satellite").length,
  github: () =>
    stage.sandbox.state().github.repositories[0]?.issues.find(({ number }) => number === 3)?.comments.length,
};

interface Case {
  readonly name: string;
  readonly system: "jira" | "github";
  readonly other: "jira" | "github";
  readonly code: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly fault?: "status" | "token-expired";
}

const cases: readonly Case[] = [
  { name: "no token", system: "jira", other: "github", code: "NO_CREDENTIALS", env: { JIRA_API_TOKEN: "" } },
  { name: "an expired token", system: "jira", other: "github", code: "UNAUTHORIZED", fault: "token-expired" },
  { name: "an outage", system: "jira", other: "github", code: "UNAVAILABLE", fault: "status" },
  { name: "no token", system: "github", other: "jira", code: "NO_CREDENTIALS", env: { GITHUB_TOKEN: "" } },
  { name: "an expired token", system: "github", other: "jira", code: "UNAUTHORIZED", fault: "token-expired" },
  { name: "an outage", system: "github", other: "jira", code: "UNAVAILABLE", fault: "status" },
];

describe("one system that does not take part", () => {
  it.each(cases)("$name at $system: the rest is done, it waits, and is sent once", async (one) => {
    const { system, other, code } = one;
    if (one.fault === "status")
      stage.sandbox.faults.add({ service: system, kind: "status", status: 503, retryAfterS: 0, times: "always" });
    if (one.fault === "token-expired")
      stage.sandbox.faults.add({ service: system, kind: "token-expired", times: "always" });
    const done = ["push", "TASK-1", "--status", "done", "--yes"];
    const first = await stage.satWith(one.env, ...done);
    expect(first).toMatchObject({
      code: 4,
      err: expect.stringContaining(code),
      out: expect.stringMatching(/wait {2}\d+ writes? wait/),
    });
    expect(stage.read(path)).toContain("status: Done");
    expect([comments[system](), comments[other]()]).toEqual([0, 1]);
    const { out } = await stage.satWith(one.env, "log", "--json");
    const waiting = (JSON.parse(out) as { result: { on: string; result: string }[] }).result.filter(
      ({ result }) => result === "pending" || result === "failed" || result === "refused",
    );
    expect(waiting.map(({ on }) => on.split(":")[0])).toContain(system);

    stage.sandbox.faults.clear();
    stage.sandbox.clearRequests();
    await stage.sat("unlink", "TASK-99", "--dry-run");
    expect(stage.writes()).toEqual([]);
    await stage.sat("unlink", "TASK-99");
    expect([comments[system](), comments[other]()]).toEqual([1, 1]);
    stage.sandbox.clearRequests();
    await stage.sat("unlink", "TASK-99");
    expect(stage.writes()).toEqual([]);
    expect([comments[system](), comments[other]()]).toEqual([1, 1]);
  });
});

describe("without a network and without an account", () => {
  const nobody = { GITHUB_TOKEN: "", JIRA_API_TOKEN: "" };
  it.each([
    [["status"], 0],
    [["status", "--issues"], 0],
    [["links"], 0],
    [["ready", "TASK-1"], 0],
    [["log"], 0],
    [["completed"], 0],
  ])("%j answers from what lies here", async (args, code) => {
    const told = await stage.satWith(nobody, ...args, "--offline");
    expect([told.code, told.err.replace(/^note: .*\n/gm, "")]).toEqual([
      code,
      args[0] === "log" ? "Nothing was written yet.\n" : "",
    ]);
    expect(stage.sandbox.requests()).toEqual([]);
    const again = await stage.satWith(nobody, ...args);
    expect(again.code).toBe(code);
    expect(stage.sandbox.requests()).toEqual([]);
  });

  it("pull says what it lacks and writes nothing", async () => {
    const before = stage.read(path);
    const told = await stage.satWith(nobody, "pull", "PROJ-1042");
    expect(told).toMatchObject({ code: 4, err: expect.stringContaining("JIRA_API_TOKEN is not set") });
    expect((await stage.sat("pull", "PROJ-1042", "--offline")).code).toBe(4);
    expect(stage.read(path)).toBe(before);
    expect(stage.sandbox.requests()).toEqual([]);
  });
});
