/** GitHub lets an account create 80 a minute and 500 an hour: what does not fit waits in the journal, and is made once. */
import { expect, it } from "@jest/globals";
import type { Clock, Effect, Receipt } from "@satellite/core";
import { carryOut, resume } from "@satellite/engine/desk";
import { createGitHubProvider } from "@satellite/providers/github";
import { gitHubLimits, governed, nodeTransport } from "@satellite/providers/shared/http";
import { openVerbBench, repository } from "./bench.js";

const bench = openVerbBench();

let nowMs = Date.UTC(2026, 0, 5, 12, 0);
/** Moves with sleeping alone; the service lives by it as well. */
const clock: Clock = { nowMs: () => nowMs, random: () => 0.5, sleep: (ms) => ((nowMs += ms), Promise.resolve()) };

/** A command's desk: a process of its own, which may take ninety seconds. */
function desk() {
  bench.sandbox.services.github.world.nowMs = nowMs;
  const transport = governed(nodeTransport(), { clock, deadlineMs: nowMs + 90_000, readers: [gitHubLimits] });
  const github = createGitHubProvider({ ...bench.sandbox.github, repository, clock, transport });
  return bench.desk({ providers: { github } });
}

const create = (at: number): Effect => ({
  kind: "ticket-create",
  on: `github:new:item:backlog:TASK-${1000 + at}`,
  identity: `item:backlog:TASK-${1000 + at}`,
  project: repository,
  ticket: { title: `Made ${at}`, body: "Soon." },
  key: `make ${at}`,
  because: "create",
  says: `make a ticket from TASK-${1000 + at}`,
});

const waitOf = (receipts: readonly Receipt[]): number =>
  Math.max(0, ...receipts.map(({ retryAfterMs }) => retryAfterMs ?? 0));

it("520 tickets are made over several runs, each where the last one stopped, none twice", async () => {
  const { world } = bench.sandbox.services.github;
  world.raw.limits = { contentPerMinute: 80, contentPerHour: 500 };
  world.raw.clock = clock;
  const made = () =>
    [...world.repository(repository).threads.values()]
      .map(({ title }) => title)
      .filter((title) => title.startsWith("Made"));
  const effects = Array.from({ length: 520 }, (_, at) => create(at));
  const counts: number[] = [];
  let { receipts } = await carryOut(
    await desk(),
    { effects, skipped: [] },
    { says: "make 520 tickets", answered: true },
  );
  for (let runs = 0; made().length < 520 && runs < 12; runs += 1) {
    counts.push(made().length);
    expect(await bench.store.journal.pending()).toHaveLength(520 - made().length);
    nowMs += waitOf(receipts);
    ({ receipts } = await resume(await desk()));
  }
  expect([made().length, new Set(made()).size]).toEqual([520, 520]);
  expect(await bench.store.journal.pending()).toEqual([]);
  // Two minutes' worth in a run of ninety seconds, each run more, up to what the hour takes.
  expect(counts[0]).toBe(160);
  expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
  expect(Math.max(...counts)).toBeLessThanOrEqual(500);
  const answered = bench.sandbox.requests().filter(({ path, method }) => method === "POST" && path.endsWith("/issues"));
  expect(answered.map(({ status }) => status)).toEqual(Array(520).fill(201));
  expect(bench.sandbox.requests().length).toBeLessThan(520 + 90);
}, 60_000);
