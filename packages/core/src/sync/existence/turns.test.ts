import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { TicketRef } from "../../contracts/ref.js";
import { turnAt, turnFrom, type Turn } from "./index.js";

const hour = 3_600_000;
const refs = Array.from({ length: 2_400 }, (_, n): TicketRef => `jira:PROJ-${n + 1}`);

describe("tickets that are looked at by their name", () => {
  it("none within an hour, a part of them after one, all after a day", () => {
    const { turn } = turnAt(undefined, 0);
    const due = (ms: number) => refs.filter(turnAt(turn, ms).isDue).length;
    expect([due(0), due(hour - 1), due(24 * hour), due(1_000 * hour)]).toEqual([0, 0, 2_400, 2_400]);
    expect(due(hour)).toBeGreaterThan(50);
    expect(due(hour)).toBeLessThan(150);
  });

  it("each once in any 24 hours, however often and when somebody looks", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 * hour }), { minLength: 1, maxLength: 60 }), (waits) => {
        let turn: Turn = turnAt(undefined, 0).turn;
        let nowMs = 0;
        let longest = 0;
        const last = new Map<TicketRef, number>(refs.slice(0, 48).map((ref) => [ref, 0]));
        for (const wait of waits) {
          nowMs += wait;
          const next = turnAt(turn, nowMs);
          turn = next.turn;
          for (const [ref, atMs] of last) {
            if (next.isDue(ref)) last.set(ref, nowMs);
            // A part is due within its hour of the day; who looks late looks late.
            else longest = Math.max(longest, nowMs - atMs);
          }
        }
        expect(longest).toBeLessThan(24 * hour + 5 * hour);
      }),
    );
  });

  it("a clock that was set back looks at none, and goes on from there", () => {
    const turn = { part: 3, atMs: 100 * hour };
    const back = turnAt(turn, 50 * hour);
    expect([refs.filter(back.isDue), back.turn]).toEqual([[], { part: 3, atMs: 50 * hour }]);
  });

  it.each([undefined, "", "x", "null", "[]", '{"part":1}', '{"part":"1","atMs":2}', '{"part":1.5,"atMs":2}'])(
    "what was kept as %j is nothing",
    (text) => expect(turnFrom(text)).toBeUndefined(),
  );

  it("what was kept is read again", () =>
    expect(turnFrom(JSON.stringify({ part: 23, atMs: 5 }))).toEqual({ part: 23, atMs: 5 }));
});
