import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseConfig, parseConfigs, type SettledConfig } from "@satellite/core/config";
import { openBench, type Bench } from "../../testing.js";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const config = ".github/satellite.yml";
const read = (): string => readFileSync(join(bench.folder, config), "utf8");
const settled = (): SettledConfig => {
  const parsed = parseConfig([{ path: config, text: read() }]);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.config;
};

const files = {
  backlog: {
    path: "backlog/config.yml",
    text: `project_name: Shop
remotes:
  github:
    enabled: true
    repo: owner/repo
    auth_mode: gh_cli
  jira:
    enabled: true
    domain: company.atlassian.net
    status_map:
      todo: "To Do"
      done: "Closed"
`,
  },
  leanspec: {
    path: ".lspec/integrations.yml",
    text: 'github:\n  enabled: true\n  repo: owner/repo\n  webhooks: true\n  mapping:\n    - pattern: "specs/**/*-api-*"\n      label: api\n',
  },
  debussy: {
    path: ".debussy/config.yaml",
    text: "github:\n  labels: { completed: done }\njira:\n  enabled: true\n  url: https://acme.atlassian.net\n  transitions: { on_phase_start: Start }\n",
  },
  "backlog-jira": {
    path: ".backlog-jira/config.json",
    text: '{"jira":{"baseUrl":"https://acme.atlassian.net","projectKey":"PROJ","jqlFilter":"x"},"sync":{"watchInterval":60}}',
  },
} as const;

const kinds = { backlog: "backlog", leanspec: "leanspec", debussy: "debussy", "backlog-jira": "backlog" } as const;

describe("init --from", () => {
  it.each(Object.keys(files) as (keyof typeof files)[])("%s: the file says the same as theirs", async (tool) => {
    const { path, text } = files[tool];
    bench.write(path, text);
    const told = await bench.run(["init", "--from", tool]);
    expect([told.err.includes("error"), told.code]).toEqual([false, 0]);
    const theirs = parseConfigs(
      [{ path: "satellite.yml", text: `workspace: { kind: ${kinds[tool]} }` }],
      [files[tool]],
    );
    expect("config" in theirs && theirs.config).toEqual(settled());
    expect(read()).toContain(`# from ${path}`);
    expect(existsSync(join(bench.folder, ".github/workflows/satellite.yml"))).toBe(true);
  });

  it("says of each key where it went, and leaves out what only repeats a default", async () => {
    bench.write(files.backlog.path, files.backlog.text);
    const { out } = await bench.run(["init", "--from", "backlog"]);
    expect(out).toContain("taken over    backlog/config.yml:5  remotes.github.repo → remotes.github.repo\n");
    expect(out).toContain("backlog/config.yml:11  remotes.jira.status_map.todo → remotes.jira.status_map.open\n");
    expect(out).toContain("backlog/config.yml:4  remotes.github.enabled → remotes.github.enabled (as by default)\n");
    expect(read()).not.toContain("enabled");
  });

  it("says what has no counterpart", async () => {
    bench.write(files.leanspec.path, files.leanspec.text);
    const { out } = await bench.run(["init", "--from", "leanspec"]);
    expect(out).toContain(
      "left behind   .lspec/integrations.yml:4  github.webhooks: has no counterpart in Satellite\n",
    );
    const told = await bench.run(["init", "--from", "leanspec", "--json"]);
    expect(JSON.parse(told.out)).toMatchObject({
      kept: [config, ".github/workflows/satellite.yml"],
      takenOver: expect.arrayContaining([
        { file: ".lspec/integrations.yml", line: 4, from: "github.webhooks", says: expect.any(String) },
      ]) as unknown,
    });
  });

  it("reads Atelier's ties: trackers, the one repository, the site", async () => {
    const bead = (id: string, tickets: unknown): string =>
      `${JSON.stringify({ id, title: id, status: "open", issue_type: "epic", priority: 1, description: `external_tickets: ${JSON.stringify(tickets)}` })}\n`;
    bench.write(
      ".beads/issues.jsonl",
      bead("at-1", [{ provider: "github", id: "acme/shop#4", relation: "primary" }]) +
        bead("at-2", [{ provider: "jira", id: "PROJ-7", url: "https://acme.atlassian.net/browse/PROJ-7" }]),
    );
    const told = await bench.run(["init", "--from", "atelier"], { ATELIER_EXTERNAL_PROVIDERS: "github,trello" });
    expect(told.code).toBe(0);
    expect(settled()).toMatchObject({
      workspace: { kind: "atelier" },
      remotes: {
        github: { repo: "acme/shop" },
        jira: { enabled: true, baseUrl: "https://acme.atlassian.net", projects: ["PROJ"] },
      },
    });
    expect(told.out).toContain("left behind   environment  ATELIER_EXTERNAL_PROVIDERS: trello");
  });

  it.each([
    ["is broken", "remotes:\n  jira:\n    domian: x\n", "backlog/config.yml:3"],
    ["holds a token", "remotes:\n  jira:\n    token: hunter2\n", "backlog/config.yml:3"],
  ])("writes nothing where a file of theirs %s", async (_, text, place) => {
    bench.write("backlog/config.yml", text);
    const told = await bench.run(["init", "--from", "backlog"]);
    expect(told.code).toBe(2);
    expect(told.out + told.err).toContain(place);
    expect(told.out + told.err).not.toContain("hunter2");
    expect(existsSync(join(bench.folder, ".github"))).toBe(false);
  });

  it("writes nothing with --dry-run, and shows all of it", async () => {
    bench.write(files.debussy.path, files.debussy.text);
    const told = await bench.run(["init", "--from", "debussy", "--dry-run"]);
    expect(told.out).toContain("would write   .github/satellite.yml:");
    expect(told.out).toContain("phase_started: Start");
    expect(existsSync(join(bench.folder, ".github"))).toBe(false);
  });

  it("never overwrites a config", async () => {
    bench.write("satellite.yml", "mode: warn\n");
    bench.write(files.backlog.path, files.backlog.text);
    expect((await bench.run(["init", "--from", "backlog"])).out).toContain("kept          .github/satellite.yml");
    expect(existsSync(join(bench.folder, config))).toBe(false);
  });

  it.each(["backlog", "leanspec", "debussy", "atelier", "backlog-jira"])("says that %s is not here", async (tool) => {
    const told = await bench.run(["init", "--from", tool]);
    expect([told.code, told.err]).toEqual([2, expect.stringContaining(`there is no set-up of ${tool} here`)]);
  });
});

describe("what LeanSpec's specs are judged by", () => {
  const spec = (number: number, heading: string): void =>
    bench.write(
      `specs/00${number}-a/README.md`,
      `---\nstatus: planned\ncreated: 2026-01-05\n---\n\n# A\n\n## Overview\n\nA.\n\n## ${heading}\n\n- [ ] It works\n`,
    );
  const template = ".lean-spec/templates/spec-template.md";

  it.each([
    ["Test", ["Test"]],
    ["Success Criteria", ["Success Criteria"]],
    ["Acceptance Criteria", ["Acceptance Criteria"]],
    ["Thoughts", ["Acceptance Criteria"]],
  ])("is %j, the heading that most specs have: %j", async (heading, sections) => {
    spec(1, heading);
    spec(2, heading);
    spec(3, "Else");
    for (const args of [
      ["init", "--from", "leanspec"],
      ["init", "--yes"],
    ]) {
      const told = await bench.run(args);
      expect([told.code, settled().policy.spec.sections]).toEqual([0, sections]);
      bench.git("add", "-A");
      bench.git("rm", "-rqf", ".github");
    }
  });

  it("is the heading of the template where there is no spec yet, and init says so", async () => {
    bench.write(template, "# {name}\n\n## Overview\n\n## Test\n\n<!-- How will we verify this works? -->\n");
    bench.write("specs/README.md", "# Specs\n");
    const told = await bench.run(["init", "--from", "leanspec"]);
    expect(told.out).toContain(`taken over    ${template}  ## Test → policy.spec.sections\n`);
    expect(settled().policy.spec.sections).toEqual(["Test"]);
  });
});

describe("LeanSpec's specs in a folder of their own", () => {
  it.each([[["init", "--from", "leanspec"]], [["init", "--yes"]]])("are looked for there: %j", async (args) => {
    bench.write(".lean-spec/config.json", '{ "specsDir": "docs/plans" }');
    bench.write("docs/plans/001-a/README.md", "---\nstatus: planned\ncreated: 2026-01-05\n---\n\n# A\n");
    bench.git("add", "-A");
    const told = await bench.run(args);
    expect([told.code, settled().policy.spec.paths]).toEqual([0, ["docs/plans/**/README.md"]]);
    if (args.includes("--yes")) expect(settled().policy.spec.required).toBe(true);
    else expect(told.out).toContain("taken over    .lean-spec/config.json  specsDir → policy.spec.paths\n");
  });
});

describe("init without --from", () => {
  it("takes the workspace that is there, and names the files of other tools", async () => {
    bench.write(files.backlog.path, files.backlog.text);
    bench.write("backlog/tasks/task-1 - A.md", "---\nid: TASK-1\ntitle: A\nstatus: To Do\n---\n");
    const told = await bench.run(["init", "--yes"]);
    expect(told.err).toContain("workspace: backlog; backlog/config.yml is there.");
    expect(told.err).toContain("backlog/config.yml: read as well");
    expect(settled().workspace.kind).toBe("backlog");
  });
});

describe("what backlog-jira kept, taken over into the store", () => {
  const task = `---
id: TASK-1
title: Fix login
status: In Progress
assignee: []
created_date: '2026-01-05 09:00'
labels: []
dependencies: []
jira_key: PROJ-1042
---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
Slow.
<!-- SECTION:DESCRIPTION:END -->
`;
  const side = (name: string) =>
    JSON.stringify({
      backlogId: "task-1",
      side: name,
      hash: "x",
      payload: JSON.stringify({ title: "Fix login", description: "Slow.", status: "in_progress", labels: [] }),
      updatedAt: "2026-01-05T09:00:00Z",
    });

  it("ties become links, a pair of snapshots the base; a second time changes nothing", async () => {
    bench.write("backlog/config.yml", "project_name: Shop\nstatuses: [To Do, In Progress, Done]\n");
    bench.write("backlog/tasks/task-1 - Fix-login.md", task);
    bench.write(
      ".backlog-jira/config.json",
      '{"jira":{"baseUrl":"https://company.atlassian.net","projectKey":"PROJ"}}',
    );
    for (const name of ["backlog", "jira"]) bench.write(`.backlog-jira/snapshots/task-1-${name}.json`, side(name));
    bench.write(".backlog-jira/snapshots/task-9-jira.json", "{");
    const first = await bench.run(["init", "--from", "backlog-jira", "--yes", "--json"]);
    expect(JSON.parse(first.out)).toMatchObject({ store: { links: 1, bases: 1 } });
    expect(first.err + first.out).toContain("task-9-jira.json");
    expect((await bench.run(["links"])).out).toContain("PROJ-1042");
    expect(JSON.parse((await bench.run(["init", "--from", "backlog-jira", "--yes", "--json"])).out)).toMatchObject({
      store: { links: 1, bases: 0 },
    });
    expect(readFileSync(join(bench.folder, "backlog/tasks/task-1 - Fix-login.md"), "utf8")).toBe(task);
  });
});
