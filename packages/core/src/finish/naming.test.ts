import { describe, expect, it } from "@jest/globals";
import { findMentions } from "../mention/index.js";
import { namingLines, type NamedTicket, type Naming } from "./index.js";

const jira: NamedTicket = {
  ref: "jira:PROJ-1042",
  link: { relation: "primary", syncMode: "sync", url: "https://acme.atlassian.net/browse/PROJ-1042" },
};
const issue = (more: Partial<NamedTicket["link"]> = {}): NamedTicket => ({
  ref: "github:acme/shop#42",
  link: { relation: "primary", syncMode: "sync", ...more },
});
const usual: Naming = { repository: "acme/shop", keyword: "Closes" };

describe("the lines that name tickets", () => {
  it.each([
    [[issue()], {}, "Closes #42"],
    [[issue()], { keyword: null }, "Ticket: #42"],
    [[issue()], { keyword: "Fixes" }, "Fixes #42"],
    [[issue()], { repository: "acme/other" }, "Closes acme/shop#42"],
    [[issue()], { closedAbove: "github:acme/shop#42" }, "Ticket: #42"],
    [[issue({ relation: "derived" })], {}, "Closes #42"],
    [[issue({ relation: "context" })], {}, ""],
    [[issue({ syncMode: "import" })], {}, "Ticket: #42"],
    [[issue({ syncMode: "manual" })], {}, "Closes #42"],
    [[jira], {}, "Ticket: [PROJ-1042](https://acme.atlassian.net/browse/PROJ-1042)"],
    [
      [
        issue({ relation: "secondary" }),
        { ...jira, link: { relation: "primary", syncMode: "sync", url: "javascript:x" } },
      ],
      {},
      "Ticket: PROJ-1042\n\nCloses #42",
    ],
    [[], {}, ""],
  ] satisfies [NamedTicket[], Partial<Naming>, string][])("of %j with %j are %j", (tickets, more, expected) => {
    expect(namingLines(tickets, { ...usual, ...more })).toBe(expected);
  });

  it("are read back as the same tickets", () => {
    const text = namingLines([jira, issue()], usual);
    const home = { trackers: ["github", "jira"] as const, projects: { jira: ["PROJ"] }, repository: "acme/shop" };
    const { mentions } = findMentions([{ in: "body", text }], { ...home, trackers: [...home.trackers], hosts: {} });
    expect(mentions.map(({ closes, ref }) => [ref, closes])).toEqual([
      ["jira:PROJ-1042", false],
      ["github:acme/shop#42", true],
    ]);
  });
});
