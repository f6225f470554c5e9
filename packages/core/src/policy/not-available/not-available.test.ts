import { describe, expect, it } from "@jest/globals";
import { aConfig, aThread } from "@satellite/testkit/builders";
import { factsOf } from "../facts/index.js";
import { notAvailable } from "./not-available.js";

describe("not-available", () => {
  it("names every key that is set and not in use", () => {
    const config = aConfig({ notYet: ["remotes.notion", "sync"] });
    expect(notAvailable.judge(factsOf(aThread({ config })))).toMatchObject([
      { outcome: "not-applicable", refs: ["remotes.notion"], says: expect.stringContaining("not available yet") },
      { outcome: "not-applicable", refs: ["sync"] },
    ]);
  });

  it("is quiet when every key is in use", () => {
    expect(notAvailable.judge(factsOf(aThread()))).toHaveLength(1);
  });
});
