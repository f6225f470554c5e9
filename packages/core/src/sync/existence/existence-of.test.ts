import { describe, expect, it } from "@jest/globals";
import { doubtful, existenceOf, onceEach, type Existence, type ItemLook, type Look, type TicketLook } from "./index.js";

const here: ItemLook = { there: true, place: "active", state: "open", optOut: false };
const found: TicketLook = { outcome: "found", ref: "jira:PROJ-1", kind: "ticket", state: "open" };
const gone: ItemLook = { there: false, heirs: [] };
const missing: TicketLook = { outcome: "missing" };
const broken = {
  code: "CONFLICT_MARKERS",
  path: "backlog/tasks/task-1.md",
  line: 3,
  says: "Both texts stand in it.",
} as const;
const down: TicketLook = { outcome: "unread", code: "UNAVAILABLE", says: "Jira is down" };

const look = (itemLook: ItemLook, ticketLook: TicketLook, more: Partial<Look> = {}): Look => ({
  item: "item:backlog:TASK-1",
  ticket: "jira:PROJ-1",
  itemLook,
  ticketLook,
  others: [],
  ...more,
});

/** The answer on one line: what becomes of the pair, and what is told. */
function short(existence: Existence): string {
  const { tell } = existence;
  const parts = [
    existence.kind,
    existence.kind === "gone" ? existence.side : undefined,
    existence.kind === "there" && existence.ticket !== undefined ? `as ${existence.ticket}` : undefined,
    existence.kind === "there" && existence.item !== undefined ? `as ${existence.item}` : undefined,
    existence.kind === "there" && existence.back === true ? "back" : undefined,
    ...tell.map(({ code, weight }) => `${weight} ${code}`),
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

const place = (to: "draft" | "completed" | "archived"): ItemLook => ({ ...here, place: to, state: "closed" });
const heir = (...heirs: readonly `item:backlog:${string}`[]): ItemLook => ({ there: false, heirs });
const moved: TicketLook = { ...found, ref: "jira:OPS-7" };
const closed: TicketLook = { ...found, state: "closed" };

describe("a pair of which a side is gone, moved, renamed, put away or back", () => {
  it.each<readonly [string, ItemLook, TicketLook, Partial<Look>, string]>([
    ["both are there", here, found, {}, "there"],
    ["nobody asked the tracker", here, { outcome: "unasked" }, {}, "there"],
    ["the item is a draft", place("draft"), found, {}, "there"],
    ["the item is completed, as its ticket is", place("completed"), closed, {}, "there"],
    ["the item is completed, its ticket is open", place("completed"), found, {}, "there, said CHANGED_MEANWHILE"],
    ["the item is archived", place("archived"), found, {}, "left, said CHANGED_MEANWHILE"],
    ["the item is archived, its ticket deleted", place("archived"), missing, {}, "left, said CHANGED_MEANWHILE"],
    ["the item was deleted", gone, found, {}, "gone, item, person NO_ITEM"],
    ["the item was deleted, nobody asked the tracker", gone, { outcome: "unasked" }, {}, "gone, item, person NO_ITEM"],
    ["the item was deleted, the tracker is down", gone, down, {}, "left, unverified UNAVAILABLE"],
    ["the item may lie in a broken file", { ...gone, unread: broken }, found, {}, "left, part CONFLICT_MARKERS"],
    [
      "the item bears another name",
      heir("item:backlog:TASK-9"),
      found,
      {},
      "there, as item:backlog:TASK-9, said CHANGED_MEANWHILE",
    ],
    [
      "two items could be it",
      heir("item:backlog:TASK-8", "item:backlog:TASK-9"),
      found,
      {},
      "gone, item, person NO_ITEM",
    ],
    ["the item came back", here, found, { asked: "item" }, "there, back, said CHANGED_MEANWHILE"],
    [
      "its file is broken, or another has its id",
      { ...here, problem: broken },
      found,
      {},
      "left, part CONFLICT_MARKERS",
    ],
    ["its author keeps it out of trackers", { ...here, optOut: true }, found, {}, "left, said CHANGED_MEANWHILE"],
    ["the ticket was deleted", here, missing, {}, "gone, ticket, person NOT_FOUND"],
    ["the ticket's absence is no proof", here, { ...missing, doubt: "all are" }, {}, "left, unverified NOT_FOUND"],
    ["the tracker is down", here, down, {}, "left, unverified UNAVAILABLE"],
    ["the ticket moved", here, moved, {}, "there, as jira:OPS-7, said CHANGED_MEANWHILE"],
    [
      "the ticket moved, and the item bears another name",
      heir("item:backlog:TASK-9"),
      moved,
      {},
      "there, as jira:OPS-7, as item:backlog:TASK-9, said CHANGED_MEANWHILE, said CHANGED_MEANWHILE",
    ],
    [
      "the ticket moved to where the item is tied as well",
      here,
      moved,
      { others: ["jira:OPS-7"] },
      "left, part AMBIGUOUS",
    ],
    ["the ticket is put away there", here, { ...found, archived: true }, {}, "left, said CHANGED_MEANWHILE"],
    ["the ticket came back", here, found, { asked: "ticket" }, "there, back, said CHANGED_MEANWHILE"],
    ["the ticket was asked about, and not looked at now", here, { outcome: "unasked" }, { asked: "ticket" }, "there"],
    ["the ticket became a discussion", here, { ...found, kind: "discussion" }, {}, "left, part REFUSED"],
    ["both are gone", gone, missing, {}, "over, said CHANGED_MEANWHILE"],
  ])("%s", (_, item, ticket, more, wanted) => expect(short(existenceOf(look(item, ticket, more)))).toBe(wanted));

  it("says to a person what can be done, and names what it is about", () => {
    const [tell] = existenceOf(look(gone, found)).tell;
    expect(tell).toMatchObject({ where: "item:backlog:TASK-1", remedy: "satellite resolve TASK-1" });
    expect(tell?.says).toContain("PROJ-1");
    const [there] = existenceOf(look(here, { ...missing, says: "it was deleted" })).tell;
    expect(there).toMatchObject({ where: "jira:PROJ-1", says: "it was deleted; TASK-1 was left as it is" });
    expect(existenceOf(look({ ...here, problem: broken }, found)).tell[0]?.where).toBe("backlog/tasks/task-1.md:3");
  });
});

describe("many missing at once", () => {
  it.each([
    ["a few are believed", ["jira:A-1", "jira:A-2"], [], []],
    [
      "all of a project are not",
      ["jira:A-1", "jira:A-2", "jira:A-3"],
      ["jira:B-1"],
      ["jira:A-1", "jira:A-2", "jira:A-3"],
    ],
    ["one found there is proof", ["jira:A-1", "jira:A-2", "jira:A-3"], ["jira:A-9"], []],
    ["one asked for thrice is one", ["jira:A-1", "jira:A-1", "jira:A-1"], [], []],
    [
      "a repository",
      ["github:a/b#1", "github:a/b#2", "github:A/B#3"],
      [],
      ["github:a/b#1", "github:a/b#2", "github:A/B#3"],
    ],
  ] as const)("%s", (_, gone, seen, wanted) => expect([...doubtful(gone, seen).keys()]).toEqual(wanted));

  it("names the project", () =>
    expect(doubtful(["jira:A-1", "jira:A-2", "jira:A-3"], []).get("jira:A-1")).toContain("all 3 tickets of A "));
});

describe("what stands twice", () => {
  const key = ({ ref }: { readonly ref: string }): string => ref;
  const [one, other, later] = [
    { ref: "a", at: 1 },
    { ref: "b", at: 1 },
    { ref: "a", at: 2 },
  ];
  it("counts once: the first, or the newer one", () => {
    expect(onceEach([one, other, later], key)).toEqual({ once: [one, other], again: [later] });
    expect(onceEach([one, other, later], key, (a, b) => a.at > b.at)).toEqual({ once: [later, other], again: [one] });
  });
});
