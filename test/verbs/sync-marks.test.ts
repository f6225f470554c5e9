/** On a Jira that keeps rich text in its editor's own bytes: marks in another order, ids on blocks. */
import { beforeEach, describe, expect, it } from "@jest/globals";
import { setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench } from "./bench.js";
import { seedWithLabels, syncing, trackersOf, untied } from "./syncing.js";

const seed = seedWithLabels();
const bench = openVerbBench({
  seed: { ...seed, jira: { ...seed.jira, options: { ...seed.jira.options, normalises: true } } },
  files: untied,
});
const { change, item, pulled, run } = syncing(bench);
const [jira] = trackersOf(bench) as [ReturnType<typeof trackersOf>[0]];
const world = () => bench.sandbox.services.jira.world;
const description = () =>
  JSON.stringify(
    world()
      .all()
      .find(({ key }) => key === "PROJ-1042")?.description,
  );
const writes = () => bench.sandbox.requests().filter(({ isWrite }) => isWrite);
let id = "";

async function isQuiet(): Promise<void> {
  bench.sandbox.clearRequests();
  const before = bench.read((await item(id)).path);
  for (let count = 0; count < 2; count += 1) {
    const { notices, plan } = await run();
    expect({ notices, effects: plan.effects }).toEqual({ notices: [], effects: [] });
  }
  expect(writes()).toEqual([]);
  expect(bench.read((await item(id)).path)).toBe(before);
}

beforeEach(async () => {
  id = await pulled(jira.typed);
  await run();
}, 20_000);

describe("a text with marks in marks", () => {
  it.each([
    "A **bold *and* more** line.",
    "**one of _both_** and **_both_ of one**, ~~gone **with *all* of** it~~.",
    "**see [the page](https://x.example/) there** and [the **whole** page](https://x.example/).",
    "**run `it` now**, or *read <u>the **whole** of</u> it*.",
    "[Backlog.md](https://github.com/MrLesk/Backlog.md) (`github.com`) is a **tool *of* ours**.",
  ])(
    "edited here, arrives there and is quiet from then on: %j",
    async (body) => {
      await change(id, { body: `First words.\n\n${body}\n` });
      expect((await run()).value?.pushed.map(({ fields }) => fields)).toEqual([["body"]]);
      expect(description()).toContain("localId");
      expect(description()).toContain("First words.");
      expect((await item(id)).content.body.trim()).toBe(`First words.\n\n${body}`);
      await isQuiet();
      await change(id, { body: `First words, edited.\n\n${body}\n` });
      await run();
      expect(description()).toContain("First words, edited.");
      await isQuiet();
    },
    30_000,
  );

  it("edited there, arrives here nested as a person would write it, and is quiet from then on", async () => {
    await change(id, { body: "A **bold *and* more** line.\n\nLast words.\n" });
    await run();
    const edited = description().replace("Last words.", "Last of all.");
    jira.edit({ title: "Also this" });
    const byHand = { field: "description", value: JSON.parse(edited) as unknown };
    setByHand(world(), "PROJ-1042", byHand, "5b10ac8d82e05b22cc7d4ef1");
    expect((await run()).value?.pulled.map(({ fields }) => fields)).toEqual([["title", "body"]]);
    expect((await item(id)).content.body.trim()).toBe("A **bold *and* more** line.\n\nLast of all.");
    await isQuiet();
  }, 30_000);
});
