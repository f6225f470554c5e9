import { describe, expect, it } from "@jest/globals";
import { defaultConfig as defaults } from "../config/defaults/index.js";
import type { ItemContent } from "../contracts/item.js";
import { finalSummary, gapsOf, ownText, riskSays, type ItemSpec } from "./index.js";

const defaultConfig = defaults();
const content = (more: Partial<ItemContent> = {}): ItemContent => ({
  title: "T",
  status: "To Do",
  body: "",
  criteria: [],
  labels: [],
  assignees: [],
  dependsOn: [],
  comments: [],
  sections: {},
  ...more,
});
const spec = (text: string, by: ItemSpec["by"] = "path"): ItemSpec => ({ path: "s.md", text, sha256: "", by });
const required = { policy: { ...defaultConfig.policy, spec: { ...defaultConfig.policy.spec, required: true } } };

it("an item's own text is description, plan and criteria, and nothing of what was done", () => {
  const item = { body: "Why\n", criteria: [{ text: "a\nb", done: true }], sections: { plan: "How", summary: "Did" } };
  expect(ownText({ content: content(item) })).toBe(
    "## Description\n\nWhy\n\n## Implementation Plan\n\nHow\n\n## Acceptance Criteria\n\n- [x] a b\n",
  );
  expect(ownText({ content: content() })).toBe("");
});

describe("what is missing in a spec", () => {
  it.each([
    ["a whole one", spec("# A\n\n## Acceptance Criteria\n\n- x\n"), defaultConfig, 0],
    ["a section that is not there", spec("# A\n\nText\n"), defaultConfig, 1],
    ["a placeholder", spec("# A\n\nTBD\n\n## Acceptance Criteria\n\n- x\n"), defaultConfig, 1],
    ["an item's own text, where no spec is required", spec("Text", "text"), defaultConfig, 0],
    ["a plan outside of the policy's paths", spec("Text", "own"), defaultConfig, 0],
    ["a spec of its own inside of them", { ...spec("Text", "own"), path: "specs/a/spec.md" }, defaultConfig, 1],
    ["the same where one is", spec("Text", "text"), required, 1],
  ] as const)("%s", (_, one, config, count) => expect(gapsOf(one, config)).toHaveLength(count));

  it("stands at the line of the file, front matter counted", () => {
    const text = "---\na: 1\n---\n# A\n\n## Acceptance Criteria\n\n- TODO\n";
    expect(gapsOf(spec(text), defaultConfig)).toMatchObject([{ line: 8 }]);
  });
});

it.each([
  ["high", undefined, "needs an approval"],
  ["low", true, "requires an approval"],
  ["low", undefined, undefined],
  [undefined, undefined, undefined],
] as const)("risk %s, approval %s: %s", (riskLevel, requiresApproval, expected) => {
  const compliance = {
    ...(riskLevel === undefined ? {} : { riskLevel }),
    ...(requiresApproval === undefined ? {} : { requiresApproval }),
  };
  const risk = { high: { approval: "other-person" } } as const;
  const said = riskSays({ compliance }, { policy: { ...defaultConfig.policy, risk } });
  if (expected === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(expected);
});

it.each([
  [{ summary: "Own" }, "## Summary\n\nSpec's\n", "Own"],
  [{}, "# A\n\n## Final Summary\n\nSpec's\n\n### More\n\nx\n\n## Next\n\ny", "Spec's\n\n### More\n\nx"],
  [{}, "# A\n\n```\n## Summary\n```\ntext", undefined],
  [{ notes: "Notes" }, "# A", "Notes"],
  [{}, "", undefined],
] as const)("of %j and %j the summary is %j", (sections, text, expected) => {
  expect(finalSummary({ content: content({ sections }) }, text)).toBe(expected);
});
