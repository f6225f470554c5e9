import { beforeAll, describe, expect, it, jest } from "@jest/globals";
import { join } from "node:path";
import { bundleEntry, nodesOf, runPanel, textProp, wordsOf, type RunningPanel } from "@satellite/testkit/uikit";
import type { AdminState } from "../shared/defs";
import {
  adminState,
  connectedState,
  key,
  keyMade,
  newKey,
  secret,
  tested,
  trust,
} from "../../../test/ui/admin-samples.js";

// A page is bundled first, perhaps beside a build.
jest.setTimeout(30_000);
let entry: string;
beforeAll(async () => {
  entry = await bundleEntry(join(process.cwd(), "forge-app/src/frontend/admin-entry.tsx"));
});

/** An app that keeps its state, as far as a page can tell: what a question does not name, it answers with the state. */
function open(start: AdminState, answers: Readonly<Record<string, (payload: never) => unknown>> = {}) {
  let state = start;
  const invoke = async (functionKey: string, payload: unknown): Promise<unknown> => {
    const answer = answers[functionKey]?.(payload as never);
    if (answer !== undefined && (answer as { kind?: string }).kind === "admin") state = answer as AdminState;
    return answer ?? state;
  };
  return runPanel({ entry, invoke });
}
const everything = (page: RunningPanel): string =>
  [...nodesOf(page.doc())]
    .map((node) => (node.type === "String" ? wordsOf(node) : textProp(node, "title") || textProp(node, "text")))
    .filter((words) => words !== "")
    .join("\n");
const sent = (page: RunningPanel, functionKey: string): unknown =>
  page.asked().findLast((one) => one.functionKey === functionKey)?.payload;
const buttons = (page: RunningPanel): string[] =>
  [...page.find("Button"), ...page.find("LoadingButton")].map((button) => wordsOf(button));

describe("the admin page", () => {
  it("shows the address, every key with its state, and what was delivered with its fate", async () => {
    const page = await open(adminState);
    const said = everything(page);
    expect(said).toContain(adminState.forgeUrl);
    expect(page.find("Heading").map(wordsOf)).toEqual([
      "Connection",
      "Repositories and keys",
      "acme/shop",
      "acme/old-shop",
      "Add a repository",
      "Recent deliveries",
    ]);
    expect(said).toContain("Projects PROJ, OPS");
    expect(buttons(page).filter((name) => name === "Revoke")).toHaveLength(1);
    const rows = page.find("Row").map((row) => row.children.map((cell) => wordsOf(cell)));
    expect(rows).toHaveLength(7);
    expect(rows[1]?.slice(1)).toEqual([
      "Partly applied",
      "acme/shop#42 → PROJ-1042",
      "transition: required field Resolution is empty; link: done",
    ]);
    expect(rows[2]?.slice(1)).toEqual(["Refused", "Not known", "UNAUTHORIZED"]);
    expect(rows[3]?.at(-1)).toBe("It had arrived before.");
    expect(rows[0]?.[0]).toMatch(/ago21 Nov 2026, 08:40 UTC$/);
  });

  it("says what is empty", async () => {
    const page = await open({ ...adminState, keys: [], deliveries: [] });
    expect(everything(page)).toContain("No repository has a key yet.");
    expect(everything(page)).toContain("Nothing has arrived yet.");
  });

  it.each([
    [{ kind: "denied", says: "Only Jira administrators." }, "Only Jira administrators."],
    [{ kind: "failed", code: "STORAGE", says: "Storage is away." }, "Code STORAGE"],
  ])("shows %j in words and nothing else", async (answer, words) => {
    const page = await runPanel({ entry, invoke: async () => answer });
    expect(everything(page)).toContain(words);
    expect(page.find("Textfield")).toEqual([]);
  });

  it("tests the connection and says each answer", async () => {
    const page = await open(adminState, { testConnection: () => tested });
    await page.click("Test the connection");
    expect(everything(page)).toContain("Everything answers");
    expect(everything(page)).toContain("Jira: The app may read and write tickets.");
  });
});

describe("a key", () => {
  const fill = async (page: RunningPanel): Promise<void> => {
    await page.type("key-repository", " acme/mobile ");
    await page.type("key-repository-id", "222");
    await page.type("key-projects", "app, App");
    await page.click("Make a key");
  };

  it("is made, shown once with what to do with it, and gone after that", async () => {
    const keys = [...adminState.keys];
    const page = await open(adminState, {
      createKey: () => (keys.push(newKey), keyMade),
      admin: () => ({ ...adminState, keys }),
    });
    await fill(page);
    expect(sent(page, "createKey")).toEqual({ repository: "acme/mobile", repositoryId: 222, projects: ["APP"] });
    expect(page.find("CodeBlock").map((block) => block.props?.["text"])).toEqual([
      adminState.forgeUrl,
      secret,
      "gh secret set SATELLITE_FORGE_SECRET --repo acme/mobile",
      `with:\n  forge-url: "${adminState.forgeUrl}"\n  forge-key-id: "k_77e2d4b0"\n  forge-secret: \${{ secrets.SATELLITE_FORGE_SECRET }}`,
    ]);
    expect(page.find("Textfield").map((field) => field.props?.["value"])).toEqual(["", "", ""]);
    expect(page.find("Modal")[0]?.props?.["onClose"]).toBeUndefined();
    await page.click("I have copied it");
    expect(everything(page)).not.toContain(secret);
    expect(page.find("Heading").map(wordsOf)).toContain("acme/mobile");
  });

  it("stays on the screen though the page could not be read anew", async () => {
    const answers = [adminState, { kind: "failed", code: "STORAGE", says: "Storage is away." }];
    const page = await open(adminState, { createKey: () => keyMade, admin: () => answers.shift() });
    await fill(page);
    expect(everything(page)).toContain(secret);
    await page.click("I have copied it");
    expect(everything(page)).toContain("Storage is away.");
  });

  it("is not shown to who opens the page anew", async () => {
    const page = await open({ ...adminState, keys: [newKey] });
    expect(everything(page)).toContain("k_77e2d4b0");
    expect(everything(page)).not.toContain(secret);
  });

  it("is refused below the field that is wrong, and what was typed stays", async () => {
    const bad = { kind: "bad", field: "projects", says: "Jira knows no project APP." };
    const page = await open(adminState, { createKey: () => bad });
    await fill(page);
    expect(page.find("ErrorMessage").map(wordsOf)).toEqual(["Jira knows no project APP."]);
    expect(page.find("SectionMessage")).toEqual([]);
    expect(page.find("Textfield").map((field) => field.props?.["value"])).toEqual([" acme/mobile ", "222", "app, App"]);
  });

  it("without a number for its repository is sent as 0, which the app refuses", async () => {
    const page = await open(adminState, {
      createKey: () => ({ kind: "bad", field: "repositoryId", says: "A number." }),
    });
    await page.type("key-repository-id", "1e3");
    await page.click("Make a key");
    expect(sent(page, "createKey")).toMatchObject({ repositoryId: 0 });
    expect(page.find("ErrorMessage").map(wordsOf)).toEqual(["A number."]);
  });

  it("is made anew, and the new secret is shown", async () => {
    const page = await open(adminState, { rotateKey: () => ({ ...keyMade, key }) });
    await page.click("Rotate");
    expect(sent(page, "rotateKey")).toEqual({ id: key.id });
    expect(everything(page)).toContain(secret);
  });

  it("is revoked after a second question only", async () => {
    const revoked = { ...adminState, keys: [{ ...key, revokedAt: "2026-11-21T08:00:00.000Z" }] };
    const page = await open(adminState, { revokeKey: () => revoked });
    await page.click("Revoke");
    expect(everything(page)).toContain("Revoke the key of acme/shop?");
    await page.click("Cancel");
    expect(page.find("Modal")).toEqual([]);
    expect(sent(page, "revokeKey")).toBeUndefined();
    await page.click("Revoke");
    await page.click("Revoke the key");
    expect(sent(page, "revokeKey")).toEqual({ id: key.id });
    expect(page.find("Modal")).toEqual([]);
    expect(page.find("Lozenge").map(wordsOf)).toContain("Revoked");
    expect(buttons(page)).not.toContain("Revoke");
  });

  it("that could not be revoked says so where the question was asked", async () => {
    const page = await open(adminState, {
      revokeKey: () => ({ kind: "failed", code: "STORAGE", says: "Storage is away." }),
    });
    await page.click("Revoke");
    await page.click("Revoke the key");
    const [modal] = page.find("Modal");
    expect(wordsOf(modal ?? page.doc())).toContain("Storage is away.");
    await page.click("Cancel");
    expect(everything(page)).not.toContain("Storage is away.");
  });
});

describe("what only a connected app has", () => {
  it("is not there in the other", async () => {
    const page = await open(adminState);
    expect(page.find("Heading").map(wordsOf)).not.toContain("GitHub access");
    expect(page.find("Heading").map(wordsOf)).not.toContain("Trusted repositories");
    expect(page.find("Toggle")).toEqual([]);
  });

  it("turns the development panel on by its switch", async () => {
    const page = await open(connectedState, {
      setDevinfo: ({ on }: { on: boolean }) => ({ ...connectedState, devinfo: on }),
    });
    await page.type("devinfo", "");
    expect(sent(page, "setDevinfo")).toEqual({ on: true });
    expect(page.find("Toggle")[0]?.props?.["isChecked"]).toBe(true);
  });

  it("trusts a repository, with its workflow left out where none is typed, and stops after a second question", async () => {
    const page = await open(
      { ...connectedState, trust: [] },
      { saveTrust: () => connectedState, removeTrust: () => ({ ...connectedState, trust: [] }) },
    );
    for (const [id, value] of [
      ["trust-repository", "acme/shop"],
      ["trust-repositoryId", "123456789"],
      ["trust-ownerId", "987654"],
      ["trust-projects", "proj"],
    ] as const)
      await page.type(id, value);
    await page.click("Trust this repository");
    expect(sent(page, "saveTrust")).toEqual({
      repository: "acme/shop",
      repositoryId: 123456789,
      ownerId: 987654,
      projects: ["PROJ"],
    });
    expect(everything(page)).toContain(`since`);
    await page.click("Stop trusting");
    expect(everything(page)).toContain("Stop trusting acme/shop?");
    await page.call(page.find("LoadingButton", "Stop trusting")[0], "onClick");
    expect(sent(page, "removeTrust")).toEqual({ repositoryId: trust.repositoryId });
    expect(everything(page)).toContain("No repository is trusted yet.");
  });

  it("takes an App's key, shows nothing of it afterwards, and lets go of it", async () => {
    const access = { kind: "app", appId: "12345", savedAt: "2026-11-21T08:00:00.000Z" } as const;
    const page = await open(connectedState, {
      saveGitHub: () => ({ ...connectedState, gitHub: access }),
      removeGitHub: () => connectedState,
    });
    await page.type("github-app-id", "12345");
    await page.type("github-secret", "-----BEGIN PRIVATE KEY-----");
    await page.click("Save access");
    expect(sent(page, "saveGitHub")).toEqual({ kind: "app", appId: "12345", secret: "-----BEGIN PRIVATE KEY-----" });
    expect(everything(page)).toContain("GitHub App 12345, saved");
    expect(JSON.stringify(page.doc())).not.toContain("BEGIN PRIVATE KEY");
    await page.click("Remove access");
    await page.click("Remove");
    expect(page.find("TextArea").map((field) => field.props?.["value"])).toEqual([""]);
  });

  it("asks for one line, hidden, where the access is a token", async () => {
    const page = await open(connectedState, {
      saveGitHub: () => ({ kind: "bad", field: "secret", says: "No token." }),
    });
    await page.call(page.find("Select")[0], "onChange", { label: "Fine-grained token", value: "token" });
    await page.type("github-secret", "github_pat_x");
    await page.click("Save access");
    expect(sent(page, "saveGitHub")).toEqual({ kind: "token", secret: "github_pat_x" });
    expect(page.find("Textfield").at(-1)?.props?.["type"]).toBe("password");
    expect(page.find("ErrorMessage").map(wordsOf)).toEqual(["No token."]);
  });
});
