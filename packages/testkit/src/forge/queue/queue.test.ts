import { afterEach, describe, expect, it } from "@jest/globals";
import { setImmediate } from "node:timers/promises";
import { events, fn, kvs, manifest, stage, type Stage } from "../testing.js";

const queue = new events.Queue({ key: "work" });
let on: Stage;
afterEach(() => on.host.close());

type AsyncEvent = Readonly<{
  body: Readonly<Record<string, unknown>>;
  retryContext?: Readonly<Record<string, unknown>>;
}>;
const consuming = async (apply: (event: AsyncEvent) => unknown) => {
  on = await stage({ exports: { apply: async (event: AsyncEvent) => apply(event) } });
  return on;
};
/** The name of the SDK's own error. */
const refusalOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "sent",
    (error: Error) => error.constructor.name,
  );
const push = (asked: unknown) => on.run(() => queue.push(asked));

describe("the queue under the real @forge/events", () => {
  it("brings events to their consumer when it is drained, once, with job and event ids", async () => {
    const seen: unknown[] = [];
    await consuming((event) => void seen.push(event));
    const { jobId } = await push([{ body: { n: 1 } }, { body: { n: 2 } }]);
    expect(seen).toEqual([]);
    expect(on.site.queued()).toBe(2);
    expect(await on.site.drain()).toEqual([1, 2].map((n) => ({ queue: "work", event: { n }, outcome: "done" })));
    expect(seen).toMatchObject([1, 2].map((n) => ({ queueName: "work", jobId, body: { n } })));
    expect(await on.site.drain()).toEqual([]);
    expect(await on.run(() => queue.getStats(jobId))).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  it("waits as long as an InvocationError asks, and says why at the next try", async () => {
    const tries: unknown[] = [];
    const ask = { retryAfter: 60, retryReason: "FUNCTION_UPSTREAM_RATE_LIMITED", retryData: { at: 3 } };
    await consuming(({ retryContext }) => {
      tries.push(retryContext);
      return retryContext === undefined ? new events.InvocationError(ask) : undefined;
    });
    await push({ body: { n: 1 } });
    expect(await on.site.drain()).toEqual([{ queue: "work", event: { n: 1 }, outcome: "retry", retryAfter: 60 }]);
    on.site.advance(59_999);
    expect(await on.site.drain()).toEqual([]);
    on.site.advance(1);
    expect(await on.site.drain()).toMatchObject([{ outcome: "done" }]);
    expect(tries).toMatchObject([undefined, { retryCount: 1, retryReason: ask.retryReason, retryData: { at: 3 } }]);
  });

  it("gives up a day after the push", async () => {
    await consuming(() => new events.InvocationError({ retryAfter: 900, retryReason: "FUNCTION_RETRY_REQUEST" }));
    await push({ body: {} });
    let ran = 0;
    for (let outcome = "retry"; outcome === "retry"; ran += 1) {
      outcome = (await on.site.drain())[0]?.outcome ?? "lost";
      on.site.advance(900_000);
    }
    expect([ran, on.site.queued()]).toEqual([97, 0]);
  });

  it("calls a throwing consumer failed and does not come back", async () => {
    await consuming(() => Promise.reject(new Error("poison")));
    const { jobId } = await push({ body: {} });
    expect(await on.site.drain()).toMatchObject([{ outcome: "failed" }]);
    expect(on.site.queued()).toBe(0);
    expect(on.site.thrown).toMatchObject([{ functionKey: "fn-apply", error: { message: "poison" } }]);
    expect(await on.run(() => queue.getStats(jobId))).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  it("holds events back that were pushed with a delay, and forgets those of a cancelled job", async () => {
    await consuming(() => undefined);
    await push({ body: { n: 1 }, delayInSeconds: 5 });
    const { jobId } = await push({ body: { n: 2 } });
    await on.run(() => queue.cancel(jobId));
    expect(await on.site.drain()).toEqual([]);
    on.site.advance(5_000);
    expect(await on.site.drain()).toMatchObject([{ event: { n: 1 } }]);
  });

  it.each([
    ["without a key all run at once", undefined, 4],
    ["under a key never more than its limit", { key: "issue:1", limit: 1 }, 1],
    ["a limit may be more than one", { key: "issue:1", limit: 2 }, 2],
  ])("%s", async (_, concurrency, most) => {
    let now = 0;
    let peak = 0;
    await consuming(async () => {
      peak = Math.max(peak, (now += 1));
      for (let turn = 0; turn < 5; turn += 1) await setImmediate();
      now -= 1;
    });
    await push(Array.from({ length: 4 }, (_, n) => ({ body: { n }, ...(concurrency && { concurrency }) })));
    await on.site.drain();
    expect(peak).toBe(most);
  });

  it("delivers twice when told to, under one key one after the other", async () => {
    await consuming(async () => kvs.set("count", Number((await kvs.get("count")) ?? 0) + 1));
    await push({ body: {}, concurrency: { key: "issue:1", limit: 1 } });
    expect(await on.site.drain({ twice: true })).toHaveLength(2);
    expect(on.site.storage().get("count")).toBe(2);
  });

  it("runs what consumers push, until all is done", async () => {
    await consuming(async ({ body }) =>
      Number(body["n"]) < 3 ? queue.push({ body: { n: Number(body["n"]) + 1 } }) : 0,
    );
    await push({ body: { n: 1 } });
    expect((await on.site.drain()).map(({ event }) => event)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it.each<[string, unknown, string]>([
    ["over 200 KB", { body: { text: "x".repeat(200 * 1024) } }, "PayloadTooBigError"],
    ["51 events", Array.from({ length: 51 }, () => ({ body: {} })), "TooManyEventsError"],
    ["no object", { body: "text" }, "InvalidPayloadError"],
    ["a delay of a day", { body: {}, delayInSeconds: 86_400 }, "InvalidPushSettingsError"],
  ])("refuses %s", async (_, asked, name) => {
    await consuming(() => undefined);
    expect(await refusalOf(push(asked))).toBe(name);
  });

  it("takes 100 KB at most for a consumer that may run longer than 55 seconds", async () => {
    const long = { ...manifest.modules, function: [fn("door"), fn("apply", { timeoutSeconds: 900 })] };
    on = await stage({ manifest: { ...manifest, modules: long } });
    const asked = push({ body: { text: "x".repeat(101 * 1024) } });
    expect(await refusalOf(asked)).toBe("PayloadTooBigError");
  });

  it("fails when told to: away, or over its limit", async () => {
    await consuming(() => undefined);
    on.site.fail({ queue: "down" });
    expect(await refusalOf(push({ body: {} }))).toBe("InternalServerError");
    on.site.fail({ queue: "limit" });
    expect(await refusalOf(push({ body: {} }))).toBe("RateLimitError");
    await push({ body: {} });
    expect(on.site.queued()).toBe(1);
  });

  it("takes 500 events a minute", async () => {
    await consuming(() => undefined);
    const fifty = Array.from({ length: 50 }, () => ({ body: {} }));
    for (let n = 0; n < 10; n += 1) await push(fifty);
    expect(await refusalOf(push({ body: {} }))).toBe("RateLimitError");
    on.site.advance(60_000);
    await push({ body: {} });
  });

  it("has no queue that nothing consumes", async () => {
    await consuming(() => undefined);
    const other = new events.Queue({ key: "other" });
    await expect(on.run(() => other.push({ body: {} }))).rejects.toThrow("Nothing consumes the queue other");
  });
});
