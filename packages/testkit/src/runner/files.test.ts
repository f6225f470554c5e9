import { describe, expect, it } from "@jest/globals";
import { readOutputs } from "./index.js";

describe("the runner's output file", () => {
  it.each([
    ["a=1\nb=x=y\n", { a: "1", b: "x=y" }],
    ["a<<END\nline 1\nline=2\nEND\nb=2\n", { a: "line 1\nline=2", b: "2" }],
    ["", {}],
  ])("%j gives %j", (text, outputs) => expect(readOutputs(text)).toEqual(outputs));

  it("refuses a value that is not closed", () => {
    expect(() => readOutputs("a<<END\nline")).toThrow("not closed");
  });
});
