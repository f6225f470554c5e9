/** Plays many schedules in one process and prints one line of JSON for what became of them; `scripts/` starts it. */
import fc from "fast-check";
import { defences } from "./defences.js";
import { happened } from "./happened.js";
import { breachesOf, type Breach } from "./oracle.js";
import { schedules, type Schedule } from "./schedule.js";

const [runs = "1000", seed = "1", defence = ""] = process.argv.slice(2);
const undoing = defences[defence];
if (defence !== "" && undoing === undefined)
  throw new Error(`no defence "${defence}": ${Object.keys(defences).join(", ")}`);

class Broken extends Error {
  constructor(readonly breaches: readonly Breach[]) {
    super(breaches.map(({ law, says }) => `${law}: ${says}`).join("\n"));
  }
}

const startedNs = process.hrtime.bigint();
let first: { readonly schedules: number; readonly seconds: number } | undefined;
let played = 0;
const seconds = (): number => Number(process.hrtime.bigint() - startedNs) / 1e9;

const property = fc.asyncProperty(schedules(), async (schedule) => {
  played += 1;
  const breaches = await breachesOf(schedule, undoing === undefined ? {} : { undoing });
  if (breaches.length === 0) return;
  first ??= { schedules: played, seconds: seconds() };
  throw new Broken(breaches);
});
const { counterexample, counterexamplePath, errorInstance, failed } = await fc.check<[Schedule]>(property, {
  numRuns: Number(runs),
  seed: Number(seed),
});
const broken = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
process.stdout.write(
  `${JSON.stringify({
    schedules: first?.schedules ?? played,
    seconds: first?.seconds ?? seconds(),
    happened: happened(),
    ...(failed ? { seed: Number(seed), path: counterexamplePath, broken, schedule: counterexample?.[0] } : {}),
  })}\n`,
);
