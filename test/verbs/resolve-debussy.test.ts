import { describe, expect, it } from "@jest/globals";
import { link } from "@satellite/engine/verbs/link";
import { resolve } from "@satellite/engine/verbs/resolve";
import { sync } from "@satellite/engine/verbs/sync";
import { openVerbBench, weights } from "./bench.js";

const bench = openVerbBench({ kind: "debussy" });
const github = () => bench.sandbox.services.github.world;
const phase = "plans/tax/MASTER_PLAN.md#1";
const file = "plans/tax/phase-1.md";
const run = async () => sync(await bench.desk({ yes: true }), { refs: [phase] });

describe("a tracker's state beside a Debussy phase", () => {
  it("is only told by a sync, and comes into the plan when somebody takes it by name", async () => {
    const made = github().openIssue("acme/shop", { title: "Show it", author: "sara" });
    const ref = `#${made.number}`;
    expect(weights(await link(await bench.desk({ yes: true }), { item: phase, ref, suggest: false }))).toEqual([]);
    await run();
    const before = bench.read(file);
    github().edit("acme/shop", made.number, { state: "closed" }, "sara");

    const told = await run();
    expect(told.value?.drifted).toMatchObject([{ fields: expect.arrayContaining(["status"]) }]);
    expect(weights(told)).toEqual(["drift DRIFT"]);
    expect(bench.read(file)).toBe(before);

    const taken = await resolve(await bench.desk(), { item: phase, field: "status", take: "remote" });
    expect(taken.value?.fields).toMatchObject([{ field: "status", did: "resolved", take: "remote" }]);
    expect(bench.read(file)).toMatch(/^\*\*Status:\*\* (?:Completed|Done)$/m);
    const again = await run();
    expect([again.plan.effects, again.value?.drifted]).toEqual([[], []]);
    expect(github().thread("acme/shop", made.number).state).toBe("closed");
  });

  it("needs a choice: without one nothing is written", async () => {
    const made = github().openIssue("acme/shop", { title: "Show it", author: "sara" });
    await link(await bench.desk({ yes: true }), { item: phase, ref: `#${made.number}`, suggest: false });
    await run();
    github().edit("acme/shop", made.number, { state: "closed" }, "sara");
    await run();
    const before = bench.read(file);
    expect(weights(await resolve(await bench.desk(), { item: phase }))).toEqual(["said CHANGED_MEANWHILE"]);
    expect(weights(await resolve(await bench.desk(), { item: phase, field: "status" }))).toEqual([
      "person NOT_CONFIRMED",
    ]);
    expect(bench.read(file)).toBe(before);
  });
});
