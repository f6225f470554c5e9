import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import { create } from "@satellite/engine/verbs/create";
import { importTickets } from "@satellite/engine/verbs/import";
import { link } from "@satellite/engine/verbs/link";
import { pull } from "@satellite/engine/verbs/pull";
import { status } from "@satellite/engine/verbs/status";
import { tickets } from "@satellite/engine/verbs/tickets";
import type { Seed } from "@satellite/testkit/sandbox";
import { setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights } from "./bench.js";
import { seedWithLabels, syncing, untied } from "./syncing.js";

jest.setTimeout(30_000);
const sara = "5b10ac8d82e05b22cc7d4ef1";
const path = "backlog/tasks/task-9 - Spelled-my-way.md";
/** Said as a person says it, and no converter would. */
const words = `A heading
=========

Another one
-----------

* first thing
* ***both* of one**
* third thing

Some words with *one* and __two__ of them,
and a line that goes on.

See [acme.example](https://docs.other.example/prices) for more.

| Name |Price|
|---|:-:|
| a|1 |
|  tea | two |

1) first
2) second

\`\`\`\`js
const a = 1;
\`\`\`\`

Last words.`;
const file = `---
id: TASK-9
title: Spelled my way
status: To Do
assignee: []
created_date: '2026-01-05 09:00'
labels: []
dependencies: []
---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
${words}
<!-- SECTION:DESCRIPTION:END -->
`;

const seed = (normalises: boolean): Seed => {
  const whole = seedWithLabels();
  return { ...whole, jira: { ...whole.jira, options: { ...whole.jira.options, normalises } } };
};

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly Node[];
}

/** The document with these words in the place of those. */
function reworded(node: Node, from: string, to: string): Node {
  return {
    ...node,
    ...(node.text === undefined ? {} : { text: node.text.replace(from, to) }),
    ...(node.content === undefined ? {} : { content: node.content.map((one) => reworded(one, from, to)) }),
  };
}

describe.each([
  ["jira", false],
  ["jira", true],
  ["github", false],
] as const)("a text of the person's own spelling in %s (kept in its own form: %s)", (tracker, normalises) => {
  const bench = openVerbBench({ seed: seed(normalises), files: { ...untied, [path]: file } });
  const { run } = syncing(bench);
  const jira = () => bench.sandbox.services.jira.world;
  const github = () => bench.sandbox.services.github.world;
  let ref = "";
  const described = (): Node =>
    jira()
      .all()
      .find(({ key }) => key === ref)?.description as unknown as Node;
  const there = () =>
    tracker === "jira" ? JSON.stringify(described()) : (github().thread("acme/shop", Number(ref.slice(1))).body ?? "");
  const edit = (from: string, to: string): void => {
    if (tracker === "github")
      github().edit("acme/shop", Number(ref.slice(1)), { body: there().replace(from, to) }, "omar");
    else setByHand(jira(), ref, { field: "description", value: reworded(described(), from, to) }, sara);
  };
  const change = (from: string, to: string): void => bench.write(path, bench.read(path).replace(from, to));
  const quiet = async (): Promise<void> => {
    for (const _ of [1, 2]) {
      const answer = await run();
      expect([weights(answer), answer.plan.effects]).toEqual([[], []]);
    }
  };

  beforeEach(async () => {
    const project = tracker === "jira" ? "PROJ" : "acme/shop";
    const made = await create(await bench.desk({ yes: true }), {
      items: ["TASK-9"],
      in: tracker,
      project,
      force: false,
    });
    const name = made.value?.tickets[0]?.ref ?? "";
    ref = tracker === "jira" ? name.slice("jira:".length) : name.slice(name.indexOf("#"));
    await link(await bench.desk({ yes: true }), { item: "TASK-9", ref, suggest: false, syncMode: "sync" });
    expect(bench.read(path)).toContain(words);
  });

  it("stays to the byte after it was sent", async () => {
    const before = bench.read(path);
    await quiet();
    change("Last words.", "Last words of ours.");
    expect((await run()).value?.pushed).toMatchObject([{ fields: ["body"] }]);
    expect(there()).toContain("Last words of ours.");
    await quiet();
    expect(bench.read(path)).toBe(before.replace("Last words.", "Last words of ours."));
  });

  it("is in step for `status` before and after a sync, and `pull` brings nothing back", async () => {
    const drift = async () => {
      const told = await status(await bench.desk({ yes: true }), { refresh: true, issues: true });
      return told.value?.rows.find(({ item }) => item.endsWith("TASK-9"))?.drift;
    };
    expect(await drift()).toEqual([]);
    await run();
    expect(await drift()).toEqual([]);
    const before = bench.read(path);
    const pulled = await pull(await bench.desk({ yes: true }), { ref, start: false, force: false });
    expect([pulled.value?.did, bench.read(path)]).toEqual(["unchanged", before]);
    expect(await drift()).toEqual([]);
    await quiet();
    expect(bench.read(path)).toBe(before);
  });

  it("is no change for a planner's `update`, and what was sent counts as agreed", async () => {
    const provider = tracker;
    const update = async () => {
      const answer = await tickets(await bench.desk({ yes: true }), {
        provider,
        operation: "update",
        bead_ids: ["TASK-9"],
      });
      expect(weights(answer)).toEqual([]);
      return answer.plan.effects.map((effect) => effect.kind === "ticket-edit" && Object.keys(effect.patch));
    };
    expect(await update()).toEqual([]);
    change("title: Spelled my way", "title: Spelled another way");
    expect(await update()).toEqual([["title"]]);
    change("Last words.", "Last words of ours.");
    expect(await update()).toEqual([["body"]]);
    expect(there()).toContain("Last words of ours.");
    expect(await update()).toEqual([]);
    const told = await status(await bench.desk({ yes: true }), { refresh: true, issues: true });
    expect(told.value?.rows.find(({ item }) => item.endsWith("TASK-9"))).toMatchObject({ drift: [], unagreed: [] });
    await quiet();
  });

  it("is agreed on by an `import` that finds the pair again after the store was lost", async () => {
    const [{ ticket } = { ticket: undefined }] = await bench.store.links.of("item:backlog:TASK-9");
    await bench.store.links.remove("item:backlog:TASK-9");
    await bench.store.bases.remove("item:backlog:TASK-9");
    const refs = ticket === undefined ? [] : [ticket];
    const asked = { provider: tracker, refs, assigned: false, context: false, force: false };
    const { value } = await importTickets(await bench.desk({ yes: true }), asked);
    expect(value?.linked).toMatchObject([{ item: "item:backlog:TASK-9" }]);
    const told = await status(await bench.desk({ yes: true }), { refresh: false, issues: true });
    expect(told.value?.rows.find(({ item }) => item.endsWith("TASK-9"))).toMatchObject({ drift: [], unagreed: [] });
    await quiet();
  });

  it.each([
    ["Last words.", "Last words of theirs."],
    ["third thing", "third thing and more"],
    ["for more.", "for much more."],
    ["tea", "green tea"],
    ["second", "second and last"],
  ])("an edit there of %j changes that alone here", async (from, to) => {
    await run();
    const before = bench.read(path);
    edit(from, to);
    expect((await run()).value?.pulled).toMatchObject([{ fields: ["body"] }]);
    const after = bench.read(path);
    const differing = (one: string, other: string) =>
      one.split("\n").filter((line) => !other.split("\n").includes(line) && !line.startsWith("updated_date"));
    expect(differing(before, after)).toHaveLength(1);
    expect(differing(after, before)).toEqual([expect.stringContaining(to)]);
    await quiet();
    expect(bench.read(path)).toBe(after);
  });

  it("edits on both sides are in both, and the rest stays as it is", async () => {
    await run();
    const before = bench.read(path);
    edit("third thing", "third thing and more");
    change("Last words.", "Last words of ours.");
    await run();
    expect(there()).toContain("Last words of ours.");
    const after = before.replace("Last words.", "Last words of ours.");
    const undated = (text: string) => text.replace(/^updated_date.*\n/m, "");
    expect(undated(bench.read(path))).toBe(undated(after.replace("third thing", "third thing and more")));
    await quiet();
  });

  it("another spelling here is an edit of the ticket only where the ticket keeps spelling", async () => {
    await run();
    const before = there();
    change("* first thing\n* ***both* of one**\n*", "- first thing\n- ***both* of one**\n-");
    expect((await run()).value?.pushed ?? []).toHaveLength(tracker === "jira" ? 0 : 1);
    expect(there()).toBe(tracker === "jira" ? before : before.replaceAll(/^\* /gm, "- "));
    await quiet();
    expect(bench.read(path)).toContain("- first thing");
  });
});
