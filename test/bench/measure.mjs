/** CPU time of whole processes by the kernel's own accounting, taken in turn so that a drifting machine hits both alike. */
import { readFileSync } from "node:fs";

/** Children that were waited for, user + system, in clock ticks of 10 ms: fields 16 and 17 of proc(5)'s stat. */
function ticks() {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[13]) + Number(fields[14]);
}

async function sumOf(start, before = ticks()) {
  await start();
  return (ticks() - before) * 10;
}

/**
 * CPU of `subject` over CPU of `baseline`, each summed over `rounds` runs taken in turn: a single run is
 * coarser than a tick, the sum is not.
 */
export async function ratio(baseline, subject, rounds) {
  await baseline();
  await subject();
  let [base, ours] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    base += await sumOf(baseline);
    ours += await sumOf(subject);
  }
  return { ratio: ours / base, baselineMs: base / rounds, subjectMs: ours / rounds };
}
