import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { openBench, type Bench } from "./testing.js";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

it("the help that is written down is the help that the parser gives", async () => {
  const written = await bench.start(["--help"]);
  const parsed = await bench.run(["--help"]);
  expect(written).toEqual({ code: 0, out: parsed.out, err: "" });
  expect(written.out).toContain("check");
});
