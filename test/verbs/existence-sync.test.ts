import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Provider, Ticket } from "@satellite/core";
import { pull } from "@satellite/engine/verbs/pull";
import { sync } from "@satellite/engine/verbs/sync";
import { defaultSeed, moveToProject, setByHand, type Seed } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

const usual = defaultSeed();
const more = ["OPS-20", "OPS-21"].map((key) => {
  const like = usual.jira.issues.find((one) => one.key === "OPS-12");
  return { ...like, key, id: `30${key.slice(4)}` };
});
const seed = { ...usual, jira: { ...usual.jira, issues: [...usual.jira.issues, ...more] } } as Seed;
const bench = openVerbBench({ seed });
const sara = "5b10ac8d82e05b22cc7d4ef1";
const ref = "item:backlog:TASK-3";
const jira = () => bench.sandbox.services.jira.world;
const github = () => bench.sandbox.services.github.world;
const run = async (options: DeskOptions = {}) => sync(await bench.desk({ yes: true, ...options }));
const aDay = () => bench.clock.sleep(25 * 3_600_000);
const links = async () => (await bench.store.links.of(ref)).map(({ ticket }) => ticket);
const item = async () => (await bench.desk()).workspace.read("TASK-3");
const calls = () => bench.sandbox.requests().length;

const file = (): string => bench.files("backlog/tasks").find((path) => path.includes("task-3")) ?? "";

/** TASK-3 made of a ticket, in step with it. */
async function begin(typed: string): Promise<void> {
  await pull(await bench.desk({ yes: true }), { ref: typed, start: false, force: false });
  await run();
  expect(await bench.store.conflicts.of(ref)).toEqual([]);
}

describe("a ticket that nobody touched here", () => {
  it.each([
    [
      "moved to another Jira project",
      "OPS-12",
      () => `jira:${moveToProject(jira(), "OPS-12", "PROJ", sara)}`,
      (now: string, value: string) => setByHand(jira(), now.slice(5), { field: "labels", value: [value] }, sara),
    ],
    [
      "transferred to another repository",
      "#3",
      () => {
        github().raw.addRepository({ name: "acme/vault" });
        return `github:acme/vault#${github().transfer("acme/shop", 3, "acme/vault").number}`;
      },
      (now: string, value: string) => {
        github().repository("acme/vault").labels.push({ id: 1, name: value, color: "ededed", description: null });
        github().edit("acme/vault", Number(now.split("#")[1]), { labels: [value] }, "sara");
      },
    ],
  ] as const)("%s: within a day the link follows, and what changes there comes in", async (_, typed, move, change) => {
    await begin(typed);
    const now = move();
    change(now, "moved");
    await aDay();
    const answer = await run();
    expect(answer.notices.filter(({ says }) => says.includes("by now"))).toMatchObject([{ weight: "said" }]);
    expect(await links()).toEqual([now]);
    expect(bench.read(file())).toContain(now.slice(now.indexOf(":") + 1));
    expect((await bench.store.bases.all()).map(({ ticket }) => ticket)).toContain(now);
    expect((await run()).plan.effects).toEqual([]);
    change(now, "again");
    await run();
    expect((await item())?.content.labels).toContain("again");
  });

  it.each([
    ["Jira", "OPS-12", () => jira().remove("OPS-12")],
    ["GitHub", "#3", () => github().deleteIssue("acme/shop", 3)],
  ] as const)(
    "deleted on %s: within a day a person is asked; the others go on, and nobody asks again",
    async (_, typed, destroy) => {
      await begin(typed);
      const before = bench.read(file());
      destroy();
      expect(await bench.store.conflicts.of(ref)).toEqual([]);
      await aDay();
      const answer = await run();
      expect(answer.notices).toContainEqual(expect.objectContaining({ weight: "person", code: "NOT_FOUND" }));
      expect(await bench.store.conflicts.of(ref)).toMatchObject([{ field: "existence", kind: "gone" }]);
      expect(bench.read(file())).toBe(before);
      bench.sandbox.clearRequests();
      const again = await run();
      expect(again.notices).toContainEqual(expect.objectContaining({ weight: "person" }));
      const systems = new Set(bench.sandbox.requests().map(({ service }) => service)).size;
      expect([again.plan.effects, calls()]).toEqual([[], systems]);
    },
  );

  it("is looked at by its name once a day, and not before", async () => {
    await begin("OPS-12");
    bench.sandbox.clearRequests();
    await run();
    const usual = calls();
    await aDay();
    await run();
    const daily = calls() - usual;
    await run();
    expect([daily > usual, calls() - usual - daily]).toEqual([true, usual]);
  });
});

describe("many tickets that are missing at once", () => {
  it("were not deleted all together: nobody is asked about any of them", async () => {
    for (const key of ["OPS-12", "OPS-20", "OPS-21"])
      await pull(await bench.desk({ yes: true }), { ref: key, start: false, force: false });
    await run();
    const held = await bench.store.links.all();
    const lost = held.filter(({ ticket }) => ticket.startsWith("jira:OPS-"));
    expect(lost).toHaveLength(3);
    for (const { ticket } of lost) jira().remove(ticket.slice(5));
    await aDay();
    const answer = await run();
    expect(weights(answer).filter((one) => one === "unverified NOT_FOUND")).toHaveLength(lost.length);
    expect((await bench.store.conflicts.all()).filter(({ kind }) => kind === "gone")).toEqual([]);
    expect(await bench.store.links.all()).toHaveLength(held.length);
  });
});

describe("a ticket that appears twice", () => {
  beforeEach(() => begin("OPS-12"));

  /** The same tracker, whose search brings each page twice. */
  async function stammering(): Promise<Provider> {
    const real = await (await bench.desk()).provider("jira");
    if ("code" in real) throw new Error(real.says);
    return {
      ...real,
      async *search(...asked): AsyncIterable<readonly Ticket[]> {
        for await (const page of real.search(...asked)) yield* [page, page];
      },
    };
  }

  it("on two pages of a search is one change", async () => {
    setByHand(jira(), "OPS-12", { field: "summary", value: "Once" }, sara);
    const answer = await run({ providers: { jira: await stammering() } });
    expect(answer.value?.pulled).toHaveLength(1);
    expect((await item())?.content.title).toBe("Once");
  });

  it("in the links of one file is one link: what changes is written once", async () => {
    const text = bench.read(file());
    const [, entry = ""] = /^upstream:\n((?: .*\n)+)/m.exec(text) ?? [];
    const listed = entry.replace(/^ {2}/gm, "    ").replace(/^ {4}/, "  - ");
    bench.write(
      file(),
      text.replace(`upstream:\n${entry}`, `upstream:\n${listed}${listed}`).replace(/^title: .*$/m, "title: Twice"),
    );
    const answer = await run();
    expect(answer.plan.effects.filter(({ kind }) => kind === "ticket-edit")).toHaveLength(1);
    expect(bench.ticket("OPS-12").summary).toBe("Twice");
    expect((await run()).plan.effects).toEqual([]);
    expect(await links()).toEqual(["jira:OPS-12"]);
  });
});
