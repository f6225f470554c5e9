import { describe, expect, it } from "@jest/globals";
import type { ItemContent } from "../contracts/item.js";
import type { Ticket } from "../contracts/ticket.js";
import { compareFields } from "./compare.js";
import { fieldsOfItem } from "./fields.js";
import { markOf } from "./short.js";
import { fieldsOfTicket, type TicketSide } from "./ticket-fields.js";

const content: ItemContent = {
  title: "Sign in ",
  status: "In Progress",
  body: "One line\r\nand another  \r\n",
  criteria: [],
  labels: ["web", "auth", "web"],
  assignees: ["@sara"],
  priority: "High",
  dependsOn: [],
  comments: [],
  sections: {},
};

const ticket: Ticket = {
  ref: "jira:PROJ-7",
  provider: "jira",
  url: "https://acme.atlassian.net/browse/PROJ-7",
  title: "Sign  in",
  kind: "ticket",
  state: "in_review",
  rawState: "Code Review",
  project: "PROJ",
  assignees: [{ id: "5b10", login: "Sara", type: "user" }],
  labels: ["web", "status: in review", "auth"],
  milestones: [],
  approvals: [],
  content: { body: "One line\nand another", priority: "Highest", fields: {} },
};

const side: TicketSide = {
  statuses: [
    { name: "To Do", state: "open" },
    { name: "In Progress", state: "in_progress" },
    { name: "Doing", state: "in_progress" },
    { name: "Done", state: "closed" },
  ],
  priorities: ["high", "medium", "low"],
  people: [{ local: "@sara", jira: "5b10" }],
  ownLabels: new Set(["status: in review"]),
};

describe("an item and its ticket in one shape", () => {
  const list = "## Acceptance Criteria\n\n- [ ] it works\n- [x] it lasts";
  it.each([
    [`Words.\n\n${list}`, "Words."],
    [`Words.\n\n${list}\n`, "Words."],
    [list, ""],
    [`Words.\n\n${list}\n\nMore words.`, `Words.\n\n${list}\n\nMore words.`],
    ["Words.\n\n## Acceptance Criteria\n\nIt works.", "Words.\n\n## Acceptance Criteria\n\nIt works."],
  ])("a ticket made from an item has its criteria for themselves: %j is the text %j", (body, text) => {
    const made = { body, fields: {}, madeFrom: "item:backlog:TASK-1" };
    const item = { content, state: "in_progress" } as const;
    expect(fieldsOfTicket({ ...ticket, content: made }, side, item).body).toBe(text);
    const whole = body.trimEnd();
    expect(fieldsOfTicket({ ...ticket, content: { body, fields: {} } }, side, item).body).toBe(whole);
    expect(fieldsOfTicket({ ...ticket, content: made }, side).body).toBe(whole);
    for (const agreed of [whole, markOf(whole)])
      expect(fieldsOfTicket({ ...ticket, content: made }, side, item, { body: agreed }).body).toBe(whole);
  });

  it("do not differ where they mean the same", () => {
    const item = { content, state: "in_progress" } as const;
    expect(fieldsOfItem(item)).toEqual({
      title: "Sign in",
      body: "One line\nand another",
      status: "In Progress",
      assignee: ["@sara"],
      labels: ["auth", "web"],
      priority: "high",
      milestone: "",
      type: "",
      parent: "",
    });
    expect(compareFields(undefined, fieldsOfItem(item), fieldsOfTicket(ticket, side, item))).toEqual([]);
  });

  it("the item's own word for a state is kept", () => {
    const item = { content: { ...content, status: "Doing" }, state: "in_progress" } as const;
    expect(fieldsOfTicket(ticket, side, item).status).toBe("Doing");
    expect(fieldsOfTicket(ticket, side).status).toBe("In Progress");
    expect(fieldsOfTicket({ ...ticket, state: "closed" }, side, item).status).toBe("Done");
  });

  it.each([
    ["status", { ...ticket, state: "unknown" }, side],
    ["assignee", { ...ticket, assignees: [...ticket.assignees, { id: "9", login: "x", type: "user" }] }, side],
    ["priority", { ...ticket, content: { body: "", fields: {} } }, side],
    ["priority", { ...ticket, content: { body: "", priority: "Whenever", fields: {} } }, side],
    ["priority", ticket, { ...side, priorities: [] }],
  ] as const)("%s is left out where nobody here could tell it", (field, given: Ticket, told: TicketSide) =>
    expect(fieldsOfTicket(given, told)).not.toHaveProperty(field),
  );

  it("a ticket that was not read whole says nothing of its text, and nobody assigned is told as nobody", () => {
    const { content: _, ...plain } = ticket;
    expect(fieldsOfTicket(plain, side)).not.toHaveProperty("body");
    expect(fieldsOfTicket({ ...ticket, assignees: [] }, side).assignee).toEqual([]);
  });
});
