import { afterEach, describe, expect, it } from "@jest/globals";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../../shared/http/index.js";
import { createJiraProvider, type JiraOptions } from "../index.js";

let site: JiraSite | undefined;
afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

const fields = [
  { id: "customfield_10010", name: "Story points", type: "number" },
  { id: "customfield_10011", name: "Size", type: "option", options: ["S", "M"] },
  { id: "customfield_10012", name: "Platforms", type: "options", options: ["Web", "Phone"] },
  { id: "customfield_10013", name: "Tags", type: "array" },
] as const;

async function open(more: Partial<JiraOptions> = {}) {
  const opened = await openJiraSite({ ...jiraSeed([jiraIssue()]), fields });
  site = opened;
  const { baseUrl, clock } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [jiraLimits] });
  const { email, token } = jiraPeople.sara;
  const own = { baseUrl, email, token, projects: ["PROJ"], statusMap: {}, fields: {}, transport, clock };
  return { ...opened, requests: () => opened.requests(), provider: createJiraProvider({ ...own, ...more }) };
}

describe("fields of Jira", () => {
  it("are found by id or name, with the words that they take", async () => {
    const { provider, requests } = await open();
    const found = await provider.fieldsOf?.(["story points", "Size", "customfield_10012", "Tags", "status", "Mood"]);
    expect(found).toEqual(
      new Map([
        ["story points", { id: "customfield_10010", name: "Story points", type: "number", writable: true }],
        ["Size", { id: "customfield_10011", name: "Size", type: "option", writable: true, options: ["S", "M"] }],
        [
          "customfield_10012",
          {
            id: "customfield_10012",
            name: "Platforms",
            type: "multi-option",
            writable: true,
            options: ["Web", "Phone"],
          },
        ],
        ["Tags", { id: "customfield_10013", name: "Tags", type: "array", writable: true }],
        ["status", { id: "status", name: "Status", type: "status", writable: false }],
      ]),
    );
    expect(requests()).toEqual([
      "GET field",
      "GET issue/createmeta/PROJ/issuetypes",
      "GET issue/createmeta/PROJ/issuetypes/10001",
    ]);
  });

  it("are asked for once in a run, and no screen for fields without choice", async () => {
    const { provider, requests } = await open();
    await provider.fieldsOf?.(["Story points"]);
    await provider.fieldsOf?.(["Tags"]);
    expect(requests()).toEqual(["GET field"]);
  });

  it("say why they cannot be had", async () => {
    const refused = await open({ token: "no-such-token" });
    expect(await refused.provider.fieldsOf?.(["Size"])).toMatchObject({ code: "UNAUTHORIZED" });
    expect(await refused.provider.viewer?.()).toMatchObject({ code: "UNAUTHORIZED" });
    await refused.close();
    const without = await open({ token: "" });
    expect(await without.provider.fieldsOf?.(["Size"])).toMatchObject({ code: "NO_CREDENTIALS" });
    expect(await without.provider.viewer?.()).toMatchObject({ code: "NO_CREDENTIALS" });
  });
});

it("knows who asks", async () => {
  const { provider } = await open();
  expect(await provider.viewer?.()).toEqual({ login: "Sara", type: "user", id: "5b10-sara" });
});
