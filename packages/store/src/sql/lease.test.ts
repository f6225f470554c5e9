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
async function opened(
  aloneMs: number,
  asleep: () => Promise<void> = () => Promise.resolve(),
): Promise<{ store: Store; waitedMs: () => number }> {
  let waitedMs = 0;
  const sleep = (ms: number): Promise<void> => {
    waitedMs += ms;
    return asleep();
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

describe("one that comes back again and again", () => {
  /** Somebody who waits, and looks again only when it is woken. */
  async function dozing() {
    let wake = (): void => undefined;
    let fall = (): void => undefined;
    const awake = new Promise<void>((go) => (wake = go));
    const asleep = new Promise<void>((go) => (fall = go));
    const { store } = await opened(60_000, () => {
      fall();
      return awake;
    });
    return { store, asleep, wake };
  }

  it("lets whoever waited meanwhile go first, though it asks before that one looks", async () => {
    const told: string[] = [];
    const command = await dozing();
    let done = Promise.resolve();
    const watch = await opened(60_000, () => {
      command.wake();
      return done;
    });
    const round = held(watch.store);
    await round.inside;
    done = command.store.alone?.(() => Promise.resolve(void told.push("command"))) ?? done;
    await command.asleep;
    round.letGo();
    await round.ended;
    await watch.store.alone?.(() => Promise.resolve(void told.push("watch")));
    command.wake();
    await done;
    expect(told).toEqual(["command", "watch"]);
    expect(await watch.store.alone?.(() => Promise.resolve("in"))).toBe("in");
  });

  it("goes on after two seconds where the one who waited is not heard of", async () => {
    const command = await dozing();
    const watch = await opened(60_000);
    const round = held(watch.store);
    await round.inside;
    const late = command.store.alone?.(() => Promise.resolve("late"));
    await command.asleep;
    round.letGo();
    await round.ended;
    expect(await watch.store.alone?.(() => Promise.resolve("in"))).toBe("in");
    expect(watch.waitedMs()).toBeGreaterThanOrEqual(2_000);
    expect(watch.waitedMs()).toBeLessThan(2_500);
    command.wake();
    expect(await late).toBe("late");
  });

  it("is let in at once after one that gave up waiting", async () => {
    const watch = await opened(60_000, () => Promise.reject(new Error("it waited")));
    const short = await opened(1_000);
    const round = held(watch.store);
    await round.inside;
    await expect(short.store.alone?.(() => Promise.resolve())).rejects.toMatchObject({ code: "STORE_BUSY" });
    round.letGo();
    await round.ended;
    expect(await watch.store.alone?.(() => Promise.resolve("in"))).toBe("in");
  });
});
