import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Store } from "@satellite/core";
import { makePlace, type Place } from "../files/testing.js";

let place: Place;
const open: Store[] = [];
beforeEach(() => {
  place = makePlace();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
  place.remove();
});

/** Waits without a moment passing, so that no holder gives a sign of life meanwhile. */
async function opened(aloneMs: number): Promise<{ store: Store; waitedMs: () => number }> {
  let waitedMs = 0;
  const sleep = (ms: number): Promise<void> => {
    waitedMs += ms;
    return Promise.resolve();
  };
  const { store } = await place.open({ wait: { totalMs: 5000, aloneMs, sleep } });
  open.push(store);
  return { store, waitedMs: () => waitedMs };
}

function held(store: Store): { inside: Promise<void>; letGo: () => void; ended: Promise<void> | undefined } {
  let letGo = (): void => undefined;
  let come = (): void => undefined;
  const goes = new Promise<void>((go) => (letGo = go));
  const inside = new Promise<void>((go) => (come = go));
  const ended = store.alone?.(() => {
    come();
    return goes;
  });
  return { inside, letGo, ended };
}

describe("a holder that gives no sign of life", () => {
  it("is taken for dead after half a minute, and takes nothing from the next one when it comes back", async () => {
    const [first, second, third] = [await opened(60_000), await opened(60_000), await opened(20_000)];
    const silent = held(first.store);
    await silent.inside;
    const next = held(second.store);
    await next.inside;
    expect(second.waitedMs()).toBeGreaterThanOrEqual(30_000);
    expect(second.waitedMs()).toBeLessThan(31_000);
    silent.letGo();
    await silent.ended;
    await expect(third.store.alone?.(() => Promise.resolve())).rejects.toMatchObject({ code: "STORE_BUSY" });
    next.letGo();
    await next.ended;
    expect(await third.store.alone?.(() => Promise.resolve("in"))).toBe("in");
  });

  it("is waited for until the wait is over, where that is shorter", async () => {
    const [first, second] = [await opened(20_000), await opened(20_000)];
    const silent = held(first.store);
    await silent.inside;
    const asked = second.store.alone?.(() => Promise.resolve());
    await expect(asked).rejects.toMatchObject({
      code: "STORE_BUSY",
      message: expect.stringMatching(
        new RegExp(`written to by process ${process.pid} on .+ since 2026-11-21T09:45:12.000Z; waited 20 s: `),
      ),
    });
    silent.letGo();
    await silent.ended;
  });
});
