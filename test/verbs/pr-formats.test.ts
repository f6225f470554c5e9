import { describe, expect, it } from "@jest/globals";
import type { WorkspaceId } from "@satellite/core";
import { readBlock } from "@satellite/core/markup/block";
import { link } from "@satellite/engine/verbs/link";
import { pr } from "@satellite/engine/verbs/pr";
import { push } from "@satellite/engine/verbs/push";
import { openVerbBench, weights } from "./bench.js";

const loose = "policy: { spec: { sections: [] } }\n";

describe.each([
  ["leanspec", "001-tax", "specs/001-tax/README.md", "Nobody wants to add it up.", true],
  ["markdown", "specs/tax/spec.md", "specs/tax/spec.md", "The sum is right", true],
  ["debussy", "plans/tax/MASTER_PLAN.md#1", "plans/tax/phase-1.md", "1.1: Show it", false],
  ["atelier", "shop-1", ".beads/issues.jsonl", "Nobody wants to add it up.", false],
] satisfies [WorkspaceId, string, string, string, boolean][])("an item of %s", (kind, id, path, words, isBlock) => {
  const bench = openVerbBench({ kind });

  it("has its spec in the pull request's text, and its work told on its ticket", async () => {
    await link(await bench.desk({ yes: true }), { item: id, ref: "PROJ-1042", suggest: false });
    bench.git("update-ref", "refs/remotes/origin/main", "main");
    bench.git("switch", "-q", "-c", "feat/tax");
    bench.git("add", "-A");
    bench.git("commit", "-q", "--allow-empty", "-m", "Show it");
    bench.git("update-ref", "refs/remotes/origin/feat/tax", "feat/tax");
    const answer = await pr(await bench.desk({ dryRun: true, more: loose }), { item: id, draft: false });
    expect(answer.value?.spec.path).toBe(path);
    expect(answer.value?.body).toContain(words);
    expect(readBlock(answer.value?.body ?? "").kind).toBe(isBlock ? "found" : "none");
    expect(answer.value?.body).toContain("PROJ-1042");
    const input = { item: id, status: "done", autoClose: false, fullText: false } as const;
    const told = await push(await bench.desk({ yes: true, more: loose }), input);
    expect(weights(told).filter((one) => !one.startsWith("said"))).toEqual([]);
    expect(bench.ticket("PROJ-1042").status).toBe("Code Review");
    expect((await (await bench.desk()).workspace.read(id))?.state).toBe("closed");
  });
});
