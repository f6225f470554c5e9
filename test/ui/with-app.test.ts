/** The pages with the app behind them: what a person does on a page reaches the resolvers, and comes back on it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { join } from "node:path";
import { bundleEntry, nodesOf, runPanel, textProp, wordsOf, type RunningPanel } from "@satellite/testkit/uikit";
import { openSite, people, type ForgeSite } from "../forge/site.js";
import type { PageKey } from "./site.js";

// The platform stands before the app is loaded: the SDK takes `fetch` as it finds it.
const { createUi } = await import("../../forge-app/src/ui/index.js");

const modules: Readonly<Record<PageKey, string>> = {
  panel: "panel-issue",
  admin: "admin-page",
  project: "project-page",
};
const places: Readonly<Record<PageKey, object>> = {
  panel: { issueId: "10041", issueKey: "PROJ-1042" },
  admin: {},
  project: { projectId: "10100", projectKey: "PROJ" },
};

// Pages are bundled first, perhaps beside a build.
jest.setTimeout(30_000);
let on: ForgeSite;
let site: Awaited<ReturnType<ForgeSite["install"]>>;
beforeAll(async () => {
  on = await openSite({ app: { ui: createUi("connected") }, variant: "connected" });
});
afterAll(() => on.close());
beforeEach(async () => {
  site = await on.install();
});

async function open(key: PageKey, accountId: string): Promise<RunningPanel> {
  const entry = await bundleEntry(join(process.cwd(), `forge-app/src/frontend/${key}-entry.tsx`));
  const invoke = (functionKey: string, payload: unknown): Promise<unknown> =>
    site.invoke(modules[key], functionKey, payload, { accountId, ...places[key] });
  return runPanel({ entry, invoke });
}
const everything = (page: RunningPanel): string =>
  [...nodesOf(page.doc())]
    .map((node) => (node.type === "String" ? wordsOf(node) : textProp(node, "title") || textProp(node, "text")))
    .join("\n");

const makeKey = async (page: RunningPanel, projects: string): Promise<void> => {
  await page.type("key-repository", "acme/shop");
  await page.type("key-repository-id", "4242");
  await page.type("key-projects", projects);
  await page.click("Make a key");
};

describe("a page with the app behind it", () => {
  it("makes a key whose secret is gone when the page is opened anew, and revokes it", async () => {
    const page = await open("admin", people.sara);
    await makeKey(page, "proj");
    const [secret = "none", ...others] = page
      .find("CodeBlock")
      .map((block) => textProp(block, "text"))
      .filter((text) => /^[\w-]{43}$/.test(text));
    expect([secret.length, others]).toEqual([43, []]);
    const anew = await open("admin", people.sara);
    expect(everything(anew)).toContain("Projects PROJ");
    expect(everything(anew)).not.toContain(secret);
    await anew.click("Revoke");
    await anew.click("Revoke the key");
    expect(anew.find("Lozenge").map(wordsOf)).toContain("Revoked");
  });

  it("says below the field that Jira knows no such project", async () => {
    const page = await open("admin", people.sara);
    await makeKey(page, "NOPE");
    expect(page.find("ErrorMessage").map(wordsOf)).toEqual(["Jira knows no project NOPE, or does not show it to you."]);
  });

  it("shows nothing of the settings to who does not administer Jira", async () => {
    const page = await open("admin", people.noor);
    expect(page.find("SectionMessage").map((node) => node.props?.["title"])).toEqual(["Not for this account"]);
    expect(page.find("Textfield")).toEqual([]);
  });

  it("tests the connection with an answer for each part", async () => {
    const page = await open("admin", people.sara);
    await page.click("Test the connection");
    const [message] = page.find("SectionMessage");
    expect(String(message?.props?.["title"])).toMatch(/^(?:Everything answers|Something does not answer)$/);
    expect(page.find("Lozenge").length).toBeGreaterThan(0);
  });

  it("keeps a project's mapping, and shows it to the next who looks", async () => {
    const page = await open("project", people.omar);
    await page.call(page.find("Select")[4], "onChange", [{ label: "Done", value: "Done" }]);
    await page.click("Save");
    expect(page.find("SectionMessage").map((node) => node.props?.["title"])).toEqual(["Saved"]);
    const next = await open("project", people.sara);
    expect(next.find("Select")[4]?.props?.["value"]).toEqual([{ label: "Done", value: "Done" }]);
  });

  it("tells who looks at a ticket that no pull request names it", async () => {
    expect(everything(await open("panel", people.omar))).toContain("No pull request names this ticket yet");
  });
});
