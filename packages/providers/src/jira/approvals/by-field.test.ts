import { describe, expect, it } from "@jest/globals";
import { approvedByField } from "./by-field.js";
import type { Entry, Step } from "./entries.js";

type Ends = readonly [id: string, text: string];
const nobody: Ends = ["", ""];
const omar: Ends = ["5b10a2844c20165700ede21g", "Omar"];
const lea: Ends = ["712020:c9deea9c-b204-4bdb-9e10-8fc5837c0831", "Lea, from Legal"];
const both: Ends = [`[${omar[0]}, ${lea[0]}]`, "Omar,Lea, from Legal"];

const step = (from: Ends, to: Ends, more: Partial<Step> = {}): Step => ({
  fieldId: "customfield_10021",
  field: "Approved by",
  custom: true,
  from: { id: from[0], text: from[1] },
  to: { id: to[0], text: to[1] },
  ...more,
});
const story = (...list: readonly [login: string, step: Step][]): Entry[] =>
  list.map(([login, one], at) => ({ by: { login, type: "user" }, atMs: at + 1, steps: [one] }));
const who = (entries: readonly Entry[], field = "approved BY", values: readonly string[] = ["Approved", "Yes"]) =>
  approvedByField(entries, { statuses: [], field, values }).map(({ by, atMs, how }) => `${by.login} ${atMs} ${how}`);

describe("approval by field", () => {
  it.each<[string, Entry[], string[]]>([
    ["nobody set it", [], []],
    ["somebody picked themselves", story(["omar", step(nobody, omar)]), ["omar 1 field"]],
    ["somebody picked another: it is their own claim", story(["sara", step(nobody, omar)]), ["sara 1 field"]],
    ["it was emptied", story(["omar", step(nobody, omar)], ["sara", step(omar, nobody)]), []],
    ["it was given to another", story(["omar", step(nobody, omar)], ["lea", step(omar, lea)]), ["lea 2 field"]],
    [
      "a second one was added",
      story(["omar", step(nobody, [`[${omar[0]}]`, "Omar"])], ["lea", step([`[${omar[0]}]`, "Omar"], both)]),
      ["omar 1 field", "lea 2 field"],
    ],
    [
      "the first of two was taken out",
      story(["omar", step(nobody, both)], ["sara", step(both, [`[${lea[0]}]`, "Lea, from Legal"])]),
      ["omar 1 field"],
    ],
    ["a choice says yes", story(["omar", step(nobody, ["10020", "approved "])]), ["omar 1 field"]],
    ["a choice says no", story(["omar", step(nobody, ["10021", "Rejected"])]), []],
    [
      "a choice turned from no to yes",
      story(["sara", step(nobody, ["10021", "Pending"])], ["omar", step(["10021", "Pending"], ["10020", "Approved"])]),
      ["omar 2 field"],
    ],
    [
      "a choice turned from yes to no",
      story(
        ["omar", step(nobody, ["10020", "Approved"])],
        ["sara", step(["10020", "Approved"], ["10021", "Rejected"])],
      ),
      [],
    ],
    [
      "one of several boxes says yes",
      story(["omar", step(nobody, ["[10030, 10020]", "Legal,Approved"])]),
      ["omar 1 field"],
    ],
    ["words with commas leave open which box says yes", story(["omar", step(nobody, ["[1, 2]", "A, B,Approved"])]), []],
    ["a text says yes", story(["omar", step(nobody, ["", "Yes"])]), ["omar 1 field"]],
    ["a text says something", story(["omar", step(nobody, ["", "Omar"])]), []],
    ["a date is nobody", story(["omar", step(nobody, ["2026-01-05T09:00", "5/Jan/26"])]), []],
  ])("when %s", (_, entries, expected) => expect(who(entries)).toEqual(expected));

  it("takes the words that the configuration gives instead", () => {
    const entries = story(["omar", step(nobody, ["10020", "Signed off"])]);
    expect([who(entries), who(entries, "Approved by", ["signed OFF"])]).toEqual([[], ["omar 1 field"]]);
  });

  it("by id takes that field alone, by name every one that bears it", () => {
    const twin = story(["sara", step(nobody, omar, { fieldId: "customfield_9" })]);
    expect([who(twin), who(twin, "customfield_10021"), who(twin, "customfield_9")]).toEqual([
      ["sara 1 field"],
      [],
      ["sara 1 field"],
    ]);
    expect(
      who(
        story(["sara", step(nobody, omar, { field: "customfield_10021", fieldId: "customfield_9" })]),
        "customfield_10021",
      ),
    ).toEqual([]);
  });

  it("is none where no field is named", () => {
    expect(approvedByField(story(["omar", step(nobody, omar)]), { statuses: [], values: [] })).toEqual([]);
  });
});
