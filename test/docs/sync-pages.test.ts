import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { setByHand, startSandbox, type Sandbox } from "@satellite/testkit/sandbox";
import { openBench, type Bench } from "../../packages/cli/src/testing.js";
import { bothTrackers } from "../journeys/items-stage.js";
import { commandsIn, type Typed } from "../journeys/items-story.js";

/** What docs/sync.md and docs/conflicts.md show is typed in the project that they speak of. */
const omar = "5b10ac8d82e05b22cc7d4ef2";
let bench: Bench;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  bench = openBench();
  bench.write(".github/satellite.yml", bothTrackers(sandbox.jira.baseUrl));
  bench.write("backlog/config.yml", 'project_name: "Shop"\nstatuses: ["To Do", "In Progress", "Done"]\n');
  for (const ref of ["#3", "PROJ-1043", "PROJ-1042"]) await type(`pull ${ref} --yes`);
  await type("sync --yes");
});
afterAll(async () => {
  bench.close();
  await sandbox.close();
});

async function type(line: string): Promise<string> {
  const { apiUrl, graphqlUrl, token } = sandbox.github;
  const env = { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl, GITHUB_TOKEN: token };
  const { err, out } = await bench.run(line.split(" "), { ...env, JIRA_API_TOKEN: sandbox.jira.token });
  // How long it waits depends on the machine.
  return (out + err).replaceAll(/\b\d+ (?:s|min)$/gm, "2 h").trim();
}

const on = (page: string): readonly Typed[] => commandsIn(readFileSync(page, "utf8"));
const edit = (file: string, from: RegExp, to: string): void =>
  bench.write(file, readFileSync(join(bench.folder, file), "utf8").replace(from, to));
const summary = (key: string, value: string): void =>
  setByHand(sandbox.services.jira.world, key, { field: "summary", value }, omar);

it("the pages on sync and conflicts show what is printed", async () => {
  const [busy, quiet, ...rest] = on("docs/sync.md");
  const [waits, ...more] = on("docs/conflicts.md");
  // What a ticket would lose is shown by the tests of that.
  const others = ["satellite sync --watch --yes", "satellite conflicts"];
  expect([...rest, ...more].map(({ command }) => command)).toEqual(others);
  const task = "backlog/tasks/task-3 - People-sign-in-with-a-passkey.md";
  edit(task, /^title: .*$/m, "title: Ours");
  edit(task, /^labels:\n/m, "labels:\n  - mobile\n");
  summary("PROJ-1042", "Theirs");
  summary("PROJ-1043", "The cart keeps its currency");
  const typed = async (one: Typed | undefined) => [
    one?.command,
    await type(one?.command.replace("satellite ", "") ?? ""),
  ];
  const shown = (one: Typed | undefined) => [one?.command, one?.shown];
  expect(await typed(busy)).toEqual(shown(busy));
  expect(await typed(waits)).toEqual(shown(waits));
  await type("resolve TASK-3 --take local --yes");
  expect(await typed(quiet)).toEqual(shown(quiet));
});
