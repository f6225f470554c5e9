import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = ["packages", "forge-app"].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
    .filter((name) => /^(?:[\w-]+[\\/])?src[\\/].*\.tsx?$/.test(name))
    .filter((name) => !name.endsWith(".d.ts") && !name.includes("generated"))
    .map((name) => ({ name: join(top, name), lines: readFileSync(join(root, top, name), "utf8").split("\n").length })),
);

describe("the house stays calm", () => {
  it("looks at the packages and at the Forge app", () => {
    const under = (top: string): number => files.filter((file) => file.name.startsWith(top)).length;
    expect(under("packages")).toBeGreaterThan(300);
    expect(under("forge-app")).toBeGreaterThan(50);
  });

  it("holds one idea a file: product files under 300 lines", () => {
    expect(files.filter((file) => !/\.test\.tsx?$/.test(file.name) && file.lines > 300)).toEqual([]);
  });

  it("has no drawer for odds and ends", () => {
    expect(
      files.filter((file) => /(?:^|[\\/])(?:utils?|helpers?|misc|common)(?:[\\/]|\.tsx?$)/i.test(file.name)),
    ).toEqual([]);
  });

  it("opens every folder of a package with a front door that says what lives there", () => {
    const doors = files.filter((file) => /[\\/]index\.ts$/.test(file.name));
    const silent = doors.filter((file) => !readFileSync(join(root, file.name), "utf8").trimStart().startsWith("/**"));
    expect(silent.map((file) => file.name)).toEqual([]);
  });
});
