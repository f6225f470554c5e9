import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openBench, type Bench } from "../testing.js";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const config = ".github/satellite.yml";
const workflow = ".github/workflows/satellite.yml";
const read = (path: string): string => readFileSync(join(bench.folder, path), "utf8");

describe("init", () => {
  it("writes config and workflow, and doctor finds both well once they are committed", async () => {
    expect(await bench.run(["init", "--yes"])).toMatchObject({ code: 0 });
    expect((await bench.run(["doctor", "--offline"])).out).toContain("not committed");
    bench.git("add", "-A");
    bench.git("commit", "-q", "-m", "set up");
    const told = await bench.run(["doctor", "--offline"]);
    expect(told.code).toBe(0);
    expect(told.out).toContain("ok    workflow: satellite.yml");
    expect(told.out).toContain(`ok    config: ${config}`);
    expect(told.out).not.toContain("not committed");
  });

  it("writes nothing with --dry-run, and shows what it would write", async () => {
    const told = await bench.run(["init", "--yes", "--dry-run"]);
    expect(told.out).toContain("mode: strict");
    expect(existsSync(join(bench.folder, ".github"))).toBe(false);
  });

  it("never overwrites what is there", async () => {
    bench.write("satellite.yml", "mode: warn\n");
    bench.write(workflow, "mine\n");
    expect(await bench.run(["init", "--yes"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("kept"),
    });
    expect([existsSync(join(bench.folder, config)), read(workflow)]).toEqual([false, "mine\n"]);
  });

  it.each([
    ["without a terminal", ["init"], "give --yes"],
    ["with --from of a tool that is not there", ["init", "--from", "backlog"], "no set-up of backlog"],
    ["outside a repository", ["init", "--yes", "--cwd", "/"], "NOT_GIT"],
  ])("ends with 2 %s", async (_, args, says) => {
    const told = await bench.start(args);
    expect([told.code, told.out]).toEqual([2, ""]);
    expect(told.err).toContain(says);
    expect(existsSync(join(bench.folder, ".github"))).toBe(false);
  });
});

describe("doctor", () => {
  it.each([
    ["outside a repository", ["--cwd", "/"], undefined, "fail  git: this is not a git repository", 2],
    ["with a broken config", [], ["satellite.yml", "mode: strikt\n"], "fail  config satellite.yml:1:7: mode", 2],
    [
      "with a workflow that lacks events",
      [],
      [workflow, "on:\n  pull_request:\njobs: { a: { steps: [{ uses: acme/satellite-action@v1 }] } }\n"],
      "does not name opened",
      0,
    ],
  ] as const)("tells %s", async (_, args, file, says, code) => {
    if (file !== undefined) bench.write(file[0], file[1]);
    const told = await bench.run(["doctor", "--offline", ...args]);
    expect([told.code, told.out]).toEqual([code, expect.stringContaining(says)]);
  });

  it("gives its lines as one document", async () => {
    const { lines } = JSON.parse((await bench.run(["doctor", "--json", "--offline"])).out) as {
      lines: { about: string; state: string }[];
    };
    expect(lines).toContainEqual({ about: "services", state: "warn", says: "not asked: --offline" });
  });
});
