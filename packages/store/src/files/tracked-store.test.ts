import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { SatelliteError } from "@satellite/core";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { makePlace, type Place } from "./testing.js";

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.remove());

describe("a store that git keeps", () => {
  it.each(["", "-journal", "-wal", "-shm"])("is refused before anything is read or made: state.db%s", async (end) => {
    const tracked = async (paths: readonly string[]): Promise<readonly string[]> =>
      paths.filter((path) => path === `.satellite/state.db${end}`);
    expect(await place.attempt(undefined, { tracked })).toEqual({
      problem: { code: "STORE_TRACKED", says: `git keeps the store's file .satellite/state.db${end}` },
    });
    expect(existsSync(join(place.root, ".satellite"))).toBe(false);
    const { store } = await place.open({ tracked: async () => [] });
    await store.close();
  });

  it("is a problem as well when git cannot tell", async () => {
    const tracked = (): Promise<readonly string[]> => Promise.reject(new SatelliteError("GIT", "git refused"));
    expect(await place.attempt(undefined, { tracked })).toEqual({ problem: { code: "GIT", says: "git refused" } });
  });
});
