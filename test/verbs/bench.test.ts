import { describe, expect, it } from "@jest/globals";
import { workspaceIds } from "@satellite/core";
import { readWhole } from "@satellite/engine/desk";
import { openVerbBench } from "./bench.js";

describe.each(workspaceIds)("a bench over %s", (kind) => {
  const bench = openVerbBench({ kind });

  it("has items that can be read", async () => {
    const { workspace } = await bench.desk();
    const { items, problems } = await workspace.scan();
    expect(workspace.id).toBe(kind);
    expect(items.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  it("reads tickets of both trackers", async () => {
    const read = await readWhole(await bench.desk(), ["jira:PROJ-1042", "github:acme/shop#3"]);
    expect([...read.tickets.keys()].sort()).toEqual(["github:acme/shop#3", "jira:PROJ-1042"]);
    expect(read.unread).toEqual([]);
  });
});
