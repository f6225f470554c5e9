import { describe, expect, it } from "@jest/globals";
import { anUnread, aThread } from "@satellite/testkit/builders";
import { factsOf } from "../facts/index.js";
import { allRead } from "./all-read.js";

describe("all-read", () => {
  it("says what could not be read, each thing once", () => {
    const unread = [
      anUnread({ what: "satellite.yml", code: "FORBIDDEN", says: "no access" }),
      anUnread({ what: "specs/a/spec.md" }),
    ];
    expect(allRead.judge(factsOf(aThread({ unread }))).map((answer) => [answer.outcome, answer.says])).toEqual([
      ["unknown", "satellite.yml could not be read: no access (FORBIDDEN)."],
      ["unknown", "specs/a/spec.md could not be read: Jira answered 503 (UNAVAILABLE)."],
    ]);
  });

  it("leaves tickets to their own rule", () => {
    expect(allRead.judge(factsOf(aThread({ unread: [anUnread({ ref: "jira:PROJ-1" })] })))).toMatchObject([
      { outcome: "pass" },
    ]);
  });
});
