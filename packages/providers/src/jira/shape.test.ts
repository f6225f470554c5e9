import { describe, expect, it } from "@jest/globals";
import { wireIssue, wireSearch } from "./wire.js";

const issue = { id: "10001", key: "PROJ-1042", fields: { summary: "Pay by card", status: { name: "To Do" } } };

describe("the shape of Jira's answers", () => {
  it.each([
    ["an issue with no more than it must have", { issues: [issue] }, undefined],
    ["keys that we do not know", { issues: [{ ...issue, expand: "x" }], isLast: true }, undefined],
    ["null where Jira leaves out", { issues: [{ ...issue, transitions: null }] }, undefined],
    ["no object", "<html>", "answer"],
    ["a list instead of an object", [], "answer"],
    ["no issues", {}, "answer.issues"],
    ["an issue without its key", { issues: [issue, { ...issue, key: 7 }] }, "answer.issues[1].key"],
    [
      "a status without a name",
      { issues: [{ ...issue, fields: { summary: "", status: {} } }] },
      "answer.issues[0].fields.status.name",
    ],
    [
      "labels that are no words",
      { issues: [{ ...issue, fields: { ...issue.fields, labels: [1] } }] },
      "answer.issues[0].fields.labels[0]",
    ],
  ])("%s", (_, answer, fault) => expect(wireSearch.fault(answer, "answer")).toBe(fault));

  it("names the field of a screen that is amiss", () => {
    const transitions = [
      { id: "11", name: "Start", to: { name: "Doing" }, fields: { resolution: { required: "yes" } } },
    ];
    expect(wireIssue.fault({ ...issue, transitions }, "issue")).toBe("issue.transitions[0].fields[0].required");
  });
});
