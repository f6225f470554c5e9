import { tmpdir } from "node:os";
import { afterEach, expect, it, jest } from "@jest/globals";
import { adfJudge, commonMarkExamples } from "./adf-judge.js";

const asked = process.env["REQUIRE_ALL"];
afterEach(() => {
  if (asked === undefined) delete process.env["REQUIRE_ALL"];
  else process.env["REQUIRE_ALL"] = asked;
  jest.restoreAllMocks();
});

it("says once what is not held against the schema where that is not installed", () => {
  delete process.env["REQUIRE_ALL"];
  const written = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  expect([adfJudge(tmpdir()), adfJudge(tmpdir()), commonMarkExamples(tmpdir())]).toEqual([undefined, undefined, []]);
  expect(written.mock.calls.map(([line]) => String(line))).toEqual([
    expect.stringMatching(/^skipped: .*full\.json.*\n$/),
    expect.stringMatching(/^skipped: .*spec\.txt.*\n$/),
  ]);
});

it("fails instead where everything is required", () => {
  process.env["REQUIRE_ALL"] = "1";
  expect(() => adfJudge(tmpdir())).toThrow("full.json");
});
