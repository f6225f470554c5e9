import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../packages", import.meta.url));
const files = readdirSync(packages, { recursive: true, encoding: "utf8" })
  .filter((name) => /^[\w-]+[\\/]src[\\/].*\.ts$/.test(name) && !name.endsWith(".d.ts") && !name.includes("generated"))
  .map((name) => ({ name, lines: readFileSync(join(packages, name), "utf8").split("\n").length }));

describe("the house stays calm", () => {
  it("holds one idea a file: product files under 300 lines", () => {
    expect(files.filter((file) => !file.name.endsWith(".test.ts") && file.lines > 300)).toEqual([]);
  });

  it("has no drawer for odds and ends", () => {
    expect(
      files.filter((file) => /(?:^|[\\/])(?:utils?|helpers?|misc|common)(?:[\\/]|\.ts$)/i.test(file.name)),
    ).toEqual([]);
  });

  it("opens every folder of a package with a front door that says what lives there", () => {
    const doors = files.filter((file) => /[\\/]index\.ts$/.test(file.name));
    const silent = doors.filter(
      (file) => !readFileSync(join(packages, file.name), "utf8").trimStart().startsWith("/**"),
    );
    expect(silent.map((file) => file.name)).toEqual([]);
  });
});
