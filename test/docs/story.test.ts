import { describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** How many requests a chapter takes is the benchmark's matter; ids of commits are made anew each time. */
const plain = (line: string): string => line.replaceAll(/\d+ (reads|writes)/g, "N $1").trimEnd();

describe("the excerpt in the README", () => {
  it("is what the story prints, line for line and in its order", () => {
    const [, excerpt = ""] = /^```text\n([\s\S]*?)^```$/m.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
    const wanted = excerpt
      .split("\n")
      .map(plain)
      .filter((line) => line !== "");
    expect(wanted.length).toBeGreaterThan(10);
    const story = spawnSync(process.execPath, [join(root, "test/demo/play.mjs")], { cwd: root, encoding: "utf8" });
    expect(story.status).toBe(0);
    const printed = story.stdout.split("\n").map(plain);
    let at = -1;
    const missing = wanted.filter((line) => {
      const found = printed.indexOf(line, at + 1);
      if (found >= 0) at = found;
      return found < 0;
    });
    expect(missing).toEqual([]);
  }, 60_000);
});
