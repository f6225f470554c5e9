import { expect, it } from "@jest/globals";
import { defaultSeed } from "@satellite/testkit/sandbox";
import { configWith } from "./config.js";
import { expectVerdict, openStage, repository } from "./stage.js";

const seed = defaultSeed();
const [story] = seed.jira.issues;
if (story === undefined) throw new Error("the seed has no ticket");
const more = Array.from({ length: 9 }, (_, n) => ({
  ...story,
  id: String(20_000 + n),
  key: `PROJ-${2000 + n}`,
  comments: [],
}));
const stage = openStage({ ...seed, jira: { ...seed.jira, issues: [...seed.jira.issues, ...more] } });

it("250 commits and ten tickets take six reads at most, and nothing is written the second time", async () => {
  stage.onMain(configWith({ policy: { ticket: { max_per_change: 20 } } }));
  for (let n = 0; n < 247; n += 1) {
    stage.github.commit(repository, "feat/proj-1042-login", {
      message: `PROJ-${2000 + (n % 9)} step ${n}`,
      author: "sara",
      files: { "src/step.ts": `export const step = ${n};\n` },
    });
  }
  expectVerdict(await stage.pull(7, "synchronize"), "pass", 0);
  const again = await stage.pull(7, "synchronize");
  expectVerdict(again, "pass", 0);
  expect(again.verdict?.tickets).toHaveLength(10);
  expect(again.writes).toBe(0);
  expect(again.reads).toBeLessThanOrEqual(6);
});
