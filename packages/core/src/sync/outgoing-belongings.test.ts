import { describe, expect, it } from "@jest/globals";
import type { Ticket } from "../contracts/ticket.js";
import { belongingOut, type Belonging, type BelongingCan } from "./outgoing-belongings.js";

const ticket: Ticket = {
  ref: "jira:PROJ-7",
  provider: "jira",
  url: "",
  title: "Sign in",
  kind: "ticket",
  state: "open",
  rawState: "To Do",
  type: "Bug",
  project: "PROJ",
  assignees: [],
  labels: [],
  milestones: [{ title: "2.4.0" }],
  approvals: [],
  content: { body: "", parent: "jira:PROJ-1", fields: {} },
};
const can: BelongingCan = { milestone: "fix-version", parent: true, type: true };
const parents: Readonly<Record<string, `jira:${string}`>> = { "TASK-2": "jira:PROJ-2", "TASK-7": "jira:PROJ-7" };
const wish = { can, ticket, theirs: { milestone: "2.4.0" }, parentTicket: (id: string) => parents[id] };

describe("where a ticket is to belong", () => {
  it.each<[Belonging, string, object, object]>([
    ["milestone", "3.0.0", { milestone: "3.0.0" }, { milestone: "2.4.0" }],
    ["milestone", "", { milestone: "" }, { milestone: "2.4.0" }],
    ["type", "task", { type: "task" }, { type: "Bug" }],
    ["parent", "TASK-2", { parent: "jira:PROJ-2" }, { parent: "jira:PROJ-1" }],
    ["parent", "", { parent: null }, { parent: "jira:PROJ-1" }],
  ])("%s %j goes as %j, where it was %j", (field, value, patch, was) =>
    expect(belongingOut(field, value, wish)).toEqual({ field, patch, was }),
  );

  it.each<[Belonging, string, BelongingCan | undefined, RegExp]>([
    ["milestone", "3.0.0", { ...can, milestone: "none" }, /no milestones/],
    ["milestone", "3.0.0", undefined, /no milestones/],
    ["type", "task", { ...can, type: false }, /cannot be changed/],
    ["type", "", can, /has a type/],
    ["parent", "TASK-2", { milestone: "own" }, /cannot be changed/],
    ["parent", "TASK-9", can, /TASK-9 is linked to no ticket of Jira/],
    ["parent", "TASK-7", can, /the same ticket/],
  ])("%s %j with %j stays here, and it is told why", (field, value, able, reason) => {
    const { can: _, ...rest } = wish;
    const said = belongingOut(field, value, able === undefined ? rest : { ...rest, can: able });
    expect(said).toMatchObject({ field, why: "not-able", reason: expect.stringMatching(reason) });
  });
});
