import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import type { Waiting } from "@satellite/engine/verbs/conflicts";
import type { Face } from "../face.js";
import { showConflicts } from "./conflicts.js";

const page = readFileSync(fileURLToPath(new URL("../../../../docs/conflicts.md", import.meta.url)), "utf8");
const one: Waiting = {
  item: "item:backlog:TASK-3",
  id: "TASK-3",
  ticket: "jira:PROJ-1042",
  field: "title",
  kind: "conflict",
  ours: "Ours",
  theirs: "Theirs",
  since: "2026-01-05T10:00:00.000Z",
  ageMs: 2 * 3_600_000,
};

function shown(...conflicts: readonly Waiting[]): string {
  const lines: string[] = [];
  const face = {
    line: (text = "") => void lines.push(text.trimEnd()),
    paint: (_: string, text: string) => text,
  } as unknown as Face;
  showConflicts({ conflicts }, face);
  return lines.join("\n");
}

describe("what waits, in words", () => {
  it("is what the page shows, a loss with each thing that would go", () => {
    expect(page).toContain(`$ satellite conflicts\n${shown(one)}\n`);
    const texts = { ours: "Ask Ana first. Done.", theirs: "Ask @Ana Ruiz first. Done." };
    const loss: Waiting = { ...one, ...texts, field: "body", kind: "loss", lost: ["the mention of Ana Ruiz"] };
    expect(page).toContain(`$ satellite conflicts\n${shown(loss)}\n`);
  });

  it("is nothing where nothing does", () => expect(shown()).toBe("Nothing waits for you."));
});
