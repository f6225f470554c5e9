import { describe, expect, it } from "@jest/globals";
import type { Ticket } from "../contracts/ticket.js";
import type { Decision, FieldValue } from "../merge/fields/index.js";
import { outgoingOf, type OutgoingWish } from "./outgoing.js";

const ticket: Ticket = {
  ref: "jira:PROJ-1",
  provider: "jira",
  url: "",
  title: "Old",
  kind: "ticket",
  state: "open",
  rawState: "To Do",
  project: "PROJ",
  assignees: [{ login: "Sara", id: "1", type: "user" }],
  labels: ["a", "b"],
  milestones: [],
  approvals: [],
  content: { body: "old", priority: "High", fields: { cf: 1 } },
};
const wish = (decisions: Record<string, Decision<FieldValue>>, more: Partial<OutgoingWish> = {}): OutgoingWish => ({
  decisions,
  ticket,
  theirs: { title: "Old", body: "old", labels: ["a", "b"], status: "To Do", priority: "high" },
  people: [
    { local: "@sara", jira: "1" },
    { local: "@omar", jira: "2" },
  ],
  statuses: [
    { name: "To Do", state: "open" },
    { name: "In Progress", state: "in_progress" },
    { name: "Done", state: "closed" },
    { name: "Draft", state: "unknown" },
  ],
  priorities: ["Highest", "High", "Low"],
  mayClose: false,
  ...more,
});
const out = (value: FieldValue): Decision<FieldValue> => ({ kind: "to-remote", value, agreed: value });

describe("what goes upstream of a decision", () => {
  it.each<[string, FieldValue, object, object]>([
    ["title", "New", { title: "New" }, { title: "Old" }],
    ["body", "new", { body: "new" }, { body: "old" }],
    ["labels", ["b", "c"], { addLabels: ["c"], removeLabels: ["a"] }, {}],
    ["labels", ["a", "b", "c"], { addLabels: ["c"] }, {}],
    ["assignee", ["@omar"], { assignees: ["2"] }, { assignees: ["1"] }],
    ["assignee", [], { assignees: [] }, { assignees: ["1"] }],
    ["priority", "low", { priority: "Low" }, { priority: "High" }],
  ])("%s %j: %j, where it was %j", (field, value, patch, was) =>
    expect(outgoingOf(wish({ [field]: out(value) }))).toEqual({
      patch,
      was,
      fields: [field],
      belongings: [],
      refused: [],
    }),
  );

  it.each<[Decision<FieldValue>]>([
    [{ kind: "none", agreed: "x" }],
    [{ kind: "none", drift: "local" }],
    [{ kind: "to-local", value: "x", agreed: "x" }],
    [{ kind: "suggest", value: "x" }],
    [{ kind: "conflict", ours: "x", theirs: "y" }],
  ])("nothing of %j", (decision) =>
    expect(outgoingOf(wish({ title: decision, body: decision }))).toEqual({
      patch: {},
      was: {},
      fields: [],
      belongings: [],
      refused: [],
    }),
  );

  it("a third value goes as well", () =>
    expect(outgoingOf(wish({ body: { kind: "both", value: "x", agreed: "x" } })).patch).toEqual({ body: "x" }));

  it.each<[string, boolean, string | undefined, string | undefined]>([
    ["In Progress", false, "in_progress", undefined],
    ["Done", true, "closed", undefined],
    ["Done", false, undefined, "not-asked"],
    ["Draft", false, undefined, "not-able"],
    ["Nowhere", false, undefined, "not-able"],
    ["To Do", false, undefined, undefined],
  ])("status %s, closing opted in %s: moves to %s, refused %s", (status, mayClose, move, why) => {
    const found = outgoingOf(wish({ status: out(status) }, { mayClose }));
    expect([found.move, found.refused[0]?.why]).toEqual([move, why]);
  });

  it("a ticket never moves backward", () =>
    expect(
      outgoingOf(wish({ status: out("To Do") }, { ticket: { ...ticket, state: "in_review", rawState: "Review" } }))
        .refused,
    ).toMatchObject([{ field: "status", why: "not-allowed" }]));

  it.each<[string, FieldValue]>([
    ["assignee", ["@sara", "@nobody"]],
    ["priority", "whatever"],
    ["custom.size", "XL"],
  ])("%s %j has no word there, and nothing of it goes", (field, value) => {
    const found = outgoingOf(wish({ [field]: out(value) }, { ownValue: () => ({ reason: "no option" }) }));
    expect(found).toMatchObject({ patch: {}, refused: [{ field, why: "not-able" }] });
  });

  it("a mapped field goes in the tracker's own shape", () =>
    expect(
      outgoingOf(wish({ "custom.size": out("XL") }, { ownValue: () => ({ remote: "cf", value: { value: "XL" } }) })),
    ).toMatchObject({
      patch: { fields: { cf: { value: "XL" } } },
      was: { fields: { cf: 1 } },
      fields: ["custom.size"],
    }));

  it("criteria at the end of the ticket's text stay there, whichever of both changed", () => {
    const criteria = [{ text: "It works", done: false }];
    const theirs = { title: "Old", body: "old", criteria };
    expect(outgoingOf(wish({ body: out("new") }, { theirs })).patch).toEqual({
      body: "new\n\n## Acceptance Criteria\n\n- [ ] It works",
    });
    const ticked = [{ text: "It works", done: true }];
    expect(outgoingOf(wish({ criteria: out(ticked) }, { theirs })).patch).toEqual({
      body: "old\n\n## Acceptance Criteria\n\n- [x] It works",
    });
  });
});
