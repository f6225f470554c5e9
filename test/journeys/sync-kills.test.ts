/** `kill -9` on the real process, over HTTP, at moments drawn from a seed; `KILLS=200` in `npm run test:laws`. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, jest } from "@jest/globals";
import { setByHand } from "@satellite/testkit/sandbox";
import { spawnCli } from "../../packages/cli/src/testing.js";
import { bothTrackers, openItemStage } from "./items-stage.js";
import { setTrap, type Moment, type Mortal } from "./trap.js";

const kills = Number(process.env["KILLS"] ?? 20);
const seed = Number(process.env["KILLS_SEED"] ?? 20_261_121);
jest.setTimeout(60_000 + kills * 30_000);

const sara = "5b10a2844c20165700ede21a";
const cart = `---
id: TASK-4
title: The cart remembers its currency
status: To Do
assignee: []
labels: []
dependencies: []
---

## Description

<!-- SECTION:DESCRIPTION:BEGIN -->
It forgets.
<!-- SECTION:DESCRIPTION:END -->

## Acceptance Criteria
<!-- AC:BEGIN -->
- [ ] #1 It works
<!-- AC:END -->
`;

const trap = setTrap();
const doors = { jira: "", github: "" };
const stage = openItemStage({ config: () => bothTrackers(doors.jira) });
const originOf = (url: string): string => new URL(url).origin;
const doored = (url: string): string => url.replace(originOf(url), doors.github);
const calm = mkdtempSync(join(tmpdir(), "satellite-calm-"));

beforeAll(async () => {
  doors.jira = await trap.open(() => originOf(stage.sandbox.jira.baseUrl));
  doors.github = await trap.open(() => originOf(stage.sandbox.github.apiUrl));
});
afterAll(() => {
  trap.close();
  rmSync(calm, { recursive: true, force: true });
});

const env = () =>
  stage.env({
    GITHUB_API_URL: doored(stage.sandbox.github.apiUrl),
    GITHUB_GRAPHQL_URL: doored(stage.sandbox.github.graphqlUrl),
  });

/** A process of its own. @returns whether it was killed */
async function start(args: readonly string[], moment?: Moment): Promise<boolean> {
  const held: { child?: Mortal } = {};
  trap.arm(moment, () => held.child);
  const child = spawnCli(args, { cwd: stage.bench.folder, env: env() });
  held.child = child;
  child.stdout.resume();
  child.stderr.resume();
  const signal = await new Promise<string | null>((done) => void child.on("close", (_code, by) => done(by)));
  return signal === "SIGKILL";
}

/** In this process: what a command finds is what dead ones have left, whoever runs it. */
async function type(args: readonly string[]): Promise<void> {
  trap.arm(undefined, () => undefined);
  await stage.bench.runBundled(args, env());
}

const ticketText = (key: string): string => JSON.stringify(stage.ticket(key));
const issueText = (): string => {
  const issue = stage.sandbox.state().github.repositories[0]?.issues.find(({ number }) => number === 3);
  return JSON.stringify(issue);
};
const tickets = () => stage.sandbox.state().jira.tickets;

/** Three tasks in step with their tickets, a fourth without one: made once, and put back for every kill. */
async function beginOnce(): Promise<void> {
  const { bench } = stage;
  for (const ref of ["OPS-12", "PROJ-1042", "#3"]) await type(["pull", ref]);
  bench.write("backlog/tasks/task-4 - Cart.md", cart);
  for (let round = 0; round < 2; round += 1) await type(["sync", "--yes"]);
  expect(stage.tasks()).toHaveLength(4);
  expect(stage.writes()).toEqual([]);
  cpSync(bench.folder, calm, { recursive: true });
}

/** The calm again, and then a person here and one there, on other texts of the same pairs. */
function begin(): void {
  const { folder } = stage.bench;
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  cpSync(calm, folder, { recursive: true });
  stage.sandbox.reset();
  const edit = (id: string, from: RegExp, to: string): void => {
    const { path, text } = stage.task(id);
    expect(text).toMatch(from);
    stage.bench.write(path, text.replace(from, to));
  };
  edit("task-1", /^title: .*$/m, "title: Rotate all signing keys hereone");
  edit("task-2", /<!-- SECTION:DESCRIPTION:END/, "\nAnd out again heretwo.\n<!-- SECTION:DESCRIPTION:END");
  edit("task-3", /^title: .*$/m, "title: Prices with every tax herethree");
  const { world } = stage.sandbox.services.jira;
  setByHand(world, "PROJ-1042", { field: "summary", value: "People sign in without typing thereone" }, sara);
  setByHand(world, "OPS-12", { field: "labels", value: ["theretwo"] }, sara);
}

const commands = [
  ["sync", "--yes"],
  ["create", "TASK-4", "--in", "jira", "--project", "PROJ", "--yes"],
  ["push", "TASK-1", "--status", "done", "--auto-close", "--yes"],
] as const;

/** Numbers from 0 up to and without `below`, the same for the same seed. */
function dice(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Again until a whole run writes nothing on either side. */
async function untilQuiet(told: string): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const before = JSON.stringify([stage.writes().length, stage.digests()]).replace(/"\.satellite\/[^,]*,/g, "");
    await type(["sync", "--yes"]);
    const after = JSON.stringify([stage.writes().length, stage.digests()]).replace(/"\.satellite\/[^,]*,/g, "");
    if (after === before) return;
  }
  throw new Error(`${told}: it does not come to rest`);
}

function nothingLostNorDoubled(told: string): void {
  const whole = /^---\n[^]*\n---\n[^]*-->\n$/;
  const [keys, passkeys, tax, own] = ["task-1", "task-2", "task-3", "task-4"].map((id) => stage.task(id).text);
  const both = (one: string, other: string) =>
    expect.stringMatching(new RegExp(`${one}[^]*${other}|${other}[^]*${one}`));
  expect([told, keys, passkeys, tax]).toEqual([
    told,
    both("hereone", "theretwo"),
    both("heretwo", "thereone"),
    expect.stringContaining("herethree"),
  ]);
  expect([told, ticketText("OPS-12"), ticketText("PROJ-1042"), issueText()]).toEqual([
    told,
    both("hereone", "theretwo"),
    both("heretwo", "thereone"),
    expect.stringContaining("herethree"),
  ]);
  for (const text of [keys, passkeys, tax, own]) expect([told, text]).toEqual([told, expect.stringMatching(whole)]);
  expect([told, stage.tasks().filter((path) => !path.includes("/.")).length]).toEqual([told, 4]);
}

it(`is dead at ${kills} moments, and leaves one ticket, one comment, whole files and every edit`, async () => {
  await beginOnce();
  const counts: number[] = [];
  for (const command of commands) {
    begin();
    await start(command);
    counts.push(trap.seen);
  }
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
  const draw = dice(seed);
  let deaths = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const nth = draw(4) % commands.length;
    const command = commands[nth] ?? commands[0];
    const moment: Moment = {
      at: 1 + draw(counts[nth] ?? 1),
      when: (["before", "after", "answered"] as const)[draw(3)] ?? "before",
    };
    const told = `kill ${kill} of seed ${seed}: ${command[0]}, ${moment.when} request ${moment.at} of ${counts[nth]}`;
    begin();
    if (await start(command, moment)) deaths += 1;
    if (command[0] !== "sync") await type(command);
    await untilQuiet(told);
    nothingLostNorDoubled(told);
    const made = tickets().filter(({ summary }) => summary === "The cart remembers its currency");
    expect([told, made.length]).toEqual([told, command[0] === "create" ? 1 : 0]);
    const comments = stage.ticket("OPS-12").comments.length;
    expect([told, comments]).toEqual([told, command[0] === "push" ? 1 : 0]);
  }
  // One whose last answer was told may have ended by then.
  expect(deaths).toBeGreaterThanOrEqual(Math.floor(kills * 0.8));
});
