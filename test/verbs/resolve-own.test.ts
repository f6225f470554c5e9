import { beforeEach, describe, expect, it } from "@jest/globals";
import { pull } from "@satellite/engine/verbs/pull";
import { resolve, type ResolveInput } from "@satellite/engine/verbs/resolve";
import { sync } from "@satellite/engine/verbs/sync";
import { defaultSeed, setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights } from "./bench.js";
import { config as usual } from "./projects.js";
import { untied } from "./syncing.js";

const whole = defaultSeed();
const fields = [{ id: "customfield_10010", name: "Story points", type: "number" }] as const;
const seed = { ...whole, jira: { ...whole.jira, fields: [...(whole.jira.fields ?? []), ...fields] } };
const bench = openVerbBench({ seed, files: untied });
const jira = () => bench.sandbox.services.jira.world;
const set = (value: unknown) =>
  setByHand(jira(), "PROJ-1042", { field: "customfield_10010", value }, "5b10ac8d82e05b22cc7d4ef1");
const there = () =>
  jira()
    .all()
    .find(({ key }) => key === "PROJ-1042")?.custom["customfield_10010"];
const desk = () =>
  bench.desk({
    yes: true,
    config: usual.replace("[PROJ, OPS]", "[PROJ]"),
    more: "sync: { custom_fields: [{ local: points, remote: customfield_10010, type: number, direction: both }] }\n",
  });
const run = async () => sync(await desk(), { refs: ["TASK-3"] });
const path = () => bench.files("backlog/tasks").find((one) => one.includes("task-3")) ?? "";
const mirrored = async () => (await (await bench.desk()).workspace.read("TASK-3"))?.links[0]?.fields;
const decide = async (input: Partial<ResolveInput>) => resolve(await desk(), { item: "TASK-3", ...input });

async function begin(): Promise<void> {
  set(5);
  await pull(await desk(), { ref: "PROJ-1042", start: false, force: false });
  await run();
}

describe("a field of the user's own that both sides changed", () => {
  beforeEach(async () => {
    await begin();
    set(13);
    bench.write(path(), bench.read(path()).replace("points: 5", "points: 8"));
    expect((await run()).value?.waiting).toMatchObject([{ field: "custom.points" }]);
  });

  it.each([
    ["local", 8],
    ["remote", 13],
    ["base", 5],
  ] as const)("takes %s: both sides say it, and the next sync is quiet", async (take, value) => {
    const answer = await decide({ field: "custom.points", take });
    expect([weights(answer), answer.value?.fields]).toMatchObject([[], [{ did: "resolved", value }]]);
    expect([there(), await mirrored()]).toEqual([value, { points: value }]);
    const again = await run();
    expect([again.plan.effects, again.notices, await bench.store.conflicts.all()]).toEqual([[], [], []]);
  });

  it("takes a number that somebody writes, and no words", async () => {
    const open = await desk();
    const edit = (text: string) => () => Promise.resolve({ text });
    const typed = (text: string) =>
      resolve({ ...open, ask: { ...open.ask, edit: edit(text) } }, { item: "TASK-3", edit: true });
    expect(weights(await typed("many\n"))).toEqual(["person CONFLICT"]);
    expect(weights(await typed("21\n"))).toEqual([]);
    expect([there(), await mirrored()]).toEqual([21, { points: 21 }]);
  });
});

describe("a field that stands in the item's own front matter", () => {
  it("is its author's: the ticket's value is not written over it, and that is said", async () => {
    await begin();
    bench.write(path(), bench.read(path()).replace(/^title:/m, "points: 8\ntitle:"));
    set(13);
    await run();
    const before = bench.read(path());
    const answer = await decide({ field: "custom.points", take: "remote" });
    expect(answer.notices).toMatchObject([{ weight: "said", says: expect.stringContaining("its author's to change") }]);
    expect([bench.read(path()), there()]).toEqual([before, 13]);
  });
});
