/** Figures, as ratios in one run. Fails when a promised ratio is broken. `--rounds N`; `--many N` in place of ten thousand. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, ensureInstalled, root } from "./house.mjs";

if (!existsSync("/proc/self/stat")) {
  console.log("skipped: CPU time of children is read from /proc, which is not here");
  process.exit(0);
}
ensureInstalled();
build();
const { ratio } = await import("../test/bench/measure.mjs");
const { settled } = await import("../test/bench/settled.mjs");
const { firstImport } = await import("../test/bench/import.mjs");
const { journalOf } = await import("../test/bench/journal.mjs");
const { statusOfMany } = await import("../test/bench/status.mjs");
const { syncOfMany } = await import("../test/bench/sync.mjs");
const asked = (flag) =>
  process.argv.includes(flag) ? Number(process.argv[process.argv.indexOf(flag) + 1]) : undefined;
const rounds = asked("--rounds") || 15;
const count = asked("--many") || 10_000;
const shown = count.toLocaleString("en");
let broken = 0;

const run = (args) => async () => {
  spawnSync(process.execPath, args, { env: process.env, stdio: "ignore" });
};
const bare = run(["-e", "0"]);

/**
 * @param goal what the ratio should be; missing it is said
 * @param guard what the ratio must not exceed; this fails the run, so that nothing gets slower unseen
 */
async function measure(name, subject, goal, guard, times = rounds) {
  const found = await ratio(bare, subject, times);
  if (guard !== undefined && found.ratio > guard) broken += 1;
  const word = goal === undefined ? "    " : found.ratio <= goal ? "ok  " : "over";
  const limits = goal === undefined ? "reported" : `goal ${goal.toFixed(1)}, guard ${guard.toFixed(1)}`;
  console.log(
    `${word} ${name}: ${found.ratio.toFixed(2)} × bare node (${limits}; ${found.subjectMs.toFixed(0)} ms against ${found.baselineMs.toFixed(0)} ms of CPU, node ${process.versions.node})`,
  );
}

await measure("satellite --help", run([join(root, "packages/cli/bin/satellite.js"), "--help"]), 1.3, 2.5);
for (const [name, options, goal, guard] of [
  ["a settled pull request, spec of 1 KB", { specBytes: 1_000, frontMatter: false }, 2.3, 6],
  ["the same with front matter", { specBytes: 1_000, frontMatter: true }, undefined, undefined],
  ["the same with front matter, spec of 6 KB", { specBytes: 6_000, frontMatter: true }, undefined, undefined],
]) {
  const world = await settled(options);
  console.log(`     ${world.reads} reads, ${world.writes} writes`);
  await measure(name, world.run, goal, guard);
  await world.close();
}

/** A figure of one run against its limit. */
function check(name, found, limit, unit) {
  if (!(found <= limit)) broken += 1;
  console.log(`${found <= limit ? "ok  " : "over"} ${name}: ${found.toFixed(2)} ${unit} (limit ${limit})`);
}

const many = await statusOfMany(count);
const first = many.json();
const { counts } = first.result;
if (counts.items !== count || counts.tickets !== count || counts.drifted !== 3)
  throw new Error(`status over ${shown} items does not tell what is there: ${JSON.stringify(counts)}`);
await measure(`status over ${shown} linked items, warm`, async () => void many.run(), 20, 20, Math.min(rounds, 7));
check("peak memory of the same", many.memory(), 6, "× bare node");
check("calls of the same", many.calls(), 0, "calls");
await many.close();
const imported = await firstImport(count);
if (imported.code !== 0 || imported.made !== count) throw new Error(`the import broke off: ${imported.err}`);
check(`calls of the first import of ${shown} tickets`, imported.calls, 105, "calls");
check("peak memory of the same", imported.memory, 6, "× bare node");
const synced = await syncOfMany(count);
const { calls, code, result } = await synced.once();
if (code !== 0 || result.pairs !== count || result.compared !== 0)
  throw new Error(`a sync where nothing changed does something: ${JSON.stringify(result)}`);
check(`calls of a sync of ${shown} linked items where nothing changed`, calls, 1, "calls");
await measure("the same", synced.run, 30, 30, Math.min(rounds, 7));
check("peak memory of the same", await synced.memory(), 6, "× bare node");
await synced.close();
const journal = await journalOf(count);
const perWrite = journal.bytes / count;
console.log(
  `     a journal of ${shown} writes: ${(journal.bytes / 1e6).toFixed(1)} MB, ${journal.openMs.toFixed(0)} ms to open (100,000: about ${((perWrite * 100_000) / 1e6).toFixed(0)} MB)`,
);
process.exitCode = broken === 0 ? 0 : 1;
