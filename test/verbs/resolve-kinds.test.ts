import { beforeEach, describe, expect, it } from "@jest/globals";
import { link } from "@satellite/engine/verbs/link";
import { weights } from "./bench.js";
import { begin, bench, decide, here, id, onJira, quiet, step, waiting, write } from "./resolving.js";

describe("a value that is only suggested", () => {
  const more = "sync: { fields: { title: suggest } }\n";
  beforeEach(async () => {
    await begin(onJira);
    onJira.change("title", "Theirs");
    expect(weights(await step({ more }))).toEqual(["person CONFLICT"]);
    expect(await waiting()).toEqual(["suggestion title"]);
  });

  it("is taken over", async () => {
    expect((await decide({ take: "remote" }, { more })).value?.fields).toMatchObject([{ did: "resolved" }]);
    expect([await here("title"), await waiting()]).toEqual(["Theirs", []]);
    await quiet({ more });
  });

  it("is dismissed until the ticket changes again", async () => {
    const before = await here("title");
    const answer = await decide({ take: "local" }, { more });
    expect([answer.notices, answer.value?.fields[0]?.did, answer.plan.effects]).toEqual([[], "dismissed", []]);
    await quiet({ more });
    expect([await here("title"), onJira.read().title, await waiting()]).toEqual([before, "Theirs", []]);
    onJira.change("title", "Theirs, again");
    await step({ more });
    expect(await waiting()).toEqual(["suggestion title"]);
  });
});

describe("what may not be written", () => {
  it("through a link that only brings values here, stays here, and is asked about no more", async () => {
    await begin(onJira);
    const input = { item: id, ref: "PROJ-1042", suggest: false, syncMode: "import" } as const;
    await link(await bench.desk({ yes: true }), input);
    await step();
    onJira.change("title", "Theirs");
    await write("title", "Ours");
    await step();
    expect(await waiting()).toEqual(["conflict title"]);
    const answer = await decide({ take: "local" });
    expect([answer.plan.effects, answer.value?.fields[0]?.did]).toEqual([[], "resolved"]);
    expect(answer.notices).toMatchObject([{ weight: "said", says: expect.stringContaining("sync_mode: import") }]);
    await step();
    expect([await waiting(), onJira.read().title, await here("title")]).toEqual([[], "Theirs", "Ours"]);
  });
});

describe("a question that is met again", () => {
  it("keeps its age as long as it is the same", async () => {
    await begin(onJira);
    onJira.change("title", "Theirs");
    await write("title", "Ours");
    await step();
    const [first] = await bench.store.conflicts.all();
    await step();
    expect(await bench.store.conflicts.all()).toEqual([first]);
    onJira.change("title", "Theirs, again");
    await step();
    expect((await bench.store.conflicts.all())[0]?.atMs).toBeGreaterThan(first?.atMs ?? 0);
  });
});

describe("a field of an item with several tickets", () => {
  it("says which ticket is meant, or takes the item's value to all of them", async () => {
    await begin(onJira);
    const row = {
      item: "item:backlog:TASK-3",
      field: "title",
      kind: "conflict",
      ours: "a",
      theirs: "b",
      atMs: 0,
    } as const;
    await bench.store.conflicts.putAll([
      { ...row, ticket: "jira:PROJ-1042" },
      { ...row, ticket: "github:acme/shop#3" },
    ]);
    expect(weights(await decide({ take: "remote" }))).toEqual(["usage AMBIGUOUS"]);
    const one = await decide({ take: "remote", ticket: "PROJ-1042" });
    expect(one.value?.fields).toMatchObject([{ ticket: "jira:PROJ-1042" }]);
  });
});
