import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { packIndex, unpackIndex } from "./pack-index.js";

describe("an index, packed", () => {
  it("comes back as it was", () => {
    const stamp = fc.record({ size: fc.nat(), mtimeMs: fc.double({ min: 0, max: 4e12, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), stamp)), (entries) => {
        const index = new Map(entries.map(([path, { size, mtimeMs }]) => [path, { size, mtimeMs: mtimeMs + 0 }]));
        expect(unpackIndex(packIndex(index))).toEqual(index);
      }),
    );
  });

  it.each([
    "",
    "null",
    "[]",
    "{}",
    '{"format":1}',
    '{"format":2,"files":[]}',
    '{"format":1,"files":{}}',
    '{"format":1,"files":[null]}',
    '{"format":1,"files":[["a.md",1]]}',
    '{"format":1,"files":[["a.md","1",1]]}',
    packIndex(new Map([["a.md", { size: 1, mtimeMs: 1.5 }]])).slice(0, -3),
  ])("is nothing where the text is another: %j", (text) => expect(unpackIndex(text)).toBeUndefined());
});
