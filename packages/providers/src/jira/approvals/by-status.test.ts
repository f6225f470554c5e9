import { describe, expect, it } from "@jest/globals";
import { approvedByStatus } from "./by-status.js";
import type { Entry, Step } from "./entries.js";

/** Ids by name; one that is not here has none. */
const ids: Record<string, string> = {
  "To Do": "1",
  Approved: "2",
  Building: "3",
  Review: "4",
  Done: "5",
  Backlog: "6",
};
const categories: Record<string, string> = {
  "To Do": "new",
  Approved: "new",
  Building: "indeterminate",
  Review: "indeterminate",
  Done: "done",
  Backlog: "new",
};
const status = (name: string) => ({ id: ids[name], name, statusCategory: { key: categories[name] } });
const end = (name: string) => ({ id: ids[name] ?? "", text: name });
const step = (from: string, to: string, more: Partial<Step> = {}): Step => ({
  fieldId: "status",
  field: "status",
  custom: false,
  from: end(from),
  to: end(to),
  ...more,
});
/** `omar: To Do > Approved`, one a second. */
const story = (...lines: readonly string[]): Entry[] =>
  lines.map((line, at) => {
    const [login = "", way = ""] = line.split(": ");
    const [from = "", to = ""] = way.split(" > ");
    return { by: { login, type: "user", id: login }, atMs: at + 1, steps: [step(from, to)] };
  });
const issue = (name: string) => ({ id: "9", key: "PROJ-1", fields: { summary: "s", status: status(name) } });
const approval = { statuses: ["approved"], values: [] };
const who = (entries: readonly Entry[], present: string, names = approval.statuses, statusMap = {}) =>
  approvedByStatus(entries, issue(present), { approval: { ...approval, statuses: names }, statusMap }).map(
    ({ by, atMs, how }) => `${by.login} ${atMs} ${how}`,
  );

describe("approval by status", () => {
  it.each<[string, string, string[], string[]]>([
    ["nobody moved it", "To Do", [], []],
    ["it stands in the approved status", "Approved", ["omar: To Do > Approved"], ["omar 1 status"]],
    ["it went on from there", "Building", ["omar: To Do > Approved", "sara: Approved > Building"], ["omar 1 status"]],
    [
      "it went on, and back and forth further on",
      "Building",
      ["omar: To Do > Approved", "sara: Approved > Building", "sara: Building > Review", "sara: Review > Building"],
      ["omar 1 status"],
    ],
    ["it was moved back", "To Do", ["omar: To Do > Approved", "sara: Approved > To Do"], []],
    [
      "it was moved back, and on past the approval",
      "Building",
      ["omar: To Do > Approved", "sara: Approved > To Do", "sara: To Do > Building"],
      [],
    ],
    [
      "it went back later, from further on",
      "To Do",
      ["omar: To Do > Approved", "sara: Approved > Building", "omar: Building > To Do"],
      [],
    ],
    [
      "the one who brought it back in approves",
      "Approved",
      ["omar: To Do > Approved", "lea: Approved > To Do", "sara: To Do > Approved"],
      ["sara 3 status"],
    ],
    [
      "two approved, one after the other",
      "Approved",
      ["omar: To Do > Approved", "omar: Approved > Building", "lea: Building > Approved"],
      ["omar 1 status", "lea 3 status"],
    ],
    [
      "it was built before it was approved, and building went on",
      "Building",
      ["sara: To Do > Building", "omar: Building > Approved", "sara: Approved > Building"],
      [],
    ],
    ["it went past the approval", "Building", ["sara: To Do > Building"], []],
    ["the history ends elsewhere than the ticket stands", "Done", ["omar: To Do > Approved"], []],
    [
      "it was planned for later, where it never had been",
      "Backlog",
      ["omar: To Do > Approved", "sara: Approved > Backlog"],
      ["omar 1 status"],
    ],
  ])("when %s, in %s", (_, present, lines, expected) => expect(who(story(...lines), present)).toEqual(expected));

  it("falls when the ticket goes to a state that comes earlier, seen before or not", () => {
    const lines = story("omar: To Do > Review", "sara: Review > Building");
    expect(who(lines, "Building", ["Review"], { in_review: ["Review"] })).toEqual([]);
  });

  it("knows a status that was renamed by its id", () => {
    const old: Entry[] = [
      {
        by: { login: "omar", type: "user" },
        atMs: 1,
        steps: [step("To Do", "x", { to: { id: "2", text: "Signed" } })],
      },
    ];
    expect(who(old, "Approved")).toEqual(["omar 1 status"]);
    expect(
      who(
        old.map((entry) => ({ ...entry, steps: [step("To Do", "Approved", { to: { id: "7", text: "Signed" } })] })),
        "Approved",
      ),
    ).toEqual([]);
  });

  it("takes no custom field for the status, whatever its name", () => {
    const fake = (more: Partial<Step>): Entry[] => [
      { by: { login: "sara", type: "user" }, atMs: 1, steps: [step("To Do", "Approved", more)] },
    ];
    expect(who(fake({ fieldId: "customfield_1", custom: true }), "Approved")).toEqual([]);
    expect(who(fake({ fieldId: "customfield_1" }), "Approved")).toEqual([]);
    expect(who(fake({ fieldId: undefined, custom: true }), "Approved")).toEqual([]);
  });
});
