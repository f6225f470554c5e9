/** Laws of sync over a simulated world; `npm run test:laws` plays a hundred thousand schedules, here a few thousand are. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { sync } from "@satellite/engine/verbs/sync";
import { openStore } from "@satellite/store/files";
import { kept } from "../world/kept.js";
import { startProcess } from "../world/machine.js";
import { breachesOf } from "../world/oracle.js";
import { editTask, editTicket } from "../world/people.js";
import { edits, schedules, type Setting } from "../world/schedule.js";
import { settle } from "../world/settle.js";
import { openWorld } from "../world/world.js";

jest.setTimeout(600_000);
type Change = typeof edits extends fc.Arbitrary<infer T> ? T : never;
const runs = Number(process.env["LAWS_RUNS"] ?? 2_000);
const seed = Number(process.env["LAWS_SEED"] ?? 20_261_121);

describe("machines, people and a tracker, with faults and deaths at any step", () => {
  it("come to rest with nothing lost, nothing doubled and nothing left to do", async () => {
    const property = fc.asyncProperty(schedules(), async (schedule) => {
      expect(await breachesOf(schedule)).toEqual([]);
    });
    await fc.assert(property, { numRuns: runs, seed });
  });

  it("do so over a store on disk", async () => {
    const top = mkdtempSync(join(tmpdir(), "satellite-laws-"));
    let count = 0;
    const onDisk: Parameters<typeof breachesOf>[1] = {
      openStore: async (clock) => {
        const opened = await openStore("file:state.db", {
          root: join(top, String((count += 1))),
          clock,
          report: () => undefined,
        });
        if ("problem" in opened) throw new Error(opened.problem.says);
        return opened.store;
      },
    };
    try {
      const property = fc.asyncProperty(schedules(), async (schedule) => {
        expect(await breachesOf(schedule, onDisk)).toEqual([]);
      });
      await fc.assert(property, { numRuns: Math.ceil(runs / 80), seed });
    } finally {
      rmSync(top, { recursive: true, force: true });
    }
  });

  it.each(kept)("$showed", async ({ schedule }) => expect(await breachesOf(schedule)).toEqual([]));
});

describe("the order in which changes are delivered", () => {
  const calm: Setting = { topology: "one", strategy: "manual", lagMs: 0, skewMs: [0, 0, 0], normalises: false };

  /** Both sides after the same edits were brought over in this order, pair by pair, before all came to rest. */
  async function ended(changes: readonly Change[], order: readonly number[]): Promise<unknown> {
    const world = await openWorld(calm);
    try {
      const [machine] = world.machines;
      if (machine === undefined) throw new Error("a world without machines");
      await settle(world, "sync");
      const { tree } = machine.clone;
      for (const { edit, nth, on } of changes) {
        const [path, ticket] = [tree.paths()[nth % 2], world.tracker.all()[nth % 2]];
        if (on === "item" && path !== undefined) editTask(tree, path, edit, world.words);
        if (on === "ticket" && ticket !== undefined) editTicket(world.tracker, ticket, edit, world.words);
      }
      for (const one of order) await sync(startProcess(machine).desk, { refs: [`TASK-${one + 1}`] });
      await settle(world, "sync");
      const said = [...tree.snapshot().values()].map((text) => JSON.parse(text) as { content: unknown });
      const shown = world.tracker
        .all()
        .map(({ body, labels, state, title }) => ({ body, labels: [...labels].sort(), state, title }));
      return { items: said.map(({ content }) => content), shown };
    } finally {
      await world.close();
    }
  }

  it("does not matter", async () => {
    const orders = fc.shuffledSubarray([0, 1]);
    const property = fc.asyncProperty(
      fc.array(edits, { maxLength: 6 }),
      orders,
      orders,
      async (changes, one, other) => {
        expect(await ended(changes, one)).toEqual(await ended(changes, other));
      },
    );
    await fc.assert(property, { numRuns: Math.ceil(runs / 40), seed });
  });
});
