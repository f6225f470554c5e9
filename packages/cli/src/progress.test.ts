import { describe, expect, it } from "@jest/globals";
import { createFace } from "./face.js";
import { createProgress } from "./progress.js";

const telling = (terminal: boolean, verbose = false) => {
  const told: string[] = [];
  return { told, ...createProgress((text) => void told.push(text), { terminal, verbose }) };
};

describe("progress", () => {
  it("at a terminal is one line that is written over, and gone in the end", () => {
    const { tell, told } = telling(true);
    for (const done of [0, 1, 2]) tell("tickets\u001b[2J made", done, 2);
    expect(told).toEqual([
      expect.stringContaining("made: 1 of 2\u001b[K"),
      expect.stringContaining("made: 2 of 2\u001b[K"),
      "\r\u001b[K",
    ]);
    expect(told[0]).not.toContain("\u001b[2J");
  });

  it("writes a line over a hundred times at most", () => {
    const { tell, told } = telling(true);
    for (let done = 1; done <= 10_000; done += 1) tell("items", done, 10_000);
    expect(told).toHaveLength(101);
  });

  it("elsewhere is a line now and then, and each stretch of work with --verbose", () => {
    const { tell, told } = telling(false);
    for (let done = 1; done <= 2500; done += 1) tell("items", done, 2500);
    expect(told).toEqual(["items: 1000 of 2500\n", "items: 2000 of 2500\n", "items: 2500 of 2500\n"]);
    const verbose = telling(false, true);
    for (const done of [1, 2, 3]) verbose.tell("items", done, 3);
    expect(verbose.told).toEqual(["items: 3 of 3\n"]);
  });

  it.each([
    [false, ["\ritems: 1 of 2\u001b[K", "\r\u001b[K", "done\n"]],
    [true, ["done\n"]],
  ])("gives way to a line of the result; with --quiet (%s) there is none", (quiet, expected) => {
    const told: string[] = [];
    const write = (text: string): void => void told.push(text);
    const globals = { json: false, dryRun: false, yes: false, cwd: "/", offline: false, verbose: false, color: false };
    const face = createFace({ ...globals, quiet }, {}, { out: write, err: write, terminal: true }, {} as never);
    face.progress("items", 1, 2);
    face.note("noted");
    face.line("done");
    expect(told.filter((text) => text !== "noted\n")).toEqual(expected);
  });
});
