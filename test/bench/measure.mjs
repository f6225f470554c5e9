/** CPU time of whole processes, taken in turn so that a drifting machine hits both alike. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const hook = fileURLToPath(new URL("cpu-at-exit.cjs", import.meta.url));

/** @returns CPU microseconds of one run of `start`, which is given the environment to run in */
export async function cpuOf(start) {
  const folder = mkdtempSync(join(tmpdir(), "satellite-cpu-"));
  const file = join(folder, "cpu");
  writeFileSync(file, "");
  try {
    await start({ NODE_OPTIONS: `--require ${hook}`, SATELLITE_CPU_FILE: file });
    return readFileSync(file, "utf8").trim().split("\n").map(Number).reduce((sum, one) => sum + one, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Median ratio of `subject` to `baseline` over `rounds` pairs. */
export async function ratio(baseline, subject, rounds) {
  const pairs = [];
  await cpuOf(baseline);
  await cpuOf(subject);
  for (let round = 0; round < rounds; round += 1) pairs.push([await cpuOf(baseline), await cpuOf(subject)]);
  const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  return { ratio: middle(pairs.map(([, b]) => b)) / middle(pairs.map(([a]) => a)), baselineMs: middle(pairs.map(([a]) => a)) / 1000, subjectMs: middle(pairs.map(([, b]) => b)) / 1000 };
}
