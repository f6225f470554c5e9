import { describe, expect, it } from "@jest/globals";
import { walkPage } from "./page.js";
import { openWalk } from "./walk.js";

const page = "docs/debussy.md";

describe("a plan of Debussy's", () => {
  const walk = openWalk({
    seed: ({ jira, ...seed }) => ({
      ...seed,
      jira: {
        ...jira,
        issues: jira.issues.map((one) => (one.key === "PROJ-1042" ? { ...one, status: "Selected" } : one)),
      },
    }),
  });

  it(`goes from phase to phase as ${page} shows`, async () => {
    await walkPage(walk, page);
    expect(walk.ticket("PROJ-1042").status).toBe("Done");
    expect(walk.ticket("PROJ-1044")).toMatchObject({ status: "Done", summary: "Store it" });
    expect(walk.issue(3)).toMatchObject({ state: "closed", labels: ["bug", "debussy:completed"] });
    expect(walk.issue(3).comments).toHaveLength(1);
  });

  it("refuses completed work without --force, lets it pass with it, and records both runs", async () => {
    const refused = await walk.type("satellite --yes lifecycle start 1");
    expect([refused.code, walk.writes()]).toEqual([3, []]);
    const forced = await walk.type("satellite --yes lifecycle start 1 --force");
    expect([forced.code, walk.issue(3).labels]).toEqual([0, ["bug", "debussy:in-progress"]]);
    expect((await walk.type("satellite status --refresh")).code).toBe(1);
  });
});
