import { describe, expect, it } from "@jest/globals";
import type { Direction } from "../config/items.js";
import type { Ticket } from "../contracts/ticket.js";
import { belongingsOf, fieldsOfTicket, type Fields, type Shown, type TicketSide } from "./index.js";

const all = (direction: Direction) => ({ milestone: { direction }, type: { direction }, parent: { direction } });

describe("where nobody agreed on a milestone", () => {
  it.each<[Direction, string, string, string | undefined, boolean]>([
    ["both", "", "v1", "", false],
    ["both", "v1", "", "", false],
    ["both", "v1", "v2", undefined, false],
    ["both", "v1", "v1", undefined, false],
    ["pull", "", "v1", "", false],
    ["pull", "v1", "", undefined, true],
    ["pull", "v1", "v2", undefined, true],
    ["pull", "v1", "v1", undefined, false],
    ["off", "", "v1", undefined, true],
  ])("%s, here %j, there %j: the base is %j, left aside %s", (direction, here, there, base, aside) => {
    const found = belongingsOf(undefined, { milestone: here }, { milestone: there }, all(direction));
    expect([found.base.milestone, found.aside.has("milestone")]).toEqual([base, aside]);
  });

  it("what was agreed on counts, whichever way values go", () => {
    const base: Fields = { milestone: "v0", title: "Sign in" };
    const found = belongingsOf(base, { milestone: "v1" }, { milestone: "" }, all("pull"));
    expect([found.base, [...found.aside]]).toEqual([base, []]);
  });
});

describe("where a ticket belongs, in the item's words", () => {
  const ticket = (more: Partial<Ticket>): Ticket => ({
    ref: "jira:PROJ-7",
    provider: "jira",
    url: "",
    title: "Sign in",
    kind: "ticket",
    state: "open",
    rawState: "To Do",
    project: "PROJ",
    assignees: [],
    labels: [],
    milestones: [],
    approvals: [],
    content: { body: "", fields: {} },
    ...more,
  });
  const side: TicketSide = { statuses: [], priorities: [], people: [], ownLabels: new Set(), types: ["bug", "Task"] };
  const shown = (content: Partial<Shown["content"]>): Shown => ({ content: { status: "", ...content }, state: "open" });
  const versions = [{ title: "2.3", released: true }, { title: "2.4" }, { title: "2.5" }];

  it.each([
    ["2.5", undefined, "2.5"],
    ["2.3", "2.5", "2.3"],
    ["3.0", "2.5", "2.5"],
    [undefined, undefined, "2.4"],
  ])("of several versions, an item in %j that agreed on %j is in %j", (milestone, agreed, wanted) => {
    const here = shown(milestone === undefined ? {} : { milestone });
    const base = agreed === undefined ? {} : { milestone: agreed };
    expect(fieldsOfTicket(ticket({ milestones: versions }), side, here, base).milestone).toBe(wanted);
  });

  it.each([
    ["Bug", {}, "bug"],
    ["task", {}, "Task"],
    ["Bug", { type: "BUG" }, "BUG"],
    ["Story", {}, undefined],
    [undefined, {}, undefined],
  ])("the type %j beside %j reads %j", (type, content, wanted) =>
    expect(fieldsOfTicket(ticket(type === undefined ? {} : { type }), side, shown(content)).type).toBe(wanted),
  );

  it("a parent is the item that stands for it, none is none, and one that nothing stands for cannot be told", () => {
    const parentItem = (ref: string, [own]: readonly string[]) =>
      ref === "jira:PROJ-1" ? (own ?? "TASK-1") : undefined;
    const under = (parent?: `jira:${string}`) =>
      ticket({ content: { body: "", fields: {}, ...(parent && { parent }) } });
    const known = { ...side, parentItem };
    expect(fieldsOfTicket(under("jira:PROJ-1"), known).parent).toBe("TASK-1");
    expect(fieldsOfTicket(under("jira:PROJ-1"), known, shown({ parent: "task-1" })).parent).toBe("task-1");
    expect(fieldsOfTicket(under(), known).parent).toBe("");
    expect(fieldsOfTicket(under("jira:PROJ-9"), known)).not.toHaveProperty("parent");
    expect(fieldsOfTicket(under("jira:PROJ-1"), side)).not.toHaveProperty("parent");
  });
});
