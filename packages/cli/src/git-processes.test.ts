/** Each process costs a command more than most of what it does itself: git is asked once for each thing. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takenAway, type Copier } from "@satellite/testkit/folders";
import { openBench, outsideOfTests, type Bench } from "./testing.js";

const config = `remotes:
  github: { enabled: true, repo: acme/shop }
  jira: { enabled: true, domain: acme.atlassian.net, projects: [PROJ] }
`;
const task = `---
id: TASK-1
title: Passkeys
status: In Progress
assignee: []
labels: []
dependencies: []
upstream: { provider: github, id: '#3' }
---

## Acceptance Criteria

- [ ] #1 It works
`;

let bench: Bench;
let traces: string;
let layDown: Copier;
beforeAll(() => {
  bench = openBench();
  bench.write("satellite.yml", config);
  bench.write("backlog/config.yml", 'project_name: Shop\nstatuses: ["To Do", "In Progress", "Done"]\n');
  bench.commit("Begin", "backlog/tasks/task-1 - Passkeys.md", task);
  bench.git("remote", "add", "origin", "https://github.com/acme/shop.git");
  bench.git("update-ref", "refs/remotes/origin/main", "main");
  bench.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
  bench.git("switch", "-q", "-c", "PROJ-7-passkeys");
  bench.commit("PROJ-7 Work", "specs/TASK-1/spec.md", "# Passkeys\n\n## Acceptance Criteria\n\n- [ ] It works\n");
  bench.git("update-ref", "refs/remotes/origin/PROJ-7-passkeys", "HEAD");
  layDown = takenAway(bench.folder);
});
beforeEach(() => {
  bench = openBench(layDown);
  traces = mkdtempSync(join(tmpdir(), "satellite-traces-"));
});
afterEach(() => {
  bench.close();
  rmSync(traces, { recursive: true, force: true });
});

/** First words of the processes that a command starts, as git itself tells of them. */
async function started(...args: readonly string[]): Promise<readonly string[]> {
  const trace = join(traces, args.join(" ").replaceAll("/", "_"));
  // Packages may be loaded outside of this test, where the environment is another.
  const { env } = (await outsideOfTests("node:process")) as NodeJS.Process;
  for (const one of [process.env, env]) one["GIT_TRACE2_EVENT"] = trace;
  try {
    const { code, err } = await bench.run(args);
    expect(code === 2 ? err : "").toBe("");
  } finally {
    for (const one of [process.env, env]) delete one["GIT_TRACE2_EVENT"];
  }
  return readFileSync(trace, "utf8")
    .split("\n")
    .filter((line) => line.includes('"event":"cmd_name"'))
    .map((line) => (JSON.parse(line) as { name: string }).name)
    .toSorted();
}

describe("processes of git that a command starts", () => {
  const judged = ["cat-file", "cat-file", "config", "diff", "for-each-ref", "log", "merge-base", "rev-parse"];

  it.each([
    [["check"], judged],
    [
      ["check", "main..HEAD"],
      ["cat-file", ...judged],
    ],
    [
      ["check", "main...HEAD"],
      ["cat-file", ...judged],
    ],
    [["plan"], judged],
    [["explain"], ["config", "diff", "for-each-ref", "log", "merge-base", "rev-parse"]],
    [
      ["pr", "TASK-1", "--dry-run"],
      ["cat-file", "for-each-ref", "ls-files", "rev-parse", "status"],
    ],
    [
      ["push", "TASK-1", "--dry-run"],
      ["cat-file", "for-each-ref", "log", "ls-files", "rev-parse", "status"],
    ],
    [
      ["status", "--offline"],
      ["ls-files", "rev-parse"],
    ],
    [["log"], ["ls-files", "rev-parse"]],
    [
      ["link", "TASK-1", "PROJ-7", "--offline"],
      ["ls-files", "rev-parse"],
    ],
    [
      ["render", "specs/TASK-1/spec.md"],
      ["config", "rev-parse"],
    ],
    [
      ["doctor", "--offline"],
      ["check-ignore", "config", "ls-files", "rev-parse", "status"],
    ],
    [
      ["init", "--dry-run", "--yes"],
      ["for-each-ref", "log", "ls-files", "rev-parse"],
    ],
  ])("%j", async (args, expected) => {
    expect(await started(...args)).toEqual(expected);
  });
});
