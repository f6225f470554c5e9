import { describe, expect, it } from "@jest/globals";
import { SatelliteError, type Provider, type Ticket } from "@satellite/core";
import { importTickets, type ImportInput } from "@satellite/engine/verbs/import";
import { pull } from "@satellite/engine/verbs/pull";
import { moveByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";
import { sayMadeFrom } from "./made-from.js";

const sara = "5b10ac8d82e05b22cc7d4ef1";
const bench = openVerbBench();
const run = async (more: Partial<ImportInput> = {}, options: DeskOptions = {}) =>
  importTickets(await bench.desk(options), { assigned: false, context: false, force: false, ...more });
const jql = (query: string, more: Partial<ImportInput> = {}) => ({ provider: "jira", query, ...more });
const items = async () => (await (await bench.desk()).workspace.scan()).items;

describe("importing by query", () => {
  it("makes an item of each ticket, and knows those that are there", async () => {
    const answer = await run(jql("project in (PROJ, OPS)"));
    expect(answer.notices.filter(({ weight }) => weight !== "said")).toEqual([]);
    expect(answer.value).toMatchObject({
      found: 3,
      created: [{ ticket: "jira:OPS-12", item: "item:backlog:TASK-3" }, { ticket: "jira:PROJ-1042" }],
      linked: [{ ticket: "jira:PROJ-1043", item: "item:backlog:TASK-2" }],
      known: 0,
    });
    expect((await items()).map(({ id }) => id)).toEqual(["TASK-1", "TASK-2", "TASK-3", "TASK-4"]);
    expect(await bench.store.links.all()).toHaveLength(3);
    expect(await bench.store.bases.all()).toHaveLength(3);
  });

  it("a second time makes nothing, and links stay ready for a push", async () => {
    await run(jql("project in (PROJ, OPS)"));
    const again = await run(jql("project in (PROJ, OPS)"));
    expect(again.value).toEqual({ found: 3, created: [], linked: [], known: 3 });
    expect(again.plan.effects).toEqual([]);
    const [row] = await bench.store.links.of("jira:OPS-12");
    expect(row?.link).toMatchObject({ relation: "primary", direction: "imported", syncMode: "sync" });
  });

  it("knows what was agreed on, so that the next pull has nothing to do", async () => {
    await run(jql("project in (PROJ, OPS)"));
    const answer = await pull(await bench.desk(), { ref: "PROJ-1042", start: false, force: false });
    expect([answer.value?.did, answer.notices]).toEqual(["unchanged", []]);
    const base = await bench.store.bases.get("item:backlog:TASK-4", "jira:PROJ-1042");
    expect(base?.fields["body"]).toContain("Signing in must not need a password.");
    expect(base?.native).toMatchObject({ type: "doc" });
  });

  it("for context only: never written to, and not taken up as work", async () => {
    moveByHand(bench.sandbox.services.jira.world, "OPS-12", "In Development", sara);
    await run(jql("key = OPS-12", { context: true }));
    const [row] = await bench.store.links.of("jira:OPS-12");
    expect(row?.link).toMatchObject({ relation: "context", syncMode: "manual", direction: "imported" });
    expect((await items()).find(({ id }) => id === "TASK-3")).toMatchObject({
      state: "open",
      links: [{ relation: "context", syncMode: "manual" }],
    });
  });

  it("writes nothing in a dry run", async () => {
    const answer = await run(jql("project = OPS"), { dryRun: true });
    expect(answer.plan.effects).toMatchObject([{ kind: "item-create", identity: "jira:OPS-12" }]);
    expect(await items()).toHaveLength(2);
    expect(await bench.store.links.all()).toEqual([]);
  });

  it("takes GitHub's search", async () => {
    const answer = await run({ provider: "github", query: "label:bug" });
    expect(answer.value).toMatchObject({ found: 1, created: [{ ticket: "github:acme/shop#3" }] });
  });

  const madeFrom = (item: string) => sayMadeFrom(bench, "OPS-12", item);

  it("finds the item again that a ticket was made from, though its file says nothing of it", async () => {
    await madeFrom("item:backlog:TASK-1@acme/shop");
    const answer = await run(jql("key = OPS-12"));
    expect(answer.value).toMatchObject({ created: [], linked: [{ item: "item:backlog:TASK-1" }] });
    expect((await items()).find(({ id }) => id === "TASK-1")?.links).toMatchObject([
      { id: "OPS-12", direction: "exported" },
    ]);
  });

  it("takes the ticket of another repository's item of the same id for what it is: somebody else's", async () => {
    await madeFrom("item:backlog:TASK-1@acme/till");
    const answer = await run(jql("key = OPS-12"));
    expect(answer.value).toMatchObject({ created: [{ ticket: "jira:OPS-12" }], linked: [] });
  });

  it("makes no second item of a ticket whose item is yet to be shared, and says whose it is", async () => {
    await madeFrom("item:backlog:TASK-9@acme/shop");
    const answer = await run(jql("key = OPS-12"));
    expect(answer.notices).toMatchObject([{ weight: "part", code: "NO_ITEM", where: "jira:OPS-12" }]);
    expect([answer.value?.created, await items()]).toMatchObject([[], { length: 2 }]);
  });
});

describe("importing what is assigned or in progress", () => {
  it("asks every tracker that is enabled", async () => {
    const answer = await run({ assigned: true });
    expect(weights(answer)).toEqual([]);
    const services = new Set(bench.sandbox.requests().map(({ service }) => service));
    expect([...services].sort()).toEqual(["github", "jira"]);
  });

  it("brings what others have in progress", async () => {
    moveByHand(bench.sandbox.services.jira.world, "OPS-12", "In Development", sara);
    const answer = await run({ provider: "jira", assigned: true });
    expect(answer.value?.created).toMatchObject([{ ticket: "jira:OPS-12" }]);
  });
});

describe("an unusual size", () => {
  const small = { more: "sync: { bulk_limit: 1 }\n" };

  it("asks, and ends with nothing written when nobody answers", async () => {
    const answer = await run(jql("project in (PROJ, OPS)"), small);
    expect(weights(answer).filter((one) => !one.startsWith("said"))).toEqual(["person NOT_CONFIRMED"]);
    expect(await items()).toHaveLength(2);
    expect(await bench.store.links.all()).toEqual([]);
  });

  it("goes on with a yes", async () => {
    const answer = await run(jql("project in (PROJ, OPS)"), { ...small, answers: ["yes"] });
    expect(answer.value?.created).toHaveLength(2);
    expect(bench.progress).toContain("tickets read 3/?");
    expect(bench.progress).toContain("items made 2/2");
  });
});

describe("what stands in the way", () => {
  it.each([
    [{}, "usage USAGE"],
    [{ query: "x" }, "usage USAGE"],
    [{ provider: "trello", assigned: true }, "usage USAGE"],
    [{ provider: "linear", assigned: true }, "usage NOT_AVAILABLE_YET"],
    [jql("this is no query at all ((("), "usage REFUSED"],
  ])("%j: %s", async (more, told) => expect(weights(await run(more))).toEqual([told]));

  it("a tracker that is off says so by name", async () => {
    const config = "remotes: { github: { enabled: true, repo: acme/shop } }\n";
    expect(await run(jql("project = OPS"), { config })).toMatchObject({ notices: [{ code: "TRACKER_OFF" }] });
  });

  it("a tracker without a token does not keep the other from coming", async () => {
    const answer = await run({ assigned: true }, { without: ["github"] });
    expect(weights(answer)).toEqual(["unverified NO_CREDENTIALS"]);
    expect(answer.value).toBeDefined();
  });

  it("what came before a tracker failed is kept, and the rest is said to be missing", async () => {
    const desk = await bench.desk();
    const jira = (await desk.provider("jira")) as Provider;
    const failing: Provider = {
      ...jira,
      async *search(query, sinceMs, wish) {
        for await (const page of jira.search(query, sinceMs, wish)) yield page;
        throw new SatelliteError("UNAVAILABLE", "Jira answered 503");
      },
    };
    const answer = await run(jql("project = OPS"), { providers: { jira: failing } });
    expect(answer.value?.created).toHaveLength(1);
    expect(weights(answer)).toEqual(["unverified UNAVAILABLE"]);
    expect(answer.notices[0]?.says).toContain("1 tickets had come by then");
  });

  it("completed work is asked about, and nothing is written", async () => {
    await bench.store.completions.record({ name: "Keys", tickets: ["jira:OPS-12"], completedAtMs: 0 });
    expect(weights(await run(jql("project = OPS")))).toEqual(["person COMPLETED_BEFORE"]);
    expect(await items()).toHaveLength(2);
    expect((await run(jql("project = OPS", { force: true }))).value?.created).toHaveLength(1);
  });

  it("a broken file is left alone, and no second item is made beside it", async () => {
    const path = "backlog/tasks/task-2 - The-cart-forgets-its-currency.md";
    bench.write(path, `${bench.read(path)}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n`);
    const answer = await run(jql("project in (PROJ, OPS)"));
    expect(answer.value?.created).toHaveLength(2);
    expect(weights(answer).filter((one) => !one.startsWith("said"))).toEqual(["part CONFLICT_MARKERS"]);
  });
});

describe("many", () => {
  it("are sorted, made and kept without a look at each for each other", async () => {
    const total = 300;
    const one = (at: number): Ticket => ({
      ref: `jira:PROJ-${at + 5000}`,
      provider: "jira",
      url: `https://acme.atlassian.net/browse/PROJ-${at + 5000}`,
      title: `Ticket ${at}`,
      kind: "ticket",
      state: "open",
      rawState: "To Do",
      project: "PROJ",
      assignees: [],
      labels: [],
      milestones: [],
      approvals: [],
      content: { body: `Text ${at}`, fields: {} },
    });
    const jira = (await (await bench.desk()).provider("jira")) as Provider;
    const many: Provider = {
      ...jira,
      async *search() {
        for (let at = 0; at < total; at += 100)
          yield await Promise.resolve(Array.from({ length: 100 }, (_, i) => one(at + i)));
      },
    };
    const answer = await run(jql("project = PROJ"), { providers: { jira: many }, yes: true });
    expect(answer.value?.created).toHaveLength(total);
    expect(await bench.store.bases.all()).toHaveLength(total);
    expect(new Set(answer.value?.created.map(({ item }) => item)).size).toBe(total);
  });
});
