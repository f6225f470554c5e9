import { describe, expect, it } from "@jest/globals";
import {
  aChange,
  aCommit,
  aConfig,
  aFile,
  anItem,
  aPerson,
  aSpec,
  aThread,
  openedAtMs,
} from "@satellite/testkit/builders";
import type { Change } from "../../contracts/change.js";
import type { Thread } from "../../contracts/thread.js";
import { factsOf } from "../facts/index.js";
import { specBeforeCode } from "./spec-before-code.js";

const spec = aSpec();
const commit = (n: number, ...files: string[]) => aCommit(n, { files, committedAtMs: openedAtMs + n * 1000 });
const judge = (change: Partial<Change>, more: Partial<Thread> = {}, approval: "none" | "review" = "none") => {
  const files = [...new Set((change.commits ?? []).flatMap((one) => one.files ?? [spec.path, "src/a.ts"]))].map(
    (path) => aFile(path),
  );
  const config = aConfig({ policy: { spec: { beforeCode: true }, ticket: { approval } } });
  return specBeforeCode.judge(factsOf(aThread({ config, spec, change: aChange({ files, ...change }), ...more })));
};
const outcomes = (answers: readonly { outcome: string }[]) => answers.map((answer) => answer.outcome);
const first = commit(1, spec.path);
const then = commit(2, "src/a.ts");

describe("spec-before-code", () => {
  it.each<[string, Partial<Change>, Partial<Thread>, string]>([
    ["spec, then code", { commits: [first, then] }, {}, "pass"],
    ["code, then spec", { commits: [then, first] }, {}, "fail"],
    ["both in one commit", { commits: [commit(1, spec.path, "src/a.ts")] }, {}, "fail"],
    ["one commit whose files are the change's", { commits: [aCommit(1)] }, {}, "fail"],
    ["the spec alone", { commits: [first] }, {}, "pass"],
    [
      "the spec alone, files of commits not told",
      { commits: [aCommit(1), aCommit(2)], files: [aFile(spec.path)] },
      {},
      "pass",
    ],
    [
      "an item first, which is no code",
      { commits: [commit(1, "backlog/t.md"), commit(2, spec.path), commit(3, "src/a.ts")] },
      { items: [anItem({ path: "backlog/t.md" })] },
      "pass",
    ],
    ["a merge commit first", { commits: [aCommit(9, { parents: 2, files: ["src/b.ts"] }), first, then] }, {}, "pass"],
    ["files of commits not told", { commits: [aCommit(1), aCommit(2)] }, {}, "unknown"],
    ["the list of commits cut", { commits: [first, then], complete: { commits: false, files: true } }, {}, "unknown"],
    ["a spec that stood before", { commits: [aCommit(1), aCommit(2)] }, { spec: aSpec({ changed: false }) }, "pass"],
  ])("answers for %s", (_, change, more, outcome) => {
    expect(outcomes(judge(change, more))).toEqual([outcome]);
  });

  it.each([
    ["between spec and code", openedAtMs + 1500, ["pass"]],
    ["after the code", openedAtMs + 2500, ["fail"]],
  ])("asks that an approval, where one is asked, came first: %s", (_, atMs, expected) => {
    const approvals = [{ by: aPerson("tom"), atMs, how: "review", from: "github" } as const];
    expect(outcomes(judge({ commits: [first, then], approvals }, {}, "review"))).toEqual(expected);
  });

  it("says that the time of approval is open when the first commit of code is", () => {
    const approvals = [{ by: aPerson("tom"), atMs: openedAtMs, how: "review", from: "github" } as const];
    const commits = [aCommit(1), aCommit(2)];
    expect(outcomes(judge({ commits, approvals }, { spec: aSpec({ changed: false }) }, "review"))).toEqual(["unknown"]);
    expect(outcomes(judge({ commits }, { spec: aSpec({ changed: false }) }, "review"))).toEqual(["fail"]);
  });

  it("asks nothing unless the policy does, nor without a spec", () => {
    expect(outcomes(judge({ commits: [then, first] }, { config: aConfig() }))).toEqual(["not-applicable"]);
    const { spec: _, ...bare } = aThread({ config: aConfig({ policy: { spec: { beforeCode: true } } }) });
    expect(outcomes(specBeforeCode.judge(factsOf(bare)))).toEqual(["not-applicable"]);
  });
});
