import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { TicketRef } from "@satellite/core";
import { openShelf, readWhole, type Desk } from "@satellite/engine/desk";
import { goneItems, renameTicket, standing } from "@satellite/engine/existence";
import { link, type LinkInput } from "@satellite/engine/verbs/link";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

const bench = openVerbBench();
const first = "backlog/tasks/task-1 - Show-prices-with-tax.md";
const item = "item:backlog:TASK-1";
const jira = () => bench.sandbox.services.jira.world;
const github = () => bench.sandbox.services.github.world;

async function tie(ref: string, more: Partial<LinkInput> = {}): Promise<void> {
  const answer = await link(await bench.desk({ yes: true }), { item: "1", ref, suggest: false, ...more });
  expect(answer.notices).toEqual([]);
}

const remove = (path = first): void => rmSync(join(bench.folder, path));
const gone = async (options: DeskOptions = {}) => {
  const desk = await bench.desk(options);
  return goneItems(desk, await openShelf(desk), ({ item: ref }) => ref === item);
};

/** As a sync looks at pairs: the tickets read, then whether both sides stand. */
async function look(ref: TicketRef, options: DeskOptions = {}) {
  const desk = await bench.desk(options);
  return standing(desk, await pairOf(desk, ref), await readOf(desk, [ref]));
}
async function pairOf(desk: Desk, ref: TicketRef) {
  const found = (await openShelf(desk)).items.find((one) => one.ref === item);
  if (found === undefined) throw new Error("TASK-1 is not on the shelf");
  return [{ item: found, ref }];
}
async function readOf(desk: Desk, refs: readonly TicketRef[]) {
  const { missing, tickets, unread } = await readWhole(desk, refs);
  const why = unread.flatMap((one) => (one.ref === undefined ? [] : [[one.ref, one] as const]));
  return { tickets, missing: new Set(missing), unread: new Map(why) };
}

describe("an item whose file is gone", () => {
  it("is asked about once; the ticket is left as it is, and the question keeps its age", async () => {
    await tie("OPS-12");
    remove();
    const asked = await gone();
    expect(weights(asked)).toEqual(["person NO_ITEM"]);
    const [row] = await bench.store.conflicts.all();
    expect(row).toMatchObject({
      item,
      ticket: "jira:OPS-12",
      field: "existence",
      kind: "gone",
      theirs: { title: expect.any(String) },
    });
    expect(row).not.toHaveProperty("ours");
    bench.sandbox.clearRequests();
    expect(weights(await gone())).toEqual(["person NO_ITEM"]);
    expect(bench.sandbox.requests()).toEqual([]);
    expect((await bench.store.conflicts.all())[0]?.atMs).toBe(row?.atMs);
    expect(await bench.store.links.all()).toHaveLength(1);
  });

  it("leaves no question in a dry run, and none for a ticket that only gives context", async () => {
    await tie("OPS-12");
    remove();
    expect(weights(await gone({ dryRun: true }))).toEqual(["person NO_ITEM"]);
    expect(await bench.store.conflicts.all()).toEqual([]);
    await bench.store.links.remove(item);
    bench.git("checkout", "-q", "--", first);
    await tie("OPS-12", { relation: "context" });
    remove();
    expect(weights(await gone())).toEqual([]);
  });

  it("that comes back is asked about no more", async () => {
    await tie("OPS-12");
    const text = bench.read(first);
    remove();
    await gone();
    bench.write(first, text);
    expect(weights(await gone())).toEqual(["said CHANGED_MEANWHILE"]);
    expect(await bench.store.conflicts.all()).toEqual([]);
    expect(weights(await gone())).toEqual([]);
    expect(weights(await look("jira:OPS-12"))).toEqual([]);
  });

  it("with its ticket gone as well: the tie falls, with all that was remembered", async () => {
    await tie("OPS-12");
    remove();
    jira().remove("OPS-12");
    expect(weights(await gone())).toEqual(["said CHANGED_MEANWHILE"]);
    expect([await bench.store.links.all(), await bench.store.bases.all()]).toEqual([[], []]);
  });

  it("and a tracker that is down: nothing is concluded", async () => {
    await tie("OPS-12");
    remove();
    expect(weights(await gone({ without: ["jira"] }))).toEqual(["unverified NO_CREDENTIALS"]);
    expect(await bench.store.conflicts.all()).toEqual([]);
  });

  it("may lie in a file that cannot be read: then it is not gone", async () => {
    await tie("OPS-12");
    const text = bench.read(first);
    bench.write(first, `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`);
    expect((await gone()).notices).toMatchObject([{ weight: "part", where: expect.stringContaining(first) }]);
    expect(await bench.store.conflicts.all()).toEqual([]);
  });

  it.each([
    ["renamed", "backlog/tasks/task-1 - Prices.md"],
    ["completed", "backlog/completed/task-1 - Show-prices-with-tax.md"],
  ])("%s is the same item, and nothing is told", async (_, path) => {
    await tie("OPS-12");
    bench.write("backlog/completed/.keep", "");
    renameSync(join(bench.folder, first), join(bench.folder, path));
    expect(weights(await gone())).toEqual([]);
    expect(weights(await look("jira:OPS-12"))).toEqual([]);
  });

  it("archived is left alone until it is restored", async () => {
    await tie("OPS-12");
    bench.write("backlog/archive/tasks/.keep", "");
    const away = join(bench.folder, "backlog/archive/tasks/task-1 - Show-prices-with-tax.md");
    renameSync(join(bench.folder, first), away);
    const found = await look("jira:OPS-12");
    expect([weights(found), found.goes(item, "jira:OPS-12")]).toEqual([["said CHANGED_MEANWHILE"], false]);
    renameSync(away, join(bench.folder, first));
    expect((await look("jira:OPS-12")).goes(item, "jira:OPS-12")).toBe(true);
  });

  it("under another id keeps what is remembered of it", async () => {
    await tie("OPS-12");
    const text = bench.read(first);
    remove();
    bench.write("backlog/tasks/task-7 - Show-prices-with-tax.md", text.replace("id: TASK-1", "id: TASK-7"));
    expect(weights(await gone())).toEqual(["said CHANGED_MEANWHILE"]);
    expect(await bench.store.links.all()).toMatchObject([{ item: "item:backlog:TASK-7", ticket: "jira:OPS-12" }]);
    expect(await bench.store.bases.all()).toMatchObject([{ item: "item:backlog:TASK-7", ticket: "jira:OPS-12" }]);
  });
});

describe("two files with one id", () => {
  it("are left alone, both", async () => {
    await tie("OPS-12");
    bench.write("backlog/tasks/task-1 - A-copy.md", bench.read(first));
    const found = await look("jira:OPS-12");
    expect([weights(found), found.goes(item, "jira:OPS-12")]).toEqual([["part DUPLICATE_ID"], false]);
  });
});

describe("a ticket that is gone", () => {
  it.each([
    ["Jira", "OPS-12", "jira:OPS-12", () => jira().remove("OPS-12")],
    ["GitHub", "#3", "github:acme/shop#3", () => github().deleteIssue("acme/shop", 3)],
  ] as const)("from %s is asked about, and its item left as it is", async (_, typed, ref, destroy) => {
    await tie(typed);
    const before = bench.read(first);
    destroy();
    const found = await look(ref);
    expect([weights(found), found.goes(item, ref)]).toEqual([["person NOT_FOUND"], false]);
    expect(await bench.store.conflicts.all()).toMatchObject([
      { item, ticket: ref, field: "existence", kind: "gone", ours: { title: "Show prices with tax" } },
    ]);
    expect(bench.read(first)).toBe(before);
  });

  it("is not told from one that could not be asked about", async () => {
    await tie("OPS-12");
    jira().remove("OPS-12");
    const found = await look("jira:OPS-12", { without: ["jira"] });
    expect([weights(found), found.goes(item, "jira:OPS-12")]).toEqual([["unverified NO_CREDENTIALS"], false]);
    expect(await bench.store.conflicts.all()).toEqual([]);
  });
});

describe("a ticket that bears another name", () => {
  it.each([
    [
      "of another Jira project",
      "OPS-12",
      "jira:OPS-12",
      (): string => (jira().move("OPS-12", "PROJ-2000"), "jira:PROJ-2000"),
    ],
    [
      "of another repository",
      "#3",
      "github:acme/shop#3",
      () => {
        github().raw.addRepository({ name: "acme/vault" });
        return `github:acme/vault#${github().transfer("acme/shop", 3, "acme/vault").number}`;
      },
    ],
  ] as const)("%s: it is compared, and all that is remembered follows", async (_, typed, ref, move) => {
    await tie(typed);
    const to = move() as TicketRef;
    const found = await look(ref);
    expect([weights(found), found.goes(item, ref)]).toEqual([["said CHANGED_MEANWHILE"], true]);
    await renameTicket(await bench.desk(), item, ref, to);
    expect(await bench.store.links.all()).toMatchObject([{ item, ticket: to }]);
    expect(await bench.store.bases.all()).toMatchObject([{ item, ticket: to }]);
    expect([...(await bench.store.cache.get([ref])).keys()]).toEqual([]);
  });
});
