import { describe, expect, it } from "@jest/globals";
import { wrongIn, type InputSchema } from "./arguments.js";
import { tools } from "./tools/index.js";

const schema: InputSchema = {
  type: "object",
  properties: {
    ref: { type: "string", description: "", maxLength: 5 },
    mode: { type: "string", description: "", enum: ["a", "b"] },
    dry_run: { type: "boolean", description: "" },
    split: { type: "integer", description: "", minimum: 1, maximum: 50 },
    items: { type: "array", description: "", items: { type: "string", maxLength: 3 }, maxItems: 2 },
    filters: { type: "object", description: "" },
  },
  required: ["ref"],
  additionalProperties: false,
};

describe("the arguments of a call", () => {
  it.each([
    [{ ref: "#42", mode: "b", dry_run: true, split: 50, items: ["x"], filters: {} }, []],
    [{}, ['"ref" is needed']],
    [{ ref: "x".repeat(6) }, ['"ref" must be a text of at most 5 characters']],
    [{ ref: "x", mode: "c" }, ['"mode" must be one of a, b']],
    [{ ref: "x", dry_run: "yes" }, ['"dry_run" must be true or false']],
    [{ ref: "x", split: 1.5 }, ['"split" must be a whole number from 1 to 50']],
    [{ ref: "x", split: 51 }, ['"split" must be a whole number from 1 to 50']],
    [{ ref: "x", items: ["a", "b", "c"] }, ['"items" must be a list of at most 2 texts']],
    [{ ref: "x", items: ["long"] }, ['"items" must be a list of at most 2 texts']],
    [{ ref: "x", filters: [] }, ['"filters" must be an object']],
    [{ ref: "x", cwd: "/etc" }, ['there is no argument "cwd"']],
    [JSON.parse('{"ref":"x","__proto__":{}}') as object, ['there is no argument "__proto__"']],
  ])("%j: %j", (given, wrong) => expect(wrongIn(given as Record<string, unknown>, schema)).toEqual(wrong));

  it("that only look have nothing to agree to, and all can be tried", () => {
    for (const { input, name, writes } of tools) {
      expect([name, "confirm" in input.properties]).toEqual([name, writes !== "looks"]);
      expect(input.properties).toHaveProperty("dry_run");
    }
  });
});
