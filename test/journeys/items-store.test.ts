import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { bothTrackers, openItemStage } from "./items-stage.js";

const stage = openItemStage({ config: bothTrackers });
const state = () => join(stage.bench.folder, ".satellite");
const linksNow = async () => {
  const { out } = await stage.sat("links", "--json");
  const { links } = (
    JSON.parse(out) as { result: { links: { ticket: string; relation: string; direction?: string }[] } }
  ).result;
  return links.map(({ direction, relation, ticket }) => `${ticket} ${relation} ${direction}`);
};

async function begin(): Promise<readonly string[]> {
  await stage.sat("pull", "PROJ-1042");
  await stage.sat("pull", "#3");
  await stage.sat("link", "TASK-2", "OPS-12", "--relation", "context");
  return linksNow();
}

describe("a store that is gone or damaged", () => {
  it.each<[string, () => void, RegExp]>([
    [
      "is lost",
      () => rmSync(state(), { recursive: true }),
      /a new store was made[\s\S]*3 links were taken from the files/,
    ],
    [
      "holds garbage",
      () => writeFileSync(join(state(), "state.db"), "x".repeat(5000)),
      /state\.db\.\d{8}T\d{6}Z\.bad[\s\S]*3 links were taken from the files/,
    ],
    ["is cut off", () => writeFileSync(join(state(), "state.db"), ""), /\.bad[\s\S]*3 links were taken from the files/],
  ])("that %s is rebuilt from the files, and said so", async (_how, damage, says) => {
    const before = await begin();
    expect(before).toHaveLength(3);
    const texts = [stage.task("task-1").text, stage.task("task-2").text];
    damage();
    const told = await stage.sat("status");
    expect([told.code, told.err]).toEqual([0, expect.stringMatching(says)]);
    expect(await linksNow()).toEqual(before);
    expect((await stage.sat("status")).err).toBe("");
    expect([stage.task("task-1").text, stage.task("task-2").text]).toEqual(texts);
    expect(await stage.sat("pull", "PROJ-1042")).toMatchObject({ code: 0, out: expect.stringContaining("TASK-1") });
    expect(stage.tasks()).toHaveLength(2);
    // Nothing that was set aside is thrown away.
    if (_how !== "is lost") expect(readdirSync(state()).some((name) => name.endsWith(".bad"))).toBe(true);
  });

  it("finds the links again though the project's own tool dropped `upstream` before", async () => {
    await stage.sat("pull", "PROJ-1042");
    stage.backlog("task", "edit", "1", "-s", "In Progress");
    expect(stage.task("task-1").text).not.toContain("upstream");
    rmSync(state(), { recursive: true });
    expect(await linksNow()).toEqual([expect.stringMatching(/^jira:PROJ-1042 primary/)]);
    const told = await stage.sat("pull", "PROJ-1042");
    expect(told.err).toContain("had been dropped from its file: they are written again");
    expect(stage.tasks()).toHaveLength(1);
    expect(stage.task("task-1").text).toMatch(/upstream:\n {2}provider: jira\n {2}id: PROJ-1042/);
  });
});

describe("a store that git tracks", () => {
  it("is refused by every command that needs it, with what to do", async () => {
    await stage.sat("pull", "PROJ-1042");
    stage.bench.git("add", "-f", ".satellite/state.db");
    stage.sandbox.clearRequests();
    for (const args of [["status"], ["pull", "PROJ-1042"], ["push", "TASK-1", "--yes"], ["links"], ["log"]]) {
      const { code, err } = await stage.sat(...args);
      expect([args, code, err]).toEqual([args, 2, expect.stringMatching(/STORE_TRACKED[\s\S]*git rm --cached/)]);
    }
    expect(stage.sandbox.requests()).toEqual([]);
    stage.bench.git("rm", "-q", "--cached", ".satellite/state.db");
    expect((await stage.sat("status")).code).toBe(0);
  });
});
