import { describe, expect, it } from "@jest/globals";
import { aChange, aThread } from "@satellite/testkit/builders";
import { factsOf } from "../facts/index.js";
import { filesComplete } from "./files-complete.js";

describe("files-complete", () => {
  it.each([
    [true, true, "pass", "All"],
    [false, true, "unknown", "list of commits;"],
    [true, false, "unknown", "list of files;"],
    [false, false, "unknown", "list of commits and files;"],
  ])("answers for commits %s, files %s: %s", (commits, files, outcome, words) => {
    const [answer] = filesComplete.judge(factsOf(aThread({ change: aChange({ complete: { commits, files } }) })));
    expect(answer?.outcome).toBe(outcome);
    expect(answer?.says).toContain(words);
    expect(answer?.severity).toBe(outcome === "unknown" ? "warning" : undefined);
  });
});
