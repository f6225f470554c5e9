import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { asJson, elementsOf, membersOf, withMember } from "./json.js";

const objects = fc.dictionary(fc.string(), fc.jsonValue()).filter((one) => !Object.hasOwn(one, "__proto__"));
const spaced = fc
  .tuple(objects, fc.constantFrom(undefined, 1, "\t"))
  .map(([object, indent]) => JSON.stringify(object, undefined, indent));

describe("withMember", () => {
  it.each([
    ['{"a":1,"b":2}', "a", 9, '{"a":9,"b":2}'],
    ['{"a": 1, "b": 2}', "c", "x", '{"a": 1, "b": 2, "c": "x"}'],
    ['{"a":1,"b":2}', "c", ["x"], '{"a":1,"b":2,"c":["x"]}'],
    ['{"a": 1}', "b", 2, '{"a": 1, "b": 2}'],
    ["{}", "a", 1, '{"a":1}'],
    ['{"a":{"b":1},"b":[1,"]}"]}', "b", 2, '{"a":{"b":1},"b":2}'],
    ['{"a":1,"b":2,"c":3}', "b", undefined, '{"a":1,"c":3}'],
    ['{"a":1,"b":2}', "b", undefined, '{"a":1}'],
    ['{"a":1}', "a", undefined, "{}"],
    ['{"a":1,"a":2}', "a", 3, '{"a":1,"a":3}'],
    ['{"a":1.0e3,"\\u0062":1}', "b", 2, '{"a":1.0e3,"\\u0062":2}'],
  ])("%s with %s = %j is %s", (source, key, value, wanted) => {
    expect(withMember(source, key, value)).toBe(wanted);
  });

  it("sets one member, and every other one keeps its bytes", () => {
    fc.assert(
      fc.property(spaced, fc.string(), fc.jsonValue(), (source, key, value) => {
        const written = withMember(source, key, value);
        expect(new Map(Object.entries(JSON.parse(written) as object)).get(key)).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
        const rest = (text: string) =>
          membersOf(text)
            .filter((one) => one.key !== key)
            .map((one) => text.slice(one.start, one.end));
        expect(rest(written)).toEqual(rest(source));
      }),
    );
  });
});

describe("elementsOf", () => {
  it("cuts a list where JSON cuts it", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(undefined, 2), (list, indent) => {
        const source = JSON.stringify(list, undefined, indent);
        const parts = elementsOf(source).map(({ start, end }) => JSON.parse(source.slice(start, end)) as unknown);
        expect(parts).toEqual(JSON.parse(source));
      }),
    );
  });
});

describe("asJson", () => {
  it("never holds what some reader takes for the end of a line", () => {
    expect(asJson("a\u2028b\u0085c\n")).toBe('"a\\u2028b\\u0085c\\n"');
  });
});
