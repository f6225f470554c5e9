import { describe, expect, it } from "@jest/globals";
import type { Dialects } from "../contracts/mention.js";
import { linkName, refOfLink } from "./ref-of-link.js";
import { typedRef } from "./typed-ref.js";

describe("the ticket that a link names", () => {
  it.each([
    ["jira", "PROJ-7", "jira:PROJ-7"],
    ["Jira", " proj-7 ", "jira:PROJ-7"],
    ["linear", "eng-9", "linear:ENG-9"],
    ["github", "acme/shop#42", "github:acme/shop#42"],
    ["github", "#42", "github:acme/site#42"],
    ["github", "42", "github:acme/site#42"],
    ["azure", "acme/Shop#7", "azure:acme/Shop#7"],
    ["github", "forty-two", undefined],
    ["github", "99999999999", undefined],
    ["trello", "abc", undefined],
    ["jira", " ", undefined],
  ])("%s %j is %s", (provider, id, ref) => expect(refOfLink({ provider, id }, "acme/site")).toBe(ref));

  it("is none for a bare number where there is no repository", () =>
    expect(refOfLink({ provider: "github", id: "#42" }, "")).toBeUndefined());

  it.each(["jira:PROJ-7", "github:acme/shop#42", "linear:ENG-9"] as const)("%s comes back from its name", (ref) =>
    expect(refOfLink(linkName(ref), "")).toBe(ref),
  );
});

const dialects: Dialects = {
  trackers: ["github", "jira"],
  projects: { jira: ["PROJ"] },
  repository: "acme/shop",
  hosts: { jira: "acme.atlassian.net", github: "github.com" },
};

describe("a reference that somebody typed", () => {
  it.each([
    ["PROJ-123", "jira:PROJ-123"],
    ["  proj-123 ", "jira:PROJ-123"],
    ["#42", "github:acme/shop#42"],
    ["acme/site#42", "github:acme/site#42"],
    ["https://acme.atlassian.net/browse/PROJ-123", "jira:PROJ-123"],
    ["https://acme.atlassian.net/browse/PROJ-123?focusedCommentId=1", "jira:PROJ-123"],
    ["https://github.com/acme/site/issues/42", "github:acme/site#42"],
  ])("%s is %s", (text, ref) => expect(typedRef(text, dialects)).toEqual({ ref }));

  it.each([
    ["ENG-9", "USAGE"],
    ["https://linear.app/acme/issue/ENG-9/sign-in", "TRACKER_OFF"],
    ["OTHER-1", "USAGE"],
    ["https://evil.atlassian.net/browse/PROJ-1", "USAGE"],
    ["", "USAGE"],
    ["PROJ-1 PROJ-2", "USAGE"],
    ["fix PROJ-1", "USAGE"],
    ["PROJ-1, please", "USAGE"],
  ])("%j is refused: %s", (text, code) => expect(typedRef(text, dialects)).toMatchObject({ code }));

  it("of a tracker that is off says so by the tracker's name", () =>
    expect(typedRef("https://linear.app/acme/issue/ENG-9", dialects)).toEqual({
      code: "TRACKER_OFF",
      says: expect.stringContaining("linear"),
    }));
});
