import { describe, expect, it } from "@jest/globals";
import type { TicketRef } from "@satellite/core";
import { link, links, unlink, type LinkInput } from "@satellite/engine/verbs/link";
import { importTickets } from "@satellite/engine/verbs/import";
import { pull } from "@satellite/engine/verbs/pull";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

const bench = openVerbBench();
const tie = async (item: string, ref?: string, more: Partial<LinkInput> = {}, options: DeskOptions = {}) =>
  link(await bench.desk(options), { item, ...(ref === undefined ? {} : { ref }), suggest: false, ...more });
const untie = async (item: string, ref?: string, options: DeskOptions = {}) =>
  unlink(await bench.desk(options), { item, ...(ref === undefined ? {} : { ref }) });
const item = async (id: string) => (await bench.desk()).workspace.read(id);
const first = "backlog/tasks/task-1 - Show-prices-with-tax.md";

describe("linking an item", () => {
  it("the first time: worked on, in step, and noted in file and store", async () => {
    const answer = await tie("1", "OPS-12");
    expect(answer).toMatchObject({ notices: [], value: { did: "linked", ticket: "jira:OPS-12" } });
    const wanted = {
      provider: "jira",
      id: "OPS-12",
      relation: "primary",
      direction: "linked",
      syncMode: "sync",
      rawState: "To Do",
    };
    expect((await item("1"))?.links).toMatchObject([wanted]);
    expect(await bench.store.links.of("jira:OPS-12")).toMatchObject([{ item: "item:backlog:TASK-1", link: wanted }]);
    const base = await bench.store.bases.get("item:backlog:TASK-1", "jira:OPS-12");
    expect(base?.fields).toMatchObject({ status: "To Do" });
    expect(base?.fields).not.toHaveProperty("title");
  });

  it("to a second ticket: beside the first, and only when asked", async () => {
    await tie("1", "OPS-12");
    await tie("1", "#3");
    expect((await item("1"))?.links).toMatchObject([
      { id: "OPS-12", relation: "primary" },
      { id: "acme/shop#3", relation: "secondary", syncMode: "manual" },
    ]);
  });

  it("once more changes what is said, and nothing else", async () => {
    await tie("1", "OPS-12");
    const before = bench.read(first);
    expect((await tie("1", "OPS-12")).value?.did).toBe("unchanged");
    expect(bench.read(first)).toBe(before);
    const answer = await tie("1", "OPS-12", { onClose: "close", syncMode: "export", relation: "derived" });
    expect(answer.value?.did).toBe("updated");
    expect((await item("1"))?.links).toMatchObject([{ relation: "derived", syncMode: "export", onClose: "close" }]);
  });

  it("writes nothing in a dry run", async () => {
    const before = bench.read(first);
    expect((await tie("1", "OPS-12", {}, { dryRun: true })).value?.did).toBe("planned");
    expect(bench.read(first)).toBe(before);
    expect(await bench.store.links.all()).toEqual([]);
  });

  it.each([
    ["--offline", { offline: true }, ["said NOT_LOOKED_AT"]],
    ["no token", { without: ["jira"] }, ["unverified NO_CREDENTIALS"]],
  ] as const)("with %s it is linked all the same, and said", async (_, options, told) => {
    const answer = await tie("1", "OPS-12", {}, options);
    expect([weights(answer), answer.value?.did]).toEqual([told, "linked"]);
    expect((await item("1"))?.links).toMatchObject([
      { id: "OPS-12", url: `${bench.sandbox.jira.baseUrl}/browse/OPS-12` },
    ]);
    expect(await bench.store.links.all()).toHaveLength(1);
  });

  it.each([
    ["1", "PROJ-9999", "usage NOT_FOUND"],
    ["9", "OPS-12", "usage NO_ITEM"],
    ["1", "what", "usage USAGE"],
    ["1", undefined, "usage USAGE"],
  ])("%s to %s: %s", async (id, ref, told) => expect(weights(await tie(id, ref))).toEqual([told]));
});

describe("several items on one ticket", () => {
  it("two that both write its fields are asked about", async () => {
    expect(weights(await tie("1", "PROJ-1043"))).toEqual(["person NOT_CONFIRMED"]);
    expect((await item("1"))?.links).toEqual([]);
    expect((await tie("1", "PROJ-1043", {}, { yes: true })).value?.did).toBe("linked");
  });

  it.each([{ relation: "secondary" }, { syncMode: "manual" }, { relation: "context" }] as const)(
    "%j is nobody's conflict",
    async (more) => expect((await tie("1", "PROJ-1043", more)).value?.did).toBe("linked"),
  );
});

describe("--suggest", () => {
  const alike = async () => {
    const path = "backlog/tasks/task-1 - Show-prices-with-tax.md";
    bench.write(path, bench.read(path).replace("Show prices with tax", "Passkeys: people sign in"));
  };

  it("lists tickets like the item, and ends when nobody chooses", async () => {
    await alike();
    const answer = await tie("1", undefined, { suggest: true });
    expect(weights(answer)).toEqual(["person AMBIGUOUS"]);
    expect(answer.value?.suggestions?.[0]).toMatchObject({ ref: "jira:PROJ-1042" });
    expect((await item("1"))?.links).toEqual([]);
  });

  it("links the one that is chosen", async () => {
    await alike();
    expect((await tie("1", undefined, { suggest: true }, { answers: [0] })).value).toMatchObject({
      did: "linked",
      ticket: "jira:PROJ-1042",
    });
  });

  it("finds nothing for another title, and links nothing when none is chosen", async () => {
    expect(weights(await tie("1", undefined, { suggest: true }))).toEqual(["said NOT_FOUND"]);
    await alike();
    expect((await tie("1", undefined, { suggest: true }, { answers: ["none"] })).value?.did).toBe("nothing");
  });
});

describe("unlinking", () => {
  it("takes every trace away here, to the byte, and what is linked again begins anew", async () => {
    const before = bench.read(first);
    await tie("1", "OPS-12");
    expect(bench.read(first)).not.toBe(before);
    const answer = await untie("1", "OPS-12");
    expect(answer).toMatchObject({ notices: [], value: { unlinked: ["jira:OPS-12"] } });
    expect(bench.read(first)).toBe(before);
    expect([await bench.store.links.all(), await bench.store.bases.all()]).toEqual([[], []]);
    expect((await tie("1", "OPS-12")).value?.did).toBe("linked");
  });

  it("one of several leaves the others", async () => {
    await tie("1", "OPS-12");
    await tie("1", "#3");
    await untie("1", "OPS-12");
    expect((await item("1"))?.links).toMatchObject([{ id: "acme/shop#3" }]);
    expect(bench.read(first)).not.toContain("OPS-12");
    expect(await bench.store.links.all()).toHaveLength(1);
  });

  it("all of them at once", async () => {
    await tie("1", "OPS-12");
    await tie("1", "#3");
    expect((await untie("1")).value?.unlinked).toEqual(["jira:OPS-12", "github:acme/shop#3"]);
    expect((await item("1"))?.links).toEqual([]);
  });

  it.each([
    ["jira", "OPS"],
    ["github", "acme/shop"],
  ] as const)("takes mark and comment of ours from %s, and no word of people's", async (tracker, project) => {
    const provider = await (await bench.desk()).provider(tracker);
    if ("code" in provider) throw new Error(provider.says);
    const identity = "item:backlog:TASK-1@acme/shop";
    const say = { because: "test", says: "make" };
    const creation = { kind: "ticket-create", on: `${tracker}:new:x`, identity, project } as const;
    const made = await provider.apply({ ...creation, ticket: { title: "New", body: "Text." }, key: "k", ...say }, "k");
    const own = made.id as TicketRef;
    await tie("1", own.slice(tracker.length + 1));
    const comment = {
      kind: "comment",
      on: own,
      identity: "push:item:backlog:TASK-1",
      body: "Done in abc.",
      digest: "d",
    } as const;
    expect(await provider.apply({ ...comment, key: "c", ...say }, "c")).toMatchObject({ outcome: "done" });
    const answer = await untie("1");
    expect(answer.receipts.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      "untie done",
      "comment done",
      "item-edit done",
    ]);
    const [read] = await provider.read([own], { whole: true });
    const ticket = read?.outcome === "found" ? read.ticket : undefined;
    expect([ticket?.title, ticket?.content?.body.trim(), ticket?.content?.madeFrom]).toEqual([
      "New",
      "Text.",
      undefined,
    ]);
    expect((await untie("1")).notices).toMatchObject([{ code: "NOT_LINKED" }]);
  });

  it("leaves the mark of another item", async () => {
    await tie("1", "OPS-12");
    const desk = await bench.desk();
    const jira = await desk.provider("jira");
    if ("code" in jira) throw new Error(jira.says);
    const deed = {
      kind: "untie",
      on: "jira:OPS-12",
      identity: "item:backlog:TASK-9",
      key: "u",
      because: "t",
      says: "untie",
    } as const;
    expect(await jira.apply(deed, "u")).toMatchObject({ outcome: "unchanged" });
  });

  it("what is not linked says so", async () => {
    expect(weights(await untie("1"))).toEqual(["usage NOT_LINKED"]);
    expect(weights(await untie("2", "OPS-12"))).toEqual(["usage NOT_LINKED"]);
  });

  it("with a tracker down does its part here, and the rest waits", async () => {
    await pull(await bench.desk(), { ref: "PROJ-1042", start: false, force: false });
    const desk = await bench.desk();
    const journal = {
      key: "push-1",
      kind: "comment",
      on: "jira:PROJ-1042",
      identity: "push:item:backlog:TASK-3",
      body: "x",
      digest: "d",
      because: "push",
      says: "tell",
    } as const;
    await desk.journal.begin([{ key: journal.key, effect: journal }]);
    await desk.journal.end({ key: journal.key, kind: "comment", on: journal.on, outcome: "done", says: "told" });
    const answer = await untie("3", undefined, { without: ["jira"] });
    expect(answer.pending).toMatchObject([{ kind: "comment", body: null }]);
    expect(answer.value?.unlinked).toEqual(["jira:PROJ-1042"]);
    expect((await item("3"))?.links).toEqual([]);
  });
});

describe("links", () => {
  it("shows what is tied to what, of all items or of one", async () => {
    await importTickets(await bench.desk(), {
      provider: "jira",
      query: "key = OPS-12",
      assigned: false,
      context: true,
      force: false,
    });
    const all = await links(await bench.desk(), {});
    expect(all.value?.links).toMatchObject([
      { id: "TASK-2", ticket: "jira:PROJ-1043", relation: "primary", syncMode: "sync", onClose: "none" },
      { id: "TASK-3", ticket: "jira:OPS-12", relation: "context", syncMode: "manual", direction: "imported" },
    ]);
    expect(all.value?.links[1]?.lastSyncedAt).toMatch(/^2026-01-05T/);
    expect((await links(await bench.desk(), { item: "3" })).value?.links).toHaveLength(1);
    expect(weights(await links(await bench.desk(), { item: "9" }))).toEqual(["usage NO_ITEM"]);
  });
});
