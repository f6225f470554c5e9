import { describe, expect, it } from "@jest/globals";
import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isInstalled } from "../../scripts/house.mjs";

const app = fileURLToPath(new URL("../../forge-app", import.meta.url));

/** Bytes of files, links not followed. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .map((one) => join(folder, one.name))
    .map((path) => {
      const stat = lstatSync(path);
      return stat.isDirectory() ? bytesIn(path) : stat.size;
    })
    .reduce((sum, bytes) => sum + bytes, 0);
}

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe("what the app needs at run time", () => {
  it("is installed, and is at most 250 MB", () => {
    expect(isInstalled(app)).toBe(true);
    expect(bytesIn(join(app, "node_modules")) / 1e6).toBeLessThanOrEqual(250);
  });

  it("is named by exact versions, the platform's packages as dependencies and types apart", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(app, "package.json"), "utf8")) as Package;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(["@forge/api", "@forge/resolver"]));
    expect(Object.keys(dependencies).filter((name) => name.startsWith("@types/"))).toEqual([]);
  });

  it("does not bring what judges it", () => {
    const present = readdirSync(join(app, "node_modules/@forge"));
    expect(present.filter((name) => ["bundler", "cli", "lint"].includes(name))).toEqual([]);
  });
});
