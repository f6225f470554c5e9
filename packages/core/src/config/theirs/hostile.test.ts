import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { stringify } from "yaml";
import { parseConfigs } from "../parse-config.js";
import { theirPaths, readTheirs } from "./index.js";

const words = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "remotes",
  "github",
  "jira",
  "ado",
  "mapping",
  "labels",
  "transitions",
  "backlog",
  "statusMapping",
  "sync",
  "fieldMappings",
  "adapter",
  "spec",
  "issue",
  "enabled",
  "color_failed",
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom("github", "jira", "specs/**", "On Hold"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.array(fc.tuple(words, tie("value")), { maxLength: 5 }).map((entries) => Object.fromEntries(entries) as unknown),
  ),
}));

describe.each(theirPaths)("%s, whatever it holds", (path) => {
  it("is read without a throw, and gives either a sound part or problems with their lines", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          value.map((one) => stringify(one)),
        ),
        (text) => {
          const { notices, problems, raw, taken } = readTheirs({ path, text });
          if (problems.length > 0) expect(raw).toEqual({});
          const lines = text.split("\n").length;
          for (const { line } of [...notices, ...problems, ...taken]) expect(line >= 1 && line <= lines + 1).toBe(true);
          const whole = parseConfigs([], [{ path, text }]);
          expect("problems" in whole).toBe(problems.length > 0);
        },
      ),
      { numRuns: 200 },
    );
    expect(({} as Record<string, unknown>)["enabled"]).toBeUndefined();
  });
});
