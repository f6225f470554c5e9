import { describe, expect, it } from "@jest/globals";
import { aChange, aCommit, aThread } from "@satellite/testkit/builders";
import type { Commit } from "../../contracts/change.js";
import { factsOf } from "../facts/index.js";
import { commitNotRogue } from "./commit-not-rogue.js";

const push = (commits: Commit[], overrides: object = {}, complete = true) => {
  const change = aChange({ kind: "push", commits, complete: { commits: complete, files: true } });
  const event = {
    kind: "push",
    repository: change.repository,
    ref: "refs/heads/main",
    before: "0",
    after: "1",
    created: false,
    deleted: false,
    forced: false,
    ...overrides,
  } as const;
  return commitNotRogue.judge(factsOf(aThread({ change, event })));
};
const by = (merged: boolean, checkPassed?: boolean): Commit =>
  aCommit(1, { broughtBy: [{ number: 7, merged, ...(checkPassed === undefined ? {} : { checkPassed }) }] });

describe("commit-not-rogue", () => {
  it.each<[string, Commit, string]>([
    ["a pull request that passed", by(true, true), "pass"],
    ["a pull request that failed", by(true, false), "fail"],
    ["a pull request whose check is not known", by(true), "unknown"],
    ["a pull request that is still open", by(false, true), "fail"],
    ["no pull request", aCommit(1, { broughtBy: [] }), "fail"],
    ["nobody could say what", aCommit(1), "unknown"],
  ])("answers for a commit brought by %s", (_, commit, outcome) => {
    expect(push([commit])[0]?.outcome).toBe(outcome);
  });

  it("names each rogue commit, merge commits too", () => {
    const rogue = aCommit(2, { broughtBy: [], parents: 2 });
    expect(push([by(true, true), rogue])).toMatchObject([
      { outcome: "fail", commit: rogue.sha, remedy: expect.stringContaining("Revert") },
    ]);
  });

  it.each<[string, Parameters<typeof push>]>([
    ["another branch", [[by(false)], { ref: "refs/heads/topic" }]],
    ["a tag", [[by(false)], { ref: "refs/tags/main" }]],
    ["the first push of all", [[by(false)], { created: true }]],
    ["a push without commits", [[]]],
  ])("asks nothing of %s", (_, given) => {
    expect(push(...given)).toMatchObject([{ outcome: "not-applicable" }]);
  });

  it("does not pass a push of which it saw a part", () => {
    expect(push([by(true, true)], {}, false)).toMatchObject([{ outcome: "unknown" }]);
  });

  it("asks nothing of a pull request", () => {
    expect(commitNotRogue.judge(factsOf(aThread()))[0]?.outcome).toBe("not-applicable");
  });
});
