import { describe, expect, it } from "@jest/globals";
import { parseConfig } from "./parse-config.js";
import type { Problem } from "./settled.js";

function problemsOf(text: string): readonly Problem[] {
  const parsed = parseConfig([{ path: "satellite.yml", text }]);
  if (!("problems" in parsed)) throw new Error("the config was taken");
  return parsed.problems;
}

const bomb = [
  "a: &a [x, x, x, x, x, x, x, x, x]",
  ..."bcdefghi"
    .split("")
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(", ")}]`),
].join("\n");

describe("bad YAML is told clearly", () => {
  it.each([
    ["a tab for indentation", "mode: strict\npolicy:\n\tcommits: any\n", "CONFIG_SYNTAX", 3, /tab/],
    ["a missing bracket", "mode: [strict\n", "CONFIG_SYNTAX", 2, /missing|indentation/],
    ["a key twice", "mode: strict\nmode: warn\n", "CONFIG_SYNTAX", 2, /twice/],
    ["a list at the root", "- mode\n", "CONFIG_SHAPE", 1, /must be a mapping, not a list/],
    ["a text at the root", "strict\n", "CONFIG_SHAPE", 1, /must be a mapping, not a text/],
    ["two documents", "mode: strict\n---\nmode: warn\n", "CONFIG_SYNTAX", 2, /second document/],
    ["a directive", "%YAML 1.1\n---\nmode: off\n", "CONFIG_SYNTAX", 1, /directives/],
    ["a tag that runs code", "mode: !!js/function 'function(){}'\n", "CONFIG_SYNTAX", 1, /tags/],
    ["an unknown alias", "mode: *nobody\n", "CONFIG_SYNTAX", 1, /alias/],
    ["a key that is a list", "mode: strict\n? [a, b]\n: 1\n", "CONFIG_SYNTAX", 2, /keys must be words/],
    ["an alias bomb", bomb, "CONFIG_SYNTAX", 1, /aliases/],
    ["deep brackets", `people: ${"[".repeat(100_000)}`, "CONFIG_SYNTAX", 1, /deeper/],
    ["deep dashes", `people:\n  ${"- ".repeat(60_000)}x`, "CONFIG_SYNTAX", 2, /deeper/],
    [
      "deep indentation",
      Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
      "CONFIG_SYNTAX",
      33,
      /deeper/,
    ],
    [
      "30,000 keys",
      Array.from({ length: 30_000 }, (_, index) => `k${index}:`).join("\n"),
      "CONFIG_SYNTAX",
      1,
      /more than 5000/,
    ],
    [
      "12,000 anchors",
      Array.from({ length: 12_000 }, (_, index) => `k${index}: &a${index} x`).join("\n"),
      "CONFIG_SYNTAX",
      1,
      /5000/,
    ],
    ["many collections at the root", "{}".repeat(100_000), "CONFIG_SYNTAX", 1, /more than 5000/],
    ["300 KiB", `# ${"x".repeat(300 * 1024)}`, "CONFIG_TOO_LARGE", 1, /256 KiB/],
    ["150,000 emoji halves", `# ${"😀".repeat(75_000)}`, "CONFIG_TOO_LARGE", 1, /256 KiB/],
  ] as const)("%s", (_, text, code, line, says) => {
    const [problem] = problemsOf(text);
    expect(problem).toMatchObject({ code, line, says: expect.stringMatching(says), file: "satellite.yml" });
    expect(problem?.remedy).not.toBe("");
  });

  it.each([["__proto__: { mode: warn }\n"], ["policy:\n  __proto__: { commits: any }\n"], ["constructor: { a: 1 }\n"]])(
    "%j is an unknown key and touches no prototype",
    (text) => {
      expect(problemsOf(text)[0]).toMatchObject({ code: "CONFIG_UNKNOWN_KEY" });
      expect(({} as Record<string, unknown>)["mode"]).toBeUndefined();
    },
  );

  it("points through an alias to the place that is wrong", () => {
    const problems = problemsOf("policy:\n  ticket: &t\n    required: maybe\n");
    expect(problems[0]).toMatchObject({ line: 3, column: 15, path: "policy.ticket.required" });
  });

  it("counts lines with CRLF as one", () => {
    expect(problemsOf("mode: strict\r\npolicy:\r\n  commits: none\r\n")[0]).toMatchObject({ line: 3, column: 12 });
  });
});
