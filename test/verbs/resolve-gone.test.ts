import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "@jest/globals";
import { openShelf } from "@satellite/engine/desk";
import { goneItems, standing } from "@satellite/engine/existence";
import { conflicts } from "@satellite/engine/verbs/conflicts";
import { link } from "@satellite/engine/verbs/link";
import { resolve, type ResolveInput } from "@satellite/engine/verbs/resolve";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

const bench = openVerbBench();
const first = "backlog/tasks/task-1 - Show-prices-with-tax.md";
const ref = "item:backlog:TASK-1";
const jira = () => bench.sandbox.services.jira.world;
const decide = async (take?: ResolveInput["take"], options: DeskOptions = {}) =>
  resolve(await bench.desk(options), { item: "TASK-1", ...(take === undefined ? {} : { take }) });
const waiting = async () => (await bench.store.conflicts.all()).map(({ item, ticket }) => `${item} ${ticket}`);
const tie = async (typed: string) =>
  link(await bench.desk({ yes: true }), { item: "1", ref: typed, suggest: false, syncMode: "sync" });

/** What a sync does before it compares. */
async function look(): Promise<void> {
  const desk = await bench.desk();
  const shelf = await openShelf(desk);
  await goneItems(desk, shelf, ({ item }) => item === ref);
  const pairs = shelf.items.flatMap((item) =>
    item.ref === ref && jira().find(jira().user("5b10a2844c20165700ede21a") ?? null, "OPS-12") === undefined
      ? [{ item, ref: "jira:OPS-12" as const }]
      : [],
  );
  await standing(desk, pairs, { tickets: new Map(), missing: new Set(pairs.map((one) => one.ref)), unread: new Map() });
}

beforeEach(async () => {
  expect(weights(await tie("OPS-12"))).toEqual([]);
});

describe("an item that is gone, with its ticket still there", () => {
  beforeEach(async () => {
    rmSync(join(bench.folder, first));
    await look();
    expect(await waiting()).toEqual([`${ref} jira:OPS-12`]);
  });

  it("is listed, though its file is not there", async () => {
    const answer = await conflicts(await bench.desk(), { item: "1" });
    expect(answer.value?.conflicts).toMatchObject([{ id: "TASK-1", kind: "gone", ticket: "jira:OPS-12" }]);
    expect(answer.value?.conflicts[0]).not.toHaveProperty("ours");
  });

  it("remote: it is made again, and is tied as it was", async () => {
    const answer = await decide("remote");
    expect(answer.value?.fields).toMatchObject([{ did: "resolved", take: "remote" }]);
    const [row, ...more] = await bench.store.links.all();
    expect([more, row]).toMatchObject([[], { ticket: "jira:OPS-12", link: { relation: "primary", syncMode: "sync" } }]);
    const made = await (await bench.desk()).workspace.read(row?.item.split(":")[2] ?? "");
    expect(made?.content.title).toBe(bench.ticket("OPS-12").summary);
    expect([await waiting(), (await bench.store.bases.all()).map(({ item }) => item)]).toEqual([[], [row?.item]]);
  });

  it("local: its ticket is closed, and never deleted", async () => {
    const answer = await decide("local");
    expect(answer.value?.fields).toMatchObject([{ did: "resolved", take: "local" }]);
    expect(bench.ticket("OPS-12").status).toBe("Done");
    expect([await waiting(), await bench.store.links.all()]).toEqual([[], []]);
  });

  it("unlink: the ticket stays as it is", async () => {
    const before = bench.ticket("OPS-12");
    expect((await decide("unlink")).value?.fields).toMatchObject([{ did: "resolved", take: "unlink" }]);
    expect(bench.ticket("OPS-12")).toEqual(before);
    expect([await waiting(), await bench.store.links.all(), await bench.store.bases.all()]).toEqual([[], [], []]);
  });

  it.each([
    [undefined, {}, ["person NOT_CONFIRMED"]],
    [undefined, { answers: ["none"] }, ["person CHANGED_MEANWHILE"]],
    ["local", { dryRun: true }, []],
    ["remote", { dryRun: true }, []],
    ["local", { without: ["jira"] }, ["unverified NO_CREDENTIALS"]],
    ["merged", {}, ["usage USAGE"]],
  ] as const)("%s with %j: nothing is written", async (take, options, told) => {
    const before = bench.ticket("OPS-12");
    expect(weights(await decide(take, options))).toEqual(told);
    expect([bench.ticket("OPS-12"), bench.files("backlog/tasks").length]).toEqual([before, 1]);
    expect(await waiting()).toHaveLength(1);
  });

  it.each([
    ["make the item again", "To Do", 2],
    ["close the ticket", "Done", 1],
    ["forget the link, and leave the ticket as it is", "To Do", 1],
  ])("asks at a terminal: %s", async (option, status, files) => {
    const options = ["make the item again", "close the ticket", "forget the link, and leave the ticket as it is"];
    expect(weights(await decide(undefined, { answers: [options.indexOf(option)] }))).toEqual([]);
    expect(bench.asked).toMatchObject([{ says: "TASK-1 is gone, OPS-12 is not", options }]);
    expect([bench.ticket("OPS-12").status, bench.files("backlog/tasks").length]).toEqual([status, files]);
    expect(await waiting()).toEqual([]);
  });

  it("that is here again: the question falls, and nothing is written", async () => {
    bench.git("checkout", "-q", "--", first);
    expect(weights(await decide("local"))).toEqual(["said CHANGED_MEANWHILE"]);
    expect([bench.ticket("OPS-12").status, await waiting()]).toEqual(["To Do", []]);
  });

  it("whose ticket is gone by now as well: the link is dropped", async () => {
    jira().remove("OPS-12");
    expect(weights(await decide("remote"))).toEqual(["said NOT_FOUND"]);
    expect([await waiting(), await bench.store.links.all()]).toEqual([[], []]);
  });
});

describe("a ticket that is gone, with its item still there", () => {
  beforeEach(async () => {
    jira().remove("OPS-12");
    await look();
    expect(await waiting()).toEqual([`${ref} jira:OPS-12`]);
  });

  it("local: it is made again in its project, and stands to the item as the other did", async () => {
    const answer = await decide("local");
    expect(answer.notices.filter(({ weight }) => weight !== "said")).toEqual([]);
    const [row, ...more] = await bench.store.links.all();
    expect([more, row]).toMatchObject([[], { item: ref, link: { relation: "primary", syncMode: "sync" } }]);
    expect(row?.ticket).toMatch(/^jira:OPS-\d+$/);
    expect(bench.ticket(row?.ticket.slice(5) ?? "").summary).toBe("Show prices with tax");
    expect((await (await bench.desk()).workspace.read("1"))?.links).toMatchObject([{ id: row?.ticket.slice(5) }]);
    expect(await waiting()).toEqual([]);
  });

  it("remote: the item is archived", async () => {
    expect((await decide("remote")).value?.fields).toMatchObject([{ did: "resolved", take: "remote" }]);
    expect(existsSync(join(bench.folder, first))).toBe(false);
    expect((await (await bench.desk()).workspace.read("1"))?.place).toBe("archived");
    expect([await waiting(), await bench.store.links.all()]).toEqual([[], []]);
  });

  it("unlink: the item stays, without the link", async () => {
    expect((await decide("unlink")).value?.fields).toMatchObject([{ did: "resolved", take: "unlink" }]);
    expect((await (await bench.desk()).workspace.read("1"))?.links).toEqual([]);
    expect([await waiting(), await bench.store.links.all()]).toEqual([[], []]);
  });

  it.each([
    [undefined, {}, ["person NOT_CONFIRMED"]],
    ["local", { dryRun: true }, []],
    ["remote", { dryRun: true }, []],
    ["unlink", { dryRun: true }, []],
    ["local", { without: ["jira"] }, ["unverified NO_CREDENTIALS"]],
    ["base", {}, ["usage USAGE"]],
  ] as const)("%s with %j: nothing is written", async (take, options, told) => {
    const [before, tickets] = [bench.read(first), jira().all().length];
    expect(weights(await decide(take, options))).toEqual(told);
    expect([bench.read(first), jira().all().length]).toEqual([before, tickets]);
    expect(await waiting()).toHaveLength(1);
  });
});
