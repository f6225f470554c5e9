import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { openSite, people, type ForgeSite } from "../../../test/forge/site";
import type { ProjectAnswer } from "../shared/defs";
import { createUi } from "./index";

let on: ForgeSite;
let site: Awaited<ReturnType<ForgeSite["install"]>>;
const proj = { projectId: "10100", projectKey: "PROJ" };
const ops = { projectId: "10101", projectKey: "OPS" };
const call = async (
  name: "project" | "saveProject",
  asked?: unknown,
  place: object = proj,
  accountId: string = people.omar,
) => (await site.invoke("project-page", name, asked, { accountId, ...place })) as ProjectAnswer;
const map = { statusMap: { in_progress: ["In Development"], closed: ["Done"] } };

beforeAll(async () => {
  on = await openSite({ app: { ui: createUi("hmac") }, variant: "hmac" });
});
afterAll(() => on.close());
beforeEach(async () => {
  on.sandbox.faults.clear();
  on.sandbox.clearRequests();
  site = await on.install();
});

describe("a project's page", () => {
  it("shows each status that the project has once, and nothing chosen yet", async () => {
    const shown = await call("project");
    expect(shown).toMatchObject({ kind: "project", projectKey: "PROJ", statusMap: {} });
    expect(shown).not.toHaveProperty("allowed");
    const names = shown.kind === "project" ? shown.statuses.map(({ category, name }) => `${name}: ${category}`) : [];
    expect(names).toEqual([
      "To Do: new",
      "Selected: new",
      "In Development: indeterminate",
      "Blocked: indeterminate",
      "Code Review: indeterminate",
      "Done: done",
    ]);
  });

  it("keeps what was chosen, in the project's own spelling, for this project alone", async () => {
    const saved = await call("saveProject", {
      statusMap: { closed: ["done", "Done"], open: [] },
      allowed: ["in development", "DONE"],
    });
    expect(saved).toMatchObject({ statusMap: { closed: ["Done"] }, allowed: ["In Development", "Done"] });
    expect(await call("project")).toEqual(saved);
    expect(await call("project", undefined, ops, people.sara)).toMatchObject({ projectKey: "OPS", statusMap: {} });
    await call("saveProject", map);
    expect(await call("project")).not.toHaveProperty("allowed");
  });

  it("allows nothing when an empty list is chosen", async () => {
    expect(await call("saveProject", { ...map, allowed: [] })).toMatchObject({ allowed: [] });
  });

  it.each(["project", "saveProject"] as const)("%s is for those who administer that project", async (name) => {
    expect(await call(name, map, ops)).toMatchObject({ kind: "denied" });
    expect(await call(name, map, proj, people.sara)).toMatchObject({ kind: "project" });
    expect(await call(name, map, {})).toMatchObject({ kind: "denied" });
    expect(await call(name, map, { projectId: "99999", projectKey: "NONE" })).toMatchObject({ kind: "denied" });
    expect(await call(name, map, { projectId: "10100&permissions=BROWSE_PROJECTS" })).toMatchObject({ kind: "denied" });
    expect([...site.storage().keys()].filter((key) => key.includes("OPS"))).toEqual([]);
  });

  it.each(["project", "saveProject"] as const)(
    "%s goes by the platform's project, not by the payload's",
    async (name) => {
      expect(await call(name, { ...map, projectId: "10101", projectKey: "OPS" })).toMatchObject({ projectKey: "PROJ" });
    },
  );

  it.each([
    ["statusMap", undefined],
    ["statusMap", { statusMap: ["Done"] }],
    ["statusMap", { statusMap: { finished: ["Done"] } }],
    ["statusMap", { statusMap: { unknown: ["Done"] } }],
    ["statusMap.closed", { statusMap: { closed: "Done" } }],
    ["statusMap.closed", { statusMap: { closed: ["Deployed"] } }],
    ["statusMap.closed", { statusMap: { closed: [7] } }],
    ["allowed", { ...map, allowed: "Done" }],
    ["allowed", { ...map, allowed: ["Deployed"] }],
    ["allowed", { ...map, allowed: Array.from({ length: 101 }, () => "Done") }],
  ])("names the field %s and changes nothing: %j", async (field, asked) => {
    expect(await call("saveProject", asked)).toMatchObject({ kind: "bad", field });
    expect(site.storage().size).toBe(0);
  });

  it("says with a code that Jira is away", async () => {
    on.sandbox.faults.add({ service: "jira", path: "/rest/api/3/project/*/statuses", kind: "status", status: 503 });
    expect(await call("project")).toMatchObject({ kind: "failed", code: "UNAVAILABLE" });
  });
});
