import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";

const root = new URL("../..", import.meta.url).pathname;
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "satellite-tarball-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the command line is packed as one file, installed without a network, and answers to both of its names", () => {
  execFileSync(process.execPath, [join(root, "scripts/pack.mjs"), folder, "--as-built"], { stdio: "pipe" });
  const options = ["--offline", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", ...options, join(folder, `satellite-${version}.tgz`)], {
    cwd: folder,
    stdio: "pipe",
  });
  const run = (name: string, ...args: string[]): string =>
    execFileSync(join(folder, "node_modules/.bin", name), args, { cwd: folder, encoding: "utf8" });
  expect(run("satellite", "--version")).toBe(`${version}\n`);
  expect(run("backlog-jira", "--version")).toBe(`${version}\n`);
  expect(run("backlog-jira", "--help")).toContain("import");
  expect(JSON.parse(run("satellite", "explain", "PROJ-1042", "--json"))).toMatchObject({
    mentions: [{ ref: "jira:PROJ-1042" }],
  });
  expect(readFileSync(join(folder, "node_modules/satellite/bundle/licenses.txt"), "utf8")).toContain("commander");
}, 60_000);
