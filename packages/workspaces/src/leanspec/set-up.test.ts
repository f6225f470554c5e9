import { describe, expect, it } from "@jest/globals";
import { readAdapter, readIntegrations } from "./index.js";

describe("LeanSpec's adapter file", () => {
  it.each([
    [
      "adapter: jira\nhost: https://company.atlassian.net/\nproject: PROJ\nemail: a@company.com\ntoken_env: JIRA_TOKEN\n",
      { jira: { enabled: true, domain: "company.atlassian.net", email: "a@company.com", projects: ["PROJ"] } },
    ],
    ["adapter: github\nowner: acme\nrepo: shop\n", { github: { enabled: true, repo: "acme/shop" } }],
    [
      "adapter: ado\norganization: acme\nproject: Shop\n",
      { azure: { enabled: true, organization: "acme", project: "Shop" } },
    ],
    ["adapter: markdown\n", {}],
    ["", {}],
  ])("%j suggests %j", (text, remotes) => expect(readAdapter(text)).toMatchObject({ remotes, mapping: [] }));

  it.each([
    ["adapter: trello\n", ["adapter: trello"]],
    ["adapter: github\ntoken_env: GH\n", ["token_env: GH"]],
    ["- a\n", ["The file is no mapping of keys."]],
    ["a: [\n", ["The file is no plain YAML."]],
    ["x".repeat(70_000), ["The file is larger than 64 KiB."]],
  ])("says what of %j has no place", (text, left) => expect(readAdapter(text).left).toEqual(left));
});

describe(".lspec/integrations.yml", () => {
  const seed = `# .lspec/integrations.yml
github:
  enabled: true
  repo: owner/repo
  mapping:
    - spec: "specs/20251103/019-mcp-server"
      issue: 123
      sync: bidirectional  # or push-only, pull-only
    - pattern: "specs/**/*-api-*"
      label: "api"
      project: "Backend Roadmap"
`;

  it("suggests remotes and mapping", () => {
    expect(readIntegrations(seed)).toEqual({
      remotes: { github: { enabled: true, repo: "owner/repo" } },
      mapping: [
        { pattern: "specs/20251103/019-mcp-server/**", ticket: "owner/repo#123", direction: "both" },
        { pattern: "specs/**/*-api-*", label: "api", project: "Backend Roadmap" },
      ],
      left: [],
    });
  });

  it("names what it does not take over, values never", () => {
    const text = "jira: { domain: a.atlassian.net, token: s3cret, mapping: [{ issue: P-1 }] }\ntrello: {}\n";
    const { remotes, left } = readIntegrations(text);
    expect(remotes).toEqual({ jira: { domain: "a.atlassian.net" } });
    expect(left).toEqual(["jira.token", "jira.mapping[0]", "trello"]);
  });
});
