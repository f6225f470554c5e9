import { describe, expect, it } from "@jest/globals";
import { walkPage } from "./page.js";
import { openWalk } from "./walk.js";

const page = "docs/markdown.md";

describe("a folder of Markdown specs", () => {
  const walk = openWalk();

  it(`goes from ticket to done as ${page} shows`, async () => {
    await walkPage(walk, page);
    expect(walk.ticket("PROJ-1044")).toMatchObject({ status: "Done", summary: "Show prices with tax" });
    expect(walk.ticket("PROJ-1042").status).toBe("To Do");
    expect(walk.issue(3)).toMatchObject({ state: "closed", labels: ["bug", "status: done"] });
    expect(walk.pulls().find(({ number }) => number === 10)).toMatchObject({ title: "Show prices with tax" });
  });
});
