import { describe, expect, it } from "@jest/globals";
import { fileURLToPath } from "node:url";
import { operations } from "./rest/index.js";

interface Script {
  operationsInUse(): string[];
}

describe("GitHub's description", () => {
  it("is cut to the very operations that the sandbox answers", async () => {
    const script = fileURLToPath(new URL("../../../../../scripts/descriptions.mjs", import.meta.url));
    const found = (await import(script)) as Script;
    expect(found.operationsInUse()).toEqual(operations);
  });
});
