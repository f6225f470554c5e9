import { describe, expect, it, jest } from "@jest/globals";
import type { Deed, Effect, Provider, Receipt } from "@satellite/core";
import { carryOut, deed, resume, type Desk } from "@satellite/engine/desk";
import { moveByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

jest.setTimeout(30_000);
const sara = "5b10ac8d82e05b22cc7d4ef1";
const bench = openVerbBench();
const yes: DeskOptions = { yes: true };
const jira = "jira:PROJ-1042";
const issue = "github:acme/shop#3";
const url = "https://github.com/acme/shop/pull/7";
const link = { provider: "jira", id: "PROJ-1042", relation: "primary", syncMode: "sync", onClose: "none" } as const;
const names = ["In Development"];
const label = { name: "held", color: "12ab34", description: "" };
const comment = (on: typeof jira | typeof issue): Deed => ({
  kind: "comment",
  on,
  identity: "push:x",
  body: "Done.",
  digest: "d1",
});

/** One of each kind that a command on items plans. */
const deeds: readonly (readonly [string, (revision: string) => Deed])[] = [
  ["a comment in Jira", () => comment(jira)],
  ["a comment on GitHub", () => comment(issue)],
  ["a move in Jira", () => ({ kind: "move", on: jira, to: "in_progress", names, expect: "To Do", fields: {} })],
  ["a move on GitHub", () => ({ kind: "move", on: issue, to: "closed", names: [], expect: "open", fields: {} })],
  [
    "a link",
    () => ({
      kind: "link",
      on: jira,
      to: "change:github:acme/shop#7",
      url,
      title: "acme/shop#7",
      summary: "",
      resolved: false,
      digest: "d1",
    }),
  ],
  ["labels", () => ({ kind: "labels", on: issue, add: ["held"], remove: [], create: [label] })],
  ["a milestone", () => ({ kind: "milestone", on: issue, title: "9.0.0", create: true })],
  [
    "a new ticket in Jira",
    () => ({
      kind: "ticket-create",
      on: "jira:new:item:backlog:TASK-1",
      identity: "item:backlog:TASK-1",
      project: "PROJ",
      ticket: { title: "Tax", body: "" },
      tie: { item: "item:backlog:TASK-1", relation: "primary" },
    }),
  ],
  [
    "a new ticket on GitHub",
    () => ({
      kind: "ticket-create",
      on: "github:new:item:backlog:TASK-1",
      identity: "item:backlog:TASK-1",
      project: "acme/shop",
      ticket: { title: "Tax", body: "" },
      tie: { item: "item:backlog:TASK-1", relation: "primary" },
    }),
  ],
  [
    "fields of a ticket in Jira",
    () => ({
      kind: "ticket-edit",
      on: jira,
      patch: { title: "Sign in" },
      was: { title: "People sign in with a passkey" },
    }),
  ],
  ["a mark taken away", () => ({ kind: "untie", on: jira, identity: "item:backlog:TASK-1" })],
  [
    "a new item",
    () => ({
      kind: "item-create",
      on: "item:backlog:new:jira:PROJ-1042",
      identity: jira,
      item: { kind: "task", content: { title: "Sign in" }, links: [link] },
    }),
  ],
  [
    "an edited item",
    (expect) => ({ kind: "item-edit", on: "item:backlog:TASK-1", patch: { title: "Prices", links: [link] }, expect }),
  ],
  ["an item that is moved", (expect) => ({ kind: "item-place", on: "item:backlog:TASK-1", to: "archived", expect })],
];

const effectOf = async (make: (revision: string) => Deed): Promise<Effect> => {
  const item = await (await bench.desk()).workspace.read("TASK-1");
  return deed(make(item?.revision ?? ""), "test", "one write", "r1");
};

/** Both sides as a person sees them, without when it was. */
function world(): unknown {
  const state = JSON.stringify({
    sandbox: bench.sandbox.state(),
    files: bench.files("backlog").map((path) => [path, bench.read(path)]),
  });
  return JSON.parse(
    state
      .replace(
        /"(?:updated|created|updatedAt|createdAt|at|closedAt|nowMs|updatedMs|createdMs)":(?:"[^"]*"|\d+)/g,
        '"when":0',
      )
      .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d{4})?/g, "when"),
  ) as unknown;
}

type Killing = (apply: () => Promise<Receipt>) => Promise<Receipt>;
const killings: Readonly<Record<string, Killing>> = {
  "before the request": () => Promise.reject(new Error("killed")),
  "after it": async (apply) => {
    await apply();
    throw new Error("killed");
  },
};

/** A process that dies at that moment. */
function dying(desk: Desk, kill: Killing): Desk {
  return {
    ...desk,
    provider: async (id) => {
      const one = await desk.provider(id);
      return "code" in one ? one : { ...one, apply: (effect, key) => kill(() => one.apply(effect, key)) };
    },
    workspace: { ...desk.workspace, apply: (effect, key) => kill(() => desk.workspace.apply(effect, key)) },
  };
}

describe.each(Object.entries(killings))("a process that is killed %s", (_, kill) => {
  it.each(deeds)("leaves %s to the next run, and both end in the same world", async (_name, make) => {
    const whole = await effectOf(make);
    const usual = await carryOut(await bench.desk(yes), { effects: [whole], skipped: [] }, { says: "test" });
    expect(usual.receipts.map(({ outcome }) => outcome)).not.toContain("refused");
    const wanted = world();
    const { sandbox } = bench;
    sandbox.reset();
    bench.git("clean", "-fdq");
    bench.git("checkout", "-q", "--", ".");
    await bench.store.journal.drop([whole.key]);
    await bench.store.links.remove("item:backlog:TASK-1");
    const again = { ...whole, key: `${whole.key}-again` };
    const desk = dying(await bench.desk(yes), kill);
    await expect(carryOut(desk, { effects: [again], skipped: [] }, { says: "test" })).rejects.toThrow("killed");
    expect((await bench.store.journal.pending()).map(({ key }) => key)).toEqual([again.key]);
    const resumed = await resume(await bench.desk(yes));
    expect([resumed.pending, resumed.notices]).toEqual([[], []]);
    expect(world()).toEqual(wanted);
    expect(await bench.store.journal.pending()).toEqual([]);
  });
});

describe("what waits in the journal", () => {
  const move: Deed = { kind: "move", on: jira, to: "in_progress", names, expect: "To Do", fields: {} };
  const wait = async () => {
    const effect = deed(move, "test", "move PROJ-1042", "r1");
    const plan = { effects: [effect], skipped: [] };
    return carryOut(await bench.desk({ ...yes, without: ["jira"] }), plan, { says: "test" });
  };

  it("and was overtaken by a person is told, dropped, and not done", async () => {
    expect((await wait()).pending).toHaveLength(1);
    moveByHand(bench.sandbox.services.jira.world, "PROJ-1042", "Code Review", sara);
    const resumed = await resume(await bench.desk(yes));
    expect(resumed.receipts.map(({ outcome }) => outcome)).not.toContain("done");
    expect(bench.ticket("PROJ-1042").status).toBe("Code Review");
    expect(resumed.notices.length + resumed.receipts.length).toBeGreaterThan(0);
    expect(await bench.store.journal.pending()).toEqual([]);
  });

  it("stays there without a token, and in a dry run", async () => {
    await wait();
    for (const options of [
      { ...yes, without: ["jira"] },
      { ...yes, dryRun: true },
      { ...yes, offline: true },
    ] as const)
      await resume(await bench.desk(options));
    expect(await bench.store.journal.pending()).toHaveLength(1);
  });

  it("is nothing of a plan that somebody refused, or was not there to confirm", async () => {
    const plan = { effects: [deed(move, "test", "move", "r1")], skipped: [] };
    for (const options of [{ answers: ["no"] }, {}, { dryRun: true }] satisfies DeskOptions[]) {
      const carried = await carryOut(await bench.desk(options), plan, { says: "test" });
      expect([carried.stopped, carried.receipts]).toEqual([true, []]);
    }
    expect(await bench.store.journal.rows()).toEqual([]);
    expect(bench.ticket("PROJ-1042").status).toBe("To Do");
  });

  it("holds no token that a service gave back in its words", async () => {
    const token = `ghp_${"a1".repeat(18)}`;
    const desk = await bench.desk(yes);
    const telling: Desk = {
      ...desk,
      provider: async (id) => {
        const one = await desk.provider(id);
        const says = `400 for https://sara:${token}@acme.atlassian.net/`;
        const apply: Provider["apply"] = ({ kind, on }, key) =>
          Promise.resolve({ key, kind, on, outcome: "refused", code: "REFUSED", says, url: `https://x/?t=${token}` });
        return "code" in one ? one : { ...one, apply };
      },
    };
    const carried = await carryOut(
      telling,
      { effects: [deed(move, "test", "move", "r1")], skipped: [] },
      { says: "test" },
    );
    expect(weights(carried)).toEqual(["part REFUSED"]);
    expect(JSON.stringify([carried, await bench.store.journal.rows()])).not.toContain(token);
    expect((await bench.store.journal.rows())[0]?.receipt?.says).toContain("[secret]");
  });
});
