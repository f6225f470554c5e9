import { expect, it } from "@jest/globals";
import { growth } from "./index.js";

const numbers = (size: number): readonly number[] => Array.from({ length: size }, (_, at) => at);
/** Something that no compiler leaves out. */
function sum(one: readonly number[], rounds: number): number {
  let all = 0;
  for (let round = 0; round < rounds; round += 1) for (const number of one) all = (all + number) % 1_000_003;
  return all;
}

it("tells work in proportion to its input from quadratic work", () => {
  expect(growth(80_000, numbers, (all) => sum(all, 100))).toBeLessThan(30);
  expect(growth(16_000, numbers, (all) => sum(all, all.length))).toBeGreaterThan(30);
});
