import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CustomField, Direction } from "../config/items.js";
import type { ItemLink } from "../contracts/item.js";
import type { Ticket } from "../contracts/ticket.js";
import { compareFields, fieldNames, type FieldName, type Fields } from "../item/index.js";
import { agreementOf, heldFields, linkFrom, mirroredFields, newItemFrom, patchFrom, takenOf } from "./index.js";

const all = (direction: Direction) =>
  Object.fromEntries(fieldNames.map((field) => [field, { direction }])) as Record<FieldName, { direction: Direction }>;

describe("what a refresh takes over", () => {
  const base: Fields = { title: "a", body: "a", status: "a", labels: ["a"] };
  const ours: Fields = { title: "a", body: "b", status: "b", labels: ["a"], priority: "low" };
  const theirs: Fields = { title: "c", body: "a", status: "c", labels: ["a"], priority: "high" };

  it.each([
    ["both", ["title"], ["body"], ["status", "priority"], [], []],
    ["pull", ["title"], ["body"], ["status", "priority"], [], []],
    ["suggest", [], ["body"], ["status", "priority"], ["title"], []],
    ["push", [], [], [], [], ["title", "body", "status", "priority"]],
    ["off", [], [], [], [], ["title", "body", "status", "priority"]],
  ] as const)(
    "with direction %s: take %j, keep %j, ask about %j",
    (direction, take, keep, asked, suggested, closed) => {
      const { disputed, ...rest } = takenOf(base, ours, theirs, all(direction));
      expect(rest).toEqual({ take, keep, suggested, closed });
      expect(disputed.map(({ field }) => field)).toEqual(asked);
    },
  );

  it("shows both values of what is disputed, shortened to one line", () => {
    const long = `${"word ".repeat(40)}\nend`;
    const [one] = takenOf({ body: "" }, { body: long }, { body: "  " }, all("both")).disputed;
    expect(one).toMatchObject({ field: "body", why: "both", theirs: "(empty)" });
    expect(one?.ours).toHaveLength(60);
    expect(one?.ours.endsWith("…")).toBe(true);
  });
});

const word = fc.constantFrom("", "a", "b", "c");
const words = fc.uniqueArray(fc.constantFrom("a", "b", "c")).map((list) => list.sort());
const plain = { title: word, body: word, status: word, priority: word, milestone: word, type: word, parent: word };
const model = { ...plain, assignee: words, labels: words };
const some: fc.Arbitrary<Fields> = fc.record(model, { requiredKeys: [] });
const full = fc.record(model);

/** What the patch makes of an item. */
function edited(ours: Fields, take: readonly FieldName[], theirs: Fields): Fields {
  const { addLabels = [], assignees, removeLabels = [], ...patch } = patchFrom(take, ours, theirs);
  const labels = [...(ours.labels ?? []).filter((one) => !removeLabels.includes(one)), ...addLabels].sort();
  const texts = Object.keys(plain).flatMap((name) => {
    const value = patch[name as keyof typeof plain];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...ours, ...Object.fromEntries(texts), ...(assignees === undefined ? {} : { assignee: assignees }), labels };
}

describe("an item that took values over", () => {
  it("has nothing more to take, and nothing of its own was lost", () => {
    fc.assert(
      fc.property(fc.option(some, { nil: undefined }), full, full, (base, ours, theirs) => {
        const taken = takenOf(base, ours, theirs, all("both"));
        const after = edited(ours, taken.take, theirs);
        const agreed = agreementOf(base, after, theirs, taken.take);
        const again = takenOf(agreed, after, theirs, all("both"));
        expect(again.take).toEqual([]);
        expect(again.keep).toEqual(taken.keep);
        expect(again.disputed.map(({ field }) => field)).toEqual(taken.disputed.map(({ field }) => field));
        for (const { field } of taken.disputed) expect(after[field]).toEqual(ours[field]);
        for (const field of taken.keep) expect(after[field]).toEqual(ours[field]);
      }),
    );
  });

  it("agrees on what is equal, and on nothing that differs and was not agreed on before", () => {
    fc.assert(
      fc.property(full, full, (ours, theirs) => {
        const agreed = agreementOf(undefined, ours, theirs);
        const differing = compareFields(undefined, ours, theirs).map(({ field }) => field);
        expect(Object.keys(agreed).sort()).toEqual(fieldNames.filter((field) => !differing.includes(field)).sort());
      }),
    );
  });

  it("counts a value as its format shows it, so that no push takes that for a person's change", () => {
    const shown = { body: "text" };
    const agreed = agreementOf({ body: "old" }, shown, { body: "text\n\n# more" }, ["body"]);
    expect(compareFields(agreed, shown, { body: "text\n\n# more" })).toEqual([{ field: "body", differs: "remote" }]);
  });
});

const ticket: Ticket = {
  ref: "jira:PROJ-7",
  provider: "jira",
  url: "https://acme.atlassian.net/browse/PROJ-7",
  title: "Sign in",
  kind: "ticket",
  state: "open",
  rawState: "To Do",
  project: "PROJ",
  assignees: [],
  labels: [],
  milestones: [{ title: "2.3.0", released: true }, { title: "2.4.0" }],
  approvals: [],
  updatedAtMs: Date.UTC(2026, 0, 5, 9),
  content: { body: "", parent: "jira:PROJ-1", fields: {} },
};
const wish = { relation: "primary", direction: "imported", syncMode: "sync", onClose: "none" } as const;
const nowMs = Date.UTC(2026, 0, 5, 12);

describe("the link to a ticket", () => {
  it("says what was seen, and when", () =>
    expect(linkFrom(ticket, wish, { nowMs })).toEqual({
      provider: "jira",
      id: "PROJ-7",
      ...wish,
      url: ticket.url,
      state: "open",
      rawState: "To Do",
      stateUpdatedAt: "2026-01-05T09:00:00Z",
      parentId: "PROJ-1",
      lastSyncedAt: "2026-01-05T12:00:00Z",
    }));

  it("keeps what an earlier one says beyond that, another's keys among it", () => {
    const before: ItemLink = {
      ...wish,
      provider: "jira",
      id: "PROJ-7",
      parentId: "P",
      extra: { note: 1 },
      fields: { a: 1 },
    };
    expect(linkFrom(ticket, { ...wish, onClose: "close" }, { nowMs, before, fields: { b: 2 } })).toMatchObject({
      parentId: "P",
      extra: { note: 1 },
      fields: { a: 1, b: 2 },
      onClose: "close",
      direction: "imported",
    });
  });
});

describe("the item that a ticket becomes", () => {
  const fields = {
    title: "Sign in",
    body: "text",
    status: "To Do",
    labels: ["a"],
    assignee: ["@sara"],
    priority: "high",
    milestone: "2.4.0",
    type: "",
    parent: "TASK-1",
  };
  const can = { create: true, places: ["active"], links: "list", comments: false } as const;

  it("has as much of it as its format has a place for", () => {
    const write = ["title", "body", "status", "addLabels", "assignees", "priority", "milestone", "type"] as const;
    expect(newItemFrom(fields, [], { id: "backlog", can: { ...can, write } })).toEqual({
      kind: "task",
      content: {
        title: "Sign in",
        body: "text",
        status: "To Do",
        labels: ["a"],
        assignees: ["@sara"],
        priority: "high",
        milestone: "2.4.0",
      },
      links: [],
    });
    expect(newItemFrom(fields, [], { id: "atelier", can: { ...can, write: ["title"] } })).toEqual({
      kind: "bead",
      content: { title: "Sign in" },
      links: [],
    });
  });

  it("is compared only in what its format can show", () =>
    expect(heldFields(fields, ["title", "addLabels"])).toEqual({ title: "Sign in", labels: ["a"] }));
});

describe("mapped fields as the item mirrors them", () => {
  const field = (type: CustomField["type"], more: Partial<CustomField> = {}): CustomField => ({
    local: "mine",
    remote: "cf",
    type,
    direction: "both",
    values: {},
    ...more,
  });
  it.each([
    ["string", "text", "text"],
    ["number", 3, 3],
    ["date", "2026-01-05", "2026-01-05"],
    ["option", { id: "1", value: "Gold" }, "Gold"],
    ["multi-option", [{ value: "a" }, { value: "b" }], ["a", "b"]],
    ["version", { name: "2.4.0" }, "2.4.0"],
    ["array", ["x", "y"], ["x", "y"]],
    ["user", { accountId: "5b10" }, "@sara"],
    ["user", { accountId: "other" }, undefined],
    ["option", { child: {} }, undefined],
    ["multi-option", [{ value: "a" }, {}], undefined],
    ["string", null, undefined],
  ] as const)("%s %j: %j", (type, raw, wanted) =>
    expect(mirroredFields([field(type)], { cf: raw }, "jira", [{ local: "@sara", jira: "5b10" }])).toEqual(
      wanted === undefined ? {} : { mine: wanted },
    ),
  );

  it("take the local word for a value, and only what may come in", () => {
    const values = { top: "Gold" };
    expect(mirroredFields([field("option", { values })], { cf: { value: "Gold" } }, "jira", [])).toEqual({
      mine: "top",
    });
    for (const direction of ["push", "off", "suggest"] as const)
      expect(mirroredFields([field("string", { direction })], { cf: "x" }, "jira", [])).toEqual({});
  });
});
