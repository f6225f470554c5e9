import { describe, expect, it } from "@jest/globals";
import type { Clock } from "@satellite/core";
import { governed } from "./governed.js";
import { gitHubLimits, jiraLimits } from "./limits.js";
import { sendOnce } from "./once.js";
import { NoAnswer, type HttpAnswer, type HttpRequest, type Repeat, type Transport } from "./types.js";

type Step = { status: number; headers?: Record<string, string>; text?: string } | Error;

/** A service that answers by script, on a clock that only sleeping moves. */
function world(steps: Step[], options: { deadlineMs?: number; random?: number } = {}) {
  let now = 1_000_000;
  const slept: number[] = [];
  const seen: HttpRequest[] = [];
  const clock: Clock = {
    nowMs: () => now,
    random: () => options.random ?? 0.5,
    sleep: (ms) => {
      slept.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
  const transport: Transport = (request) => {
    seen.push(request);
    const step = steps[seen.length - 1] ?? { status: 200 };
    return step instanceof Error
      ? Promise.reject(step)
      : Promise.resolve({ headers: {}, text: "", url: request.url, ...step } satisfies HttpAnswer);
  };
  const send = governed(transport, {
    clock,
    deadlineMs: now + (options.deadlineMs ?? 600_000),
    readers: [gitHubLimits, jiraLimits],
  });
  return {
    seen,
    slept,
    now: () => now,
    send: (repeat: Repeat, method = "GET") =>
      send({ method, url: "https://api.acme.test/x?token=s", headers: {}, repeat }),
  };
}

const lost = () => new NoAnswer("NETWORK", "cut", { lost: true });
const refused = () => new NoAnswer("NETWORK", "ECONNREFUSED", { lost: false });

describe("the governor", () => {
  it.each([
    ["a 503 to a read", "safe", [{ status: 503 }, { status: 502 }], 200, 3],
    ["a cut read", "safe", [lost()], 200, 2],
    ["a cut idempotent write", "idempotent", [lost()], 200, 2],
    ["a `once` write that never left", "once", [refused()], 200, 2],
    ["a `once` write that a limit refused", "once", [{ status: 429, headers: { "retry-after": "1" } }], 200, 2],
    [
      "an outage that lasts",
      "safe",
      [{ status: 500 }, { status: 500 }, { status: 500 }, { status: 500 }, { status: 200 }],
      500,
      4,
    ],
    ["a 404", "safe", [{ status: 404 }], 404, 1],
    ["a plain 403", "once", [{ status: 403 }], 403, 1],
  ] as const)("%s", async (_, repeat, steps, status, requests) => {
    const { send, seen } = world([...steps]);
    expect((await send(repeat)).status).toBe(status);
    expect(seen).toHaveLength(requests);
  });

  it("never repeats a `once` write whose answer was lost", async () => {
    for (const step of [lost(), { status: 503 }]) {
      const { send, seen } = world([step]);
      await expect(send("once", "POST")).rejects.toMatchObject({ lost: true });
      expect(seen).toHaveLength(1);
    }
  });

  it("waits exactly as long as the service asks", async () => {
    const { send, slept } = world([{ status: 429, headers: { "retry-after": "7" } }]);
    await send("safe");
    expect(slept).toEqual([7000]);
  });

  it("spreads its own waits over the whole of a doubling span", async () => {
    const { send, slept } = world([{ status: 500 }, { status: 500 }, { status: 500 }], { random: 0.9 });
    await send("safe");
    expect(slept).toEqual([450, 900, 1800]);
  });

  it("gives up at once when the wait does not fit into the run, and says how long it would be", async () => {
    const { send, slept, seen } = world([{ status: 429, headers: { "retry-after": "3600" } }], { deadlineMs: 60_000 });
    await expect(send("safe")).rejects.toMatchObject({ code: "RATE_LIMITED", retryAfterMs: 3_600_000 });
    expect(slept).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  it("sends nothing after the deadline", async () => {
    const { send, seen } = world([], { deadlineMs: 0 });
    await expect(send("safe")).rejects.toMatchObject({ code: "TIMEOUT", lost: false });
    expect(seen).toHaveLength(0);
  });

  it("limits each exchange to the time that is left", async () => {
    const { send, seen } = world([], { deadlineMs: 1500 });
    await send("safe");
    expect(seen[0]?.timeoutMs).toBe(1500);
  });

  it("pauses the next request when the service says that its limit is near", async () => {
    const { send, slept } = world([{ status: 200, headers: { "x-ratelimit-nearlimit": "true" } }]);
    await send("safe");
    await send("safe");
    expect(slept).toEqual([1000]);
  });

  it("stops repeating when the retry budget is used up", async () => {
    const { send, seen } = world(Array.from({ length: 100 }, () => ({ status: 500 })));
    for (let request = 0; request < 20; request += 1) await send("safe");
    expect(seen.length).toBeLessThan(20 + 15);
  });

  it("keeps the query out of what it says", async () => {
    const { send } = world([{ status: 429, headers: { "retry-after": "3600" } }], { deadlineMs: 60_000 });
    await expect(send("safe")).rejects.not.toThrow(/token/);
  });
});

it("sends writes to one host one by one, and reads side by side", async () => {
  let open = 0;
  const most = { safe: 0, once: 0 };
  const transport: Transport = async (request) => {
    open += 1;
    const kind = request.repeat === "safe" ? "safe" : "once";
    most[kind] = Math.max(most[kind], open);
    await Promise.resolve();
    open -= 1;
    return { status: 200, headers: {}, text: "", url: request.url };
  };
  const clock: Clock = { nowMs: () => 0, random: () => 0, sleep: () => Promise.resolve() };
  const send = governed(transport, { clock, deadlineMs: 1000, readers: [], concurrency: 3 });
  const all = (repeat: Repeat) =>
    Promise.all(Array.from({ length: 9 }, () => send({ method: "X", url: "https://a.test/", headers: {}, repeat })));
  await all("safe");
  await all("once");
  expect(most).toEqual({ safe: 3, once: 1 });
});

describe("a write that must not happen twice", () => {
  it("is looked up when its answer is lost, and not sent again when it arrived", async () => {
    let sends = 0;
    const send = () => Promise.reject<string>(((sends += 1), lost()));
    expect(await sendOnce(send, () => Promise.resolve("found"))).toBe("found");
    expect(sends).toBe(1);
  });

  it("is sent again when it did not arrive", async () => {
    let sends = 0;
    const send = () => ((sends += 1) === 1 ? Promise.reject<string>(lost()) : Promise.resolve("made"));
    expect(await sendOnce(send, () => Promise.resolve(undefined))).toBe("made");
    expect(sends).toBe(2);
  });

  it("passes other failures on at once", async () => {
    await expect(
      sendOnce(
        () => Promise.reject<string>(refused()),
        () => Promise.reject(new Error("must not look")),
      ),
    ).rejects.toThrow("ECONNREFUSED");
  });
});
