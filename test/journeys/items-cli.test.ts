import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { bothTrackers, openItemStage, realBacklog } from "./items-stage.js";

const stage = openItemStage({ config: (url) => `${bothTrackers(url)}workspace: { kind: backlog, write: cli }\n` });

/** A `backlog` on PATH that notes each of its calls, and how every task file stood before and after it. */
let folder = "";
let noted = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "satellite-watched-"));
  noted = join(folder, "calls.jsonl");
  const watch = `#!${process.execPath}
const { spawnSync } = require("node:child_process");
const { appendFileSync, existsSync, readdirSync, statSync } = require("node:fs");
const look = () => Object.fromEntries(["backlog/tasks", "backlog/completed"].filter(existsSync).flatMap((at) =>
  readdirSync(at).map((name) => { const { ino, mtimeMs, size } = statSync(at + "/" + name); return [at + "/" + name, [ino, mtimeMs, size].join(" ")]; })));
const before = look();
const done = spawnSync(${JSON.stringify(realBacklog)}, process.argv.slice(2), { stdio: "inherit" });
appendFileSync(${JSON.stringify(noted)}, JSON.stringify({ args: process.argv.slice(2), before, after: look() }) + "\\n");
process.exit(done.status ?? 1);
`;
  writeFileSync(join(folder, "backlog"), watch);
  chmodSync(join(folder, "backlog"), 0o755);
});
beforeEach(() => rmSync(noted, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Stamps = Readonly<Record<string, string>>;
const calls = () =>
  existsSync(noted)
    ? readFileSync(noted, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { args: string[]; before: Stamps; after: Stamps })
    : [];
const stamps = (): Stamps =>
  Object.fromEntries(
    stage.tasks().map((path) => {
      const { ino, mtimeMs, size } = statSync(join(stage.bench.folder, path));
      return [path, [ino, mtimeMs, size].join(" ")];
    }),
  );

/** One command; between the calls of `backlog`, before the first and after the last, no task file was touched. */
async function watched(...args: readonly string[]) {
  rmSync(noted, { force: true });
  let last = stamps();
  const told = await stage.start(args, { PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}` });
  for (const { after, args: call, before } of calls()) {
    expect([call, before]).toEqual([call, last]);
    last = after;
  }
  expect([args, stamps()]).toEqual([args, last]);
  return told;
}
const verbs = () =>
  calls()
    .map(({ args }) => args.slice(0, 2).join(" "))
    .filter((one) => /edit|create|complete|archive/.test(one));

describe("workspace.write: cli", () => {
  it("writes no task file but through the `backlog` process, from the ticket to its end", async () => {
    expect(await watched("pull", "PROJ-1042", "--start", "--yes")).toMatchObject({
      code: 0,
      out: expect.stringContaining("TASK-1"),
    });
    expect(verbs()).toEqual(["task create"]);
    const { text } = stage.task("task-1");
    expect(text).not.toMatch(/upstream:|<!-- satellite/);
    expect(text).toContain(`${stage.sandbox.jira.baseUrl}/browse/PROJ-1042`);
    expect((await watched("links")).out).toContain("PROJ-1042");
    stage.backlog("task", "edit", "1", "--ac", "A person signs in");
    expect((await watched("pull", "PROJ-1042")).code).toBe(0);
    expect(await watched("push", "TASK-1", "--yes")).toMatchObject({
      code: 0,
      out: expect.stringContaining('set TASK-1 to "Review"'),
    });
    expect(verbs()).toEqual(["task edit"]);
    expect(stage.task("task-1").text).toContain("status: Review");
    expect(await watched("link", "TASK-1", "#3", "--relation", "context")).toMatchObject({ code: 0 });
    expect(stage.task("task-1").text).toContain("https://github.com/acme/shop/issues/3");
    expect((await watched("unlink", "TASK-1", "#3", "--yes")).code).toBe(0);
    expect(stage.task("task-1").text).not.toContain("issues/3");
    expect((await watched("unlink", "TASK-1", "--yes")).code).toBe(0);
    expect(stage.task("task-1").text).not.toContain("PROJ-1042\n");
    expect(await watched("import", "--provider", "jira", "--query", "key = OPS-12")).toMatchObject({ code: 0 });
    expect(verbs()).toEqual(["task create"]);
  });

  it("says so where the command is not there, and leaves the files alone", async () => {
    const before = stamps();
    const told = await stage.start(["pull", "PROJ-1042"], { PATH: dirnameOf(process.execPath) });
    expect([told.code, stamps()]).toEqual([expect.any(Number), before]);
    expect(told.code).not.toBe(0);
    expect(told.code).not.toBe(70);
    expect(told.err).toMatch(/backlog/);
  });
});

const dirnameOf = (path: string): string => join(path, "..");
