import { describe, expect, it } from "@jest/globals";
import type { Pace, Round, RoundEnd } from "./ports.js";
import { settled, toldChanges, virtualClock } from "./testing.js";
import { watch } from "./watch.js";

const fine: RoundEnd = { down: [], answered: new Set(["jira"]) };

/** A watch on a clock of its own, with every round that it ran. */
function open({
  isNews,
  pace,
  roundMs = 0,
}: { isNews?: (paths: readonly string[]) => Promise<boolean>; pace?: Partial<Pace>; roundMs?: number } = {}) {
  const clock = virtualClock();
  const startMs = clock.nowMs();
  const told = toldChanges();
  const rounds: (Round & { readonly atMs: number })[] = [];
  const answers: RoundEnd[] = [];
  let open = 0;
  let most = 0;
  const done = watch(
    { changes: () => told.changes(), clock, stop: told.stop, ...(isNews === undefined ? {} : { isNews }) },
    async (round) => {
      rounds.push({ ...round, atMs: clock.nowMs() - startMs });
      most = Math.max(most, (open += 1));
      await (roundMs > 0 ? clock.sleep(roundMs) : Promise.resolve());
      open -= 1;
      return answers.shift() ?? fine;
    },
    { intervalMs: 60_000, ...pace },
  );
  return {
    clock,
    told,
    rounds,
    done,
    /** The next rounds end so. */
    answer: (...ends: readonly RoundEnd[]) => void answers.push(...ends),
    whys: () => rounds.map(({ atMs, why }) => `${why} ${atMs}`),
    most: () => most,
    end: async () => {
      told.stop.ring();
      await clock.pass(roundMs);
      return done;
    },
  };
}

describe("a watch", () => {
  it("looks at once, and then once an interval", async () => {
    const { clock, end, whys } = open();
    await clock.pass(150_000);
    expect(whys()).toEqual(["start 0", "interval 60000", "interval 120000"]);
    await end();
  });

  it("runs a round for an edit when it has been quiet for a moment", async () => {
    const { clock, end, told, whys } = open();
    await clock.pass(10_000);
    told.tell("a.md");
    await clock.pass(200);
    told.tell("b.md");
    await clock.pass(5_000);
    expect(whys()).toEqual(["start 0", "edit 10500"]);
    await end();
  });

  it("does not wait for ever on changes that never pause", async () => {
    const { clock, end, told, whys } = open();
    await clock.pass(10_000);
    for (let at = 0; at < 20; at += 1) {
      told.tell("a.md");
      await clock.pass(100);
    }
    expect(whys()).toEqual(["start 0", "edit 12000"]);
    await end();
  });

  it("never runs two rounds at once, and looks after a round at what changed while it ran", async () => {
    const { clock, end, most, told, whys } = open({ roundMs: 4_000 });
    await clock.pass(1_000);
    told.tell("a.md");
    await clock.pass(2_000);
    told.tell("b.md");
    await clock.pass(10_000);
    expect(whys()).toEqual(["start 0", "edit 5000"]);
    expect(most()).toBe(1);
    await end();
  });

  it("starts a round for an edit within five seconds, whatever came before", async () => {
    const { clock, end, rounds, told } = open({ roundMs: 700 });
    await clock.pass(3_000);
    for (let at = 0; at < 200; at += 1) {
      const saidMs = clock.nowMs() - 1_000_000;
      told.tell(`${at}.md`);
      await clock.pass(5_000);
      expect(rounds.filter(({ atMs }) => atMs > saidMs && atMs + 700 <= saidMs + 5_000).length).toBeGreaterThan(0);
      await clock.pass((at * 137) % 1_900);
    }
    await end();
  });

  it("runs none for changes that are no news", async () => {
    const asked: (readonly string[])[] = [];
    const { clock, end, told, whys } = open({ isNews: (paths) => Promise.resolve(asked.push(paths) === 0) });
    await clock.pass(1_000);
    told.tell("a.md", "b.md");
    told.tell("a.md");
    await clock.pass(30_000);
    expect(whys()).toEqual(["start 0"]);
    expect(asked).toEqual([["a.md", "b.md"]]);
    await end();
  });

  it("looks at changes in whatever round comes first, and runs no second one for them", async () => {
    const { clock, end, told, whys } = open({ pace: { intervalMs: 500 } });
    await clock.pass(400);
    told.tell("a.md");
    await clock.pass(650);
    expect(whys()).toEqual(["start 0", "edit 500", "interval 1000"]);
    await end();
  });

  it("ends when a round says so", async () => {
    const { answer, done, rounds } = open();
    answer({ ...fine, over: true });
    await expect(done).resolves.toEqual({ rounds: 1 });
    expect(rounds).toHaveLength(1);
  });
});

describe("a system that is down", () => {
  const down = (askedMs?: number): RoundEnd => ({
    down: [askedMs === undefined ? { system: "jira" } : { system: "jira", askedMs }],
    answered: new Set(["github"]),
  });

  it("is asked again in growing steps until it answers", async () => {
    const { answer, clock, end, rounds, whys } = open();
    answer(down(), down(), down(), fine);
    await clock.pass(70_000);
    expect(whys()).toEqual(["start 0", "again 3750", "again 11250", "again 26250"]);
    expect(rounds.map(({ resting }) => resting.size)).toEqual([0, 0, 0, 0]);
    await end();
  });

  it("is left alone as long as it asked, while edits go to the others", async () => {
    const { answer, clock, end, rounds, told, whys } = open();
    const github: RoundEnd = { down: [], answered: new Set(["github"]) };
    answer(down(100_000), github, github);
    await clock.pass(20_000);
    told.tell("a.md");
    await clock.pass(85_000);
    expect(whys()).toEqual(["start 0", "edit 20300", "interval 80300", "again 100126"]);
    expect(rounds.map(({ resting }) => [...resting])).toEqual([[], ["jira"], ["jira"], []]);
    await end();
  });
});

describe("sleep", () => {
  it("is noticed at the next beat: one round, and then the usual pace", async () => {
    const { clock, end, whys } = open();
    await clock.pass(12_000);
    clock.jump(3_600_000);
    await clock.pass(70_000);
    expect(whys()).toEqual(["start 0", "woke 3615000", "interval 3675000"]);
    await end();
  });

  it("ends the rest of whoever did not answer before", async () => {
    const { answer, clock, end, rounds } = open();
    const down: RoundEnd = { down: [{ system: "jira" }], answered: new Set() };
    answer(down, down, down, down, down, down);
    await clock.pass(120_000);
    const before = rounds.length;
    clock.jump(20_000);
    await clock.pass(5_000);
    expect(rounds[before]).toMatchObject({ why: "woke", resting: new Set() });
    await end();
  });

  it("a clock that is set back ends no watch", async () => {
    const { clock, end, rounds } = open();
    await clock.pass(10_000);
    clock.jump(-86_400_000);
    await clock.pass(70_000);
    expect(rounds.map(({ why }) => why)).toEqual(["start", "woke", "interval"]);
    await end();
  });
});

describe("stopping", () => {
  it("waits for the round in progress, and starts no other", async () => {
    const { clock, done, rounds, told } = open({ roundMs: 3_000 });
    await clock.pass(1_000);
    told.tell("a.md");
    told.stop.ring();
    let ended = false;
    void done.then(() => (ended = true));
    await settled();
    expect(ended).toBe(false);
    await clock.pass(2_000);
    expect([ended, rounds.length]).toEqual([true, 1]);
  });

  it("ends a wait at once", async () => {
    const { clock, done, told } = open();
    await clock.pass(30_000);
    told.stop.ring();
    await expect(done).resolves.toEqual({ rounds: 1 });
  });

  it("before it began runs no round", async () => {
    const told = toldChanges();
    told.stop.ring();
    const never = () => Promise.reject(new Error("a round was run"));
    const watching = { changes: () => told.changes(), clock: virtualClock(), stop: told.stop };
    await expect(watch(watching, never, { intervalMs: 1_000 })).resolves.toEqual({ rounds: 0 });
  });
});
