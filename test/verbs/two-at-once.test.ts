import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { Provider, Store } from "@satellite/core";
import { resume, type Answer, type Desk } from "@satellite/engine/desk";
import { create } from "@satellite/engine/verbs/create";
import { sync } from "@satellite/engine/verbs/sync";
import { openStore } from "@satellite/store/files";
import { bothTrackers, openItemStage } from "../journeys/items-stage.js";
import { openVerbBench, type DeskOptions } from "./bench.js";
import { config as usual } from "./projects.js";

jest.setTimeout(30_000);
const bench = openVerbBench({ files: { ".gitignore": ".satellite/\n" } });
const yes: DeskOptions = { yes: true, config: usual.replace("[PROJ, OPS]", "[PROJ]") };
const tickets = () => bench.sandbox.state().jira.tickets;

const open: Store[] = [];
let before = 0;
beforeEach(() => {
  before = tickets().length;
});
afterEach(() => Promise.all(open.splice(0).map((store) => store.close())));
const made = () => tickets().length - before;

/** A desk as another process has it, over the same file; what a person is told, newest last. */
async function deskOf(options: DeskOptions, sleep: (ms: number) => Promise<void>) {
  const opened = await openStore("file:.satellite/state.db", {
    root: bench.folder,
    clock: bench.clock,
    wait: { totalMs: 5000, aloneMs: 60_000, sleep },
  });
  if ("problem" in opened) throw new Error(opened.problem.says);
  const { store } = opened;
  open.push(store);
  const told: string[] = [];
  const heard: (() => void)[] = [];
  const desk: Desk = {
    ...(await bench.desk(options)),
    store,
    journal: store.journal,
    tell: (says) => {
      told.push(says);
      for (const go of heard) go();
    },
  };
  return { desk, told, heard: new Promise<void>((go) => heard.push(go)) };
}

/** Short, however long it is meant to be. */
const shortly = () => new Promise<void>((go) => setTimeout(go, 5));
const never = () => Promise.reject(new Error("it waited"));

/** The tracker takes the write and its answer does not come until it is let go. */
function holding(desk: Desk) {
  let letGo = (): void => undefined;
  let come = (): void => undefined;
  const goes = new Promise<void>((go) => (letGo = go));
  const isWriting = new Promise<void>((go) => (come = go));
  const held: Desk = {
    ...desk,
    provider: async (id) => {
      const one = await desk.provider(id);
      const apply: Provider["apply"] = async (effect, key) => {
        come();
        await goes;
        return (one as Provider).apply(effect, key);
      };
      return "code" in one ? one : { ...one, apply };
    },
  };
  return { held, isWriting, letGo };
}

const ask = (desk: Desk) => create(desk, { items: ["TASK-1"], in: "jira", force: false });

describe("two commands at once on one store", () => {
  it.each<[string, (desk: Desk) => Promise<Answer<unknown>>]>([
    ["create", ask],
    ["sync", (desk) => sync(desk, {})],
  ])("make one ticket: %s waits for the create that is under way, and says so once", async (_verb, work) => {
    const first = await deskOf(yes, never);
    const second = await deskOf(yes, shortly);
    const { held, isWriting, letGo } = holding(first.desk);
    const one = ask(held);
    await isWriting;
    expect(await first.desk.journal.pending()).toHaveLength(1);
    let isDone = false;
    const other = (async () => {
      const resumed = await resume(second.desk);
      const answer = await work(second.desk);
      isDone = true;
      return { resumed, answer };
    })();
    await Promise.race([second.heard, other]);
    expect([isDone, made()]).toEqual([false, 0]);
    letGo();
    const { resumed, answer } = await other;
    expect((await one).value?.tickets).toMatchObject([{ did: "created" }]);
    expect(made()).toBe(1);
    expect([resumed.receipts, resumed.pending, answer.pending]).toEqual([[], [], []]);
    expect(answer.receipts.filter(({ kind }) => kind === "ticket-create")).toEqual([]);
    expect(second.told).toEqual([expect.stringMatching(/^another satellite \(pid \d+ on .+\) is writing; waiting$/)]);
    expect(await second.desk.store.links.of("item:backlog:TASK-1")).toHaveLength(1);
    expect(await second.desk.journal.pending()).toEqual([]);
  });

  it("make one ticket, where both planned it before either wrote", async () => {
    const [first, second] = [await deskOf(yes, shortly), await deskOf(yes, shortly)];
    const answers = await Promise.all([ask(first.desk), ask(second.desk)]);
    expect(made()).toBe(1);
    expect(answers.flatMap(({ pending }) => pending)).toEqual([]);
    expect(await second.desk.store.links.of("item:backlog:TASK-1")).toHaveLength(1);
  });

  it.each<[string, DeskOptions]>([
    ["a dry run", { ...yes, dryRun: true }],
    ["--offline", { ...yes, offline: true }],
  ])("wait for nobody in %s", async (_what, options) => {
    const first = await deskOf(yes, never);
    const second = await deskOf(options, never);
    const { held, isWriting, letGo } = holding(first.desk);
    const one = ask(held);
    await isWriting;
    await resume(second.desk);
    await ask(second.desk);
    expect(second.told).toEqual([]);
    letGo();
    await one;
    expect(made()).toBe(1);
  });
});

describe("two processes at once", () => {
  const linked = `---
id: TASK-1
title: Rotate the signing keys
status: In Progress
assignee: []
labels: []
dependencies: []
upstream: { provider: jira, id: OPS-12, relation: primary, sync_mode: sync }
---

## Description

They are old.
`;
  const stage = openItemStage({ config: bothTrackers });

  it("that tell of the same work leave one comment, and both end well", async () => {
    stage.bench.write("backlog/tasks/task-1 - Keys.md", linked);
    const args = ["push", "TASK-1", "--status", "done", "--auto-close", "--yes"];
    const both = await Promise.all([stage.sat(...args), stage.sat(...args)]);
    const { comments, path, status } = stage.ticket("OPS-12");
    expect([both, comments.length, status, path]).toEqual([expect.anything(), 1, "Done", ["Done"]]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
  });
});
