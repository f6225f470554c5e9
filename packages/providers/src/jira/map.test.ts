import { describe, expect, it } from "@jest/globals";
import { isKey, toState, toTicket } from "./map.js";

const status = (name: string, key?: string) => ({ name, statusCategory: { key } });
const statusMap = {
  in_progress: ["In Development"],
  blocked: ["Blocked", "On hold"],
  in_review: ["Code Review"],
  open: ["Done-ish"],
};

describe("a status as one of our states", () => {
  it.each([
    ["To Do", "new", "open"],
    ["Doing", "indeterminate", "in_progress"],
    ["Closed", "done", "closed"],
    ["Odd", "undefined", "unknown"],
    ["Odd", undefined, "unknown"],
    ["Blocked", "indeterminate", "blocked"],
    ["  on HOLD ", "new", "blocked"],
    ["Code Review", "indeterminate", "in_review"],
    ["Done-ish", "done", "open"],
  ])("%s of the category %s is %s", (name, category, state) =>
    expect(toState(status(name, category), statusMap)).toBe(state),
  );

  it("is never blocked or in review by category alone", () => {
    expect(toState(status("Blocked", "indeterminate"), {})).toBe("in_progress");
  });
});

describe("what can be a key", () => {
  it.each([
    ["PROJ-1042", true],
    ["A1_B-7", true],
    ["P-1", false],
    ["PROJ-0", false],
    ["PROJ-01", false],
    ['PROJ-1") OR key is not empty', false],
    ["PROJ-1/../x", false],
    ["PROJ-12345678901", false],
  ])("%s: %s", (name, yes) => expect(isKey(name)).toBe(yes));
});

describe("an issue as a ticket", () => {
  const fields = { summary: "Pay by card", status: status("To Do", "new") };
  const options = { baseUrl: "https://acme.atlassian.net", statusMap: {} };

  it("needs no more than a summary and a status", () => {
    expect(toTicket({ id: "1", key: "PROJ-7", fields }, options)).toEqual({
      ref: "jira:PROJ-7",
      provider: "jira",
      url: "https://acme.atlassian.net/browse/PROJ-7",
      title: "Pay by card",
      kind: "ticket",
      state: "open",
      rawState: "To Do",
      project: "PROJ",
      assignees: [],
      labels: [],
      milestones: [],
      approvals: [],
    });
  });

  it("carries times in epoch milliseconds, people by account id, fix versions as milestones", () => {
    const whole = {
      ...fields,
      updated: "2026-11-03T10:30:00.000+0100",
      assignee: { accountId: "5b10", displayName: "Mia", accountType: "atlassian" },
      fixVersions: [{ id: "3", name: "2.0", released: false }],
    };
    expect(toTicket({ id: "1", key: "PROJ-7", fields: whole }, options)).toMatchObject({
      updatedAtMs: Date.UTC(2026, 10, 3, 9, 30),
      assignees: [{ login: "Mia", type: "user", id: "5b10" }],
      milestones: [{ title: "2.0", id: "3", released: false }],
    });
  });

  it("tells which fields a transition's screen requires and Jira does not fill", () => {
    const transition = {
      id: "31",
      name: "Finish",
      to: status("Done", "done"),
      fields: {
        resolution: { name: "Resolution", required: true, hasDefaultValue: false },
        priority: { name: "Priority", required: true, hasDefaultValue: true },
        comment: { name: "Comment", required: false },
      },
    };
    expect(toTicket({ id: "1", key: "PROJ-7", fields, transitions: [transition] }, options).transitions).toEqual([
      { id: "31", name: "Finish", to: "Done", toState: "closed", required: [{ id: "resolution", name: "Resolution" }] },
    ]);
  });
});
