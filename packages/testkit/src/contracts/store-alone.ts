/** What a store promises of those who carry writes out: one at a time, in whatever process. */
import { expect, it } from "@jest/globals";
import type { Store } from "@satellite/core";
import type { StoreWorld } from "./store.js";

/** Work that stays inside until it is let go. */
function held(store: Store, says: string, told: string[]) {
  let letGo = (): void => undefined;
  let come = (): void => undefined;
  const goes = new Promise<void>((resolve) => (letGo = resolve));
  const inside = new Promise<void>((resolve) => (come = resolve));
  const ended = alone(store, async () => {
    told.push(`${says} comes`);
    come();
    await goes;
    told.push(`${says} goes`);
  });
  return { inside, letGo, ended };
}

function alone<T>(store: Store, work: () => Promise<T>): Promise<T> {
  if (store.alone === undefined) throw new Error("this store lets nobody work alone");
  return store.alone(work);
}

export function aloneContract(now: () => { readonly store: Store; readonly world: StoreWorld }): void {
  it("gives back what the work gave, or its error as it was thrown, and lets the next one in", async () => {
    const { store } = now();
    const thrown = new Error("on purpose");
    expect(await alone(store, () => Promise.resolve(7))).toBe(7);
    await expect(alone(store, () => Promise.reject(thrown))).rejects.toBe(thrown);
    expect(await alone(store, () => store.cursors.put("a", "1").then(() => store.cursors.get("a")))).toBe("1");
  });

  it("lets a second one wait, and then in; reads and writes go on meanwhile", async () => {
    const { store } = now();
    const told: string[] = [];
    const first = held(store, "first", told);
    await first.inside;
    const second = held(store, "second", told);
    second.letGo();
    await store.cursors.put("a", "1");
    expect(await store.transaction((inner) => inner.cursors.get("a"))).toBe("1");
    expect(told).toEqual(["first comes"]);
    first.letGo();
    await Promise.all([first.ended, second.ended]);
    expect(told).toEqual(["first comes", "first goes", "second comes", "second goes"]);
  });

  it("lets the second one wait where it opened the store for itself", async () => {
    const { store, world } = now();
    if (!world.lasts) return;
    const other = await world.open();
    const told: string[] = [];
    const first = held(store, "first", told);
    await first.inside;
    const second = held(other, "second", told);
    second.letGo();
    expect(await other.cursors.get("a")).toBeUndefined();
    expect(told).toEqual(["first comes"]);
    first.letGo();
    await Promise.all([first.ended, second.ended]);
    expect(told).toEqual(["first comes", "first goes", "second comes", "second goes"]);
    await other.close();
  });

  it("goes on where work inside asks for it again", async () => {
    const { store } = now();
    expect(await alone(store, () => alone(store, () => Promise.resolve(7)))).toBe(7);
  });

  it("is refused inside a transaction, which nobody could wait in", async () => {
    const { store } = now();
    const asked = store.transaction((inner) => alone(inner, () => Promise.resolve(7)));
    await expect(asked).rejects.toMatchObject({ code: "OUR_FAULT" });
  });
}
