import { describe, expect, it } from "@jest/globals";
import type { ItemContent } from "../contracts/item.js";
import { mappingOf, newTicketOf, splitOf, type Making } from "./index.js";

const content: ItemContent = {
  title: "Show  prices\nwith tax",
  status: "To Do",
  body: "Nobody adds it up.\n",
  criteria: [
    { text: "The sum is\nright", done: true },
    { text: "It is shown", done: false },
  ],
  labels: ["login", "status: in review", "ext:github"],
  assignees: ["@sara", "@noor"],
  priority: "high",
  dependsOn: [],
  comments: [],
  sections: {},
};
const making: Making = {
  provider: "jira",
  people: [{ local: "sara", jira: "5b" }],
  ownLabels: new Set(["status: in review"]),
  priorities: ["Highest", "High", "Low"],
};

describe("a new ticket", () => {
  it("says what the item says, in the tracker's words", () => {
    expect(newTicketOf({ content }, making)).toEqual({
      ticket: {
        title: "Show prices with tax",
        body: "Nobody adds it up.\n\n## Acceptance Criteria\n\n- [x] The sum is right\n- [ ] It is shown",
        labels: ["login"],
        assignees: ["5b"],
        priority: "High",
      },
      unmapped: ["@noor"],
      suggested: [],
      closed: [],
    });
  });

  it.each([
    [{ priorities: [] }, "priority", undefined],
    [{ type: "Bug", mapping: { pattern: "**", type: "Story", create: true, close: false } }, "type", "Bug"],
    [{ mapping: { pattern: "**", type: "Story", create: true, close: false } }, "type", "Story"],
    [{ mapping: { pattern: "**", label: "shop", create: true, close: false } }, "labels", ["login", "shop"]],
    [{ parent: "jira:P-1" }, "parent", "jira:P-1"],
  ] satisfies [Partial<Making>, string, unknown][])("with %j has %s %j", (more, key, value) => {
    expect(newTicketOf({ content }, { ...making, ...more }).ticket[key as "title"]).toEqual(value);
  });

  it.each([
    ["body", { body: "" }],
    ["labels", { labels: undefined }],
    ["assignee", { assignees: undefined }],
    ["priority", { priority: undefined }],
    ["title", { title: "Show prices with tax" }],
  ] as const)(
    "leaves %s out where sync.fields does not send it, and where nobody may set it there",
    (field, expected) => {
      const { ticket: usual } = newTicketOf({ content }, making);
      for (const direction of ["pull", "off", "suggest"] as const) {
        const made = newTicketOf({ content }, { ...making, directions: { [field]: { direction } } });
        expect(made.ticket).toEqual({ ...usual, ...expected });
        expect(made.suggested).toEqual(direction === "suggest" && field !== "title" ? [field] : []);
      }
      const closed = newTicketOf({ content }, { ...making, closed: new Set([field]) });
      expect(closed.ticket).toEqual({ ...usual, ...expected });
      expect(closed.closed).toEqual(field === "title" ? [] : [field]);
    },
  );

  it("names a priority that the tracker has no word for", () => {
    const odd = { content: { ...content, priority: "galactic" } };
    expect(newTicketOf(odd, making)).toMatchObject({ noPriority: "galactic" });
    expect(newTicketOf(odd, making).ticket.priority).toBeUndefined();
    expect(newTicketOf(odd, { ...making, priorities: [] })).not.toHaveProperty("noPriority");
  });

  it("is split into open criteria, then numbered parts", () => {
    expect(splitOf({ content }, 2).map(({ title }) => title)).toEqual(["It is shown", "Show  prices\nwith tax (2/2)"]);
  });
});

it.each([
  ["specs/012-api-x/README.md", "specs/*-api-*", true],
  ["specs/012-api-x/README.md", "specs/**", true],
  ["specs/012-api-x/README.md", "plans/**", false],
  ["a.md", "a.md", true],
])("%s is named by %s: %s", (path, pattern, expected) => {
  expect(mappingOf(path, [{ pattern, create: true, close: false }]) !== undefined).toBe(expected);
});
