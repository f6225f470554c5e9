import { expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { defences } from "../world/defences.js";
import { breachesOf } from "../world/oracle.js";
import { schedules } from "../world/schedule.js";

jest.setTimeout(120_000);

it.each(Object.entries(defences))("a world without its %s breaks a law", async (_, undoing) => {
  const property = fc.asyncProperty(
    schedules(),
    async (schedule) => (await breachesOf(schedule, { undoing })).length === 0,
  );
  const { failed } = await fc.check(property, { numRuns: 4_000, seed: 1, endOnFailure: true });
  expect(failed).toBe(true);
});
