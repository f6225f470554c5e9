import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import type { Carried, SyncResult, Waiting } from "@satellite/engine/verbs/sync";
import type { Face } from "../face.js";
import { showSync } from "./sync.js";

const page = readFileSync(fileURLToPath(new URL("../../../../docs/sync.md", import.meta.url)), "utf8");
const result = (more: Partial<SyncResult> = {}): SyncResult => ({
  pairs: 3,
  compared: 0,
  systems: ["github", "jira"],
  pulled: [],
  pushed: [],
  waiting: [],
  left: 0,
  drifted: [],
  ...more,
});
const carried = (item: string, ticket: string, ...fields: string[]): Carried => ({
  item: `item:backlog:${item}`,
  ticket: `jira:${ticket}`,
  fields,
});
const waiting = (item: string, ticket: string, field: string): Waiting => ({
  ...carried(item, ticket),
  field,
  kind: "conflict",
  ours: "a",
  theirs: "b",
});

function shown(one: SyncResult, dryRun = false): string {
  const lines: string[] = [];
  const face = {
    globals: { dryRun },
    line: (text = "") => void lines.push(text.trimEnd()),
    paint: (_: string, text: string) => text,
  } as unknown as Face;
  showSync(one, face);
  return lines.join("\n");
}

describe("a sync in words", () => {
  it("is what the page shows", () => {
    const busy = shown(
      result({
        pulled: [carried("TASK-2", "PROJ-1043", "title")],
        pushed: [carried("TASK-3", "PROJ-1042", "labels")],
        waiting: [waiting("TASK-3", "PROJ-1042", "title")],
      }),
    );
    expect(page).toContain(busy);
    expect(page).toContain(`$ satellite sync\n${shown(result())}\n`);
  });

  it.each([
    [{ pairs: 1 }, "In step: 1 link (github, jira)"],
    [{ pairs: 0 }, "No item is linked to a ticket that syncs."],
    [
      { waiting: [waiting("A", "P-1", "title"), waiting("A", "P-1", "body")] },
      "3 links: 0 came in, 0 went out, 2 wait",
    ],
    [{ drifted: [carried("A", "P-1", "title")] }, "3 links: 0 came in, 0 went out, 1 drifted"],
    [{ left: 1 }, "3 links: 0 came in, 0 went out, 1 left as it is"],
    [{ left: 3 }, "3 links: 0 came in, 0 went out, 3 left as they are"],
  ])("%j: %s", (more, text) => expect(shown(result(more))).toBe(text));

  it("in a dry run is what would happen", () =>
    expect(shown(result({ pulled: [carried("A", "P-1", "title")] }), true)).toMatch(
      /^3 links: 1 would come in, 0 would go out$/m,
    ));

  it("names fifty of many", () => {
    const many = Array.from({ length: 60 }, (_, at) => carried(`T-${at}`, `P-${at}`, "title"));
    expect(
      shown(result({ pulled: many }))
        .split("\n")
        .at(-1),
    ).toBe("... and 10 more");
  });
});
