import type { Answer } from "@satellite/engine/desk";
import type { Verb } from "./schedule.js";
import type { World } from "./world.js";

/** More rounds than this are a world that does not come to rest. */
const mostRounds = 8;

const dayMs = 25 * 3_600_000;

export interface Settled {
  /** Rounds until nothing was written; nothing when it never came to that. */
  readonly rounds: number | undefined;
  /** Answers of the last round, in which nothing was written, one a machine. */
  readonly last: readonly (Answer<unknown> | undefined)[];
}

/**
 * All troubles are over: indexes catch up, everybody shares, and each machine runs again and again until a whole round wrote
 * nothing anywhere.
 */
export async function settle(world: World, verb: Verb): Promise<Settled> {
  for (let round = 1; round <= mostRounds; round += 1) {
    const before = marksOf(world);
    const last: (Answer<unknown> | undefined)[] = [];
    for (const machine of world.machines) {
      // What moved or vanished is looked at by its name once a day.
      world.time.pass(world.isFated && round === 1 ? dayMs : 600_000);
      machine.clone.share();
      last.push(await world.run(machine, verb, 0));
      machine.clone.share();
    }
    if (marksOf(world) === before) return { rounds: round, last };
  }
  return { rounds: undefined, last: [] };
}

/** Changes with every write, to whatever side. */
function marksOf({ machines, tracker }: World): string {
  return [tracker.writes, ...machines.map(({ clone }) => clone.tree.writes), machines[0]?.clone.origin.count].join();
}
