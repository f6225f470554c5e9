import { describe, expect, it } from "@jest/globals";
import { createSeen } from "./seen.js";
import { toldChanges, virtualClock } from "./testing.js";
import { watch } from "./watch.js";

/** A folder whose every write is heard of, and a round that writes into each file what it has found new in it. */
function open(knowsItsOwn: boolean) {
  const clock = virtualClock();
  const told = toldChanges();
  const files = new Map<string, string>();
  const taken = new Map<string, string>();
  const count = { rounds: 0, writes: 0 };
  const write = (path: string, text: string): void => {
    files.set(path, text);
    told.tell(path);
  };
  const seen = createSeen((path) => Promise.resolve(files.get(path) ?? "gone"));
  const done = watch(
    {
      changes: () => told.changes(),
      clock,
      stop: told.stop,
      ...(knowsItsOwn ? { isNews: (paths: readonly string[]) => seen.isNews(paths) } : {}),
    },
    async () => {
      count.rounds += 1;
      for (const [path, text] of files) {
        if (taken.get(path) === text) continue;
        const mirrored = `${text} (mirrored)`;
        taken.set(path, mirrored);
        write(path, mirrored);
        count.writes += 1;
        await seen.wrote([path]);
      }
      return { down: [], answered: new Set(["jira"]) };
    },
    { intervalMs: 60_000_000 },
  );
  const end = async () => {
    told.stop.ring();
    await done;
  };
  return { clock, count, end, write };
}

describe("what a round writes itself", () => {
  it("starts no round: a thousand edits are a thousand rounds and a thousand writes", async () => {
    const { clock, count, end, write } = open(true);
    await clock.pass(1_000);
    for (let at = 1; at <= 1_000; at += 1) {
      write(`${at % 7}.md`, `edit ${at}`);
      await clock.pass(3_000);
    }
    expect(count).toEqual({ rounds: 1 + 1_000, writes: 1_000 });
    await end();
  });

  it("starts no round when a thousand edits come in one go", async () => {
    const { clock, count, end, write } = open(true);
    await clock.pass(2_000);
    for (let at = 1; at <= 1_000; at += 1) write(`${at}.md`, `edit ${at}`);
    await clock.pass(60_000);
    expect(count).toEqual({ rounds: 2, writes: 1_000 });
    await end();
  });

  it("ends in one empty round where nobody knows it as ours", async () => {
    const { clock, count, end, write } = open(false);
    await clock.pass(2_000);
    write("a.md", "edit");
    await clock.pass(60_000);
    expect(count).toEqual({ rounds: 3, writes: 1 });
    await end();
  });

  it("does not hide an edit that comes right after it", async () => {
    const { clock, count, end, write } = open(true);
    await clock.pass(2_000);
    write("a.md", "edit");
    await clock.pass(300);
    write("a.md", "another edit");
    await clock.pass(60_000);
    expect(count).toEqual({ rounds: 3, writes: 2 });
    await end();
  });
});

describe("what is news", () => {
  const files = new Map<string, string>();
  const digestOf = (path: string) => Promise.resolve(files.get(path) ?? "gone");

  it("is a file with other bytes, a new one, and one that is gone; not a save that changes nothing", async () => {
    const seen = createSeen(digestOf);
    files.set("a", "1");
    expect(await seen.isNews(["a"])).toBe(true);
    expect(await seen.isNews(["a"])).toBe(false);
    files.set("a", "2");
    expect(await seen.isNews(["a"])).toBe(true);
    files.delete("a");
    expect(await seen.isNews(["a"])).toBe(true);
    expect(await seen.isNews(["a"])).toBe(false);
  });

  it("is one among many", async () => {
    const seen = createSeen(digestOf);
    files.set("a", "1").set("b", "1");
    await seen.wrote(["a", "b"]);
    files.set("b", "2");
    expect(await seen.isNews(["a", "b"])).toBe(true);
    expect(await seen.isNews(["a", "b"])).toBe(false);
  });
});
