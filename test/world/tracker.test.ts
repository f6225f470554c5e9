import { describe, expect, it } from "@jest/globals";
import type { Deed, Effect, Receipt, Ticket } from "@satellite/core";
import { Life, type Fault, type Trouble } from "./life.js";
import { simProvider } from "./provider.js";
import { Time } from "./time.js";
import { Tracker, type TrackerOptions } from "./tracker.js";

function open(options: Partial<TrackerOptions> = {}) {
  const time = new Time();
  const tracker = new Tracker({ time, ...options });
  const ticket = tracker.make({ title: "Keys", body: "They are old w1x.", labels: ["login"] });
  const apply = (deed: Deed, troubles: readonly Trouble[] = []): Promise<Receipt> => {
    const effect: Effect = { ...deed, key: "k", because: "test", says: "test" };
    return simProvider(tracker, new Life(troubles)).apply(effect, "k");
  };
  const found = async (sinceMs = 0): Promise<readonly Ticket[]> => {
    const all: Ticket[] = [];
    for await (const page of simProvider(tracker, new Life()).search({}, sinceMs)) all.push(...page);
    return all;
  };
  return { apply, found, ticket, time, tracker };
}

const retitle: Deed = { kind: "ticket-edit", on: "jira:PROJ-1", patch: { title: "Ours" }, was: { title: "Keys" } };
const make = (begunAtMs?: number): Deed => ({
  kind: "ticket-create",
  on: "jira:new:item:backlog:TASK-1",
  identity: "item:backlog:TASK-1",
  project: "PROJ",
  ticket: { title: "Tax", body: "" },
  ...(begunAtMs === undefined ? {} : { begunAtMs }),
});
const fault = (one: Fault, at = 1): readonly Trouble[] => [{ at, what: "fault", fault: one, lasts: 1 }];

describe("a simulated tracker", () => {
  it.each([
    ["outage", "failed", "UNAVAILABLE", "Keys"],
    ["limited", "failed", "RATE_LIMITED", "Keys"],
    ["refused", "refused", "UNAUTHORIZED", "Keys"],
    ["lost", "failed", "TIMEOUT", "Ours"],
    ["nothing", "done", undefined, "Keys"],
  ] as const)("with %s at the write answers %s %s, and shows %j", async (one, outcome, code, title) => {
    const { apply, ticket } = open();
    const receipt = await apply(retitle, fault(one, 2));
    expect([receipt.outcome, receipt.code]).toEqual([outcome, code]);
    expect(ticket.title).toBe(title);
  });

  it("yields to a person who was there first, and remembers what it raced", async () => {
    const { apply, ticket, tracker } = open();
    tracker.write(ticket.ref, { title: "Theirs" });
    expect(await apply(retitle)).toMatchObject({ outcome: "yielded" });
    const body: Deed = { ...retitle, patch: { body: "Ours." }, was: { body: "They are old w1x." } };
    const act = () => tracker.write(ticket.ref, { body: "They are older w2x." });
    expect(await apply(body, [{ at: 2, what: "meanwhile", act }])).toMatchObject({ outcome: "done" });
    expect([...tracker.raced]).toEqual(["w2x"]);
  });

  it("makes one of an item, whoever asks, and two where both looked before either made one", async () => {
    const { apply, tracker } = open();
    await apply(make(), fault("lost", 2));
    expect(await apply(make(1))).toMatchObject({ outcome: "unchanged", id: "jira:PROJ-2" });
    expect(await apply(make())).toMatchObject({ outcome: "unchanged", id: "jira:PROJ-2" });
    expect([tracker.all().length, tracker.twins.size]).toEqual([2, 0]);
    const other = { ...make(), identity: "item:backlog:TASK-2" } as Deed;
    await apply(other, [{ at: 2, what: "meanwhile", act: async () => void (await apply(other)) }]);
    expect(tracker.madeFrom("item:backlog:TASK-2").map(({ ref }) => ref)).toEqual(["jira:PROJ-3", "jira:PROJ-4"]);
    expect([...tracker.twins]).toEqual(["item:backlog:TASK-2"]);
  });

  it("shows a ticket under the name that it had, and none that is gone or hidden", async () => {
    const { found, ticket, tracker } = open();
    tracker.move(ticket);
    expect(tracker.seen("jira:PROJ-1")?.ref).toBe("jira:OPS-2");
    tracker.hidden.add(ticket);
    expect([tracker.seen("jira:PROJ-1"), await found()]).toEqual([undefined, []]);
    tracker.hidden.clear();
    tracker.remove(ticket);
    expect(tracker.seen("jira:OPS-2")).toBeUndefined();
  });

  it("finds a write only when its index has caught up, oldest change first", async () => {
    const { found, ticket, time, tracker } = open({ lagMs: 60_000 });
    time.pass(120_000);
    const before = tracker.nowMs();
    tracker.write(ticket.ref, { title: "Again" });
    expect(await found(before)).toEqual([]);
    time.pass(60_000);
    expect((await found(before)).map(({ title }) => title)).toEqual(["Again"]);
  });

  it("gives pages, and fails whole when one of them cannot be had", async () => {
    const { found, tracker } = open();
    for (let at = 0; at < 4; at += 1) tracker.make({ title: `More ${at}`, body: "" });
    expect(await found()).toHaveLength(5);
    const sizes: number[] = [];
    const broken = async (): Promise<void> => {
      for await (const page of simProvider(tracker, new Life(fault("outage", 2))).search({})) sizes.push(page.length);
    };
    await expect(broken()).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect(sizes).toEqual([2]);
  });

  it.each([
    [true, "- one\n\n**two**"],
    [false, "* one\n\n\n__two__  "],
  ])("normalises texts: %j", (normalises, body) => {
    const { ticket, tracker } = open({ normalises });
    tracker.write(ticket.ref, { body: "* one\n\n\n__two__  " });
    expect(ticket.body).toBe(body);
  });

  it("keeps its own time, which never runs back", () => {
    const { tracker } = open({ skewMs: 3_600_000 });
    const first = tracker.nowMs();
    expect(tracker.nowMs()).toBeGreaterThan(first);
    expect(first).toBeGreaterThan(new Time().look() + 3_500_000);
  });
});
