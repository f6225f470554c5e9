import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createLocal } from "./index.js";

let folder: string;
const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "core.autocrlf=false", ...args], { cwd: folder, encoding: "utf8" }).trim();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "satellite-local-"));
  git("init", "-q", "-b", "main", "--template=");
  git("config", "user.name", "Sara");
  git("config", "user.email", "sara@acme.example");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);

describe("a file that others can look at", () => {
  it("is committed as it stands here", async () => {
    const local = createLocal(folder);
    write("a [1].md", "one");
    expect(await local.isCommitted?.("a [1].md")).toBe(false);
    git("add", "-A");
    git("commit", "-q", "-m", "one");
    expect(await local.isCommitted?.("a [1].md")).toBe(true);
    write("a [1].md", "two");
    expect(await local.isCommitted?.("a [1].md")).toBe(false);
    expect(await local.isCommitted?.("none.md")).toBe(false);
  });

  it("was committed with other bytes before", async () => {
    const local = createLocal(folder);
    for (const text of ["one", "two"]) {
      write("a [1].md", text);
      git("add", "-A");
      git("commit", "-q", "-m", text);
    }
    const known = (text: string) => local.wasCommitted?.("a [1].md", createHash("sha256").update(text).digest("hex"));
    expect([await known("one"), await known("two"), await known("three")]).toEqual([true, true, false]);
    expect(await local.wasCommitted?.("none.md", "")).toBe(false);
  });
});

describe("our note on HEAD", () => {
  it("takes the place of an earlier one", async () => {
    const local = createLocal(folder);
    expect(await local.note?.("none")).toBe(false);
    git("commit", "-q", "--allow-empty", "-m", "one");
    expect(await local.note?.("first")).toBe(true);
    await local.note?.("-second");
    expect(git("notes", "--ref=satellite", "show", "HEAD")).toBe("-second");
  });
});
