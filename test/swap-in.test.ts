import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { swapIn, sweep } from "../scripts/swap-in.mjs";

const address = pathToFileURL(join(process.cwd(), "scripts/swap-in.mjs")).href;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "satellite-swap-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("what starts while two builds put their files in place finds all that it loads, whole", async () => {
  const build = (name: string): string => `
    const { swapIn, sweep } = await import(${JSON.stringify(address)});
    const chunk = { name: "chunk-${name}.js", contents: "${name}".repeat(100_000) };
    for (let at = 0; at < 100; at += 1) {
      swapIn(${JSON.stringify(folder)}, [chunk, { name: "main.js", contents: "chunk-${name}.js" }]);
      sweep(${JSON.stringify(folder)}, ["chunk-${name}.js", "main.js"]);
    }`;
  const running = ["a", "b"].map((name) => spawn(process.execPath, ["--input-type=module", "-e", build(name)]));
  const ended = Promise.all(running.map((child) => once(child, "close")));
  swapIn(folder, [
    { name: "chunk-c.js", contents: "c".repeat(100_000) },
    { name: "main.js", contents: "chunk-c.js" },
  ]);
  const found = new Set<number>();
  const starting = setInterval(() => {
    const chunk = readFileSync(join(folder, "main.js"), "utf8");
    found.add(readFileSync(join(folder, chunk)).length);
  }, 0);
  const codes = await ended;
  clearInterval(starting);
  expect(codes.map(([code]) => code as number)).toEqual([0, 0]);
  expect([...found]).toEqual([100_000]);
  expect(readdirSync(folder).sort()).toEqual(["chunk-a.js", "chunk-b.js", "chunk-c.js", "main.js"]);
});

it("files of earlier builds go an hour later", () => {
  const nowMs = Date.now();
  for (const [name, ageMs] of [
    ["old.js", 3_700_000],
    ["recent.js", 3_500_000],
    ["kept.js", 3_700_000],
  ] as const) {
    writeFileSync(join(folder, name), "");
    const at = new Date(nowMs - ageMs);
    utimesSync(join(folder, name), at, at);
  }
  sweep(folder, ["kept.js"], nowMs);
  expect(readdirSync(folder).sort()).toEqual(["kept.js", "recent.js"]);
});
