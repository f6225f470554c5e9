/**
 * `npm run defences`: switches off one defence after the other, and waits for the simulator to find out. One that is not missed
 * within a minute is none: that fails.
 */
import { ensureInstalled } from "./house.mjs";
import { bundleSimulator, hands, play } from "./simulator.mjs";

const limitMs = 60_000;
const names = ["idempotency key", "version check", "journal order", "base"];
const seed = Number(process.env.LAWS_SEED ?? 1);

ensureInstalled();
await bundleSimulator();
let unnoticed = 0;
for (const defence of names) {
  const players = Array.from({ length: hands }, (_, at) =>
    play({ runs: 100_000, seed: seed + at * 1_000, defence }, limitMs),
  );
  const found = await Promise.race([
    ...players.map(async ({ ended }) => (await ended) ?? new Promise(() => {})),
    Promise.all(players.map(({ ended }) => ended)).then(() => undefined),
  ]);
  for (const { stop } of players) stop();
  if (found?.broken === undefined) {
    unnoticed += 1;
    console.log(`FAILED  without ${defence}: nobody noticed within ${limitMs / 1000} s`);
    continue;
  }
  const [says] = found.broken.split("\n");
  console.log(
    `ok  without ${defence}: found at schedule ${found.schedules}, after ${found.seconds.toFixed(1)} s: ${says}`,
  );
}
process.exit(unnoticed === 0 ? 0 : 1);
