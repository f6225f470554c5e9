import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { customFieldTypes, type CustomField, type CustomFieldType } from "../config/items.js";
import type { FieldInfo } from "../contracts/ticket.js";
import { checkFields, mirroredFields, remoteFields, suggestedFields, toldFields, unmappedPeople } from "./index.js";

const entry = (more: Partial<CustomField> = {}): CustomField => ({
  local: "mine",
  remote: "cf",
  type: "string",
  direction: "both",
  values: {},
  ...more,
});
const info = (more: Partial<FieldInfo> = {}): FieldInfo => ({
  id: "customfield_1",
  name: "cf",
  type: "string",
  writable: true,
  ...more,
});
const known = (...fields: readonly FieldInfo[]) => new Map(fields.map((field) => [field.name, field]));
const people = [{ local: "@sara", jira: "5b10", github: "sara" }];

describe("entries against the tracker's metadata", () => {
  it.each([
    ["an unknown field", {}, undefined, "remote", 'Jira has no field "cf"'],
    ["another type", { type: "number" }, {}, "type", "of type string in Jira, not number"],
    ["a field that is read-only", {}, { writable: false }, "direction", "read-only in Jira"],
    ["the same, sent only", { direction: "push" }, { writable: false }, "direction", "read-only in Jira"],
    [
      "a word that it does not take",
      { type: "option", values: { high: "P1", low: "P9" } },
      { type: "option", options: ["P1", "P2"] },
      "values.low",
      'takes no "P9" in Jira: it takes P1, P2',
    ],
  ] as const)("%s is named by its place", (_, more, field, key, says) => {
    const other = entry({ local: "other", remote: "fine" });
    const found = checkFields(
      [other, entry(more), other],
      known(info({ name: "fine" }), ...(field === undefined ? [] : [info(field)])),
      "Jira",
    );
    expect(found.faults).toEqual([{ path: `sync.custom_fields[1].${key}`, says: expect.stringContaining(says) }]);
    expect(found.sound.map(({ at }) => at)).toEqual([0, 2]);
  });

  it.each([
    ["pull", { direction: "pull" }, { writable: false }],
    ["suggest", { direction: "suggest" }, { writable: false }],
    ["a priority as an option", { type: "option" }, { type: "priority" }],
    ["a moment as a date", { type: "date" }, { type: "datetime" }],
  ] as const)("%s is sound", (_, more, field) =>
    expect(checkFields([entry(more)], known(info(field)), "Jira")).toMatchObject({ faults: [], sound: [{ at: 0 }] }),
  );

  it("one that is off is not looked at", () =>
    expect(checkFields([entry({ direction: "off" })], new Map(), "Jira")).toEqual({ faults: [], sound: [] }));
});

const sent = (type: CustomFieldType, value: unknown, field: Partial<FieldInfo> = {}, more: Partial<CustomField> = {}) =>
  remoteFields(
    [{ at: 2, field: entry({ type, ...more }), info: info({ type, ...field }) }],
    { mine: value },
    "jira",
    people,
  );

describe("an item's own value as the tracker takes it", () => {
  it.each([
    ["string", "text", {}, "text"],
    ["string", 3, {}, "3"],
    ["number", 3, {}, 3],
    ["number", " 2.5 ", {}, 2.5],
    ["date", "2026-01-05", {}, "2026-01-05"],
    ["date", "2026-01-05 10:00", {}, "2026-01-05"],
    ["option", "Gold", {}, { value: "Gold" }],
    ["option", "High", { type: "priority", options: ["High"] }, { name: "High" }],
    ["multi-option", ["a", "b"], {}, [{ value: "a" }, { value: "b" }]],
    ["multi-option", "a", {}, [{ value: "a" }]],
    ["user", "sara", {}, { accountId: "5b10" }],
    ["user", ["@sara"], { many: true }, [{ accountId: "5b10" }]],
    ["version", "2.4.0", {}, { name: "2.4.0" }],
    ["version", ["2.4.0"], { many: true }, [{ name: "2.4.0" }]],
    ["array", ["x", "y"], {}, ["x", "y"]],
  ] as const)("%s %j with %j is %j", (type, value, field, wanted) =>
    expect(sent(type, value, field)).toEqual({ fields: { cf: wanted }, faults: [] }),
  );

  it.each([
    ["number", "many", {}, '"many" is no number'],
    ["date", "tomorrow", {}, '"tomorrow" is no date'],
    ["date", "2026-19-45", {}, "is no date"],
    ["option", "Tin", { options: ["Gold"] }, 'there is no option "Tin": it takes Gold'],
    ["user", "@noor", {}, "@noor is nobody whom `people` maps to jira"],
    ["string", ["a", "b"], {}, "it takes one value, and 2 stand there"],
    ["string", { a: 1 }, {}, "neither text nor a number"],
  ] as const)("%s %j is left out, and named", (type, value, field, says) =>
    expect(sent(type, value, field)).toEqual({
      fields: {},
      faults: [{ path: "sync.custom_fields[2]", says: expect.stringContaining(says) }],
    }),
  );

  it.each([undefined, null, "", []])("%j is not sent", (value) =>
    expect(sent("string", value)).toEqual({ fields: {}, faults: [] }),
  );

  it.each(["pull", "suggest", "off"] as const)("does not go out with direction %s", (direction) =>
    expect(sent("string", "x", {}, { direction })).toEqual({ fields: {}, faults: [] }),
  );

  it("comes back as it went, by its local word", () => {
    const kinds = customFieldTypes.filter((type) => !["number", "date", "user"].includes(type));
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom("top", "low", "plain"), (type, word) => {
        const many = type === "array" || type === "multi-option";
        const field = entry({ type, values: { top: "P1", low: "P2" } });
        const { fields } = remoteFields([{ at: 0, field, info: info({ type }) }], { mine: word }, "jira", people);
        expect(mirroredFields([field], fields, "jira", people)).toEqual({ mine: many ? [word] : word });
      }),
    );
  });
});

describe("what an item mirrors", () => {
  const mapped = [entry()];
  it.each([
    ["a fresh value over the old one", { cf: "b" }, { mine: "a" }, { mine: "b" }],
    ["nothing of what the ticket no longer holds", { cf: null }, { mine: "a" }, {}],
    ["what was not asked for, as it was", {}, { mine: "a" }, { mine: "a" }],
    ["what is another's, as it was", { cf: "b" }, { theirs: 1 }, { theirs: 1, mine: "b" }],
  ])("is %s", (_, raw, before, after) =>
    expect(toldFields(mapped, raw, before, mirroredFields(mapped, raw, "jira", []))).toEqual(after),
  );

  it("offers what a person is to take over, where it differs", () => {
    const offered = [entry({ direction: "suggest" })];
    const side = { people: [], provider: "jira" } as const;
    expect(suggestedFields(offered, { cf: "b" }, { mine: "a" }, side)).toEqual({ mine: "b" });
    expect(suggestedFields(offered, { cf: "b" }, { mine: "b" }, side)).toEqual({});
    expect(suggestedFields(mapped, { cf: "b" }, {}, side)).toEqual({});
  });

  it("names the fields whose people nobody maps", () => {
    const who = [entry({ type: "user" })];
    expect(unmappedPeople(who, { cf: { accountId: "x" } }, "jira", people)).toEqual(["mine"]);
    expect(unmappedPeople(who, { cf: { accountId: "5b10" } }, "jira", people)).toEqual([]);
    expect(unmappedPeople(who, { cf: null }, "jira", people)).toEqual([]);
  });
});
