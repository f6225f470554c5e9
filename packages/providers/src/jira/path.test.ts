import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { findPath, mayPass, nextStep, type Edge, type Status, type Workflow } from "./path.js";

const states = {
  Backlog: "open",
  Ready: "open",
  Doing: "in_progress",
  Blocked: "blocked",
  Review: "in_review",
  Done: "closed",
  Rejected: "closed",
} as const;
type Name = keyof typeof states;

const statuses: readonly Status[] = (Object.keys(states) as Name[]).map((name) => ({
  id: name,
  name,
  state: states[name],
}));
const edge = (from: Name, to: Name): Edge => ({ id: `${from}-${to}`, name: to, from, to });
const workflow: Workflow = {
  statuses,
  edges: [
    edge("Backlog", "Ready"),
    edge("Backlog", "Rejected"),
    edge("Ready", "Doing"),
    edge("Ready", "Backlog"),
    edge("Doing", "Review"),
    edge("Doing", "Blocked"),
    edge("Blocked", "Done"),
    edge("Review", "Doing"),
    edge("Review", "Done"),
    edge("Rejected", "Done"),
    edge("Done", "Doing"),
  ],
};
const way = (from: Name, to: Name, flow = workflow, without = new Set<string>()) =>
  findPath(flow, from, ({ name }) => name === to, states[to], { without })?.map((step) => step.to);

describe("the way through a workflow", () => {
  it.each<[Name, Name, Name[] | undefined]>([
    ["Backlog", "Ready", ["Ready"]],
    ["Backlog", "Doing", ["Ready", "Doing"]],
    ["Backlog", "Done", ["Ready", "Doing", "Review", "Done"]],
    ["Doing", "Blocked", ["Blocked"]],
    ["Review", "Backlog", undefined],
    ["Review", "Blocked", undefined],
  ])("from %s to %s: %j", (from, to, steps) => expect(way(from, to)).toEqual(steps));

  it("takes a global transition from anywhere", () => {
    expect(way("Backlog", "Review", { statuses, edges: [{ id: "1", name: "Review", to: "Review" }] })).toEqual([
      "Review",
    ]);
  });

  it("goes around a transition that was found shut, or gives up", () => {
    const shut = new Set(["Doing-Review"]);
    expect(way("Backlog", "Done", workflow, shut)).toBeUndefined();
    const detour = { statuses, edges: [...workflow.edges, edge("Ready", "Review")] };
    expect(way("Backlog", "Done", detour, shut)).toEqual(["Ready", "Review", "Done"]);
  });

  it("is never longer than asked", () => {
    expect(findPath(workflow, "Backlog", ({ name }) => name === "Done", "closed", { maxHops: 3 })).toBeUndefined();
  });

  const names = fc.constantFrom(...(Object.keys(states) as Name[]));
  const edges = fc.array(
    fc.tuple(names, names).map(([from, to]) => edge(from, to)),
    { maxLength: 30 },
  );
  it("joins up, ends where it should, visits nothing twice and passes only what may be passed", () => {
    fc.assert(
      fc.property(edges, names, names, (some, from, to) => {
        const path = findPath({ statuses, edges: some }, from, ({ name }) => name === to, states[to]);
        if (!path) return;
        expect(path.at(-1)?.to).toBe(to);
        path.reduce((at, step) => (expect(step.from).toBe(at), step.to), from as string);
        const through = path.slice(0, -1).map((step) => step.to as Name);
        expect(new Set([from, ...through]).size).toBe(through.length + 1);
        for (const name of through) expect(["closed", "blocked"]).not.toContain(states[name]);
      }),
    );
  });
});

describe("a step where the workflow cannot be read", () => {
  const to = (...names: Name[]) => names.map((name) => ({ id: name, name, state: states[name] }));
  it.each<[Name, Name[], Name, string | undefined]>([
    ["Backlog", ["Ready", "Doing", "Done"], "Done", "Doing"],
    ["Backlog", ["Rejected"], "Done", undefined],
    ["Doing", ["Backlog", "Blocked"], "Done", undefined],
    ["Backlog", ["Review"], "Doing", undefined],
    ["Backlog", ["Ready"], "Doing", "Ready"],
  ])("from %s with %j open, on the way to %s: %s", (from, open, aim, step) => {
    expect(nextStep(states[from], to(...open), states[aim], new Set([from]))?.name).toBe(step);
  });

  it("never goes where it has been", () => {
    expect(nextStep("open", to("Ready"), "closed", new Set(["Ready"]))).toBeUndefined();
  });

  it("never waits on the way where the config maps no status to blocked", () => {
    const unmapped = ["On hold", "Blocked (external)", "Testing"].map((name) => ({
      id: name,
      name,
      state: "in_progress" as const,
    }));
    expect(nextStep("in_progress", unmapped, "closed", new Set())?.name).toBe("Testing");
    const steps = [edge("Doing", "Blocked"), edge("Blocked", "Done")];
    const flow = {
      statuses: statuses.map((one) => (one.name === "Blocked" ? { ...one, state: "in_progress" as const } : one)),
      edges: steps,
    };
    expect(way("Doing", "Done", flow)).toBeUndefined();
    expect(way("Doing", "Blocked", flow)).toEqual(["Blocked"]);
  });

  it("lets work leave a blocked status forward", () => {
    expect(mayPass("blocked", "in_progress", "closed")).toBe(true);
  });
});
