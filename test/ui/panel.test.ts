import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { expectSound, keepPicture, open, seriousFindings, tabStops, type Wanted } from "./look.js";
import { changes, failing, hostile, manyChanges, passing, specAnswer } from "./samples.js";
import { serveSite, type Site } from "./site.js";
import { openBrowser, skipsBrowser, type Browser } from "./tools.js";

// A browser beside a build on two cores is slow.
jest.setTimeout(60_000);
const inBrowser = skipsBrowser() ? describe.skip : describe;

inBrowser("the panel in a browser, under the platform's policy", () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), serveSite()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
  });

  const answers = (panel: unknown) => (functionKey: string) => (functionKey === "spec" ? specAnswer : panel);
  const show = (panel: unknown, more: Partial<Wanted> = {}) =>
    open(browser, site, { key: "panel", answer: answers(panel), ...more });

  it.each(["light", "dark"] as const)(
    "shows many pull requests in %s, 360 pixels wide, without a flaw",
    async (theme) => {
      const opened = await show(manyChanges, { theme });
      await opened.page.getByRole("button", { name: "Show 3 more pull requests" }).waitFor();
      await expectSound(opened);
      await keepPicture(opened.page, `panel-many-${theme}`);
      await opened.page.close();
    },
  );

  it.each(["light", "dark"] as const)("renders the spec in %s when it is opened", async (theme) => {
    const opened = await show(changes(passing), { theme });
    await opened.page.getByRole("button", { name: "Show spec" }).click();
    await opened.page.getByText("Acceptance Criteria").waitFor();
    expect(opened.asked).toEqual([
      { functionKey: "panel", payload: undefined },
      { functionKey: "spec", payload: { change: passing.ref } },
    ]);
    await expectSound(opened);
    await keepPicture(opened.page, `panel-spec-${theme}`);
    await opened.page.close();
  });

  it.each([
    ["none", changes(), "No pull request names this ticket yet"],
    ["hidden", { kind: "hidden" }, "Nothing to show"],
    ["failed", { kind: "failed", code: "RATE_LIMITED", says: "Jira asks to wait." }, "This could not be read"],
    ["drift", changes(failing), "The spec changed after approval"],
  ])("shows the state %s without a flaw", async (name, answer, words) => {
    const opened = await show(answer);
    await opened.page.getByText(words).first().waitFor();
    await expectSound(opened);
    await keepPicture(opened.page, `panel-${name}`);
    await opened.page.close();
  });

  it("says that it waits, and asks again after a failure", async () => {
    let release: () => void = () => undefined;
    const waited = new Promise<void>((go) => (release = go));
    const given = [{ kind: "failed", code: "NO_ANSWER", says: "Away." }, changes(passing)];
    const opened = await open(browser, site, { key: "panel", answer: async () => (await waited, given.shift()) });
    await opened.page.getByText("Looking for pull requests").waitFor();
    await expectSound(opened);
    await keepPicture(opened.page, "panel-loading");
    release();
    await opened.page.getByRole("button", { name: "Try again" }).click();
    await opened.page.getByText(passing.title).waitFor();
    await opened.page.close();
  });

  it("keeps markup in titles as text, breaks long words, and makes no address of what is none", async () => {
    const opened = await show(changes(hostile));
    await opened.page.getByText("<b>bold</b>").waitFor();
    await opened.page.getByRole("button", { name: "Show spec" }).click();
    await opened.page.getByText("not this").waitFor();
    expect(await opened.page.locator("#root b, #root img, #root script").count()).toBe(0);
    const hrefs = await opened.page.evaluate<string[], undefined>("Array.from(document.links, (link) => link.href)");
    expect(hrefs).toEqual(["https://acme.example/adr/12"]);
    await expectSound(opened);
    await keepPicture(opened.page, "panel-hostile");
    await opened.page.close();
  });

  it("is used by the keyboard alone: every control is reached, shows its focus, and acts on Enter or Space", async () => {
    const opened = await show(changes(passing, failing));
    await opened.page.getByText(failing.title).waitFor();
    const stops = await tabStops(opened.page);
    const one = ["specs/1042-checkout/spec.md", "Whole digest", "Show spec", "Run and evidence"];
    expect(stops.map(({ words }) => words)).toEqual(["acme/shop#42", ...one, "acme/shop#43", ...one, "Refresh"]);
    expect(stops.filter(({ shows }) => !shows)).toEqual([]);
    await opened.page.getByRole("button", { name: "Show spec" }).first().focus();
    await opened.page.keyboard.press("Enter");
    await opened.page.getByText("Acceptance Criteria", { exact: true }).waitFor();
    await opened.page.keyboard.press("Space");
    await opened.page.getByText("Acceptance Criteria", { exact: true }).waitFor({ state: "detached" });
    await opened.page.close();
  });

  it("would be told of a flaw: the checks above notice what is planted", async () => {
    const opened = await show(changes(passing));
    await opened.page.evaluate(`(() => {
      const planted = document.createElement("div");
      planted.innerHTML = '<button></button><p style="width: 900px">wide</p>';
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = true";
      document.querySelector("main").append(planted, script);
    })()`);
    expect(await seriousFindings(opened.page)).toEqual([expect.stringMatching(/^button-name: /)]);
    expect(await opened.page.evaluate("globalThis.ran === true")).toBe(false);
    expect(opened.complaints.filter((text) => text.includes("Content Security Policy"))).toHaveLength(2);
    await opened.page.close();
  });
});
