import { describe, expect, it } from "@jest/globals";
import type { State } from "../contracts/ticket.js";
import { localName, remoteNames } from "./people.js";
import { priorityFor, priorityRank } from "./priority.js";
import { nearestState, statusFor, type KnownStatus } from "./status.js";

const backlog: readonly KnownStatus[] = [
  { name: "Draft", state: "open" },
  { name: "To Do", state: "open" },
  { name: "In Progress", state: "in_progress" },
  { name: "Done", state: "closed" },
];
const leanspec: readonly KnownStatus[] = [
  { name: "draft", state: "open" },
  { name: "planned", state: "open" },
  { name: "in-progress", state: "in_progress" },
  { name: "complete", state: "closed" },
];
const debussy: readonly KnownStatus[] = [
  { name: "Pending", state: "open" },
  { name: "Running", state: "in_progress" },
  { name: "Blocked", state: "blocked" },
  { name: "awaiting_human", state: "in_review" },
  { name: "Completed", state: "closed" },
];

describe("the word for a state", () => {
  const cases: readonly (readonly [State, string | undefined, string | undefined, string | undefined])[] = [
    ["open", "To Do", "planned", "Pending"],
    ["in_progress", "In Progress", "in-progress", "Running"],
    ["blocked", "In Progress", "in-progress", "Blocked"],
    ["in_review", "In Progress", "in-progress", "awaiting_human"],
    ["closed", "Done", "complete", "Completed"],
    ["unknown", undefined, undefined, undefined],
  ];
  it.each(cases)("%s: %s, %s, %s", (state, ...words) =>
    expect([backlog, leanspec, debussy].map((known) => statusFor(state, known))).toEqual(words),
  );

  it("is never a word for closed where the work is open, nor the other way", () => {
    const only = (state: State): readonly KnownStatus[] => [{ name: "only", state }];
    expect(statusFor("closed", only("in_progress"))).toBeUndefined();
    expect(statusFor("open", only("closed"))).toBeUndefined();
    expect(nearestState("in_review", only("open"))).toBe("open");
  });
});

describe("the word for a priority", () => {
  const jira = ["Highest", "High", "Medium", "Low", "Lowest"];
  it.each([
    ["Highest", ["high", "medium", "low"], "high"],
    ["High", ["high", "medium", "low"], "high"],
    ["Lowest", ["high", "medium", "low"], "low"],
    ["P0", ["critical", "high", "medium", "low"], "critical"],
    ["urgent", ["critical", "high", "medium", "low"], "critical"],
    ["critical", jira, "Highest"],
    ["high", jira, "High"],
    ["medium", jira, "Medium"],
    ["HIGH", ["High", "Low"], "High"],
    ["2", ["High", "Medium", "Low"], "Medium"],
    ["Whenever", ["high", "medium", "low"], undefined],
    ["high", [], undefined],
    ["high", ["red", "blue"], undefined],
    ["red", ["red", "blue"], "red"],
  ])("%s of %j is %s", (word, known, wanted) => expect(priorityFor(word, known)).toBe(wanted));

  it("ranks what it knows and nothing else", () => {
    expect(jira.map(priorityRank)).toEqual([0, 1, 2, 3, 4]);
    expect(priorityRank(" Blocker ")).toBe(0);
    expect(priorityRank("soon")).toBeUndefined();
  });
});

describe("people by the names of each side", () => {
  const people = [
    { local: "@sara", github: "sara-l", jira: "5b10" },
    { github: "omar", jira: "5b11" },
  ];

  it.each([
    ["jira", { id: "5B10", login: "Sara Lind" }, "@sara"],
    ["github", { login: "SARA-L" }, "@sara"],
    ["github", { id: "901", login: "sara-l" }, "@sara"],
    ["jira", { id: "5b11", login: "Omar" }, "5b11"],
    ["github", { login: "omar" }, "omar"],
    ["github", { login: "noor" }, undefined],
    ["linear", { login: "sara-l" }, undefined],
  ] as const)("%s %j is %s here", (provider, person, local) => expect(localName(person, provider, people)).toBe(local));

  it("names apart those whom nobody maps, and never guesses", () => {
    expect(remoteNames(["@sara", "sara", "@noor"], "jira", people)).toEqual({
      known: ["5b10", "5b10"],
      unmapped: ["@noor"],
    });
    expect(remoteNames(["omar"], "github", people)).toEqual({ known: ["omar"], unmapped: [] });
  });
});
