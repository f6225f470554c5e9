import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { AdminState } from "../../forge-app/src/shared/defs.js";
import { adminState, connectedState, keyMade, newKey, secret, tested } from "./admin-samples.js";
import { expectSound, keepPicture, open, tabStops, type Wanted } from "./look.js";
import { serveSite, type Site } from "./site.js";
import { openBrowser, skipsBrowser, type Browser } from "./tools.js";

// A browser beside a build on two cores is slow.
jest.setTimeout(60_000);
const inBrowser = skipsBrowser() ? describe.skip : describe;

inBrowser("the admin page in a browser, under the platform's policy", () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), serveSite()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
  });

  const show = (state: AdminState, more: Partial<Wanted> = {}) =>
    open(browser, site, { key: "admin", answer: () => state, width: 900, ...more });

  it.each([
    ["light", 900, adminState],
    ["dark", 900, connectedState],
    ["light", 360, connectedState],
  ] as const)("is without a flaw in %s, %d pixels wide", async (theme, width, state) => {
    const opened = await show(state, { theme, width });
    await opened.page.getByText("Recent deliveries").waitFor();
    await expectSound(opened);
    await keepPicture(opened.page, `admin-${state.variant}-${theme}-${width}`);
    await opened.page.close();
  });

  it("makes a key by typing alone, shows its secret once, and has forgotten it after a reload", async () => {
    let keys = adminState.keys;
    const opened = await show(adminState, {
      width: 360,
      answer: (functionKey) => {
        if (functionKey !== "createKey") return { ...adminState, keys };
        keys = [...keys, newKey];
        return keyMade;
      },
    });
    const { page } = opened;
    await page.getByLabel("Repository", { exact: true }).focus();
    await page.keyboard.type("acme/mobile");
    await page.keyboard.press("Tab");
    await page.keyboard.type("222");
    await page.keyboard.press("Tab");
    await page.keyboard.type("app");
    await page.keyboard.press("Enter");
    await page.getByText(secret).waitFor();
    expect(opened.asked.find(({ functionKey }) => functionKey === "createKey")?.payload).toEqual({
      repository: "acme/mobile",
      repositoryId: 222,
      projects: ["APP"],
    });
    await expectSound(opened);
    await keepPicture(page, "admin-secret", "window");
    await page.keyboard.press("Escape");
    expect(await page.getByText(secret).count()).toBe(1);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("I have copied it");
    await page.goto(site.url("admin", "light"));
    await page.getByText("k_77e2d4b0").waitFor();
    expect(await page.getByText(secret).count()).toBe(0);
    await page.close();
  });

  it("asks before it revokes, keeps the keyboard in the question, and gives it back", async () => {
    const opened = await show(adminState, { width: 360 });
    const { page } = opened;
    await page.getByRole("button", { name: "Revoke" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Revoke the key of acme/shop?" }).waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Cancel");
    expect((await tabStops(page)).map(({ words }) => words)).toEqual(["Revoke the key"]);
    await expectSound(opened);
    await keepPicture(page, "admin-revoke", "window");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Revoke");
    expect(opened.asked.map(({ functionKey }) => functionKey)).toEqual(["admin"]);
    await page.close();
  });

  it("reaches every control by the keyboard, and each shows its focus", async () => {
    const opened = await show(connectedState);
    await opened.page.getByText("Recent deliveries").waitFor();
    const stops = await tabStops(opened.page);
    const words = stops.map((stop) => stop.words);
    expect(words.join(" | ")).toBe(
      "Test the connection | Reload the page | Rotate | Revoke | Repository | Repository id | Projects | Make a key | " +
        "Stop trusting | Repository to trust | Its id | Its owner's id | Projects it may write to | Workflow (optional) | " +
        "Trust this repository | Kind of access | App id | Private key | Save access | " +
        "Show pull requests in the development panel | Deliveries",
    );
    expect(stops.filter(({ shows }) => !shows)).toEqual([]);
    await opened.page.close();
  });

  it("tests the connection and turns the switch by Space", async () => {
    const opened = await show(connectedState, {
      answer: (functionKey, payload) => {
        if (functionKey === "testConnection") return tested;
        return functionKey === "setDevinfo"
          ? { ...connectedState, devinfo: (payload as { on: boolean }).on }
          : connectedState;
      },
    });
    const { page } = opened;
    await page.getByRole("button", { name: "Test the connection" }).focus();
    await page.keyboard.press("Space");
    await page.getByText("Everything answers").waitFor();
    const toggle = page.getByRole("switch", { name: "Show pull requests in the development panel" });
    await toggle.focus();
    await page.keyboard.press("Space");
    await page.locator("input[role=switch]:checked").waitFor();
    await expectSound(opened);
    await keepPicture(page, "admin-tested");
    await page.close();
  });
});
