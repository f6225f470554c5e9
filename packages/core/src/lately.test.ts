import { expect, it } from "@jest/globals";
import { lately } from "./lately.js";

function counted() {
  const asked: string[] = [];
  const measure = lately((text) => {
    asked.push(text);
    return { length: text.length };
  });
  return { asked, measure };
}

it("does the work once for a text that comes back", () => {
  const { asked, measure } = counted();
  expect([measure("one"), measure("three"), measure("one")]).toEqual([{ length: 3 }, { length: 5 }, { length: 3 }]);
  expect(asked).toEqual(["one", "three"]);
});

it("keeps what was asked for last, and nothing of long texts", () => {
  const { asked, measure } = counted();
  const others = Array.from({ length: 63 }, (_, at) => `text ${at}`);
  for (const text of ["old", "kept", ...others, "kept", "old", "kept"]) measure(text);
  expect(asked).toEqual(["old", "kept", ...others, "old"]);
  const long = "a".repeat(20_001);
  for (const text of [long, long]) measure(text);
  expect(asked.filter((text) => text === long)).toHaveLength(2);
});
