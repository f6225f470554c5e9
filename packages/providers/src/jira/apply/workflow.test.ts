import { describe, expect, it } from "@jest/globals";
import { toWorkflow } from "./workflow.js";

describe("a workflow as Jira describes it", () => {
  const workflow = toWorkflow(
    {
      statuses: [
        { id: "10001", name: "To Do", statusReference: "a", statusCategory: "TODO" },
        { id: "10002", name: "In Development", statusReference: "b", statusCategory: "IN_PROGRESS" },
        { id: "10003", name: "Done", statusReference: "c", statusCategory: "DONE" },
      ],
      workflows: [
        {
          transitions: [
            { id: "1", name: "Create", type: "INITIAL", toStatusReference: "a", links: [] },
            {
              id: "11",
              name: "Start",
              type: "DIRECTED",
              toStatusReference: "b",
              links: [{ fromStatusReference: "a" }, { fromStatusReference: "c" }],
            },
            { id: "21", name: "Finish", type: "GLOBAL", toStatusReference: "c", links: [] },
            { id: "31", name: "Loop", type: "DIRECTED", toStatusReference: null, links: null },
          ],
        },
      ],
    },
    { in_review: ["in development"] },
  );

  it("gives statuses by the ids that issues use, with our states", () => {
    expect(workflow.statuses).toEqual([
      { id: "10001", name: "To Do", state: "open" },
      { id: "10002", name: "In Development", state: "in_review" },
      { id: "10003", name: "Done", state: "closed" },
    ]);
  });

  it("gives an edge for each start, none for creation, one without a start for global ones", () => {
    expect(workflow.edges).toEqual([
      { id: "11", name: "Start", from: "10001", to: "10002" },
      { id: "11", name: "Start", from: "10003", to: "10002" },
      { id: "21", name: "Finish", to: "10003" },
    ]);
  });
});
