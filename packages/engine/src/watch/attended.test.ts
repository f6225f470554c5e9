import { describe, expect, it } from "@jest/globals";
import type { Deed, Effect, Provider, Read, Receipt, Ticket, Workspace, WorkspaceItem } from "@satellite/core";
import { SatelliteError } from "@satellite/core";
import type { Desk } from "../desk/index.js";
import { createAlarm } from "./alarm.js";
import { attended } from "./attended.js";
import { createSeen } from "./seen.js";

const ref = "jira:PROJ-1";
const found: Read = { outcome: "found", ref, ticket: { ref } as unknown as Ticket };
const unreadable = (code: "UNAVAILABLE" | "NOT_FOUND" | "RATE_LIMITED", retryAfterMs?: number): Read => ({
  outcome: "unreadable",
  ref,
  why: { what: "PROJ-1", code, says: "no", ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
});
const effect = {
  kind: "item-edit",
  on: "item:backlog:TASK-1",
  patch: {},
  expect: "r",
  key: "k",
  because: "t",
  says: "edit",
};
const move = { kind: "untie", on: ref, identity: "x", key: "k", because: "t", says: "untie" } as Effect;
const receiptOf = ({ key, kind, on, says }: Effect): Receipt => ({ key, kind, on, says, outcome: "done" });

/** A desk with one tracker and one file, and everything that was asked of them. */
function open({ reads = [found], resting = [] }: { reads?: readonly Read[]; resting?: readonly string[] } = {}) {
  const asked: string[] = [];
  const stop = createAlarm();
  const files = new Map([["/shop/a.md", "before"]]);
  const seen = createSeen((path) => Promise.resolve(files.get(path) ?? "gone"));
  const provider: Pick<Provider, "id" | "read" | "search" | "apply" | "applyMany"> = {
    id: "jira",
    read: () => Promise.resolve((asked.push("read"), reads)),
    async *search() {
      asked.push("search");
      yield await Promise.resolve([]);
      asked.push("second page");
      if (reads[0]?.outcome === "unreadable") throw new SatelliteError("NETWORK", "cut");
      yield [];
    },
    apply: (one) => Promise.resolve((asked.push("apply"), receiptOf(one))),
    applyMany: (all) => Promise.resolve((asked.push("many"), all.map(receiptOf))),
  };
  let path = "a.md";
  const workspace: Pick<Workspace, "apply" | "read"> = {
    read: () => Promise.resolve({ path } as WorkspaceItem),
    apply(one) {
      asked.push("file");
      files.delete(`/shop/${path}`);
      path = "b.md";
      files.set("/shop/b.md", "after");
      return Promise.resolve(receiptOf(one));
    },
  };
  const desk = {
    workspace,
    host: { apply: (one: Effect) => Promise.resolve((asked.push("host"), receiptOf(one))) },
    provider: () => Promise.resolve((asked.push("open"), provider)),
  } as unknown as Desk;
  const one = attended(desk, { resting: new Set(resting), stop, seen, pathOf: (file) => `/shop/${file}` });
  const tracker = async (): Promise<Provider> => (await one.desk.provider("jira")) as Provider;
  return { ...one, asked, files, seen, stop, tracker };
}

describe("what a round hears", () => {
  it.each([
    ["an answer", [found], [], ["jira"]],
    ["an answer about one ticket alone", [unreadable("NOT_FOUND")], [], ["jira"]],
    ["an outage", [unreadable("UNAVAILABLE")], [{ system: "jira" }], []],
    ["one failure among answers", [found, unreadable("UNAVAILABLE"), found], [{ system: "jira" }], []],
    [
      "the longest wait that was asked for",
      [unreadable("RATE_LIMITED", 5_000), unreadable("RATE_LIMITED", 60_000), unreadable("RATE_LIMITED")],
      [{ system: "jira", askedMs: 60_000 }],
      [],
    ],
  ] as const)("%s", async (_, reads, down, answered) => {
    const { heard, tracker } = open({ reads });
    await (await tracker()).read([ref]);
    expect(heard()).toEqual({ down, answered: new Set(answered) });
  });

  it("a search that breaks off, and throws on", async () => {
    const { heard, tracker } = open({ reads: [unreadable("UNAVAILABLE")] });
    const all = (await tracker()).search({});
    await expect(drained(all)).rejects.toMatchObject({ code: "NETWORK" });
    expect(heard().down).toEqual([{ system: "jira" }]);
  });

  it("nothing of a system that rests: it is not asked", async () => {
    const { asked, desk, heard } = open({ resting: ["jira"] });
    expect(await desk.provider("jira")).toMatchObject({ code: "UNAVAILABLE" });
    expect([asked, heard()]).toEqual([[], { down: [], answered: new Set() }]);
  });
});

async function drained(all: AsyncIterable<unknown>): Promise<void> {
  for await (const one of all) void one;
}

describe("once it is to stop", () => {
  it("no request and no write begins; what was planned waits for the next run", async () => {
    const { asked, desk, stop, tracker } = open();
    const jira = await tracker();
    stop.ring();
    const [read] = await jira.read([ref]);
    const receipts = [
      await jira.apply(move, "k"),
      ...((await jira.applyMany?.([move])) ?? []),
      await desk.workspace.apply(effect as Effect<Extract<Deed, { kind: "item-edit" }>>, "k"),
      await desk.host.apply(move, "k"),
    ];
    await expect(drained(jira.search({}))).rejects.toMatchObject({ code: "NOT_LOOKED_AT" });
    expect(read).toMatchObject({ outcome: "unreadable", why: { code: "NOT_LOOKED_AT" } });
    expect(receipts.map(({ code, outcome }) => `${outcome} ${code}`)).toEqual(Array(4).fill("failed NOT_LOOKED_AT"));
    expect(asked).toEqual(["open"]);
  });

  it("the next page of a search is not fetched", async () => {
    const { asked, stop, tracker } = open();
    const pages = (await tracker()).search({})[Symbol.asyncIterator]();
    await pages.next();
    stop.ring();
    await expect(pages.next()).rejects.toMatchObject({ code: "NOT_LOOKED_AT" });
    expect(asked).toEqual(["open", "search"]);
  });
});

it("a file that a round writes is no news, under its old name and its new one; the next edit is", async () => {
  const { desk, files, seen } = open();
  await desk.workspace.apply(effect as Effect<Extract<Deed, { kind: "item-edit" }>>, "k");
  expect(await seen.isNews(["/shop/a.md", "/shop/b.md"])).toBe(false);
  files.set("/shop/b.md", "edited");
  expect(await seen.isNews(["/shop/b.md"])).toBe(true);
});
