import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { takeSignals } from "./signals.js";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function open() {
  const from = new EventEmitter();
  const exits: number[] = [];
  const before: string[] = [];
  from.on("SIGINT", () => before.push("SIGINT"));
  from.on("SIGTERM", () => before.push("SIGTERM"));
  return { before, exits, from, signals: takeSignals({ exit: (code) => exits.push(code), from }) };
}

describe.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s", (signal, code) => {
  it("asks for an end, and ends nothing itself as long as its moment lasts", () => {
    const { before, exits, from, signals } = open();
    from.emit(signal);
    jest.advanceTimersByTime(1_499);
    expect([signals.stop.aborted, signals.code(), exits, before]).toEqual([true, code, [], []]);
  });

  it("ends the process when the end does not come", () => {
    const { exits, from } = open();
    from.emit(signal);
    jest.advanceTimersByTime(1_500);
    expect(exits).toEqual([code]);
  });

  it("a second time ends it at once", () => {
    const { exits, from } = open();
    from.emit(signal);
    from.emit(signal);
    expect(exits).toEqual([code]);
  });
});

it("the first one decides the code, and afterwards signals do what they did before", () => {
  const { before, from, signals } = open();
  from.emit("SIGTERM");
  signals.release();
  from.emit("SIGINT");
  expect([signals.code(), before]).toEqual([143, ["SIGINT"]]);
});
