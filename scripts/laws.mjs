/**
 * `npm run test:laws`: a hundred thousand schedules of the simulated world, the laws of merging and of documents at length, every fault at every
 * request of a good run, and two hundred kills of the real process. `LAWS_RUNS`, `LAWS_SEED` and `KILLS` say otherwise; `--only simulator` leaves out what is not simulated.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, ensureInstalled, root, run } from "./house.mjs";
import { bundleSimulator, hands, play } from "./simulator.mjs";

const runs = Number(process.env.LAWS_RUNS ?? 100_000);
const seed = Number(process.env.LAWS_SEED ?? Math.floor(Math.random() * 2 ** 31));
const share = 1_000;
/** What has to come about in so many schedules, as test/world counts it. */
const troubles = [
  ...["outage", "lost", "limited", "nothing", "refused"].map((fault) => `fault: ${fault}`),
  "death before a step",
  "death after a step",
  "somebody came in between",
  "the index lagged behind a write",
  "a later write was delivered before an earlier one",
  "a command ran with a clock an hour off",
  "the service normalised a text",
  "two machines made a ticket at the same moment",
  ...["delete", "restore", "archive", "activate", "rename"].map((fate) => `an item: ${fate}`),
  ...["delete", "move", "hide", "show"].map((fate) => `a ticket: ${fate}`),
];

ensureInstalled();
await bundleSimulator();
const startedMs = performance.now();
const seconds = () => (performance.now() - startedMs) / 1e3;
const broken = [];
/** How often each trouble really came about. */
const happened = new Map();
let done = 0;
let next = 0;
const shares = Math.ceil(runs / share);
await Promise.all(
  Array.from({ length: hands }, async () => {
    while (next < shares && broken.length === 0) {
      const at = next;
      next += 1;
      const told = await play({ runs: Math.min(share, runs - at * share), seed: (seed + at) | 0 }).ended;
      done += told.schedules;
      for (const [what, count] of Object.entries(told.happened)) happened.set(what, (happened.get(what) ?? 0) + count);
      if (told.broken !== undefined) broken.push(told);
      else if (done % 10_000 < share) console.error(`${done} of ${runs} schedules, ${seconds().toFixed(0)} s`);
    }
  }),
);
for (const one of broken) keep(one);
if (broken.length > 0) process.exit(1);
console.log(
  `ok  ${done} schedules from seed ${seed}: nothing lost, nothing doubled, all at rest  (${seconds().toFixed(0)} s)`,
);
for (const [what, count] of [...happened].sort(([one], [other]) => one.localeCompare(other)))
  console.log(`    ${String(count).padStart(9)}  ${what}`);
const never = runs < 10_000 ? [] : troubles.filter((what) => !happened.has(what));
if (never.length > 0) {
  console.error(`FAILED  never came about, and so nothing is proved of it: ${never.join(", ")}`);
  process.exit(1);
}
if (process.argv.includes("simulator")) process.exit(0);

build();
const jest = (title, args, env) =>
  run(
    title,
    process.execPath,
    ["--experimental-vm-modules", "--no-warnings", join(root, "node_modules/jest/bin/jest.js"), ...args],
    { env: { ...process.env, PROPERTY_SEED: String(seed), ...env } },
  );
jest("laws of merging", ["laws.test"], { LAWS_RUNS: process.env.LAWS_RUNS ?? "5000" });
jest("laws of documents", ["graft/law.test", "graft/exact", "adf/from/.*law.test", "adf/adf.test", "adf/corpus"], {
  LAWS_RUNS: process.env.LAWS_RUNS ?? "500",
});
jest("any single fault at any request", ["test/journeys/single-fault", "test/journeys/items-crash"], {
  ALL_FAULTS: "1",
});
jest("kills of the real process", ["test/journeys/sync-kills"], { KILLS: process.env.KILLS ?? "200" });

/** A failure lies in .cache/laws until its schedule stands in test/world/kept.ts. */
function keep({ broken: says, path, schedule, seed: its }) {
  const folder = join(root, ".cache/laws");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${its}.json`), `${JSON.stringify({ seed: its, path, says, schedule }, undefined, 2)}\n`);
  console.error(
    `FAILED  seed ${its}, path "${path}"\n${says}\n${JSON.stringify(schedule)}\nkept in .cache/laws/${its}.json`,
  );
}
