import { describe, expect, it, jest } from "@jest/globals";
import type { Provider } from "@satellite/core";
import { link } from "@satellite/engine/verbs/link";
import { openVerbBench, weights } from "./bench.js";
import { seedWithLabels, syncing, trackersOf, untied, type Tracker } from "./syncing.js";

// Six runs over HTTP in one test, on machines that do much else.
jest.setTimeout(30_000);
const bench = openVerbBench({ seed: seedWithLabels(), files: untied });
const { change, item, pulled, run } = syncing(bench);
const [jira, github] = trackersOf(bench) as [Tracker, Tracker];

async function tie(id: string, ref: string, relation: "primary" | "secondary" | "context" = "primary"): Promise<void> {
  await link(await bench.desk({ yes: true }), { item: id, ref, relation, syncMode: "sync" } as Parameters<
    typeof link
  >[1]);
}

describe("one item with a ticket on both trackers", () => {
  const both = async (): Promise<string> => {
    for (const one of [jira, github]) one.edit({ title: "Sign in", body: "One.", labels: [] });
    const id = await pulled("PROJ-1042");
    await tie(id, "#3");
    await change(id, { assignees: [] });
    jira.edit({ assignee: null });
    await run({ refs: [id] });
    return id;
  };

  it("what one of them changed reaches the other in the same run", async () => {
    const id = await both();
    jira.edit({ title: "From Jira" });
    const answer = await run();
    expect(weights(answer)).not.toContain("person CONFLICT");
    expect([(await item(id)).content.title, github.now().title]).toEqual(["From Jira", "From Jira"]);
    github.edit({ title: "From GitHub" });
    await run();
    expect([(await item(id)).content.title, jira.now().title]).toEqual(["From GitHub", "From GitHub"]);
    const quiet = await run();
    expect(quiet.plan.effects).toEqual([]);
  });

  it("what they changed in two ways waits, and the item holds one of them", async () => {
    const id = await both();
    jira.edit({ title: "From Jira" });
    github.edit({ title: "From GitHub" });
    const answer = await run({ refs: [id] });
    expect(weights(answer)).toContain("person CONFLICT");
    expect([jira.now().title, github.now().title]).toEqual(["From Jira", "From GitHub"]);
    expect((await run({ refs: [id] })).plan.effects).toEqual([]);
  });
});

describe("one ticket with two items", () => {
  const two = async (): Promise<readonly [string, string]> => {
    jira.edit({ title: "Sign in", body: "One.", labels: [] });
    const one = await pulled("PROJ-1042");
    await change("TASK-1", {
      title: "Sign in",
      body: "One.",
      status: "To Do",
      priority: "high",
      removeLabels: ["login"],
    });
    await tie("TASK-1", "PROJ-1042");
    expect(weights(await run({ refs: [one, "TASK-1"] }))).toEqual([]);
    return [one, "TASK-1"];
  };

  it("both show what the ticket says, and what one of them changes reaches the other", async () => {
    const [one, other] = await two();
    await change(one, { title: "Ours" });
    await run();
    expect([(await item(one)).content.title, jira.now().title, (await item(other)).content.title]).toEqual([
      "Ours",
      "Ours",
      "Ours",
    ]);
    expect((await run({ refs: [one, other] })).plan.effects).toEqual([]);
  });

  it("where they disagree on a field, nothing is written and a person decides", async () => {
    const [one, other] = await two();
    await change(one, { title: "Ours" });
    await change(other, { title: "Mine" });
    const answer = await run({ refs: [one, other] });
    expect(weights(answer)).toEqual(["person CONFLICT", "person CONFLICT"]);
    expect(jira.now().title).toBe("Sign in");
  });

  it("labels of both go there", async () => {
    const [one, other] = await two();
    await change(one, { addLabels: ["ours"] });
    await change(other, { addLabels: ["web"] });
    await run({ refs: [one, other] });
    expect(jira.now().labels.toSorted()).toEqual(["ours", "web"]);
    await run({ refs: [one, other] });
    expect((await item(one)).content.labels.toSorted()).toEqual(["ours", "web"]);
  });

  it("one that is further than the other moves nothing until the other is as far", async () => {
    const [one, other] = await two();
    await change(one, { status: "In Progress" });
    expect(weights(await run())).toContain("person CONFLICT");
    expect(jira.now().state).toBe("To Do");
    await change(other, { status: "In Progress" });
    expect(weights(await run({ refs: [one, other] }))).toEqual([]);
    expect(jira.now().state).toBe("In Development");
  });

  it("a secondary link carries the state and nothing else, a context link nothing at all", async () => {
    jira.edit({ title: "Sign in", labels: [] });
    await tie("TASK-1", "PROJ-1042", "secondary");
    await run({ refs: ["TASK-1"] });
    await change("TASK-1", { title: "Mine", status: "In Progress" });
    await run({ refs: ["TASK-1"] });
    expect([jira.now().title, jira.now().state]).toEqual(["Sign in", "In Development"]);
    await tie("TASK-2", "#3", "context");
    github.edit({ title: "Other" });
    await change("TASK-2", { status: "Done" });
    await run({ refs: ["TASK-2"], system: "github" });
    expect([(await item("TASK-2")).content.title, github.now().state]).toEqual([
      "The cart forgets its currency",
      "open",
    ]);
  });
});

describe("a tracker that does as it likes", () => {
  const through = async (wrap: (real: Provider) => Partial<Provider>) => {
    const real = (await (await bench.desk({ yes: true })).provider("jira")) as Provider;
    const one = Object.fromEntries(Object.entries(real).filter(([name]) => name !== "applyMany"));
    return { providers: { jira: { ...one, ...wrap(real) } as Provider } };
  };

  it("answers that it wrote, and did nothing: that is told, and is no base", async () => {
    const id = await pulled("PROJ-1042");
    await run({ refs: [id] });
    await change(id, { title: "Ours" });
    const idle = await through(() => ({
      apply: (effect, key) => Promise.resolve({ key, kind: effect.kind, on: effect.on, outcome: "done", says: "done" }),
    }));
    const answer = await run({ refs: [id] }, idle);
    expect(weights(answer)).toEqual(["part BAD_ANSWER"]);
    const base = await bench.store.bases.get(`item:backlog:${id}`, "jira:PROJ-1042");
    expect(base?.fields["title"]).toBe("People sign in with a passkey");
    jira.edit({ title: "Theirs" });
    expect(weights(await run({ refs: [id] }))).toEqual(["person CONFLICT"]);
  });

  it("writes what it was sent in another way: that comes in, once", async () => {
    const id = await pulled("PROJ-1042");
    await run({ refs: [id] });
    await change(id, { title: "ours" });
    const shouting = await through((real) => ({
      apply: (effect, key) =>
        real.apply(
          effect.kind === "ticket-edit" && effect.patch.title !== undefined
            ? { ...effect, patch: { ...effect.patch, title: effect.patch.title.toUpperCase() } }
            : effect,
          key,
        ),
    }));
    const answer = await run({ refs: [id] }, shouting);
    expect(weights(answer)).toEqual([]);
    expect([(await item(id)).content.title, jira.now().title]).toEqual(["OURS", "OURS"]);
    for (let count = 0; count < 2; count += 1) expect((await run({ refs: [id] }, shouting)).plan.effects).toEqual([]);
  });

  it("is down: the others go on, nothing is forgotten, and the command ends with 4", async () => {
    const id = await pulled("PROJ-1042");
    const other = await pulled("#3");
    await run();
    jira.edit({ title: "A" });
    github.edit({ title: "B" });
    const down = await run({}, { without: ["jira"] });
    expect(weights(down)).toContain("unverified NO_CREDENTIALS");
    expect((await item(other)).content.title).toBe("B");
    await run();
    expect((await item(id)).content.title).toBe("A");
  });

  it("changes a ticket while it is written: the write yields, and the next run decides anew", async () => {
    const id = await pulled("PROJ-1042");
    await run();
    await change(id, { title: "Ours" });
    const racing = await through((real) => ({
      apply: (effect, key) => {
        jira.edit({ title: "Theirs" });
        return real.apply(effect, key);
      },
    }));
    expect(weights(await run({}, racing))).toContain("person CHANGED_MEANWHILE");
    expect(jira.now().title).toBe("Theirs");
    const next = await run();
    expect(next.value?.waiting).toMatchObject([{ field: "title", ours: "Ours", theirs: "Theirs" }]);
  });
});
