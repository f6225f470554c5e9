import { beforeEach, describe, expect, it, jest } from "@jest/globals";
import { openVerbBench, weights } from "./bench.js";
import { seedWithLabels, syncing, untied } from "./syncing.js";

jest.setTimeout(30_000);
const bench = openVerbBench({ seed: seedWithLabels(), files: untied });
const { change, item, pulled, run } = syncing(bench);
const push = { more: "sync: { comments: push }\n" };
const said = { author: "@sara", at: "2026-01-05 10:00", body: "Ready. Closes #1, says @omar" };
const onJira = () =>
  bench.sandbox.services.jira.world
    .all()
    .find(({ key }) => key === "PROJ-1042")
    ?.comments.map(({ body }) => JSON.stringify(body)) ?? [];
const onGitHub = () => bench.sandbox.services.github.world.thread("acme/shop", 3).comments.map(({ body }) => body);

describe.each([
  ["PROJ-1042", onJira],
  ["#3", onGitHub],
] as const)("comments of the item of %s", (ref, there) => {
  let id = "";
  let before = 0;
  beforeEach(async () => {
    id = await pulled(ref);
    await run();
    await change(id, { addComments: [said] });
    before = there().length;
  });

  it("stay here until somebody opts in", async () => {
    await run();
    expect(there()).toHaveLength(before);
    expect((await item(id)).content.comments).toHaveLength(1);
  });

  it("go out, each once, and say who wrote them; also those that were there before", async () => {
    await run();
    expect(weights(await run({}, push))).toEqual([]);
    expect(there()).toHaveLength(before + 1);
    expect(there().at(-1)).toContain("sara, 2026-01-05 10:00");
    // Words mean nothing to Jira; on GitHub they would close an issue, and call somebody.
    if (ref === "#3") expect(there().at(-1)).not.toMatch(/[Cc]loses #1|(?<![\w`])@omar/);
    expect((await run({}, push)).plan.effects).toEqual([]);
    await change(id, { addComments: [{ ...said, body: "More" }] });
    await run({}, push);
    expect(there()).toHaveLength(before + 2);
    expect((await run({ refs: [id] }, push)).plan.effects).toEqual([]);
  });

  it("stay here where nothing goes out", async () => {
    await run({ direction: "pull-only" }, push);
    await run({}, { ...push, dryRun: true });
    await run({}, { ...push, yes: false });
    expect(there()).toHaveLength(before);
  });
});
