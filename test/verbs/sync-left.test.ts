import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import { create } from "@satellite/engine/verbs/create";
import { link } from "@satellite/engine/verbs/link";
import { resolve } from "@satellite/engine/verbs/resolve";
import { openVerbBench, weights } from "./bench.js";
import { closing, seedWithLabels, syncing, untied, trackersOf } from "./syncing.js";

jest.setTimeout(30_000);
const bench = openVerbBench({ seed: seedWithLabels(), files: untied });
const { change, item, pulled, run } = syncing(bench);
const [jira] = trackersOf(bench) as [ReturnType<typeof trackersOf>[0]];
const noor = "5b10ac8d82e05b22cc7d4ef3";
let id = "";

beforeEach(async () => {
  jira.edit({ title: "Sign in", body: "One.", labels: [], assignee: null });
  id = await pulled("PROJ-1042");
  await run();
});

describe("what a sync leaves as it is", () => {
  it("a move that a screen broke off is nobody's edit: it goes on when the fields are given", async () => {
    await change(id, { status: "Done" });
    const opted = { more: "on: { merged: closed }\n" };
    for (let time = 0; time < 2; time += 1) {
      const answer = await run({}, opted);
      expect([weights(answer), answer.value?.left, jira.now().state]).toEqual([
        ["part FIELDS_REQUIRED"],
        1,
        "Code Review",
      ]);
    }
    expect(weights(await run({}, { ...opted, config: closing }))).toEqual([]);
    expect(jira.now().state).toBe("Done");
    expect((await run({}, { ...opted, config: closing })).plan.effects).toEqual([]);
  });

  it("a status that nobody knows is told with what to do, and the link is not called in step", async () => {
    const path = bench.files("backlog/tasks").find((one) => one.includes("task-3")) ?? "";
    bench.write(path, bench.read(path).replace(/^status: .*$/m, "status: Waiting"));
    const { notices, value } = await run();
    expect(notices).toMatchObject([{ weight: "part", remedy: expect.stringContaining("status") }]);
    expect(value?.left).toBe(1);
  });

  it.each([
    ["there", () => Promise.resolve(jira.edit({ assignee: noor })), "said"],
    [
      "there, and another one here",
      () => (jira.edit({ assignee: noor }), change(id, { assignees: ["@omar"] })),
      "part",
    ],
  ] as const)(
    "somebody whom nobody maps is assigned %s: named, once, and nobody is cleared",
    async (_, edit, weight) => {
      await edit();
      const { notices } = await run();
      expect(notices).toMatchObject([{ weight, says: expect.stringContaining("Noor Aziz") }]);
      expect(jira.now().assignees).toEqual(["Noor Aziz"]);
      expect((await run()).notices).toEqual([]);
    },
  );

  it("what waits is shown by a dry run as well", async () => {
    jira.edit({ title: "Theirs" });
    await change(id, { title: "Ours" });
    await run();
    const { notices, value } = await run({}, { dryRun: true });
    expect(weights({ notices })).toEqual(["person CONFLICT"]);
    expect(value?.waiting).toMatchObject([{ field: "title", ours: "Ours", theirs: "Theirs" }]);
  });

  it("what a tracker made of a field that a new ticket was not sent is nobody's edit", async () => {
    await change("TASK-1", { priority: "high" });
    const input = { items: ["TASK-1"], in: "jira", project: "PROJ", force: false };
    const made = await create(await bench.desk({ yes: true }), input);
    const ref = made.value?.tickets[0]?.ref?.slice("jira:".length) ?? "";
    await link(await bench.desk({ yes: true }), { item: "TASK-1", ref, suggest: false, syncMode: "sync" });
    const answer = await run();
    expect([weights(answer), (await item("TASK-1")).content.priority]).toEqual([[], "high"]);
  });

  it("a file that has another's id leaves both links as they are, and neither is called in step", async () => {
    const [path = ""] = bench.files("backlog/tasks").filter((one) => one.includes("task-3"));
    bench.write("backlog/tasks/task-3 - Copy.md", bench.read(path));
    const { notices, value } = await run();
    expect(weights({ notices })).toEqual(["part DUPLICATE_ID", "part DUPLICATE_ID"]);
    expect([value?.pairs, value?.left]).toEqual([2, 2]);
  });

  it("a choice about a ticket that went away meanwhile is a person's to make anew", async () => {
    jira.edit({ title: "Theirs" });
    await change(id, { title: "Ours" });
    await run();
    bench.sandbox.services.jira.world.remove("PROJ-1042");
    const desk = await bench.desk({ yes: true });
    const { notices } = await resolve(desk, { item: id, take: "local" });
    expect(notices).toMatchObject([{ weight: "person", remedy: `satellite sync ${id}` }]);
  });
});
