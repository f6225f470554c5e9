import { describe, expect, it } from "@jest/globals";
import { isEntered, knownFolders, matters, territoryOf, type Ground } from "./territory.js";

const ground = (more: Partial<Ground>) =>
  territoryOf({ kind: "backlog", root: "/shop", paths: [], specPaths: [], configs: ["/shop/satellite.yml"], ...more });
const backlog = ground({ paths: ["work/tasks/task-1 - Tax.md"] });
const debussy = ground({ kind: "debussy", paths: ["plans/auth/MASTER_PLAN.md", "plans/auth/phases/1.md"] });
const markdown = ground({ kind: "markdown", specPaths: ["docs/specs/**/*.md", "**/spec.md"], paths: ["app/spec.md"] });

describe("a file", () => {
  it.each([
    ["of an item", backlog, "/shop/work/tasks/task-1 - Tax.md", true],
    ["beside items, yet to be read", backlog, "/shop/work/drafts/draft-1.md", true],
    ["of the project's own config", backlog, "/shop/work/config.yml", true],
    ["of our config", backlog, "/shop/satellite.yml", true],
    ["at the top that is no item", backlog, "/shop/README.md", false],
    ["of the sources", backlog, "/shop/src/tax.ts", false],
    ["of an editor", backlog, "/shop/work/tasks/.task-1 - Tax.md.swp", false],
    ["in a hidden folder", backlog, "/shop/work/.cache/task-1.md", false],
    ["outside", backlog, "/elsewhere/tasks/task-1.md", false],
    ["that tells of a run", debussy, "/shop/.debussy/state.db", true],
    ["that tells of a run first", debussy, "/shop/.debussy/state.db-wal", true],
    ["that SQLite needs", debussy, "/shop/.debussy/state.db-shm", false],
    ["of a phase", debussy, "/shop/plans/auth/phases/2.md", true],
    ["of a plan in a new folder", debussy, "/shop/plans/billing/MASTER_PLAN.md", true],
    ["in a folder on the way to items", debussy, "/shop/plans/notes.md", false],
    ["in a new folder at the top", debussy, "/shop/dist/notes.md", false],
    ["of a picture beside a spec", markdown, "/shop/docs/specs/tax/flow.png", false],
    ["of a new spec", markdown, "/shop/docs/specs/tax/rates.md", true],
    ["of a spec elsewhere", markdown, "/shop/app/spec.md", true],
  ] as const)("%s", (_, territory, path, is) => expect(matters(territory, path)).toBe(is));
});

describe("a new folder", () => {
  it.each([
    ["where items lie", backlog, "/shop/work/archive", true],
    ["that the format's tool makes", backlog, "/shop/backlog", true],
    ["of a build", backlog, "/shop/dist", false],
    ["of locks", backlog, "/shop/work/.locks", false],
    ["of locks, one of them", backlog, "/shop/work/.locks/task-1", false],
    ["that is hidden, and a home", backlog, "/shop/.backlog", true],
    ["of dependencies", backlog, "/shop/node_modules", false],
    ["on the way to specs", markdown, "/shop/docs", true],
    ["of specs", markdown, "/shop/docs/specs/2026/tax", true],
    ["of a plan", debussy, "/shop/plans/billing", true],
  ] as const)("%s", (_, territory, path, is) => expect(isEntered(territory, path)).toBe(is));
});

it("every folder on the way is watched, so that one that is made anew is seen", () =>
  expect([...knownFolders(debussy)].sort()).toEqual([
    "/shop",
    "/shop/.debussy",
    "/shop/plans",
    "/shop/plans/auth",
    "/shop/plans/auth/phases",
  ]));
