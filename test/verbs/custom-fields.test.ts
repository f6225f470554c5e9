import { describe, expect, it } from "@jest/globals";
import { create } from "@satellite/engine/verbs/create";
import { importTickets } from "@satellite/engine/verbs/import";
import { pull } from "@satellite/engine/verbs/pull";
import { defaultSeed, setByHand, type Seed } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";
import { config as usual } from "./projects.js";

const sara = "5b10ac8d82e05b22cc7d4ef1";
const seed = (): Seed => {
  const whole = defaultSeed();
  const fields = [
    { id: "customfield_10010", name: "Story points", type: "number" },
    { id: "customfield_10011", name: "Size", type: "option", options: ["S", "M", "XL"] },
    { id: "customfield_10012", name: "Reviewer", type: "user" },
    { id: "customfield_10013", name: "Tags", type: "array" },
    { id: "customfield_10014", name: "Needed by", type: "date" },
  ] as const;
  return { ...whole, jira: { ...whole.jira, fields: [...(whole.jira.fields ?? []), ...fields] } };
};
const bench = openVerbBench({ seed: seed() });
const jira = () => bench.sandbox.services.jira.world;
const set = (field: string, value: unknown) => setByHand(jira(), "PROJ-1042", { field, value }, sara);
const onePROJ = usual.replace("[PROJ, OPS]", "[PROJ]");
const options = (entries: string, more: DeskOptions = {}): DeskOptions => ({
  config: onePROJ,
  more: `sync: { custom_fields: [${entries}] }\n`,
  yes: true,
  ...more,
});
const points = "{ local: story_points, remote: Story points, type: number }";
const size = "{ local: size, remote: customfield_10011, type: option, values: { large: XL } }";
const bring = async (entries: string) =>
  pull(await bench.desk(options(entries)), { ref: "PROJ-1042", start: false, force: false });
const item = async (id: string) => (await bench.desk()).workspace.read(id);
const path = "backlog/tasks/task-1 - Show-prices-with-tax.md";
const say = (text: string) =>
  bench.write(path, bench.read(path).replace("dependencies: []\n", `dependencies: []\n${text}`));
const make = async (entries: string, more: DeskOptions = {}) =>
  create(await bench.desk(options(entries, more)), { items: ["TASK-1"], in: "jira", force: false });
const made = (answer: Awaited<ReturnType<typeof make>>) => {
  const key = answer.value?.tickets[0]?.ref?.slice("jira:".length) ?? "";
  return jira()
    .all()
    .find((issue) => issue.key === key)?.custom;
};

describe("fields of the user's own, pulled", () => {
  it("are mirrored in the item's own words, and what is cleared there is cleared here", async () => {
    set("customfield_10010", 5);
    set("customfield_10011", { value: "XL" });
    await bring(`${points}, ${size}`);
    expect((await item("TASK-3"))?.links[0]?.fields).toEqual({ story_points: 5, size: "large" });
    set("customfield_10010", null);
    await bring(`${points}, ${size}`);
    expect((await item("TASK-3"))?.links[0]?.fields).toEqual({ size: "large" });
  });

  it.each(["push", "off"])("stay out with direction %s", async (direction) => {
    set("customfield_10010", 5);
    const answer = await bring(`{ local: story_points, remote: Story points, type: number, direction: ${direction} }`);
    expect([weights(answer), (await item("TASK-3"))?.links[0]?.fields]).toEqual([[], undefined]);
  });

  it("are said and not taken with direction suggest, until the item says the same", async () => {
    set("customfield_10010", 5);
    const entries = "{ local: story_points, remote: Story points, type: number, direction: suggest }";
    const answer = await bring(entries);
    expect(answer.notices).toMatchObject([{ weight: "said", says: expect.stringContaining("story_points: 5") }]);
    expect((await item("TASK-3"))?.links[0]?.fields).toBeUndefined();
    const own = "backlog/tasks/task-3 - People-sign-in-with-a-passkey.md";
    bench.write(own, bench.read(own).replace("---\n", "---\nstory_points: 5\n"));
    expect(weights(await bring(entries))).toEqual([]);
  });

  it("that name nobody whom people maps are named", async () => {
    set("customfield_10012", { accountId: "5b10ac8d82e05b22cc7d4ef2" });
    const answer = await bring("{ local: reviewer, remote: Reviewer, type: user }");
    expect(answer.notices[0]?.says).toContain("reviewer");
    set("customfield_10012", { accountId: sara });
    await bring("{ local: reviewer, remote: Reviewer, type: user }");
    expect((await item("TASK-3"))?.links[0]?.fields).toEqual({ reviewer: "@sara" });
  });

  it("that do not fit are named once by many, and left alone; the others come in", async () => {
    set("customfield_10010", 5);
    const desk = await bench.desk(options(`{ local: mood, remote: Mood }, ${points}`));
    const answer = await importTickets(desk, {
      provider: "jira",
      query: "key in (PROJ-1042, OPS-12)",
      assigned: false,
      context: false,
      force: false,
    });
    expect(answer.notices.filter(({ code }) => code === "FIELD")).toEqual([
      expect.objectContaining({ weight: "usage", where: "sync.custom_fields[0].remote" }),
    ]);
    const made = answer.value?.created ?? [];
    expect(made).toHaveLength(2);
    const mine = made.find(({ ticket }) => ticket === "jira:PROJ-1042")?.item ?? "";
    expect((await item(mine.slice("item:backlog:".length)))?.links[0]?.fields).toEqual({ story_points: 5 });
  });
});

describe("fields of the user's own, sent with a new ticket", () => {
  it("go out in the tracker's own shapes, from the front matter or the mirror", async () => {
    say("story_points: 8\nsize: large\nreviewer: '@sara'\nneeded: 2026-02-01\n");
    const answer = await make(
      `${points}, ${size}, { local: reviewer, remote: Reviewer, type: user }, { local: needed, remote: Needed by, type: date }`,
    );
    expect(weights(answer)).toEqual([]);
    expect(made(answer)).toMatchObject({
      customfield_10010: 8,
      customfield_10011: { value: "XL" },
      customfield_10012: { accountId: sara },
      customfield_10014: "2026-02-01",
    });
    expect((await item("TASK-1"))?.links[0]?.fields).toMatchObject({ story_points: 8, size: "large" });
  });

  it.each(["pull", "suggest", "off"])("stay here with direction %s", async (direction) => {
    say("story_points: 8\n");
    const answer = await make(`{ local: story_points, remote: Story points, type: number, direction: ${direction} }`);
    expect(made(answer)?.["customfield_10010"] ?? null).toBeNull();
  });

  it.each([
    ["an unknown field", "{ local: size, remote: Mood }", "sync.custom_fields[0].remote"],
    ["a wrong type", "{ local: size, remote: Size, type: number }", "sync.custom_fields[0].type"],
    ["a read-only field", "{ local: size, remote: created, type: date }", "sync.custom_fields[0].direction"],
    [
      "an unknown option",
      "{ local: size, remote: Size, type: option, values: { large: XXL } }",
      "sync.custom_fields[0].values.large",
    ],
    ["a value that is none", "{ local: size, remote: Size, type: option }", "sync.custom_fields[0]"],
  ])("with %s are named by their place in the config, and the others go on", async (_, entry, where) => {
    say("story_points: 8\nsize: large\n");
    const answer = await make(`${entry}, ${points}`);
    expect(answer.notices).toMatchObject([{ weight: "usage", code: "FIELD", where }]);
    expect(made(answer)).toMatchObject({ customfield_10010: 8 });
    expect(made(answer)?.["customfield_10011"] ?? null).toBeNull();
  });

  it("are named in a dry run, too, and nothing is written", async () => {
    say("size: tiny\n");
    const answer = await make(size, { dryRun: true });
    expect(weights(answer)).toEqual(["usage FIELD"]);
    expect(answer.plan.effects[0]).not.toHaveProperty("ticket.fields");
  });
});

it("an entry cannot fit a tracker without fields of its own, where there is no other", async () => {
  const alone = "remotes: { github: { enabled: true, repo: acme/shop } }\n";
  const desk = await bench.desk({ ...options(points), config: alone });
  const answer = await pull(desk, { ref: "#3", start: false, force: false });
  expect(answer.notices[0]).toMatchObject({ code: "FIELD", says: expect.stringContaining("GitHub has no field") });
  const both = await pull(await bench.desk(options(points)), { ref: "#3", start: false, force: false });
  expect(both.notices.filter(({ code }) => code === "FIELD")).toEqual([]);
});
