import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { expectNoViolations, startSandbox, type Sandbox } from "@satellite/testkit/sandbox";
import { openStore } from "@satellite/store/files";
import { openBench, type Bench, type Told } from "../testing.js";

let bench: Bench;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => {
  bench = openBench();
  bench.write("satellite.yml", "remotes: { github: { enabled: true, repo: acme/shop } }\n");
  bench.write("backlog/config.yml", 'project_name: "Shop"\nstatuses: ["To Do", "In Progress", "Done"]\n');
  bench.write(
    "backlog/tasks/task-1 - One.md",
    "---\nid: TASK-1\ntitle: Help pages miss passkeys\nstatus: To Do\n---\n",
  );
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
const resultOf = ({ out }: Told) => (JSON.parse(out) as { readonly result: unknown }).result;

describe("pull at a terminal", () => {
  it("shows ticket and item under each other", async () => {
    const { code, out } = await run("pull", "#3");
    expect([code, out.split("\n").slice(0, 2)]).toEqual([
      0,
      [
        "acme/shop#3  Passkeys are missing from the help pages  [open]",
        "TASK-2       created  backlog/tasks/task-2 - Passkeys-are-missing-from-the-help-pages.md",
      ],
    ]);
  });

  it("under the name that a remote has", async () => expect((await run("remote", "pull", "#3")).code).toBe(0));

  it.each([
    [["pull", "#99"], 2, "NOT_FOUND"],
    [["pull", "PROJ-1"], 2, "TRACKER_OFF"],
    [["pull", "#3", "--offline"], 4, "NOT_LOOKED_AT"],
    [["pull", "#3", "--item", "TASK-9"], 2, "NO_ITEM"],
    [["pull", "#3", "--start"], 3, "NOT_CONFIRMED"],
  ])("%j ends with %i: %s", async (args, code, word) => {
    const told = await run(...args);
    expect([told.code, told.err]).toEqual([code, expect.stringContaining(word)]);
  });

  it.each([
    ["pull", ["pull", "#3", "--yes"]],
    ["import", ["import", "--provider", "github", "--query", "label:bug", "--yes"]],
  ])("of completed work goes on with --force alone: %s", async (_, args) => {
    const clock = { nowMs: () => 0 };
    const opened = await openStore("file:.satellite/state.db", { root: bench.folder, clock });
    if ("problem" in opened) throw new Error(opened.problem.says);
    await opened.store.completions.record({ name: "Help", tickets: ["github:acme/shop#3"], completedAtMs: 0 });
    await opened.store.close();
    expect(await run(...args)).toMatchObject({ code: 3, err: expect.stringContaining("COMPLETED_BEFORE") });
    expect((await run("links", "--json")).out).not.toContain("acme/shop#3");
    expect((await run(...args, "--force")).code).toBe(0);
    expect((await run("links", "--json")).out).toContain("acme/shop#3");
  });

  it("writes nothing with --dry-run", async () => {
    const { code, out } = await run("pull", "#3", "--dry-run");
    expect([code, out]).toEqual([0, expect.stringContaining("would make an item of acme/shop#3")]);
    expect(bench.git("status", "--short", "--untracked-files=all")).not.toContain("task-2");
  });
});

describe("import at a terminal", () => {
  it("shows how many, and which", async () => {
    const { code, out } = await run("import", "--provider", "github", "--query", "label:bug", "--context");
    expect(code).toBe(0);
    expect(out).toContain("1 found: 1 new, 0 linked to what was here, 0 known before");
    expect(out).toContain("acme/shop#3  Passkeys are missing from the help pages  TASK-2  new");
    expect(resultOf(await run("links", "--json"))).toMatchObject({
      links: [{ relation: "context", syncMode: "manual" }],
    });
  });

  it("says what it needs", async () => expect((await run("import")).code).toBe(2));

  it("asks the trackers that are enabled", async () => expect((await run("import", "--assigned")).code).toBe(0));
});

describe("links at a terminal", () => {
  it("are made, shown and taken away", async () => {
    const made = await run("link", "1", "--github-issue", "3", "--relation", "derived", "--on-close", "close");
    expect([made.code, made.out]).toEqual([
      0,
      expect.stringContaining("TASK-1  linked  acme/shop#3  (derived, manual, on close: close)"),
    ]);
    const { out } = await run("links", "1");
    expect(out).toContain(
      "ITEM    TITLE                     TICKET       RELATION  DIRECTION  SYNC MODE  ON CLOSE  LAST SYNC",
    );
    expect(out).toContain(
      "TASK-1  Help pages miss passkeys  acme/shop#3  derived   linked     manual     close     20",
    );
    expect((await run("link", "1", "#3", "--sync-mode", "export", "--json")).out).toContain('"syncMode": "export"');
    expect(await run("unlink", "1", "#3")).toMatchObject({
      code: 0,
      out: expect.stringContaining("unlinked  acme/shop#3"),
    });
    expect((await run("links")).out).toBe("No item is linked to a ticket.\n");
  });

  it("--jira names a Jira ticket, and two at once are none", async () => {
    expect(await run("link", "1", "--jira", "PROJ-1")).toMatchObject({
      code: 2,
      err: expect.stringContaining("TRACKER_OFF"),
    });
    expect(await run("link", "1", "#3", "--github-issue", "4")).toMatchObject({
      code: 2,
      err: expect.stringContaining("USAGE"),
    });
  });

  it("--suggest lists tickets like the item", async () => {
    const { code, out } = await run("link", "1", "--suggest");
    expect([code, out]).toEqual([
      3,
      expect.stringContaining("acme/shop#3  Passkeys are missing from the help pages  open"),
    ]);
  });
});
