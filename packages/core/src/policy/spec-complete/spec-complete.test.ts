import { describe, expect, it } from "@jest/globals";
import { aConfig, aSpec, aThread } from "@satellite/testkit/builders";
import { factsOf } from "../facts/index.js";
import { withoutFrontMatter } from "./front-matter.js";
import { specComplete } from "./spec-complete.js";

const criteria = "## Acceptance Criteria\n\n- [ ] A person can log in\n";
const judge = (text: string, required = true, sections = ["Acceptance Criteria"]) =>
  specComplete.judge(
    factsOf(aThread({ spec: aSpec({ text }), config: aConfig({ policy: { spec: { required, sections } } }) })),
  );

describe("spec-complete", () => {
  it("passes a spec with its sections and criteria", () => {
    expect(judge(`# Passkeys\n\n${criteria}`)).toMatchObject([{ outcome: "pass", path: "specs/PROJ-1042/spec.md" }]);
  });

  it("names each section that is missing or empty", () => {
    expect(judge(criteria, true, ["Risks", "Roll-out", "Acceptance Criteria"]).map((answer) => answer.says)).toEqual([
      'The spec has no section "Risks".',
      'The spec has no section "Roll-out".',
    ]);
    expect(judge(`## Risks\n\n${criteria}`, true, ["Risks"])).toMatchObject([
      { says: 'The spec\'s section "Risks" is empty.', line: 1 },
    ]);
  });

  it("points at the line of a placeholder, counted in the file as it is", () => {
    const text = `---\ntitle: Passkeys\n---\n# Passkeys\n\nTODO\n\n${criteria}`;
    expect(judge(text)).toMatchObject([
      { outcome: "fail", severity: "error", path: "specs/PROJ-1042/spec.md", line: 6 },
    ]);
  });

  it("asks for criteria below their heading", () => {
    expect(judge("## Acceptance Criteria\n\nIt works.\n")).toMatchObject([
      { outcome: "fail", says: "The spec lists no acceptance criteria." },
    ]);
  });

  it("warns only, where no spec is required", () => {
    expect(judge("# Passkeys\n", false)).toMatchObject([{ outcome: "fail", severity: "warning" }]);
  });

  it("counts placeholders beyond twenty", () => {
    const answers = judge(`# Passkeys\n\n${"TODO\n\n".repeat(25)}${criteria}`);
    expect(answers).toHaveLength(21);
    expect(answers.at(-1)?.says).toContain("5 more places");
  });

  it("has nothing to ask without a spec", () => {
    expect(specComplete.judge(factsOf(aThread()))).toMatchObject([{ outcome: "not-applicable" }]);
  });
});

describe("withoutFrontMatter", () => {
  it.each([
    ["# A\n", "# A\n", 0],
    ["---\na: 1\n---\n# A\n", "# A\n", 3],
    ["\uFEFF---\r\na: 1\r\n---\r\n# A", "# A", 3],
    ["---js\nbad()\n---\n# A\n", "# A\n", 3],
    ["---\na: 1\n", "---\na: 1\n", 0],
    ["----\n\n---\n", "----\n\n---\n", 0],
    ["---\n---", "", 2],
  ])("of %j is %j", (text, rest, linesBefore) => {
    expect(withoutFrontMatter(text)).toEqual({ text: rest, linesBefore });
  });
});
