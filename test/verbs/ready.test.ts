import { describe, expect, it } from "@jest/globals";
import { ready } from "@satellite/engine/verbs/ready";
import { openVerbBench, weights } from "./bench.js";

const bead = (id: string, more: object): string =>
  `${JSON.stringify({ id, title: "Show prices with tax", status: "open", priority: 2, issue_type: "task", ...more })}\n`;

const entries = JSON.stringify([{ provider: "github", id: "7", relation: "context", direction: "imported" }]);
const complete = {
  description: `Nobody wants to add it up, so the page does.\n\nConstraints: the sum must be exact.\nexternal_tickets: ${entries}`,
  acceptance_criteria: "The sum is right to the cent.",
  notes: "From #7: two countries are wanted.",
};

describe("ready, of beads", () => {
  const open = JSON.stringify([{ provider: "jira", id: "PROJ-7" }]);
  const bench = openVerbBench({
    kind: "atelier",
    files: {
      ".beads/issues.jsonl": [
        bead("shop-1", complete),
        bead("shop-2", { description: `See PROJ-7\nexternal_tickets: ${open}` }),
        bead("shop-3", { ...complete, notes: "" }),
      ].join(""),
    },
  });

  it("passes what is whole, its criteria as plain text", async () => {
    const answer = await ready(await bench.desk({ offline: true }), { items: ["shop-1"] });
    expect(answer).toMatchObject({ value: { ready: true, items: [{ gaps: [] }] }, notices: [] });
    expect(bench.sandbox.requests()).toHaveLength(0);
  });

  it("names each gap of each bead, at its line", async () => {
    const answer = await ready(await bench.desk({ offline: true }), { items: ["shop-2", "shop-3"] });
    expect(weights(answer)).toEqual(["drift INCOMPLETE", "drift INCOMPLETE"]);
    const [second, third] = answer.value?.items ?? [];
    expect(second?.gaps.map(({ gap }) => gap)).toEqual(["constraints", "criteria", "pointer", "entry"]);
    expect(second?.gaps).toContainEqual(expect.objectContaining({ path: ".beads/issues.jsonl", line: 2 }));
    expect(third?.gaps).toMatchObject([{ gap: "context", line: 3, remedy: expect.stringContaining("7") }]);
  });

  it("knows a bead that is not there from one that is not ready", async () => {
    const answer = await ready(await bench.desk({ offline: true }), { items: ["shop-1", "shop-9"] });
    expect(weights(answer)).toEqual(["usage NO_ITEM"]);
    expect(answer.value?.ready).toBe(false);
  });
});

describe("ready, of tasks", () => {
  const bench = openVerbBench();
  it("looks into marked sections, checklists and the entry of the front matter", async () => {
    const answer = await ready(await bench.desk({ offline: true }), { items: ["TASK-1", "TASK-2"] });
    const [one, two] = answer.value?.items ?? [];
    expect(one?.gaps.map(({ gap }) => gap)).toEqual(["constraints"]);
    expect(two?.gaps.map(({ gap }) => gap)).toEqual(["intent", "constraints", "entry"]);
    expect(two?.gaps.at(-1)).toMatchObject({ line: 13, says: expect.stringContaining("direction") });
  });

  it("takes a linked spec for a note", async () => {
    const path = "backlog/tasks/task-1 - Show-prices-with-tax.md";
    bench.write("specs/tax.md", "# Tax\n\n## Constraints\n\nnone\n");
    bench.write(path, bench.read(path).replace("priority:", "documentation: [specs/tax.md]\npriority:"));
    const answer = await ready(await bench.desk({ offline: true }), { items: ["TASK-1"] });
    expect(answer.value?.ready).toBe(true);
  });
});

describe.each([
  ["leanspec", "001-tax", ["constraints", "criteria"]],
  ["debussy", "plans/tax/phase-1.md", ["intent", "constraints"]],
  ["markdown", "specs/tax/spec.md", ["constraints"]],
] as const)("ready, of %s", (kind, item, gaps) => {
  const bench = openVerbBench({ kind });
  it("names its gaps", async () => {
    const answer = await ready(await bench.desk({ offline: true }), { items: [item] });
    expect(answer.notices.map(({ code }) => code)).toEqual(["INCOMPLETE"]);
    expect(answer.value?.items[0]?.gaps.map(({ gap }) => gap)).toEqual(gaps);
  });
});
