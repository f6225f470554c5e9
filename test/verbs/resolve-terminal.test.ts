import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "@jest/globals";
import { setByHand } from "@satellite/testkit/sandbox";
import { environment } from "../../packages/cli/src/testing.js";
import { bothTrackers, openItemStage } from "../journeys/items-stage.js";

/** Gives a command a terminal of its own; of util-linux. */
const terminal = "/usr/bin/script";
const there = process.platform === "linux" && existsSync(terminal);
if (!there && process.env["REQUIRE_ALL"] === "1") throw new Error(`${terminal} is not there`);

const stage = openItemStage({ config: bothTrackers });
const sara = "5b10ac8d82e05b22cc7d4ef1";
const bin = join(process.cwd(), "packages/cli/bin/satellite.js");

/** As somebody at a terminal types it: what was shown, and how it ended. */
function typed(line: string, answer: string): Promise<{ readonly shown: string; readonly code: number | null }> {
  const command = `'${process.execPath}' '${bin}' ${line}`;
  const child = spawn(terminal, ["-qec", command, "/dev/null"], {
    cwd: stage.bench.folder,
    env: environment(stage.env({ TERM: "dumb", NO_COLOR: "1" })),
  });
  let shown = "";
  let isAnswered = false;
  child.stdout.on("data", (chunk: Buffer) => {
    shown += chunk.toString("utf8");
    if (isAnswered || !shown.includes("empty for none]")) return;
    isAnswered = true;
    child.stdin.write(`${answer}\n`);
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ shown: shown.replace(/\r/g, ""), code })));
}

(there ? describe : describe.skip)("resolve at a terminal (skipped where script is not installed)", () => {
  beforeEach(async () => {
    await stage.sat("pull", "PROJ-1042", "--yes");
    await stage.sat("sync", "--yes");
    setByHand(stage.sandbox.services.jira.world, "PROJ-1042", { field: "summary", value: "Their words" }, sara);
    const { path, text } = stage.task("TASK-1");
    stage.bench.write(path, text.replace(/^title: .*$/m, 'title: "Our \\e[31mwords"'));
    expect((await stage.sat("sync", "--yes")).code).toBe(3);
  });

  it("shows the three texts, without commands to the terminal in them, and takes the one that is chosen", async () => {
    const { code, shown } = await typed("resolve TASK-1", "2");
    expect(shown).toMatch(
      /^ {2}base {4}People sign in with a passkey\n {2}local {3}Our .*words\n {2}remote {2}Their words$/m,
    );
    expect(shown).not.toContain("\u001b[31m");
    expect(shown).toContain("  1  local: the item's value\n  2  remote: the ticket's value\n");
    expect([code, stage.task("TASK-1").text]).toEqual([0, expect.stringMatching(/^title: .?Their words.?$/m)]);
  });

  it("leaves it with Enter", async () => {
    const { code } = await typed("resolve TASK-1", "");
    expect([code, stage.task("TASK-1").text]).toEqual([3, expect.stringMatching(/^title: "Our .*words"$/m)]);
    expect((await stage.sat("conflicts")).code).toBe(3);
  });
});
