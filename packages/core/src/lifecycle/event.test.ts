import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Completion } from "../contracts/store.js";
import type { TicketRef } from "../contracts/ref.js";
import { states, type State } from "../contracts/ticket.js";
import type { KnownStatus } from "../item/index.js";
import { statusAfter, type LifecycleEvent } from "./event.js";
import { overlapInWords, overlapsOf } from "./overlap.js";
import { phaseEvents, type Seen } from "./phase-events.js";

const debussy: readonly KnownStatus[] = [
  { name: "Pending", state: "open" },
  { name: "Running", state: "in_progress" },
  { name: "Validating", state: "in_progress" },
  { name: "Blocked", state: "blocked" },
  { name: "Failed", state: "in_progress" },
  { name: "Completed", state: "closed" },
];
const backlog: readonly KnownStatus[] = [
  { name: "To Do", state: "open" },
  { name: "In Progress", state: "in_progress" },
  { name: "Done", state: "closed" },
];

describe("an item's own status", () => {
  it.each<[LifecycleEvent, string, State, readonly KnownStatus[], string | undefined]>([
    ["start", "Pending", "open", debussy, "Running"],
    ["start", "Validating", "in_progress", debussy, undefined],
    ["start", "Failed", "in_progress", debussy, "Running"],
    ["start", "Completed", "closed", debussy, "Running"],
    ["complete", "Running", "in_progress", debussy, "Completed"],
    ["complete", "done", "closed", debussy, undefined],
    ["fail", "Running", "in_progress", debussy, "Failed"],
    ["fail", "failed", "in_progress", debussy, undefined],
    ["finish", "Draft", "open", debussy, "Completed"],
    ["start", "To Do", "open", backlog, "In Progress"],
    ["complete", "To Do", "open", backlog, "Done"],
    ["fail", "In Progress", "in_progress", backlog, undefined],
    ["fail", "Running", "in_progress", debussy.filter(({ name }) => name !== "Failed"), "Blocked"],
  ])("%s, from %s (%s)", (event, status, state, known, expected) =>
    expect(statusAfter(event, { state, status }, known)).toBe(expected),
  );
});

describe("events between two snapshots", () => {
  const phase = (n: number, state: State, status: string = state): Seen => ({
    ref: `item:debussy:P#${n}`,
    id: `P#${n}`,
    kind: "phase",
    state,
    status,
    parent: "P",
  });
  const plan = (state: State): Seen => ({ ref: "item:debussy:P", id: "P", kind: "plan", state, status: state });
  it.each<[string, readonly Seen[], readonly Seen[], readonly string[]]>([
    ["a start", [phase(1, "open")], [phase(1, "in_progress")], ["start P#1"]],
    ["an end", [phase(1, "in_progress")], [phase(1, "closed")], ["complete P#1"]],
    ["an end without a start", [phase(1, "open")], [phase(1, "closed")], ["complete P#1"]],
    ["a failure", [phase(1, "in_progress")], [phase(1, "in_progress", "Failed")], ["fail P#1"]],
    ["a new start", [phase(1, "in_progress", "Failed")], [phase(1, "in_progress")], ["start P#1"]],
    ["a start again", [phase(1, "closed")], [phase(1, "in_progress")], ["start P#1"]],
    ["a review", [phase(1, "in_progress")], [phase(1, "in_review")], []],
    ["a step back", [phase(1, "in_progress")], [phase(1, "open")], []],
    ["work that goes on after it was blocked", [phase(1, "blocked")], [phase(1, "in_progress")], []],
    ["a new phase that runs", [], [phase(1, "in_progress")], ["start P#1"]],
    ["a new phase", [], [phase(1, "open")], []],
    ["a phase that is gone", [phase(1, "in_progress")], [], []],
    [
      "the last phase, and with it the plan, though its own line says otherwise",
      [plan("open"), phase(1, "closed"), phase(2, "in_progress")],
      [plan("open"), phase(1, "closed"), phase(2, "closed")],
      ["complete P#2", "finish P"],
    ],
    [
      "a plan that says it is done while a phase is open",
      [plan("open"), phase(1, "open")],
      [plan("closed"), phase(1, "open")],
      [],
    ],
  ])("%s", (_, before, after, expected) =>
    expect(phaseEvents(before, after).map(({ event, item }) => `${event} ${item}`)).toEqual(expected),
  );

  it("none where nothing changed, and at most one an item", () => {
    const seen = fc
      .array(fc.tuple(fc.constantFrom(...states), fc.constantFrom("Failed", "x")), { maxLength: 5 })
      .map((all) => [plan("open"), ...all.map(([state, status], at) => phase(at, state, status))]);
    fc.assert(
      fc.property(seen, seen, (before, after) => {
        expect(phaseEvents(after, after)).toEqual([]);
        const items = phaseEvents(before, after).map(({ item }) => item);
        expect(new Set(items).size).toBe(items.length);
      }),
    );
  });
});

describe("overlap with what was completed", () => {
  const refs = fc.uniqueArray(fc.constantFrom<TicketRef[]>("jira:A-1", "jira:A-2", "github:a/b#1", "github:a/b#2"));
  const completion = fc.record({ tickets: refs, forced: fc.boolean() }).map(({ forced, tickets }): Completion => ({
    name: "A",
    tickets,
    completedAtMs: 0,
    ...(forced ? { forced } : {}),
  }));
  it("is full where all that is asked for was completed, partial where some was, and none otherwise", () => {
    fc.assert(
      fc.property(fc.array(completion), refs, (history, asked) => {
        const found = overlapsOf(history, asked);
        expect(overlapsOf(history, asked.toReversed())).toEqual(found);
        for (const one of history) {
          const shared = one.tickets.filter((ref) => asked.includes(ref));
          const own = found.find(({ completion: of }) => of === one);
          if (one.forced === true || shared.length === 0) expect(own).toBeUndefined();
          else expect(own).toMatchObject({ shared, extent: shared.length === asked.length ? "full" : "partial" });
        }
      }),
    );
  });

  it("knows GitHub's names in any spelling", () => {
    const history = [{ name: "A", tickets: ["github:Acme/Shop#3"] as const, completedAtMs: 0 }];
    expect(overlapsOf(history, ["github:acme/shop#3"])).toMatchObject([{ extent: "full" }]);
  });

  it("says it in words", () => {
    const [one] = overlapsOf([{ name: "A", tickets: ["jira:A-1"], completedAtMs: 0 }], ["jira:A-1", "jira:A-2"]);
    expect(one && overlapInWords(one, 2)).toBe('"A" was completed on 1970-01-01, with A-1 (1 of the 2 tickets)');
  });
});
