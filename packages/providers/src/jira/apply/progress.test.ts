import { afterEach, describe, expect, it } from "@jest/globals";
import type { ProgressEffect } from "@satellite/core";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../../shared/http/index.js";
import { createJiraProvider } from "../index.js";
import { lineOf, withLine } from "./progress.js";

let site: JiraSite | undefined;
afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

const versions = [
  { id: "900", name: "1.0", released: true },
  { id: "901", name: "1.5", archived: true },
  { id: "902", name: "2.0", description: "The big one.\n[satellite] other: 1 of 2 phases (50 %)\n" },
];

async function open(fixVersions: readonly string[], person: { readonly email: string; readonly token: string }) {
  const seed = jiraSeed([jiraIssue({ fixVersions }), jiraIssue({ key: "PROJ-2", fixVersions })]);
  const projects = seed.projects.map((one) => (one.key === "PROJ" ? { ...one, versions } : one));
  const opened = await openJiraSite({ ...seed, projects });
  site = opened;
  const { baseUrl, clock } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [jiraLimits] });
  const { email, token } = person;
  const provider = createJiraProvider({
    baseUrl,
    email,
    token,
    projects: [],
    statusMap: {},
    fields: {},
    transport,
    clock,
  });
  return {
    ...opened,
    requests: () => opened.requests(),
    text: () => opened.world.versionTexts.get("902"),
    show: (more: Partial<ProgressEffect> = {}) => {
      const deed = { kind: "progress", on: "jira:PROJ-1", plan: "passkeys", done: 2, total: 4, ...more } as const;
      return provider.apply({ ...deed, key: "k", because: "test", says: "progress" }, "k");
    },
  };
}

describe("progress in the description of a version", () => {
  it("is one line a plan in the version that is not released, replaced in place", async () => {
    const { show, text } = await open(["1.0", "1.5", "2.0"], jiraPeople.ada);
    expect(await show()).toMatchObject({ outcome: "done", id: "902" });
    expect(await show()).toMatchObject({ outcome: "unchanged" });
    await show({ done: 3 });
    expect(text()).toBe(
      "The big one.\n[satellite] other: 1 of 2 phases (50 %)\n\n[satellite] passkeys: 3 of 4 phases (75 %)",
    );
  });

  it("loses no line when two tickets of one version tell of theirs at once", async () => {
    const { show, text } = await open(["2.0"], jiraPeople.ada);
    await Promise.all([show(), show({ on: "jira:PROJ-2", plan: "search" })]);
    expect(text()).toMatch(/passkeys: 2 of 4[^]*search: 2 of 4/);
  });

  it.each([[[]], [["1.0"]], [["1.0", "1.5"]]])("has no place with the versions %j", async (fixVersions) => {
    const { requests, show } = await open(fixVersions, jiraPeople.ada);
    const receipt = await show();
    expect(receipt).toMatchObject({ outcome: "unchanged" });
    expect(receipt.says).toBe("PROJ-1 has no fix version that is not released: nowhere to show progress");
    expect(requests()).toEqual(["GET issue/PROJ-1"]);
  });

  it("is refused to people who do not administer the project", async () => {
    const { show, text } = await open(["2.0"], jiraPeople.sara);
    const receipt = await show();
    expect(receipt).toMatchObject({ outcome: "refused", code: "FORBIDDEN" });
    expect(receipt.says).toContain("version 2.0 may only be written by administrators");
    expect(text()).toBeUndefined();
  });
});

describe("the line of a plan", () => {
  const plan = { plan: "a", done: 1, total: 3 };
  const line = "[satellite] a: 1 of 3 phases (33 %)";
  it.each([
    ["", line],
    ["text", `text\n${line}`],
    ["[satellite] a: 0 of 3 phases (0 %)\r\ntext\r\n", `${line}\r\ntext\r\n`],
    ["[satellite] a: b: 0 of 3 phases (0 %)", `[satellite] a: b: 0 of 3 phases (0 %)\n${line}`],
    ["[satellite] a: 0 of 3 phases (0 %)\nx\n[satellite] a: 0 of 9 phases (0 %)\ny", `${line}\nx\ny`],
    ["[satellite] a: a person's words", `[satellite] a: a person's words\n${line}`],
  ])("in %j", (before, after) => {
    expect(withLine(before, plan)).toBe(after);
    expect(withLine(after, plan)).toBe(after);
  });

  it("is one line, whatever the plan is called, and whole numbers", () => {
    expect(lineOf({ plan: " two\nlines ", done: 0, total: 0 })).toBe("[satellite] two lines: 0 of 0 phases (0 %)");
  });
});
