import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copierOf } from "./index.js";

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "satellite-folders-"));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

it("lays down what was there when it was read: bytes, and folders that are empty", () => {
  const [from, to] = [join(top, "from"), join(top, "to")];
  mkdirSync(join(from, "a/b/empty"), { recursive: true });
  writeFileSync(join(from, "a/bytes"), Uint8Array.of(0, 255, 128));
  writeFileSync(join(from, "top.txt"), "as it was");
  const copy = copierOf(from);
  writeFileSync(join(from, "top.txt"), "changed since");
  mkdirSync(to);
  copy(to);
  expect(readdirSync(to, { recursive: true, encoding: "utf8" }).toSorted()).toEqual([
    "a",
    "a/b",
    "a/b/empty",
    "a/bytes",
    "top.txt",
  ]);
  expect([...readFileSync(join(to, "a/bytes"))]).toEqual([0, 255, 128]);
  expect(readFileSync(join(to, "top.txt"), "utf8")).toBe("as it was");
});
