import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { WorkspaceId } from "@satellite/core";
import { expectNoViolations, startSandbox, type Sandbox } from "@satellite/testkit/sandbox";
import { openBench, type Bench, type Told } from "../../packages/cli/src/testing.js";
import { projects } from "./projects.js";

let bench: Bench;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => {
  bench = openBench();
  bench.write("satellite.yml", "remotes: { github: { enabled: true, repo: acme/shop } }\n");
});
afterEach(() => {
  bench.close();
  expectNoViolations(sandbox);
  sandbox.reset();
});
afterAll(() => sandbox.close());

const run = (...args: readonly string[]): Promise<Told> => {
  const { apiUrl, graphqlUrl, token } = sandbox.github;
  return bench.run(args, { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl, GITHUB_TOKEN: token });
};
const read = (path: string): string => readFileSync(join(bench.folder, path), "utf8");

interface Notice {
  readonly weight: string;
  readonly code: string;
  readonly where?: string;
  readonly says: string;
  readonly remedy?: string;
}
const noticesOf = ({ out }: Told): readonly Notice[] =>
  (JSON.parse(out) as { readonly notices: readonly Notice[] }).notices.filter(({ weight }) => weight !== "said");

/** An item that is whole, one that will not be, and the file that holds it. */
interface Project {
  readonly good: string;
  readonly bad: string;
  readonly path: string;
  readonly text: string;
}

const bead = (id: string): string =>
  JSON.stringify({
    id,
    title: "Round the sum",
    description: "Something.",
    status: "open",
    priority: 2,
    issue_type: "task",
    created_at: "2026-01-02T10:00:00Z",
    updated_at: "2026-01-02T10:00:00Z",
  });
const prose = "\n# Round the sum\n\nSomething.\n";
const backlog: Project = {
  good: "TASK-1",
  bad: "TASK-7",
  path: "backlog/tasks/task-7 - Round-the-sum.md",
  text: "---\nid: TASK-7\ntitle: Round the sum\nstatus: To Do\npriority: low\n---\n\n## Description\n\nSomething.\n",
};
const leanspec: Project = {
  good: "001-tax",
  bad: "007-sum",
  path: "specs/007-sum/README.md",
  text: `---\nstatus: planned\ncreated: 2026-01-02\npriority: low\n---\n${prose}`,
};
const markdown: Project = {
  good: "specs/tax/spec.md",
  bad: "specs/sum/spec.md",
  path: "specs/sum/spec.md",
  text: `---\ntitle: Round the sum\nstatus: open\npriority: low\n---\n${prose}`,
};
const row = (number: number, status = "Pending"): string =>
  `| ${number} | [Part ${number}](phase-${number}.md) | shop | Low | ${status} |\n`;
const debussy: Project = {
  good: "plans/tax/MASTER_PLAN.md",
  bad: "plans/sum/MASTER_PLAN.md",
  path: "plans/sum/MASTER_PLAN.md",
  text: `# Sum - Master Plan\n\n## Phases\n\n| Phase | Title | Focus | Risk | Status |\n|---|---|---|---|---|\n${row(1)}${row(2)}`,
};
const atelier: Project = {
  good: "shop-1",
  bad: "shop-7",
  path: ".beads/issues.jsonl",
  text: `${projects.atelier[".beads/issues.jsonl"] ?? ""}${bead("shop-7")}\n`,
};
const all: Readonly<Record<WorkspaceId, Project>> = { backlog, leanspec, markdown, debussy, atelier };

type Damage = (text: string) => string;
const notYaml: Damage = (text) => text.replace(/^status: (.*)$/m, "status: [$1");
const tab: Damage = (text) => text.replace(/^priority: /m, "more:\n\tpriority: ");
const merge =
  (line: string): Damage =>
  (text) =>
    text.replace(line, `<<<<<<< HEAD\n${line}\n=======\n${line.replace("Some", "Any")}\n>>>>>>> feat/sum`);
const halfMerge =
  (line: string): Damage =>
  (text) =>
    text.replace(line, `<<<<<<< HEAD\n${line}\n=======\n${line.slice(0, 20)}\n>>>>>>> feat/sum`);
const cutOff: Damage = (text) => text.slice(0, 40);
const emptied: Damage = () => "";
const nul: Damage = (text) => `${text.slice(0, 30)}\0\0\0\0`;
const nowhere: Damage = (text) => text.replace(/^status: .*$/m, "status: Nowhere");

/** Format, what is wrong, how it came to be, the code, the line, and a word of what is said. */
const table: readonly (readonly [WorkspaceId, string, Damage, string, number, RegExp])[] = [
  ...(["backlog", "leanspec", "markdown"] as const).flatMap((kind) => {
    const at = (line: RegExp): number => all[kind].text.split("\n").findIndex((each) => line.test(each)) + 1;
    return [
      [kind, "front matter that is not YAML", notYaml, "FRONT_MATTER", at(/^status/) + 1, /not plain YAML/],
      [kind, "tabs", tab, "FRONT_MATTER", at(/^priority/) + 1, /Tabs are not allowed/],
      [kind, "conflict markers", merge("Something."), "CONFLICT_MARKERS", at(/^Something/), /conflict markers/],
      [kind, "front matter that breaks off", cutOff, "FRONT_MATTER", 1, /never ends/],
      [kind, "an emptied file", emptied, "HALF_WRITTEN", 1, /empty/],
      [kind, "NUL bytes", nul, "HALF_WRITTEN", 3, /NUL/],
    ] as const;
  }),
  ["leanspec", "a status that it does not know", nowhere, "UNKNOWN_STATUS", 2, /"Nowhere" is no status/],
  ["debussy", "conflict markers", merge(row(2).trim()), "CONFLICT_MARKERS", 8, /conflict markers/],
  ["debussy", "an emptied file", emptied, "HALF_WRITTEN", 1, /empty/],
  ["debussy", "NUL bytes", nul, "HALF_WRITTEN", 3, /NUL/],
  ["atelier", "a line that is no JSON", (text) => text.replace('{"id":"shop-7"', "{id"), "UNREADABLE", 2, /no JSON/],
  ["atelier", "conflict markers", merge(bead("shop-7")), "CONFLICT_MARKERS", 2, /conflict marker/],
  ["atelier", "a merge with one side broken", halfMerge(bead("shop-7")), "CONFLICT_MARKERS", 2, /conflict marker/],
  ["atelier", "a last line that breaks off", (text) => text.slice(0, -60), "HALF_WRITTEN", 2, /breaks off/],
  ["atelier", "an id that stands twice", (text) => `${text}${bead("shop-7")}\n`, "DUPLICATE_ID", 2, /several lines/],
];

const begin = (kind: WorkspaceId): void => {
  for (const [path, text] of Object.entries(projects[kind])) bench.write(path, text);
};

describe("a file that cannot be used", () => {
  it.each(table)("%s: %s: named, left alone, and the others go on", async (kind, _, damage, code, line, says) => {
    begin(kind);
    const { bad, good, path, text } = all[kind];
    const damaged = damage(text);
    expect(damaged).not.toBe(text);
    bench.write(path, damaged);

    const status = await run("status", "--json");
    const named = noticesOf(status);
    expect([status.code, named[0]?.code, named[0]?.where]).toEqual([5, code, `${path}:${line}`]);
    expect(named[0]?.says).toMatch(says);
    expect(named[0]?.remedy).toMatch(/\w{3,}.*\.$/);

    const refused = await run("link", bad, "#3", "--json");
    expect(refused.code).toBe(2);
    expect(read(path)).toBe(damaged);
    if (kind !== "atelier") expect(noticesOf(refused)).toMatchObject([{ code, where: `${path}:${line}` }]);

    expect(await run("link", good, "#3", "--relation", "secondary")).toMatchObject({ code: 0 });
    expect((await run("links", good)).out).toContain("acme/shop#3");
    if (kind !== "atelier") expect(read(path)).toBe(damaged);
    else expect(read(path).split("\n").slice(1)).toEqual(damaged.split("\n").slice(1));
  });
});

describe("a status that the workspace does not know", () => {
  it.each([
    ["backlog", nowhere, 4],
    ["markdown", nowhere, 3],
    ["debussy", (text: string) => text.replace(row(2), row(2, "Nowhere")), 8],
    ["atelier", (text: string) => text.replace(/"status":"open"(?=[^\n]*\n$)/, '"status":"nowhere"'), 2],
  ] as const)("in %s is named, and stays as it is", async (kind, damage, line) => {
    begin(kind);
    const { bad, path, text } = all[kind];
    bench.write(path, damage(text));
    const status = await run("status", "--json");
    const found = noticesOf(status).find(({ code }) => code === "UNKNOWN_STATUS");
    expect([status.code, found?.where]).toEqual([5, `${path}:${line}`]);
    expect(found?.says.toLowerCase()).toContain("nowhere");
    expect(found?.remedy).toContain("statuses");
    await run("link", bad, "#3");
    await run("pull", "#3", "--yes");
    expect(read(path).toLowerCase()).toContain("nowhere");
  });
});

it("one id from two branches is named with both files, neither is written to, and the others go on", async () => {
  begin("backlog");
  bench.commit("Begin");
  const files = ["One", "Other"].map((title) => `backlog/tasks/task-7 - ${title}.md`);
  for (const [at, path] of files.entries()) {
    bench.git("switch", "-q", "-c", `feat/${at}`, "main");
    bench.commit(`Task ${at}`, path, backlog.text);
  }
  bench.git("merge", "-q", "--no-edit", "feat/0");
  const status = await run("status", "--json");
  expect(status.code).toBe(5);
  expect(noticesOf(status).map(({ code, where }) => [code, where])).toEqual(
    files.map((path) => ["DUPLICATE_ID", `${path}:2`]),
  );
  for (const { says } of noticesOf(status)) for (const path of files) expect(says).toContain(path);
  expect(await run("link", "TASK-7", "#3")).toMatchObject({ code: 2, err: expect.stringContaining("another id") });
  for (const path of files) expect(read(path)).toBe(backlog.text);
  expect(await run("link", "TASK-1", "#3")).toMatchObject({ code: 0 });
});

it("an import passes over the broken file of a ticket, makes the others, and says so", async () => {
  begin("backlog");
  bench.write(backlog.path, notYaml(backlog.text).replace("priority:", "references: [acme/shop#3]\npriority:"));
  const damaged = read(backlog.path);
  const { code, err } = await run("import", "--provider", "github", "--query", "is:open", "--yes");
  expect(code).toBe(5);
  expect(err).toContain(`${backlog.path}:`);
  expect(read(backlog.path)).toBe(damaged);
  expect((await run("links")).out).toMatch(/TASK-\d/);
});
