import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { expectNoViolations, startSandbox, type Sandbox } from "@satellite/testkit/sandbox";
import { openBench, type Bench, type Told } from "../testing.js";

/** The flags of `sync` as they are typed; what they decide is tested with the verb. */
const path = "backlog/tasks/task-1 - Passkeys-are-missing-from-the-help-pages.md";
let bench: Bench;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(async () => {
  bench = openBench();
  bench.write("satellite.yml", "remotes: { github: { enabled: true, repo: acme/shop } }\n");
  bench.write("backlog/config.yml", 'project_name: "Shop"\nstatuses: ["To Do", "In Progress", "Done"]\n');
  await run("pull", "#3", "--yes");
  await run("sync", "--yes");
});
afterEach(() => {
  bench.close();
  expectNoViolations(sandbox);
  sandbox.reset();
});
afterAll(() => sandbox.close());

const runWith = (token: string, ...args: readonly string[]): Promise<Told> => {
  const { apiUrl, graphqlUrl } = sandbox.github;
  return bench.run(args, { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl, GITHUB_TOKEN: token });
};
const run = (...args: readonly string[]): Promise<Told> => runWith(sandbox.github.token, ...args);
const world = () => sandbox.services.github.world;
const ours = (): string | undefined => /^title: (.*)$/m.exec(readFileSync(join(bench.folder, path), "utf8"))?.[1];
const titles = () => [ours(), world().thread("acme/shop", 3).title];
const here = (title: string): void =>
  bench.write(path, readFileSync(join(bench.folder, path), "utf8").replace(/^title: .*$/m, `title: ${title}`));
const there = (title: string): void => world().edit("acme/shop", 3, { title });

describe("sync at a terminal", () => {
  it.each([
    ["nothing", [], 3, ["Ours", "Theirs"]],
    ["--strategy local-wins", ["--strategy", "local-wins"], 0, ["Ours", "Ours"]],
    ["--strategy remote-wins", ["--strategy", "remote-wins"], 0, ["Theirs", "Theirs"]],
  ])("with %s of two edits", async (_, flags, code, now) => {
    here("Ours");
    there("Theirs");
    const told = await run("sync", ...flags, "--yes");
    expect([told.code, titles()]).toEqual([code, now]);
  });

  it.each([
    ["both", "Ours"],
    ["pull-only", "Passkeys are missing from the help pages"],
  ])("--direction %s of an edit here", async (direction, now) => {
    here("Ours");
    await run("sync", "--direction", direction, "--yes");
    expect(titles()).toEqual(["Ours", now]);
  });

  it.each([
    ["nobody said yes", () => run("sync"), 3],
    ["nobody could look", () => runWith("", "sync", "--yes"), 4],
  ])("says of a link that it is in step only where it is: %s", async (_, typed, code) => {
    here("Ours");
    const told = await typed();
    expect([told.code, told.out.split("\n")[0]]).toEqual([code, "1 link: 0 came in, 0 went out, 1 left as it is"]);
  });

  it("--review of what last-write-wins decides waits for a yes, and shows who won", async () => {
    const free = "remotes: { github: { enabled: true, repo: acme/shop } }\nsync: { safe_mode: false }\n";
    bench.write("satellite.yml", free);
    const file = readFileSync(join(bench.folder, path), "utf8");
    bench.write(path, file.replace(/^created_date: .*$/m, "$&\nupdated_date: '2035-01-01 10:00'"));
    here("Ours");
    there("Theirs");
    const waits = await run("sync", "--strategy", "last-write-wins", "--review");
    expect([waits.code, titles()]).toEqual([3, ["Ours", "Theirs"]]);
    expect(waits.err).toContain('title: TASK-1 was written last and keeps "Ours"; acme/shop#3 has "Theirs"');
    const yes = await run("sync", "--strategy", "last-write-wins", "--review", "--yes");
    expect([yes.code, titles()]).toEqual([0, ["Ours", "Ours"]]);
    expect(yes.err).toContain("TASK-1 was written last");
    there("Theirs again");
    here("Ours again");
    expect((await run("sync", "--strategy", "last-write-wins")).code).toBe(0);
  });

  it("--system takes one tracker alone, and none that is off", async () => {
    here("Ours");
    expect((await run("sync", "--system", "jira", "--yes")).code).toBe(2);
    expect(titles()[1]).not.toBe("Ours");
    expect((await run("sync", "--system", "github", "--yes")).code).toBe(0);
    expect(titles()[1]).toBe("Ours");
  });
});
