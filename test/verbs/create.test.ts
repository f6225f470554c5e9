import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Store } from "@satellite/core";
import { resume } from "@satellite/engine/desk";
import { create, type CreateInput } from "@satellite/engine/verbs/create";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";
import { config as usual } from "./projects.js";

const onePROJ = usual.replace("[PROJ, OPS]", "[PROJ]");
const bench = openVerbBench();
const path = "backlog/tasks/task-1 - Show-prices-with-tax.md";
const yes: DeskOptions = { yes: true, config: onePROJ };
const run = async (more: Partial<CreateInput> = {}, options: DeskOptions = yes) =>
  create(await bench.desk(options), { items: ["TASK-1"], in: "jira", force: false, ...more });
const tickets = () => bench.sandbox.state().jira.tickets;
const issues = () => bench.sandbox.state().github.repositories[0]?.issues ?? [];
let before = 0;
beforeEach(() => {
  before = tickets().length + issues().length;
});
const made = () => tickets().length + issues().length - before;
const edit = (from: string, to: string) => bench.write(path, bench.read(path).replace(from, to));

describe("a ticket from an item", () => {
  it("says what the item says, and both know each other", async () => {
    const answer = await run();
    expect(weights(answer)).toEqual([]);
    const [one] = answer.value?.tickets ?? [];
    expect(one).toMatchObject({ item: "item:backlog:TASK-1", relation: "primary", did: "created" });
    const key = one?.ref?.slice("jira:".length) ?? "";
    expect(bench.ticket(key)).toMatchObject({ summary: "Show prices with tax", labels: ["login"] });
    const whole = JSON.stringify(bench.sandbox.services.jira.world.all().find((issue) => issue.key === key));
    expect(whole).toContain("A person signs in without typing anything");
    expect(whole).toContain("5b10ac8d82e05b22cc7d4ef1");
    expect(whole).toMatch(/"priority":\{?[^}]*Medium/);
    const item = await (await bench.desk()).workspace.read("TASK-1");
    expect(item?.links).toMatchObject([
      { provider: "jira", id: key, relation: "primary", direction: "exported", syncMode: "export", state: "open" },
    ]);
    expect(await bench.store.links.of("item:backlog:TASK-1")).toHaveLength(1);
    const base = await bench.store.bases.get("item:backlog:TASK-1", `jira:${key}`);
    expect(base?.fields).toMatchObject({ title: "Show prices with tax", priority: "medium" });
  });

  it("is made once: the second time says which there is", async () => {
    const first = await run();
    const again = await run();
    expect(made()).toBe(1);
    expect(again.value?.tickets).toMatchObject([{ did: "there", ref: first.value?.tickets[0]?.ref }]);
    expect(weights(again)).toEqual(["said CONFLICT"]);
  });

  it("is made in the other tracker beside it, and of several items at once", async () => {
    const answer = await run({ items: ["TASK-1", "TASK-2", "task-1"], in: "github" });
    expect(answer.value?.tickets.map(({ did, id }) => [id, did])).toEqual([
      ["TASK-1", "created"],
      ["TASK-2", "created"],
    ]);
    expect(issues().at(-1)).toMatchObject({ state: "open" });
    expect((await bench.store.links.of("item:backlog:TASK-2")).map(({ ticket }) => ticket)).toHaveLength(1);
  });

  it.each([
    ["--type", { type: "Bug" }, "", { type: "Bug" }],
    ["--project", { project: "OPS" }, "", { project: "OPS" }],
    [
      "the mapping",
      {},
      "mapping: [{ pattern: 'backlog/**', create: true, type: Bug, label: shop }]\n",
      { type: "Bug" },
    ],
  ])("takes its parts from %s", async (_, more, config, expected) => {
    const [effect] = (await run(more, { config: onePROJ, more: config, dryRun: true })).plan.effects;
    expect({ ...effect, ...(effect as unknown as { ticket: object }).ticket }).toMatchObject(expected);
    if (config !== "") expect(effect).toMatchObject({ ticket: { labels: ["login", "shop"] } });
    expect(made()).toBe(0);
  });

  it("goes under the ticket named, under the mapping's epic, or under the ticket of the item's parent", async () => {
    const parentOf = async (more: Partial<CreateInput>, options: DeskOptions = {}) => {
      const [effect] = (await run(more, { ...yes, dryRun: true, ...options })).plan.effects;
      return (effect as unknown as { ticket: { parent?: string } }).ticket.parent;
    };
    expect(await parentOf({ parent: "PROJ-1042" })).toBe("jira:PROJ-1042");
    const epic = "mapping: [{ pattern: 'backlog/**', create: true, epic: PROJ-1042 }]\n";
    expect(await parentOf({}, { more: epic })).toBe("jira:PROJ-1042");
    edit("dependencies: []", "dependencies: []\nparent_task_id: TASK-2");
    expect(await parentOf({}, { more: epic })).toBe("jira:PROJ-1043");
  });

  it("tells of people whom the tracker does not know", async () => {
    edit("'@sara'", "'@noor'");
    const answer = await run({}, { ...yes, dryRun: true });
    expect(answer.notices).toMatchObject([{ weight: "part", says: expect.stringContaining("@noor") }]);
  });
});

describe("what is refused", () => {
  it.each([
    ["an unknown tracker", { in: "trello" }, {}, "usage USAGE"],
    ["one that is off", { in: "linear" }, {}, "usage TRACKER_OFF"],
    ["an unknown item", { items: ["TASK-77"] }, {}, "usage NO_ITEM"],
    ["a project among several", {}, { config: usual }, "usage USAGE"],
    ["a project in another tracker's words", { project: "acme/shop" }, {}, "usage USAGE"],
    ["a parent in another tracker", { parent: "#3" }, {}, "usage USAGE"],
    ["a parent that is none", { parent: "passkeys" }, {}, "usage USAGE"],
    ["what the mapping leaves out", {}, { more: "mapping: [{ pattern: 'backlog/**' }]\n" }, "usage REFUSED"],
    ["parts of what has no ticket", { split: 2 }, {}, "usage NOT_LINKED"],
    ["a write without a yes", {}, { yes: false }, "person NOT_CONFIRMED"],
  ] satisfies [string, Partial<CreateInput>, DeskOptions, string][])("is %s", async (_, more, options, expected) => {
    const answer = await run(more, { ...yes, ...options });
    expect(weights(answer)).toEqual([expected]);
    expect(made()).toBe(0);
  });

  it("leaves one out and makes the others", async () => {
    const answer = await run({ items: ["TASK-1", "TASK-77"] });
    expect(weights(answer)).toEqual(["part NO_ITEM"]);
    expect(made()).toBe(1);
  });

  it("is work that was completed before, until it is forced", async () => {
    await bench.store.completions.record({ name: "Cart", tickets: ["jira:PROJ-1043"], completedAtMs: 1 });
    const options = { ...yes, config: usual };
    expect(weights(await run({ items: ["TASK-2"], in: "github" }, options))).toEqual(["person COMPLETED_BEFORE"]);
    await run({ items: ["TASK-2"], in: "github", force: true }, options);
    expect(made()).toBe(1);
    expect(await bench.store.completions.all()).toContainEqual(expect.objectContaining({ forced: true }));
  });
});

describe("parts of an item", () => {
  it("are child tickets under its own, named by its open criteria, and made once", async () => {
    await run({ in: "github" });
    edit("- [ ] #1 A person", "- [ ] #2 The sum is right\n- [ ] #1 A person");
    const answer = await run({ in: "github", split: 3 });
    expect(answer.value?.tickets.map(({ relation, title }) => [relation, title])).toEqual([
      ["derived", "The sum is right"],
      ["derived", "A person signs in without typing anything"],
      ["derived", "Show prices with tax (3/3)"],
    ]);
    const item = await (await bench.desk()).workspace.read("TASK-1");
    expect(item?.links).toHaveLength(4);
    expect(item?.links[1]).toMatchObject({ relation: "derived", direction: "exported", parentId: item?.links[0]?.id });
    const again = await run({ in: "github", split: 3 });
    expect([again.plan.effects, made()]).toEqual([[], 4]);
  });
});

describe("when it breaks off", () => {
  it("waits without a token, and is made by the next run, once", async () => {
    const answer = await run({}, { ...yes, without: ["jira"] });
    expect(answer.pending).toHaveLength(1);
    expect(weights(await run({}, { ...yes, without: ["jira"] }))).toEqual(["unverified UNAVAILABLE"]);
    await resume(await bench.desk(yes));
    expect([made(), (await bench.store.links.of("item:backlog:TASK-1")).length]).toEqual([1, 1]);
    expect(await bench.store.journal.pending()).toEqual([]);
  });

  it.each(["put", "end"] as const)("after the ticket was made, a later run ties that one (%s)", async (where) => {
    const desk = await bench.desk(yes);
    const dies = () => Promise.reject(new Error("killed"));
    const { store } = desk;
    const dying: Store =
      where === "put"
        ? { ...store, links: { ...store.links, put: dies } }
        : { ...store, journal: { ...store.journal, end: dies } };
    const broken = { ...desk, store: dying, journal: dying.journal };
    await expect(create(broken, { items: ["TASK-1"], in: "jira", force: false })).rejects.toThrow("killed");
    expect(made()).toBe(1);
    await resume(await bench.desk(yes));
    expect(made()).toBe(1);
    const [row] = await bench.store.links.of("item:backlog:TASK-1");
    const item = await (await bench.desk()).workspace.read("TASK-1");
    expect(item?.links).toMatchObject([{ id: row?.link.id, relation: "primary" }]);
    expect((await run()).value?.tickets).toMatchObject([{ did: "there" }]);
  });
});
