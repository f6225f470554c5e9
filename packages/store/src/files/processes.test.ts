import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync } from "node:fs";
import { bundleStore, nodes, runChild, type Bundled } from "./testing-child.js";
import { makePlace, type Place } from "./testing.js";

let bundled: Bundled;
let place: Place;
beforeAll(async () => {
  bundled = await bundleStore();
});
afterAll(() => bundled.remove());
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.remove());

const [first = process.execPath, second = first] = nodes();
const effect = `({ key, kind: "labels", on: "jira:PROJ-1", add: [], remove: [], create: [], because: "b", says: "s" })`;

describe("a store in several processes", () => {
  it.each([first, second])("leaves what was begun pending when the process is killed before the end", async (node) => {
    const child = runChild(
      bundled,
      node,
      place.root,
      `const entry = (key) => ({ key, effect: ${effect} });
       await store.journal.begin([entry("a"), entry("b")]);
       await store.journal.end({ key: "a", kind: "labels", on: "jira:PROJ-1", outcome: "done", says: "done" });
       store.transaction(async (inner) => {
         await inner.journal.drop(["b"]);
         await inner.cursors.put("half", "written");
         console.log("between");
         await new Promise(() => process.stdin.resume());
       });`,
    );
    await child.said("between");
    child.process.kill("SIGKILL");
    expect((await child.ended).signal).toBe("SIGKILL");
    const { store, notices } = await place.open();
    expect(notices).toEqual([]);
    expect((await store.journal.pending()).map((row) => row.key)).toEqual(["b"]);
    expect(await store.journal.done("a")).toMatchObject({ outcome: "done" });
    expect(await store.cursors.get("half")).toBeUndefined();
    await store.close();
  });

  it("loses no row of two that write at once, into a store that neither found there", async () => {
    const write = (node: string, name: string) =>
      runChild(
        bundled,
        node,
        place.root,
        `for (let at = 0; at < 500; at += 1) await store.cursors.put("${name}-" + at, String(at));
         await store.close();`,
      ).ended;
    const ends = await Promise.all([write(first, "one"), write(second, "two")]);
    expect(ends.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 0, err: "" },
      { code: 0, err: "" },
    ]);
    const { store } = await place.open();
    for (const name of ["one", "two"]) {
      const found = await Promise.all(Array.from({ length: 500 }, (_, at) => store.cursors.get(`${name}-${at}`)));
      expect(found).toEqual(Array.from({ length: 500 }, (_, at) => String(at)));
    }
    await store.close();
  });

  it("says who writes when the wait is over, and goes on when they are gone", async () => {
    const child = runChild(
      bundled,
      first,
      place.root,
      `store.transaction(async () => {
         console.log("inside");
         await new Promise(() => process.stdin.resume());
       });`,
    );
    await child.said("inside");
    let waitedMs = 0;
    const wait = {
      totalMs: 5000,
      sleep: (ms: number) => {
        waitedMs += ms;
        return Promise.resolve();
      },
    };
    const { store } = await place.open({ wait });
    await expect(store.cursors.put("a", "1")).rejects.toMatchObject({
      code: "STORE_BUSY",
      message: expect.stringMatching(new RegExp(`in use by process ${child.process.pid} on .+ since .+; waited 5 s: `)),
    });
    expect(waitedMs).toBe(5000);
    child.process.kill("SIGKILL");
    await child.ended;
    await store.cursors.put("a", "2");
    expect(await store.cursors.get("a")).toBe("2");
    await store.close();
    expect(existsSync(`${place.path}.lock`)).toBe(false);
  });

  describe("of which one carries writes out", () => {
    const holding = () =>
      runChild(
        bundled,
        first,
        place.root,
        `store.alone(async () => {
           console.log("inside");
           await new Promise((go) => process.stdin.once("data", go));
         }).then(() => store.close()).then(() => process.exit(0));`,
      );

    it("lets another one in when it is done, and says who is waited for", async () => {
      const child = holding();
      await child.said("inside");
      let waitedMs = 0;
      // Not a moment passes in this test's own waiting until it is said who is waited for.
      const sleep = (ms: number) =>
        new Promise<void>((go) => {
          if ((waitedMs += ms) < 1000) go();
          else setTimeout(go, 10);
        });
      const { store } = await place.open({ wait: { totalMs: 5000, aloneMs: 1e9, sleep } });
      const told: number[] = [];
      const asked = store.alone?.(
        () => Promise.resolve("in"),
        ({ pid }) => {
          told.push(pid);
          child.process.stdin?.write("go\n");
        },
      );
      expect(await asked).toBe("in");
      expect(told).toEqual([child.process.pid]);
      expect((await child.ended).code).toBe(0);
      await store.close();
    });

    it("says who does, and since when, when the wait is over", async () => {
      const child = holding();
      await child.said("inside");
      const { store } = await place.open({ wait: { totalMs: 5000, aloneMs: 20_000, sleep: () => Promise.resolve() } });
      await expect(store.alone?.(() => Promise.resolve())).rejects.toMatchObject({
        code: "STORE_BUSY",
        message: expect.stringMatching(
          new RegExp(`written to by process ${child.process.pid} on .+ since 1970.+; waited 20 s: `),
        ),
      });
      child.process.stdin?.write("go\n");
      await child.ended;
      await store.close();
    });

    it("takes the place of one that was killed, at once", async () => {
      const child = holding();
      await child.said("inside");
      child.process.kill("SIGKILL");
      await child.ended;
      const sleep = () => Promise.reject(new Error("it waited"));
      const { store } = await place.open({ wait: { totalMs: 5000, sleep } });
      expect(await store.alone?.(() => Promise.resolve("in"))).toBe("in");
      await store.close();
    });
  });
});
