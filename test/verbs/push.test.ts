import { describe, expect, it } from "@jest/globals";
import { pr } from "@satellite/engine/verbs/pr";
import { completed } from "@satellite/engine/verbs/completed";
import { push, type PushInput } from "@satellite/engine/verbs/push";
import { moveByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";
import { config as usual } from "./projects.js";

/** Closing asks for a resolution in this Jira. */
const closing = usual.replace("    status_map", "    fields: { resolution: { name: Done } }\n    status_map");
const spec = `# Passkeys

## Acceptance Criteria

- [ ] It works
`;
const entry = (provider: string, id: string, relation = "primary", more = "") =>
  `  - { provider: ${provider}, id: '${id}', relation: ${relation}, sync_mode: sync${more} }\n`;
const jiraLink = `upstream:\n${entry("jira", "PROJ-1042")}`;
const task = (links: string, title = "Passkeys") => `---
id: TASK-4
title: '${title}'
status: In Progress
assignee: []
labels: []
dependencies: []
${links}---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
Nobody wants to type one.
<!-- SECTION:DESCRIPTION:END -->

## Final Summary

<!-- SECTION:FINAL_SUMMARY:BEGIN -->
It works, says @omar. <img src=x onerror=alert(1)>
<!-- SECTION:FINAL_SUMMARY:END -->
`;
const path = "backlog/tasks/task-4 - Passkeys.md";
const bench = openVerbBench({ files: { [path]: task(jiraLink), "specs/TASK-4/spec.md": spec } });

const run = async (more: Partial<PushInput> = {}, options: DeskOptions = { yes: true }) =>
  push(await bench.desk(options), { item: "TASK-4", status: "review", autoClose: false, fullText: false, ...more });
const jira = () => bench.ticket("PROJ-1042");
/** Our comments on it, as Jira keeps them. */
const ours = () => {
  const found = bench.sandbox.services.jira.world.all().find(({ key }) => key === "PROJ-1042");
  return (found?.comments ?? []).filter(({ properties }) => Object.keys(properties).length > 0);
};
const words = (): string => JSON.stringify(ours().map(({ body }) => body));
const issue = () => bench.sandbox.state().github.repositories[0]?.issues.find(({ number }) => number === 3);
const status = () => /^status: (.*)$/m.exec(bench.read(path))?.[1];

/** A branch with one commit, here and on GitHub. */
function work(pushed = true, branch = "feat/proj-1042-passkeys"): void {
  bench.git("update-ref", "refs/remotes/origin/main", "main");
  bench.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
  bench.git("switch", "-q", "-c", branch);
  bench.write("help.txt", "Passkeys lie here.\n");
  bench.git("add", "-A");
  bench.git("commit", "-q", "-m", "Say where [passkeys](javascript:alert) lie, @sara #1");
  if (!pushed) return;
  bench.git("update-ref", `refs/remotes/origin/${branch}`, branch);
  const { world } = bench.sandbox.services.github;
  world.branch("acme/shop", branch);
  world.commit("acme/shop", branch, { message: "Say where", files: { "help.txt": "Here.\n" } });
}

describe("work that goes to review", () => {
  it("is told on the Jira ticket by its commit, and the ticket moves", async () => {
    const answer = await run();
    expect(weights(answer)).toEqual([]);
    expect(words()).toContain(bench.git("rev-parse", "HEAD").slice(0, 12));
    expect(words()).toContain("not pushed yet");
    expect(jira().status).toBe("Code Review");
    expect(status()).toBe("In Progress");
    expect(await bench.store.completions.all()).toEqual([]);
  });

  it("links the commit once it is pushed", async () => {
    work();
    await run();
    expect(words()).toContain(`/acme/shop/commit/${bench.git("rev-parse", "HEAD")}`);
  });

  it("says nothing twice, and what is new in the same comment", async () => {
    await run();
    const again = await run();
    expect(again.plan.effects).toEqual([]);
    expect(ours()).toHaveLength(1);
    bench.git("commit", "-q", "--allow-empty", "-m", "More");
    await run();
    expect(ours()).toHaveLength(1);
    expect(words()).toContain(bench.git("rev-parse", "HEAD").slice(0, 12));
  });

  it("moves it again after a person took it back", async () => {
    await run();
    const world = bench.sandbox.services.jira.world;
    moveByHand(world, "PROJ-1042", "In Development", "5b10ac8d82e05b22cc7d4ef1");
    await run();
    expect(jira().status).toBe("Code Review");
  });
});

describe("a Jira ticket of a branch with a pull request", () => {
  it("is told of the pull request and linked to it, once", async () => {
    work();
    const opened = await pr(await bench.desk({ yes: true }), { item: "TASK-4", draft: false });
    const answer = await run();
    expect(answer.receipts.map(({ kind }) => kind)).toEqual(["comment", "link", "move"]);
    expect(words()).toContain(opened.value?.pullRequest?.url);
    expect(JSON.stringify(jira())).toContain(opened.value?.pullRequest?.url);
    expect((await run()).plan.effects).toEqual([]);
  });
});

describe("work that is done", () => {
  it("is told with spec, digest, summary and commits; nothing in them acts", async () => {
    work();
    const answer = await run({ status: "done" });
    expect(words()).toMatch(/Spec: /);
    expect(words()).toContain(answer.value?.spec.sha256);
    expect(words()).toContain(`/blob/${bench.git("rev-parse", "HEAD")}/specs/TASK-4/spec.md`);
    expect(words()).toContain("It works, says");
    expect(words()).not.toMatch(/"mention"|onerror|"href":"javascript/);
    expect(words()).not.toContain("Acceptance Criteria");
    expect(answer.value?.trailers[0]).toBe("Ticket: PROJ-1042");
  });

  it("closes nothing unasked: the ticket goes to review, and how to close it is said", async () => {
    const answer = await run({ status: "done" });
    expect(jira().status).toBe("Code Review");
    expect(answer.skipped).toMatchObject([
      { says: "close PROJ-1042", reason: expect.stringContaining("--auto-close") },
    ]);
    expect(status()).toBe("Done");
    expect(await bench.store.completions.all()).toMatchObject([{ name: "Passkeys", tickets: ["jira:PROJ-1042"] }]);
  });

  it.each([
    ["--auto-close", { autoClose: true }, ""],
    ["on.merged: closed", {}, "on: { merged: closed }\n"],
    ["its mapping", {}, "mapping: [{ pattern: 'backlog/**', close: true }]\n"],
  ])("closes the ticket by %s", async (_, more, config) => {
    await run({ status: "done", ...more }, { yes: true, config: closing, more: config });
    expect(jira().status).toBe("Done");
  });

  it("is done in part when the close wants a value that the config does not give", async () => {
    const answer = await run({ status: "done", autoClose: true });
    expect(weights(answer)).toEqual(["said FIELDS_REQUIRED", "part FIELDS_REQUIRED"]);
    expect(answer.notices[0]?.says).toContain("PROJ-1042 is open still and not recorded as completed");
    expect(ours()).toHaveLength(1);
    expect(status()).toBe("Done");
  });

  it("counts a ticket that the tracker refused to close as completed only once it is closed", async () => {
    await run({ status: "done", autoClose: true });
    const check = async () => weights(await completed(await bench.desk(), { refs: ["PROJ-1042"], check: true }));
    expect(await check()).toEqual([]);
    await run({ status: "done", autoClose: true }, { yes: true, config: closing });
    expect([jira().status, await check()]).toEqual(["Done", ["drift COMPLETED_BEFORE"]]);
  });

  it("puts the whole spec into the comment when asked", async () => {
    await run({ status: "done", fullText: true });
    expect(words()).toContain("Acceptance Criteria");
  });

  it("writes a git note only when asked", async () => {
    await run({ status: "done" });
    expect(bench.git("notes", "--ref=satellite", "list")).toBe("");
    const answer = await run({ status: "done", note: true });
    expect(answer.value?.noted).toBe(true);
    expect(JSON.parse(bench.git("notes", "--ref=satellite", "show", "HEAD"))).toMatchObject({
      tickets: ["jira:PROJ-1042"],
      sha256: answer.value?.spec.sha256,
    });
  });
});

describe("a ticket of GitHub", () => {
  const onGitHub = (more = "") => {
    bench.write(path, task(`upstream:\n${entry("github", "#3")}${more}`));
    bench.git("commit", "-qam", "Link it");
  };

  it("gets the pull request, the comment and the label", async () => {
    onGitHub(entry("jira", "PROJ-1042", "secondary", ", on_close: comment"));
    work();
    const answer = await run({ status: "done" });
    expect(weights(answer)).toEqual([]);
    expect(answer.receipts.map(({ kind }) => kind)).toEqual([
      "pull-request",
      "comment",
      "move",
      "comment",
      "item-edit",
    ]);
    expect(answer.value?.pullRequest?.url).toContain("/pull/");
    expect(JSON.stringify(issue())).toContain("status: in review");
    expect(JSON.stringify(issue())).not.toMatch(/@omar|@sara|sara #1|<img/);
    expect(words()).toContain(answer.value?.pullRequest?.url);
    const next = await run({ status: "done" });
    expect(next.plan.effects).toEqual([]);
    expect(next.value?.pullRequest).toEqual(answer.value?.pullRequest);
  });

  it("is told of the commit when the branch is not pushed, and the end says so", async () => {
    onGitHub();
    work(false);
    const answer = await run();
    expect(answer.notices).toMatchObject([{ weight: "part", remedy: expect.stringContaining("git push -u origin") }]);
    expect(answer.receipts.map(({ kind }) => kind)).toEqual(["comment", "move"]);
  });
});

describe("what stands in the way", () => {
  it("asks once in safe mode, and writes nothing without an answer", async () => {
    const answer = await run({ status: "done" }, {});
    expect(weights(answer)).toEqual(["person NOT_CONFIRMED"]);
    expect([ours(), status(), await bench.store.completions.all()]).toEqual([[], "In Progress", []]);
    await run({}, { answers: ["yes"] });
    expect(bench.asked).toHaveLength(2);
  });

  it("writes nothing in a dry run", async () => {
    const answer = await run({ status: "done", note: true }, { dryRun: true });
    expect(answer.plan.effects.map(({ kind }) => kind)).toEqual(["comment", "move", "item-edit"]);
    expect([ours(), status(), await bench.store.completions.all()]).toEqual([[], "In Progress", []]);
  });

  it("does the local part without a token; the rest waits, and is sent once", async () => {
    const answer = await run({ status: "done" }, { yes: true, without: ["jira"] });
    expect(answer.pending.map(({ kind }) => kind)).toEqual(["comment", "move"]);
    expect([status(), (await bench.store.completions.all()).length]).toEqual(["Done", 1]);
    await run({ status: "done" });
    expect(ours()).toHaveLength(1);
    expect(jira().status).toBe("Code Review");
  });

  it("refuses an incomplete spec and an item without a ticket in strict mode; local files stay", async () => {
    bench.write("specs/TASK-4/spec.md", "# Passkeys\n\nTODO\n");
    bench.write(path, task(""));
    const answer = await run({ status: "done" });
    expect(new Set(weights(answer))).toEqual(new Set(["usage NOT_LINKED", "drift INCOMPLETE"]));
    expect(status()).toBe("In Progress");
  });

  it("never writes to context, and only where the link may write", async () => {
    bench.write(path, task(`${jiraLink}${entry("jira", "PROJ-1043", "context", ", on_close: close")}`));
    const answer = await run({ status: "done" });
    expect(answer.plan.effects.some(({ on }) => on === "jira:PROJ-1043")).toBe(false);
  });
});
