/** Figures, as ratios in one run. Fails when a promised ratio is broken. `--rounds N`. */
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
const rounds = Number(process.argv[process.argv.indexOf("--rounds") + 1]) || 15;
let broken = 0;

const run = (args) => async () => {
  spawnSync(process.execPath, args, { env: { PATH: process.env.PATH }, stdio: "ignore" });
};
const bare = run(["-e", "0"]);

async function promise(name, subject, most) {
  const found = await ratio(bare, subject, rounds);
  const holds = most === undefined || found.ratio <= most;
  if (!holds) broken += 1;
  const limit = most === undefined ? "reported" : `at most ${most.toFixed(1)}`;
  console.log(
    `${holds ? "ok " : "OVER"} ${name}: ${found.ratio.toFixed(2)} × bare node (${limit}; ${found.subjectMs.toFixed(0)} ms against ${found.baselineMs.toFixed(0)} ms of CPU, node ${process.versions.node})`,
  );
}

await promise("satellite --help", run([join(root, "packages/cli/bin/satellite.js"), "--help"]), 1.3);
for (const [name, options, most] of [
  ["a settled pull request, spec of 1 KB", { specBytes: 1_000 }, 2.3],
  ["a settled pull request, spec of 6 KB", { specBytes: 6_000 }, undefined],
]) {
  const world = await settled(options);
  console.log(`    ${world.reads} reads in ${world.waits} waits, ${world.writes} writes`);
  await promise(name, world.run, most);
  await world.close();
}
process.exitCode = broken === 0 ? 0 : 1;
