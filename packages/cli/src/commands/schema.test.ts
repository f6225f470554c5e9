import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { schemas } from "@satellite/core/schema";
import { openBench, type Bench } from "../testing.js";

let bench: Bench;
beforeAll(() => {
  bench = openBench();
});
afterAll(() => bench.close());

describe("schema", () => {
  it.each(Object.keys(schemas))("prints %s as one JSON document", async (name) => {
    const told = await bench.run(["schema", name]);
    expect(told).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(told.out)).toEqual(JSON.parse(JSON.stringify(schemas[name as keyof typeof schemas])));
  });

  it("prints the config's without a name", async () => {
    expect((await bench.run(["schema"])).out).toBe((await bench.run(["schema", "config"])).out);
  });

  it.each([
    ["verdcit", "did you mean verdict?"],
    ["nothing-like-it", "there are config, verdict, tickets, forge"],
    ["constructor", "there is no schema"],
  ])("ends with 2 on %j", async (name, says) => {
    expect(await bench.run(["schema", name])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining(says),
    });
  });
});
