import { describe, expect, it } from "@jest/globals";
import { readIssue, readIssueChange } from "./read-event";

const issue = { id: "10041", key: "PROJ-1042", fields: { updated: "2026-11-21T09:00:00.000+0000" } };
const status = {
  field: "status",
  fieldId: "status",
  from: "1",
  fromString: "To Do",
  to: "3",
  toString: "In Development",
};
const event = (items: unknown, more: object = {}) => ({
  eventType: "avi:jira:updated:issue",
  issue,
  changelog: { id: "20001", items },
  ...more,
});

describe("a changed issue", () => {
  it.each([
    ["status", status],
    ["resolution", { field: "resolution" }],
    ["link", { field: "Link", to: "PROJ-7" }],
    ["remote link", { field: "RemoteLink" }],
    ["assignee", { field: "assignee" }],
    ["approval field", { field: "Approved by", fieldId: "customfield_10050", fieldtype: "custom" }],
    ["approval field of an event without ids", { field: "Approved by", fieldtype: "custom" }],
  ])("is told when its %s changed", (_, item) => {
    expect(readIssueChange(event([{ field: "summary" }, item]))).toEqual({
      issueId: "10041",
      issueKey: "PROJ-1042",
      change: "20001",
    });
  });

  it.each([
    ["only words of it changed", event([{ field: "summary" }, { field: "description" }])],
    ["it only moved on a board", event([{ field: "Rank", fieldId: "customfield_10019", fieldtype: "custom" }])],
    ["the app itself changed it", event([status], { selfGenerated: true })],
    ["nothing changed", event([])],
    ["the event has no changelog", { issue }],
    ["the changelog is of another shape", event("status")],
    ["items are of another shape", event([null, "status", 7, { field: 7 }])],
    ["the issue has no id", event([status], { issue: { key: "PROJ-1042" } })],
    ["the id is a path", event([status], { issue: { id: "../10041", key: "PROJ-1042" } })],
    ["the key is a path", event([status], { issue: { id: "10041", key: "../PROJ-1" } })],
    ["it is no event", "avi:jira:updated:issue"],
    ["it is nothing", undefined],
  ])("is not told when %s", (_, given) => expect(readIssueChange(given)).toBeUndefined());

  it("has one name a change, and another for the same change at another time", () => {
    const nameless = (updated: string) =>
      readIssueChange({ issue: { ...issue, fields: { updated } }, changelog: { items: [status] } })?.change;
    expect(nameless("2026-11-21T09:00:00.000+0000")).toBe(nameless("2026-11-21T09:00:00.000+0000"));
    expect(nameless("2026-11-21T09:00:00.000+0000")).not.toBe(nameless("2026-11-21T09:05:00.000+0000"));
  });

  it("is found by id in a deletion too", () =>
    expect(readIssue({ issue })).toEqual({ issueId: "10041", issueKey: "PROJ-1042" }));
});
