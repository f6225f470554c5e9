import { describe, expect, it } from "@jest/globals";
import { aChange, aConfig, anUnread, aSpec, aThread } from "@satellite/testkit/builders";
import type { Thread } from "../../contracts/thread.js";
import { factsOf } from "../facts/index.js";
import { specPresent } from "./spec-present.js";

const cut = aChange({ complete: { commits: true, files: false } });
const judge = (required: boolean, more: Partial<Thread>) =>
  specPresent.judge(factsOf(aThread({ config: aConfig({ policy: { spec: { required } } }), ...more })))[0];

describe("spec-present", () => {
  it.each<[string, boolean, Partial<Thread>, string]>([
    ["there", true, { spec: aSpec() }, "pass"],
    ["there and not asked for", false, { spec: aSpec() }, "pass"],
    ["not there", true, {}, "fail"],
    ["not there and not asked for", false, {}, "not-applicable"],
    ["one of several", true, { candidates: ["specs/a/spec.md", "specs/b/spec.md"] }, "not-applicable"],
    ["not there, but a file could not be read", true, { unread: [anUnread({ what: "specs/a/spec.md" })] }, "unknown"],
    ["not there, but the list of files was cut", true, { change: cut }, "unknown"],
  ])("answers for a spec that is %s", (_, required, more, outcome) => {
    expect(judge(required, more)?.outcome).toBe(outcome);
  });

  it("says where it would be looked for", () => {
    expect(judge(true, {})?.remedy).toContain("for example specs/PROJ-1042/spec.md");
  });
});
