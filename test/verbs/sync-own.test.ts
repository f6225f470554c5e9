import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import { create } from "@satellite/engine/verbs/create";
import { sync } from "@satellite/engine/verbs/sync";
import { pull } from "@satellite/engine/verbs/pull";
import { defaultSeed, setByHand, type Seed } from "@satellite/testkit/sandbox";
import { openVerbBench, weights } from "./bench.js";
import { config as usual } from "./projects.js";
import { untied } from "./syncing.js";

jest.setTimeout(30_000);
const sara = "5b10ac8d82e05b22cc7d4ef1";
const seed = (): Seed => {
  const whole = defaultSeed();
  const fields = [
    { id: "customfield_10010", name: "Story points", type: "number" },
    { id: "customfield_10011", name: "Size", type: "option", options: ["S", "M", "XL"] },
  ] as const;
  return { ...whole, jira: { ...whole.jira, fields: [...(whole.jira.fields ?? []), ...fields] } };
};
const bench = openVerbBench({ seed: seed(), files: untied });
const jira = () => bench.sandbox.services.jira.world;
const set = (field: string, value: unknown, key = "PROJ-1042") => setByHand(jira(), key, { field, value }, sara);
const issue = (key: string) =>
  jira()
    .all()
    .find((one) => one.key === key);
const custom = () => issue("PROJ-1042")?.custom ?? {};
const entries = (direction: string) =>
  `sync: { custom_fields: [{ local: points, remote: customfield_10010, type: number, direction: ${direction} }, { local: size, remote: customfield_10011, type: option, direction: ${direction}, values: { large: XL } }] }\n`;
const desk = (direction: string) =>
  bench.desk({ yes: true, config: usual.replace("[PROJ, OPS]", "[PROJ]"), more: entries(direction) });
const run = async (direction = "both") => sync(await desk(direction), { refs: ["TASK-3"] });
const path = () => bench.files("backlog/tasks").find((one) => one.includes("task-3")) ?? "";
const mirrored = async () => (await (await bench.desk()).workspace.read("TASK-3"))?.links[0]?.fields;

describe("fields of the user's own", () => {
  beforeEach(async () => {
    set("customfield_10010", 5);
    set("customfield_10011", { value: "S" });
    await pull(await desk("both"), { ref: "PROJ-1042", start: false, force: false });
    expect(weights(await run())).toEqual([]);
  });

  it("come in, in the item's own words, and go out, in the tracker's", async () => {
    set("customfield_10011", { value: "XL" });
    await run();
    expect(await mirrored()).toEqual({ points: 5, size: "large" });
    bench.write(path(), bench.read(path()).replace("points: 5", "points: 8"));
    const answer = await run();
    expect(answer.value?.pushed).toMatchObject([{ fields: ["custom.points"] }]);
    expect(custom()).toMatchObject({ customfield_10010: 8, customfield_10011: { value: "XL" } });
    expect((await run()).plan.effects).toEqual([]);
  });

  it("wait for a person where both sides changed one", async () => {
    set("customfield_10010", 13);
    bench.write(path(), bench.read(path()).replace("points: 5", "points: 8"));
    const answer = await run();
    expect(answer.value?.waiting).toMatchObject([{ field: "custom.points", ours: "8", theirs: "13" }]);
    expect([custom()["customfield_10010"], await mirrored()]).toEqual([13, { points: 8, size: "S" }]);
  });

  it.each([
    ["pull", 5, { points: 8 }],
    ["push", 8, { points: 8 }],
    ["off", 5, { points: 8 }],
  ])("with direction %s an own change leaves %j there", async (direction, there) => {
    bench.write(path(), bench.read(path()).replace("points: 5", "points: 8"));
    await run(direction);
    expect(custom()["customfield_10010"]).toBe(there);
  });

  it("a value that stands in the front matter is its author's: it goes out, and nothing is written over it", async () => {
    bench.write(path(), bench.read(path()).replace("dependencies: []", "dependencies: []\npoints: 5"));
    set("customfield_10010", 13);
    const answer = await run();
    expect(weights(answer)).toEqual(["drift DRIFT"]);
    expect(bench.read(path())).toContain("\npoints: 5\n");
  });

  it("a value that the tracker does not take stays here, and is named", async () => {
    bench.write(path(), bench.read(path()).replace("size: S", "size: HUGE"));
    const answer = await run();
    expect(weights(answer)).toEqual(["part NOT_LOOKED_AT"]);
    expect(answer.notices[0]?.says).toContain('no option "HUGE"');
    expect(custom()["customfield_10011"]).toEqual({ value: "S" });
  });
});

describe("criteria in the text of a ticket that was made from an item", () => {
  let key = "";
  const task = () => bench.files("backlog/tasks").find((one) => one.includes("task-1")) ?? "";
  const item = async () => (await (await bench.desk()).workspace.read("TASK-1"))?.content;
  const text = () => JSON.stringify(issue(key)?.description);
  const go = async () => {
    const config = usual.replace("[PROJ, OPS]", "[PROJ]");
    return sync(await bench.desk({ yes: true, config, more: "sync: { fields: { priority: off } }\n" }), {
      refs: ["TASK-1"],
    });
  };
  beforeEach(async () => {
    const config = usual.replace("[PROJ, OPS]", "[PROJ]");
    const made = await create(await bench.desk({ yes: true, config }), { items: ["TASK-1"], in: "jira", force: false });
    key = made.value?.tickets[0]?.ref?.slice("jira:".length) ?? "";
    bench.write(task(), bench.read(task()).replace("sync_mode: export", "sync_mode: sync"));
    await bench.store.links.putAll(
      (await bench.store.links.all()).map((row) => ({ ...row, link: { ...row.link, syncMode: "sync" as const } })),
    );
    expect(weights(await go())).toEqual([]);
  });

  it("stay there when only the words change here", async () => {
    bench.write(task(), bench.read(task()).replace("Nobody wants to type one.", "Nobody wants to add it up."));
    expect((await go()).value?.pushed).toMatchObject([{ fields: ["body"] }]);
    expect(text()).toContain("add it up");
    expect(text()).toContain("signs in without typing anything");
    expect((await go()).plan.effects).toEqual([]);
  });

  it("go there when one is ticked here, and come in when one is ticked there", async () => {
    bench.write(task(), bench.read(task()).replace("- [ ] #1", "- [x] #1"));
    expect((await go()).value?.pushed).toMatchObject([{ fields: ["criteria"] }]);
    expect(text()).toContain('"DONE"');
    set("description", JSON.parse(text().replace('"DONE"', '"TODO"')), key);
    expect((await go()).value?.pulled).toMatchObject([{ fields: ["criteria"] }]);
    expect((await item())?.criteria).toEqual([{ text: "A person signs in without typing anything", done: false }]);
    expect((await go()).plan.effects).toEqual([]);
  });
});
