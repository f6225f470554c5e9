/** What every store promises, wherever it keeps its rows. */
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Store, TicketRef } from "@satellite/core";
import { aloneContract } from "./store-alone.js";
import { conflictContract } from "./store-conflicts.js";
import { awkward, base, completion, effect, link, receipt, ticket } from "./store-samples.js";
import { transactionContract } from "./store-transactions.js";

/** One place where rows are kept, empty at first. */
export interface StoreWorld {
  readonly clock: { atMs: number };
  /** The same place, opened. The suite closes it. */
  open(): Promise<Store>;
  /** Nothing is left where a store ends with its process. */
  readonly lasts: boolean;
  close(): Promise<void>;
}

export function storeContract(name: string, build: () => Promise<StoreWorld>): void {
  describe(`store contract: ${name}`, () => {
    let world: StoreWorld;
    let store: Store;
    beforeEach(async () => {
      world = await build();
      store = await world.open();
    });
    afterEach(async () => {
      await store.close();
      await world.close();
    });
    const again = async (): Promise<void> => {
      if (!world.lasts) return;
      await store.close();
      store = await world.open();
    };
    const now = () => ({ world, store, again });

    describe("links and bases", () => pairs(now));
    describe("the journal", () => journal(now));
    describe("history, cursors and cache", () => others(now));
    describe("what waits for a person", () => conflictContract(now));
    describe("limits", () => limits(now));
    describe("transactions", () => transactionContract(() => store));
    describe("one that carries writes out", () => aloneContract(now));
  });
}

type Now = () => { readonly world: StoreWorld; readonly store: Store; again(): Promise<void> };

function pairs(now: Now): void {
  it("finds a link by its item and by its ticket, after opening again as well", async () => {
    const rows = [link("TASK-1", "jira:PROJ-1"), link("TASK-1", "jira:PROJ-2"), link("TASK-2", "jira:PROJ-2")];
    for (const row of rows) await now().store.links.put(row);
    await now().again();
    const { links } = now().store;
    expect(await links.of("item:backlog:TASK-1")).toEqual([rows[0], rows[1]]);
    expect(await links.of("jira:PROJ-2")).toEqual([rows[1], rows[2]]);
    expect(await links.of("jira:PROJ-9")).toEqual([]);
    expect(await links.all()).toEqual(rows);
  });

  it("replaces a link of the same item and ticket, whole", async () => {
    const { links } = now().store;
    await links.put(link("TASK-1", "jira:PROJ-1", { url: "https://acme.example", extra: { theirs: 1 } }));
    const second = link("TASK-1", "jira:PROJ-1", { relation: "context", extra: { said: awkward } }, 2000);
    await links.put(second);
    expect(await links.all()).toEqual([second]);
  });

  it("takes a thousand links and bases at once, the last of each pair", async () => {
    const at = Array.from({ length: 1000 }, (_, one) => one);
    const rows = at.map((one) => link(`TASK-${one}`, "jira:PROJ-1", {}, one));
    const last = link("TASK-0", "jira:PROJ-1", { relation: "context" }, 0);
    await now().store.links.putAll(rows);
    await now().store.links.putAll([...rows, last]);
    const ancestors = at.map((one) => base(`TASK-${one}`, "jira:PROJ-1"));
    await now().store.bases.putAll([base("TASK-7", "jira:PROJ-1", { itemRevision: "older" }), ...ancestors]);
    await now().again();
    expect(await now().store.links.all()).toEqual([last, ...rows.slice(1)]);
    const all = await now().store.bases.all();
    expect(all).toHaveLength(1000);
    expect(new Set(all.map(({ item }) => item)).size).toBe(1000);
    expect(await now().store.bases.get("item:backlog:TASK-7", "jira:PROJ-1")).toEqual(ancestors[7]);
  });

  it("keeps none of many when one of them is refused", async () => {
    const bad = link("TASK\0-2", "jira:PROJ-1");
    await expect(now().store.links.putAll([link("TASK-1", "jira:PROJ-1"), bad])).rejects.toThrow();
    expect(await now().store.links.all()).toEqual([]);
  });

  it("removes one link of an item, or all, and says how many", async () => {
    const { links } = now().store;
    for (const id of ["PROJ-1", "PROJ-2", "PROJ-3"]) await links.put(link("TASK-1", `jira:${id}`));
    await links.put(link("TASK-2", "jira:PROJ-1"));
    expect(await links.remove("item:backlog:TASK-1", "jira:PROJ-2")).toBe(1);
    expect(await links.remove("item:backlog:TASK-1")).toBe(2);
    expect(await links.remove("item:backlog:TASK-1")).toBe(0);
    expect(await links.all()).toHaveLength(1);
  });

  it("keeps a base whole: texts to the character, the tracker's rich text, versions", async () => {
    const plain = base("TASK-1", "jira:PROJ-1");
    const native = { type: "doc", version: 1, content: [{ type: "paragraph", text: awkward }] };
    const rich = base("TASK-2", "jira:PROJ-1", { native, ticketVersion: "7" });
    await now().store.bases.put(plain);
    await now().store.bases.put(rich);
    await now().again();
    const { bases } = now().store;
    expect(await bases.get(plain.item, plain.ticket)).toEqual(plain);
    expect(await bases.get(rich.item, rich.ticket)).toEqual(rich);
    expect(await bases.all()).toEqual([plain, rich]);
    const { native: _native, ...bare } = rich;
    expect(await bases.all({ withoutNative: true })).toEqual([plain, bare]);
    const { body: _body, ...fields } = rich.fields;
    expect(Object.keys(fields).length).toBeLessThan(Object.keys(rich.fields).length);
    expect(await bases.all({ withoutBody: true, items: [rich.item, "item:backlog:TASK-9"] })).toEqual([
      { ...rich, fields },
    ]);
    expect(await bases.all({ items: [] })).toEqual([]);
    await bases.put({ ...plain, item: rich.item });
    expect(await bases.get(rich.item, rich.ticket)).toEqual({ ...plain, item: rich.item });
    expect(await bases.remove(rich.item)).toBe(1);
    expect(await bases.get(rich.item, rich.ticket)).toBeUndefined();
  });

  it("gives back values of its own: what the caller changes later is not in them", async () => {
    const fields: Record<string, unknown> = { title: "one" };
    await now().store.bases.put(base("TASK-1", "jira:PROJ-1", { fields }));
    fields["title"] = "two";
    expect((await now().store.bases.all())[0]?.fields).toEqual({ title: "one" });
  });
}

function journal(now: Now): void {
  const begin = (at: number, ...keys: string[]): Promise<void> => {
    now().world.clock.atMs = at;
    return now().store.journal.begin(keys.map((key) => ({ key, effect: effect(key) })));
  };

  it("gives what was begun and not ended, oldest first, to the next one that opens it", async () => {
    await begin(2000, "b", "c");
    await begin(1000, "a");
    now().world.clock.atMs = 3000;
    await now().store.journal.end(receipt("b", "done"));
    await now().again();
    const pending = await now().store.journal.pending();
    expect(pending.map((row) => [row.key, row.begunAtMs])).toEqual([
      ["a", 1000],
      ["c", 2000],
    ]);
    expect(pending[0]?.effect).toEqual(effect("a"));
    expect(await now().store.journal.done("b")).toEqual(receipt("b", "done"));
  });

  it("lists newest first, of one target, up to a limit", async () => {
    await begin(1000, "a", "b");
    now().world.clock.atMs = 2000;
    await now().store.journal.begin([{ key: "c", effect: effect("c", "jira:PROJ-7") }]);
    await now().store.journal.end(receipt("c", "failed", "jira:PROJ-7"));
    const keys = async (filter?: { on?: string; limit?: number }) =>
      (await now().store.journal.rows(filter)).map((row) => row.key);
    expect(await keys()).toEqual(["c", "b", "a"]);
    expect(await keys({ limit: 2 })).toEqual(["c", "b"]);
    expect(await keys({ on: "jira:PROJ-1042" })).toEqual(["b", "a"]);
    expect((await now().store.journal.rows({ on: "jira:PROJ-7" }))[0]).toEqual({
      key: "c",
      effect: effect("c", "jira:PROJ-7"),
      begunAtMs: 2000,
      receipt: receipt("c", "failed", "jira:PROJ-7"),
      endedAtMs: 2000,
    });
  });

  it("makes what failed pending again when it is begun again, from then on", async () => {
    await begin(1000, "a");
    await now().store.journal.end(receipt("a", "failed"));
    expect(await now().store.journal.pending()).toEqual([]);
    await begin(2000, "a");
    expect(await now().store.journal.pending()).toMatchObject([{ key: "a", begunAtMs: 2000 }]);
    await begin(3000, "a");
    expect(await now().store.journal.pending()).toMatchObject([{ key: "a", begunAtMs: 2000 }]);
  });

  it("keeps values before and after, null among them", async () => {
    const entry = { key: "a", effect: effect("a"), before: null, after: { labels: [awkward] } };
    await now().store.journal.begin([entry]);
    expect(await now().store.journal.pending()).toMatchObject([entry]);
  });

  it("keeps in which working tree something was begun, and that another took it over", async () => {
    const entry = { key: "a", effect: effect("a") };
    await now().store.journal.begin([
      { ...entry, tree: "one" },
      { key: "b", effect: effect("b") },
    ]);
    const trees = async () => (await now().store.journal.pending()).map(({ key, tree }) => [key, tree]);
    expect(await trees()).toEqual([
      ["a", "one"],
      ["b", undefined],
    ]);
    await now().store.journal.begin([{ ...entry, tree: "two" }]);
    expect((await trees())[0]).toEqual(["a", "two"]);
  });

  it("drops what is pending, and no history", async () => {
    await begin(1000, "a", "b");
    await now().store.journal.end(receipt("b", "done"));
    await now().store.journal.drop(["a", "b", "never"]);
    expect((await now().store.journal.rows()).map((row) => row.key)).toEqual(["b"]);
  });

  it("takes a thousand intents at once, the same key twice among them", async () => {
    await begin(1000, ...Array.from({ length: 1000 }, (_, at) => `key-${at % 999}`));
    expect(await now().store.journal.pending()).toHaveLength(999);
  });
}

function others(now: Now): void {
  it("remembers completions, and finds those that share a ticket", async () => {
    const rows = [
      completion("plan-a", ["jira:PROJ-1", "github:acme/shop#7"], { path: "plans/a.md" }),
      completion("plan-b", ["jira:PROJ-2"], { forced: true }),
      completion("plan-a", [], { completedAtMs: 6000 }),
    ];
    for (const row of rows) await now().store.completions.record(row);
    await now().again();
    expect(await now().store.completions.all()).toEqual(rows);
    expect(await now().store.completions.overlapping(["github:acme/shop#7", "jira:PROJ-9"])).toEqual([rows[0]]);
    expect(await now().store.completions.overlapping([])).toEqual([]);
  });

  it("keeps small values by name", async () => {
    await now().store.cursors.put("jira", "1");
    await now().store.cursors.put("jira", awkward);
    await now().again();
    expect(await now().store.cursors.get("jira")).toBe(awkward);
    expect(await now().store.cursors.get("github")).toBeUndefined();
  });

  it("caches tickets with the moment that they were read at", async () => {
    const refs = Array.from({ length: 900 }, (_, at): TicketRef => `jira:PROJ-${at}`);
    const { cache } = now().store;
    await cache.put(refs.map((ref) => ({ ticket: ticket(ref), readAtMs: 1000 })));
    await cache.put([{ ticket: ticket("jira:PROJ-7", awkward), readAtMs: 2000 }]);
    await now().again();
    const found = await now().store.cache.get([...refs, ...refs, "jira:PROJ-9999"]);
    expect(found.size).toBe(900);
    expect(found.get("jira:PROJ-7")).toEqual({ ticket: ticket("jira:PROJ-7", awkward), readAtMs: 2000 });
    await now().store.cache.remove(refs.slice(1));
    expect([...(await now().store.cache.get(refs)).keys()]).toEqual(["jira:PROJ-0"]);
    expect((await now().store.cache.get([])).size).toBe(0);
  });

  it("takes nothing for nothing", async () => {
    const { store } = now();
    await store.journal.begin([]);
    await store.journal.drop([]);
    await store.cache.put([]);
    await store.links.putAll([]);
    await store.bases.putAll([]);
    await store.cache.remove([]);
    expect(await store.journal.rows()).toEqual([]);
  });
}

function limits(now: Now): void {
  it("refuses a value that is too large, by name, and keeps nothing of it", async () => {
    const body = "x".repeat(9 * 1024 * 1024);
    const large = base("TASK-1", "jira:PROJ-1", { fields: { body } });
    await expect(now().store.bases.put(large)).rejects.toMatchObject({ code: "TOO_LONG" });
    expect(await now().store.bases.all()).toEqual([]);
  });

  it.each([
    ["too long", "x".repeat(1300), "TOO_LONG"],
    ["with a NUL", "TASK\0-1", "OUR_FAULT"],
    ["with half a character", "TASK-\ud83d", "OUR_FAULT"],
  ])("refuses a ref %s", async (_how, id, code) => {
    await expect(now().store.links.put(link(id, "jira:PROJ-1"))).rejects.toMatchObject({ code });
    expect(await now().store.links.all()).toEqual([]);
  });

  it("refuses what is no JSON, and goes on", async () => {
    const fields: Record<string, unknown> = {};
    fields["self"] = fields;
    const circle = base("TASK-1", "jira:PROJ-1", { fields });
    await expect(now().store.bases.put(circle)).rejects.toMatchObject({ code: "OUR_FAULT" });
    await now().store.bases.put(base("TASK-1", "jira:PROJ-1"));
    expect(await now().store.bases.all()).toHaveLength(1);
  });
}
