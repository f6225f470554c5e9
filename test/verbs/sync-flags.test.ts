import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { SyncInput } from "@satellite/engine/verbs/sync";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";
import { seedWithLabels, syncing, trackersOf } from "./syncing.js";

jest.setTimeout(30_000);
const bench = openVerbBench({ seed: seedWithLabels() });
const { change, item, pulled, run } = syncing(bench);
const [jira, github] = trackersOf(bench) as [ReturnType<typeof trackersOf>[0], ReturnType<typeof trackersOf>[0]];
let id = "";

beforeEach(async () => {
  jira.edit({ title: "Sign in", body: "One.", labels: ["login"] });
  id = await pulled("PROJ-1042");
  await run({ refs: [id] });
});

/** A title that both sides changed. */
async function both(): Promise<void> {
  jira.edit({ title: "Theirs" });
  await change(id, { title: "Ours" });
}
const titles = async () => [(await item(id)).content.title, jira.now().title];
const going = (input: SyncInput, options: DeskOptions = {}) => run({ refs: [id], ...input }, options);

describe("who wins where both sides changed a field", () => {
  it.each([
    ["manual", ["Ours", "Theirs"], ["person CONFLICT"]],
    ["local-wins", ["Ours", "Ours"], []],
    ["remote-wins", ["Theirs", "Theirs"], []],
  ] as const)(
    "--strategy %s, and the same in the config, for all and for one field: %j",
    async (strategy, now, ends) => {
      await both();
      const answer = await going({ strategy });
      expect([await titles(), weights(answer)]).toEqual([now, ends]);
    },
  );

  it.each([
    ["sync: { strategy: local-wins }\n", "Ours"],
    ["sync: { strategy: remote-wins }\n", "Theirs"],
    ["sync: { fields: { title: { direction: both, strategy: local-wins } } }\n", "Ours"],
    ["sync: { strategy: local-wins, fields: { title: { strategy: remote-wins } } }\n", "Theirs"],
  ])("%j", async (more, title) => {
    await both();
    expect(weights(await going({}, { more }))).toEqual([]);
    expect(await titles()).toEqual([title, title]);
  });

  it("a flag counts over the config", async () => {
    await both();
    await going({ strategy: "remote-wins" }, { more: "sync: { fields: { title: { strategy: local-wins } } }\n" });
    expect(await titles()).toEqual(["Theirs", "Theirs"]);
  });

  it("another strategy decides what was left to a person, though nothing changed since", async () => {
    await both();
    await run();
    await run();
    const answer = await run({ strategy: "local-wins" });
    expect(answer.value?.pushed).toMatchObject([{ fields: ["title"] }]);
    expect(await bench.store.conflicts.of(`item:backlog:${id}`)).toEqual([]);
  });

  it("nobody wins where nobody remembers what both agreed on", async () => {
    await bench.store.bases.remove(`item:backlog:${id}`);
    await both();
    expect(weights(await going({ strategy: "local-wins" }))).toEqual(["person CONFLICT"]);
    expect(await titles()).toEqual(["Ours", "Theirs"]);
  });
});

describe("last-write-wins", () => {
  const late = (time: string) => {
    const path = bench.files("backlog/tasks").find((one) => one.includes("task-3")) ?? "";
    bench.write(
      path,
      bench
        .read(path)
        .replace(/^updated_date: .*$/m, "")
        .replace(/^created_date: .*$/m, `$&\nupdated_date: '${time}'`),
    );
  };
  it.each([
    ["2030-01-01 10:00", "Ours"],
    ["2020-01-01 10:00", "Theirs"],
  ])("an item that was written %s: %s", async (time, title) => {
    await both();
    late(time);
    expect(weights(await going({ strategy: "last-write-wins" }))).toEqual([]);
    expect(await titles()).toEqual([title, title]);
  });

  it("--review shows who won and asks; without a yes both wait", async () => {
    await both();
    late("2030-01-01 10:00");
    const no = await going({ strategy: "last-write-wins", review: true }, { yes: false, answers: ["no"] });
    expect(bench.asked).toMatchObject([{ details: [expect.stringContaining('keeps "Ours"')] }]);
    expect([await titles(), weights(no)]).toEqual([["Ours", "Theirs"], ["person CONFLICT"]]);
    const yes = await going({ strategy: "last-write-wins", review: true }, { yes: false, answers: ["yes", "yes"] });
    expect([await titles(), weights(yes)]).toEqual([["Ours", "Ours"], ["said CHANGED_MEANWHILE"]]);
  });
});

describe("one way alone", () => {
  it.each([
    [{ direction: "push-only" }, {}, ["a", "a"], ["theirs drifted"]],
    [{ direction: "pull-only" }, {}, ["b", "b"], []],
  ] as const)("%j", async (...[input]) => {
    jira.edit({ labels: ["login", "web"] });
    await change(id, { title: "Ours" });
    const answer = await going(input);
    expect(weights(answer)).toEqual(["drift DRIFT"]);
    const isPush = input.direction === "push-only";
    expect(jira.now().title).toBe(isPush ? "Ours" : "Sign in");
    expect((await item(id)).content.labels).toEqual(isPush ? ["login"] : ["login", "web"]);
    expect(answer.value?.drifted).toMatchObject([{ fields: [isPush ? "labels" : "title"] }]);
  });

  it.each([
    ["pull", "Sign in", ["drift DRIFT"]],
    ["push", "Ours", []],
    ["off", "Sign in", []],
  ])("sync.fields.title: %s, and ours changed", async (way, there, ends) => {
    await change(id, { title: "Ours" });
    const answer = await going({}, { more: `sync: { fields: { title: ${way} } }\n` });
    expect([await titles(), weights(answer)]).toEqual([["Ours", there], ends]);
  });

  it.each([
    ["pull", "Theirs", []],
    ["push", "Sign in", ["drift DRIFT"]],
    ["off", "Sign in", []],
  ])("sync.fields.title: %s, and theirs changed", async (way, here, ends) => {
    jira.edit({ title: "Theirs" });
    const answer = await going({}, { more: `sync: { fields: { title: ${way} } }\n` });
    expect([await titles(), weights(answer)]).toEqual([[here, "Theirs"], ends]);
  });

  it.each([
    ["body: pull", { body: "Ours." }, []],
    ["priority: push", { priority: "low" }, [["priority"]]],
  ])("sync.fields.%s, and ours changed", async (rule, patch, sent) => {
    await change(id, patch);
    const { value } = await going({}, { more: `sync: { fields: { ${rule} } }\n` });
    expect(value?.pushed.map(({ fields }) => fields)).toEqual(sent);
  });

  it("a field that is only suggested waits, and goes up when ours changed", async () => {
    const more = "sync: { fields: { title: suggest } }\n";
    jira.edit({ title: "Theirs" });
    const answer = await going({}, { more });
    expect(weights(answer)).toEqual(["person CONFLICT"]);
    expect(await bench.store.conflicts.all()).toMatchObject([{ kind: "suggestion", field: "title", theirs: "Theirs" }]);
    expect((await item(id)).content.title).toBe("Sign in");
    jira.edit({ title: "Sign in" });
    await change(id, { title: "Ours" });
    expect(weights(await going({}, { more }))).toEqual([]);
    expect(await titles()).toEqual(["Ours", "Ours"]);
  });

  it.each([
    ["push-only", "Sign in", "Ours"],
    ["pull-only", "Theirs", "x"],
  ])("mapping with direction %s", async (direction) => {
    const more = `mapping: [{ pattern: "backlog/tasks/*", direction: ${direction} }]\n`;
    jira.edit({ labels: ["web"] });
    await change(id, { title: "Ours" });
    expect(weights(await going({}, { more }))).toEqual(["drift DRIFT"]);
    expect(jira.now().title).toBe(direction === "push-only" ? "Ours" : "Sign in");
    expect((await item(id)).content.labels).toEqual(direction === "push-only" ? ["login"] : ["web"]);
  });
});

describe("some of them", () => {
  it("--system names one tracker", async () => {
    const other = await pulled("#3");
    await run();
    jira.edit({ title: "A" });
    github.edit({ title: "B" });
    const answer = await run({ system: "github" });
    expect(answer.value?.systems).toEqual(["github"]);
    expect([(await item(id)).content.title, (await item(other)).content.title]).toEqual(["Sign in", "B"]);
    expect((await run({ system: "GitHub" })).value?.systems).toEqual(["github"]);
    expect(weights(await run({ system: "linear" }))).toEqual(["usage NOT_AVAILABLE_YET"]);
    expect(weights(await run({ system: "gitlab" }))).toEqual(["usage USAGE"]);
  });

  it.each([["PROJ-1042"], ["TASK-3"], ["task-3"]])("%s names one item", async (name) => {
    const other = await pulled("#3");
    jira.edit({ title: "A" });
    github.edit({ title: "B" });
    await run({ refs: [name] });
    expect([(await item(id)).content.title, (await item(other)).content.title]).not.toContain("B");
    expect((await item(id)).content.title).toBe("A");
  });

  it("a name that nobody bears is wrong", async () =>
    expect(weights(await run({ refs: ["TASK-99"] }))).toEqual(["usage NO_ITEM"]));

  it("a manual link goes only when somebody names it", async () => {
    const { workspace } = await bench.desk();
    const { links } = (await workspace.read(id)) ?? { links: [] };
    await change(id, { links: links.map((link) => ({ ...link, syncMode: "manual" as const })) });
    jira.edit({ title: "A" });
    await run();
    expect((await item(id)).content.title).toBe("Sign in");
    await run({ refs: [id] });
    expect((await item(id)).content.title).toBe("A");
  });

  it("where all links are manual, a sync that names nothing says so", async () => {
    const { workspace } = await bench.desk();
    for (const { id: one, links } of (await workspace.scan()).items.filter(({ links: all }) => all.length > 0)) {
      const whole = (await workspace.read(one))?.links ?? links;
      await change(one, { links: whole.map((link) => ({ ...link, syncMode: "manual" as const })) });
    }
    const { notices } = await run();
    expect(notices).toMatchObject([{ weight: "said", says: expect.stringContaining("satellite sync TASK-2") }]);
  });
});

describe("before anything is written", () => {
  it("safe mode asks; where nobody is, nothing is written and the command ends with 3", async () => {
    await change(id, { title: "Ours" });
    const answer = await going({}, { yes: false });
    expect(weights(answer)).toEqual(["person NOT_CONFIRMED"]);
    expect(answer.plan.effects).toHaveLength(1);
    expect(jira.now().title).toBe("Sign in");
    expect(weights(await run({}, { more: "sync: { safe_mode: false }\n", yes: false }))).not.toContain(
      "person NOT_CONFIRMED",
    );
    expect(jira.now().title).toBe("Ours");
  });

  it("a plan of unusual size is asked about, though nothing goes upstream", async () => {
    jira.edit({ title: "A" });
    const more = "sync: { bulk_limit: 1, safe_mode: false }\n";
    const other = await pulled("#3");
    await run({ refs: [other] });
    github.edit({ title: "B" });
    expect(weights(await run({ refs: [id, other] }, { more, yes: false }))).toEqual(["person NOT_CONFIRMED"]);
    expect((await item(id)).content.title).toBe("Sign in");
  });

  it("what was refused is planned again by the next run, though the ticket did not change since", async () => {
    await run();
    jira.edit({ title: "A" });
    await change(id, { addLabels: ["ours"] });
    await run({}, { yes: false });
    await run();
    expect([(await item(id)).content.title, jira.now().labels]).toEqual(["A", ["login", "ours"]]);
  });

  it("a dry run writes nothing, remembers nothing, and lists what would be done", async () => {
    await both();
    jira.edit({ labels: [] });
    const bases = JSON.stringify(await bench.store.bases.all());
    const answer = await going({}, { dryRun: true });
    expect(answer.plan.effects).toMatchObject([{ kind: "item-edit" }]);
    expect(answer.value).toMatchObject({ pulled: [{ fields: ["labels"] }], waiting: [{ field: "title" }] });
    expect(await titles()).toEqual(["Ours", "Theirs"]);
    expect(JSON.stringify(await bench.store.bases.all())).toBe(bases);
    expect(await bench.store.conflicts.all()).toEqual([]);
  });
});
