import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { codePoints, pathText } from "./index.js";
import { checked } from "./checked.js";
import { fromPointer } from "./path.js";

describe("paths", () => {
  it.each([
    ["", "", []],
    ["/policy/ticket/states/2", "policy.ticket.states[2]", ["policy", "ticket", "states", 2]],
    ["/a~1b/c~0d", '["a/b"]["c~d"]', ["a/b", "c~d"]],
    ["/status_map/In Progress", 'status_map["In Progress"]', ["status_map", "In Progress"]],
    ["/x/01", 'x["01"]', ["x", "01"]],
  ])("%j reads %j", (pointer, text, path) => {
    expect(fromPointer(pointer)).toEqual(path);
    expect(pathText(path)).toBe(text);
  });
});

describe("codePoints", () => {
  it("counts as the language's own iterator does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => expect(codePoints(text)).toBe(Array.from(text).length)),
    );
  });
  it.each([
    ["\ud800", 1],
    ["\ud800x", 2],
    ["😀", 1],
    ["\udc00\ud800", 2],
  ])("%j has %d", (text, count) => expect(codePoints(text)).toBe(count));
});

const raw = (errors: string[]) =>
  Object.assign(() => false, { errors: errors.map((keyword) => ({ instancePath: "", keyword, params: {} })) });

const keywords = (errors: string[]) => {
  const answer = checked(raw(errors))({});
  return answer.ok ? [] : answer.errors.map(({ keyword }) => keyword);
};

describe("checked", () => {
  it("leaves out errors that only echo others, unless there are no others", () => {
    expect(keywords(["enum", "if"])).toEqual(["enum"]);
    expect(keywords(["if"])).toEqual(["if"]);
    expect(keywords(["type", "enum"])).toEqual(["type"]);
  });
});
