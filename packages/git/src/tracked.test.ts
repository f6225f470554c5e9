import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { trackedAmong } from "./index.js";

let folder: string;
const run = (cwd: string, ...args: string[]): string => execFileSync("git", args, { cwd, encoding: "utf8" }).trim();
const write = (path: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), path);
};

const isTracked = async (cwd: string, path: string): Promise<boolean> =>
  (await trackedAmong(cwd, [path])).includes(path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "satellite-tracked-"));
  run(folder, "init", "-q", "--template=");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("whether git keeps a file", () => {
  it("is so from the moment that it is added, also when it was deleted since", async () => {
    write(".satellite/state.db");
    expect(await isTracked(folder, ".satellite/state.db")).toBe(false);
    run(folder, "add", "-f", ".satellite/state.db");
    expect(await isTracked(folder, ".satellite/state.db")).toBe(true);
    expect(await isTracked(folder, join(folder, ".satellite/state.db"))).toBe(true);
    expect(await isTracked(folder, ".satellite/state.db-journal")).toBe(false);
    rmSync(join(folder, ".satellite"), { recursive: true });
    expect(await isTracked(folder, ".satellite/state.db")).toBe(true);
  });

  it("takes names as they are, but for their case", async () => {
    write(".Satellite/State.db");
    write("a/x.db");
    run(folder, "add", "-f", ".");
    expect(await isTracked(folder, ".satellite/state.db")).toBe(true);
    expect(await isTracked(folder, "a/*.db")).toBe(false);
    expect(await isTracked(folder, ":(glob)a/*.db")).toBe(false);
  });

  it("is found through a link to another folder, and in a submodule", async () => {
    write("data/state.db");
    symlinkSync("data", join(folder, ".satellite"));
    run(folder, "add", "-f", ".");
    expect(await isTracked(folder, ".satellite/state.db")).toBe(true);
    write("inner/.satellite/state.db");
    run(join(folder, "inner"), "init", "-q", "--template=");
    run(join(folder, "inner"), "add", "-f", ".");
    expect(await isTracked(folder, "inner/.satellite/state.db")).toBe(true);
  });

  it("is asked of the file's own repository, in a hook of another one as well", async () => {
    write("state.db");
    run(folder, "add", "-f", ".");
    process.env["GIT_DIR"] = join(folder, "elsewhere");
    try {
      expect(await isTracked(folder, "state.db")).toBe(true);
    } finally {
      delete process.env["GIT_DIR"];
    }
  });

  it("is told of several at once, each in its own repository", async () => {
    write("state.db-wal");
    write("inner/state.db");
    run(folder, "add", "-f", "state.db-wal");
    run(join(folder, "inner"), "init", "-q", "--template=");
    run(join(folder, "inner"), "add", "-f", ".");
    const asked = ["state.db", "state.db-wal", "inner/state.db", "inner/state.db-wal"];
    expect(await trackedAmong(folder, asked)).toEqual(["state.db-wal", "inner/state.db"]);
  });

  it("is no outside of a work tree", async () => {
    expect(await isTracked(join(folder, ".git"), "state.db")).toBe(false);
    expect(await isTracked("/", "state.db")).toBe(false);
  });
});
