import { afterEach, describe, expect, it } from "@jest/globals";
import { events, kvs, stage, type Stage } from "./testing.js";

const queue = new events.Queue({ key: "work" });
let on: Stage;
afterEach(() => on.host.close());

interface AsyncEvent {
  readonly retryContext?: { readonly retryCount: number; readonly retryReason: string };
}

describe("a function that the platform ends", () => {
  const reasons: (string | undefined)[] = [];
  const consuming = async () => {
    reasons.length = 0;
    const apply = async ({ retryContext }: AsyncEvent) => {
      reasons.push(retryContext?.retryReason);
      await kvs.set("one", 1);
      await kvs.set("two", 2).catch(() => kvs.set("caught", 1));
      await kvs.set("three", 3);
    };
    on = await stage({ exports: { apply } });
    await on.run(() => queue.push({ body: {} }));
  };
  const keys = () => [...on.site.storage().keys()];

  it.each([
    [0, "before", []],
    [0, "after", ["one"]],
    [1, "before", ["one"]],
    [1, "after", ["one", "two"]],
    [2, "after", ["one", "three", "two"]],
  ] as const)(
    "at its request %i, %s it went through, has done no more, and its event comes again",
    async (after, crash, left) => {
      await consuming();
      on.site.fail({ crash, after });
      expect(await on.site.drain()).toMatchObject([{ outcome: "retry", retryAfter: 1 }]);
      expect(keys()).toEqual(left);
      on.site.advance(1_000);
      expect(await on.site.drain()).toMatchObject([{ outcome: "done" }]);
      expect([keys(), reasons]).toEqual([
        ["one", "three", "two"],
        [undefined, "FUNCTION_TIME_OUT"],
      ]);
      expect(on.site.unawaited).toEqual([]);
    },
  );

  it("behind a web trigger answers 500", async () => {
    on = await stage({ exports: { door: async () => (await kvs.set("one", 1), { statusCode: 200 }) } });
    on.site.fail({ crash: "after" });
    expect((await fetch(await on.site.webTriggerUrl("door"), { method: "POST" })).status).toBe(500);
    expect(keys()).toEqual(["one"]);
  });
});

describe("a function that does not wait for its requests", () => {
  it("may leave reads behind", async () => {
    on = await stage({ exports: { door: async () => (void kvs.get("one"), { statusCode: 204 }) } });
    await fetch(await on.site.webTriggerUrl("door"), { method: "POST" });
    expect(on.site.unawaited).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ["on their way", () => kvs.set("one", 1), "fn-door: 1 writes were on their way when it returned"],
    [
      "sent later",
      () => kvs.set("one", 1).then(() => kvs.set("two", 2)),
      "fn-door: a write went out after it had returned",
    ],
  ])("is noticed when it wrote: %s", async (_, leave, says) => {
    let left: Promise<unknown> = Promise.resolve();
    on = await stage({ exports: { door: async () => ((left = leave()), { statusCode: 204 }) } });
    await fetch(await on.site.webTriggerUrl("door"), { method: "POST" });
    await left;
    expect(on.site.unawaited).toContain(says);
  });
});
