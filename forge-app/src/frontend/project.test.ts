import { beforeAll, describe, expect, it, jest } from "@jest/globals";
import { join } from "node:path";
import { bundleEntry, runPanel, wordsOf, type RunningPanel } from "@satellite/testkit/uikit";
import { choiceOf, forbidden, goneFrom, toSaved } from "./project-view";
import { projectState } from "../../../test/ui/admin-samples.js";

// A page is bundled first, perhaps beside a build.
jest.setTimeout(30_000);
let entry: string;
beforeAll(async () => {
  entry = await bundleEntry(join(process.cwd(), "forge-app/src/frontend/project-entry.tsx"));
});

const open = (save: unknown = projectState): Promise<RunningPanel> =>
  runPanel({ entry, invoke: async (key) => (key === "saveProject" ? save : projectState) });
const option = (name: string) => ({ label: name, value: name });
const choose = async (page: RunningPanel, id: string, ...names: readonly string[]): Promise<void> => {
  const select = page.find("Select").find((node) => String(node.props?.["inputId"]).endsWith(`-${id}`));
  await page.call(select, "onChange", names.map(option));
};
const sent = (page: RunningPanel): unknown =>
  page.asked().find(({ functionKey }) => functionKey === "saveProject")?.payload;

describe("a project's page", () => {
  it("shows the project's statuses for each state, as they were saved", async () => {
    const page = await open();
    expect(page.find("Label").map(wordsOf).slice(0, 5)).toEqual([
      "Open",
      "In progress",
      "Blocked",
      "In review",
      "Closed",
    ]);
    expect(page.find("Select").map((select) => select.props?.["value"])).toEqual([
      [option("To Do")],
      [option("In Progress")],
      [],
      [option("Code Review")],
      [option("Done")],
    ]);
    expect(page.find("SectionMessage").map((message) => message.props?.["title"])).toEqual(["Some statuses are gone"]);
  });

  it("saves what was chosen, in the order of choosing, and says so until something changes", async () => {
    const page = await open({ ...projectState, statusMap: { open: ["To Do"] } });
    await choose(page, "state-in_review", "Done", "Code Review");
    await page.click("Save");
    expect(sent(page)).toEqual({
      statusMap: {
        open: ["To Do"],
        in_progress: ["In Progress"],
        in_review: ["Done", "Code Review"],
        closed: ["Done"],
      },
    });
    expect(page.find("SectionMessage").map((message) => message.props?.["title"])).toEqual(["Saved"]);
    expect(page.find("Select")[1]?.props?.["value"]).toEqual([]);
    await choose(page, "state-open");
    expect(page.find("SectionMessage")).toEqual([]);
  });

  it("limits the targets when asked to, and names those that are then never reached", async () => {
    const page = await open();
    await page.type("limits", "");
    await choose(page, "allowed", "Done", "In Progress");
    expect(wordsOf(page.find("SectionMessage").at(-1) ?? page.doc())).toContain("To Do, Code Review");
    await page.click("Save");
    expect(sent(page)).toMatchObject({ allowed: ["Done", "In Progress"] });
  });

  it("says what is wrong below the state that it is about", async () => {
    const page = await open({ kind: "bad", field: "statusMap.closed", says: "This project has no such status." });
    await page.click("Save");
    expect(page.find("ErrorMessage").map(wordsOf)).toEqual(["This project has no such status."]);
    expect(page.find("Select").map((select) => select.props?.["value"])[4]).toEqual([option("Done")]);
  });
});

describe("a choice", () => {
  it("forgets statuses that are gone, and names them once", () => {
    const state = { ...projectState, allowed: ["Done", "Gone", "Lost"] };
    expect(goneFrom(state)).toEqual(["Gone", "Lost"]);
    expect(toSaved(choiceOf(state))).toEqual({
      statusMap: { open: ["To Do"], in_progress: ["In Progress"], in_review: ["Code Review"], closed: ["Done"] },
      allowed: ["Done"],
    });
  });

  it("without a limit forbids nothing, and with an empty one everything", () => {
    expect(forbidden(choiceOf(projectState))).toEqual([]);
    expect(forbidden({ ...choiceOf(projectState), limits: true })).toHaveLength(4);
  });
});
