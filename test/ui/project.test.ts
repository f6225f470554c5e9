import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { projectState } from "./admin-samples.js";
import { expectSound, keepPicture, open, tabStops } from "./look.js";
import { serveSite, type Site } from "./site.js";
import { openBrowser, skipsBrowser, type Browser } from "./tools.js";

// A browser beside a build on two cores is slow.
jest.setTimeout(60_000);
const inBrowser = skipsBrowser() ? describe.skip : describe;

inBrowser("a project's page in a browser, under the platform's policy", () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), serveSite()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
  });

  it.each([
    ["light", 360],
    ["dark", 900],
  ] as const)("is without a flaw in %s, %d pixels wide", async (theme, width) => {
    const opened = await open(browser, site, { key: "project", theme, width, answer: () => projectState });
    await opened.page.getByText("States of PROJ").waitFor();
    await expectSound(opened);
    await keepPicture(opened.page, `project-${theme}-${width}`);
    await opened.page.close();
  });

  it("limits the targets by the keyboard, and saves what was chosen", async () => {
    const opened = await open(browser, site, { key: "project", width: 600, answer: () => projectState });
    const { page } = opened;
    await page.getByRole("switch", { name: "Only to the statuses chosen here" }).focus();
    await page.keyboard.press("Space");
    await page.getByLabel("Allowed statuses", { exact: true }).selectOption(["To Do", "Done"]);
    await page
      .getByText("A state above names these, but they are not allowed here: In Progress, Code Review")
      .waitFor();
    expect((await tabStops(page)).filter(({ shows }) => !shows)).toEqual([]);
    await page.getByRole("button", { name: "Save" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(opened.asked.at(-1)).toEqual({
      functionKey: "saveProject",
      payload: {
        statusMap: { open: ["To Do"], in_progress: ["In Progress"], in_review: ["Code Review"], closed: ["Done"] },
        allowed: ["To Do", "Done"],
      },
    });
    await page.close();
  });
});
