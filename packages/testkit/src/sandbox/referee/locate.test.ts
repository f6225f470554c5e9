import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, jest } from "@jest/globals";
import { loadDescription, skippedDescriptions } from "./index.js";

const kept = { ...process.env };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "descriptions-"));
  process.env["SATELLITE_DESCRIPTIONS"] = folder;
  delete process.env["REQUIRE_ALL"];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  process.env = { ...kept };
  jest.restoreAllMocks();
});

it("reads a description from the folder that the environment names", () => {
  writeFileSync(join(folder, "pets.json"), '{"paths":{}}');
  expect(loadDescription("pets.json")).toEqual({ paths: {} });
});

it("says once that a description is absent, and counts", () => {
  const said = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  expect([loadDescription("none.json"), loadDescription("none.json")]).toEqual([undefined, undefined]);
  expect(said).toHaveBeenCalledTimes(1);
  expect(String(said.mock.calls[0]?.[0])).toMatch(/^skipped: .*none\.json.*\n$/u);
  expect(skippedDescriptions()["none.json"]).toBe(2);
});

it("fails instead where everything is required", () => {
  process.env["REQUIRE_ALL"] = "1";
  expect(() => loadDescription("other.json")).toThrow("other.json");
});
