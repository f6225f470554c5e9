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
    ["ENG-9", "TRACKER_OFF"],
    ["https://linear.app/acme/issue/ENG-9/sign-in", "TRACKER_OFF"],
    ["OTHER-1", "TRACKER_OFF"],
    ["https://evil.atlassian.net/browse/PROJ-1", "USAGE"],
    ["", "USAGE"],
    ["PROJ-1 PROJ-2", "USAGE"],
    ["fix PROJ-1", "USAGE"],
    ["PROJ-1, please", "USAGE"],
  ])("%j is refused: %s", (text, code) => expect(typedRef(text, dialects)).toMatchObject({ code }));

  const both: Dialects = { ...dialects, projects: { jira: ["PROJ", "OPS"] } };
  const none: Dialects = { ...both, trackers: ["github"] };
  const all: Dialects = {
    ...both,
    trackers: ["github", "jira", "linear"],
    projects: { jira: ["PROJ"], linear: ["WEB"] },
  };
  const notion = "https://www.notion.so/acme/Sign-in-0123456789abcdef0123456789abcdef";
  const azure = "https://dev.azure.com/acme/Shop/_workitems/edit/7";
  it.each([
    [
      "ENG-9",
      both,
      "ENG is none of the Jira projects that the config names (PROJ, OPS), and Linear is not enabled",
      "TRACKER_OFF",
    ],
    ["ENG-9", none, "Jira is not enabled, and Linear is not enabled", "TRACKER_OFF"],
    [
      "ENG-9",
      all,
      "ENG is none of the Jira projects that the config names (PROJ), and ENG is none of the Linear teams that the config names (WEB)",
      "USAGE",
    ],
    ["https://linear.app/acme/issue/ENG-9", both, "Linear is not enabled", "TRACKER_OFF"],
    [notion, both, "Notion is not enabled", "TRACKER_OFF"],
    [azure, both, "Azure DevOps is not enabled", "TRACKER_OFF"],
    ["https://acme.atlassian.net/browse/PROJ-1", none, "Jira is not enabled", "TRACKER_OFF"],
    ["#42", { ...none, trackers: ["jira"] }, "GitHub is not enabled", "TRACKER_OFF"],
    ["https://evil.atlassian.net/browse/PROJ-1", both, "acme.atlassian.net", "USAGE"],
  ] as const)("%s says why: %j", (text, known, says, code) =>
    expect(typedRef(text, known)).toEqual({ code, says: expect.stringContaining(says) }),
  );

  it("a bare number without a repository asks for one", () => {
    const { repository: _, ...rest } = dialects;
    expect(typedRef("#42", rest)).toEqual({ code: "USAGE", says: expect.stringContaining("remotes.github.repo") });
  });

  it.each([
    ["https://linear.app/acme/issue/ENG-9", "linear:ENG-9"],
    [notion, "notion:01234567-89ab-cdef-0123-456789abcdef"],
    [azure, "azure:acme/Shop#7"],
  ])("%s is a ticket of its tracker where that is enabled", (text, ref) =>
    expect(typedRef(text, { ...both, trackers: ["github", "jira", "linear", "notion", "azure"] })).toEqual({ ref }),
  );
});
