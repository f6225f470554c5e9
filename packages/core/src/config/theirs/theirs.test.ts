import { describe, expect, it } from "@jest/globals";
import { readTheirs, theirPaths, type Theirs } from "./index.js";

/** Their keys that were taken over: `their key → our key`. */
const arrows = ({ taken }: Theirs): string[] => taken.map(({ from, to }) => `${from} → ${to}`);

describe("Backlog.md's config", () => {
  const seed = `remotes:
  github:
    enabled: true
    repo: owner/repo
    auth_mode: gh_cli # Uses local 'gh' auth
  jira:
    enabled: false
    domain: company.atlassian.net
    email: user@company.com
    # Token stored in env var JIRA_API_TOKEN
    status_map:
      todo: "To Do"
      in_progress: "In Development"
      done: "Closed"
`;

  it.each([".backlog/config.yml", "backlog/config.yml", "backlog.config.yml"])("is read at %s as it stands", (path) => {
    expect(readTheirs({ path, text: seed })).toMatchObject({
      raw: {
        remotes: {
          github: { enabled: true, repo: "owner/repo", auth_mode: "gh_cli" },
          jira: {
            enabled: false,
            domain: "company.atlassian.net",
            email: "user@company.com",
            status_map: { todo: "To Do", in_progress: "In Development", done: "Closed" },
          },
        },
      },
      notices: [],
      problems: [],
    });
  });

  it("leaves the rest to Backlog.md, even what is no YAML", () => {
    const text = `project_name: Shop: the second\r\ndefault_assignee: @sara\r\nremotes:\r\n\r\n  github:\r\n    repo: acme/shop\r\nonStatusChange: "a: [\r\n`;
    expect(readTheirs({ path: "backlog/config.yml", text })).toMatchObject({
      raw: { remotes: { github: { repo: "acme/shop" } } },
      notices: [],
      problems: [],
    });
  });

  it.each([
    ["project_name: Shop\nremotes:\n  jira:\n    domian: a.atlassian.net\n", 4, "CONFIG_UNKNOWN_KEY", "domain"],
    ["remotes:\n  jira:\n    domain: ftp://x.example\n", 3, "CONFIG_MEANING", "https://"],
    ["a: @b\nremotes:\n  github:\n    enabled: yes please\n", 4, "CONFIG_SHAPE", "true or false"],
    ["a: b\nremotes:\n  jira: [\n", 4, "CONFIG_SYNTAX", ""],
    ["remotes:\n  jira:\n    token: hunter2\n", 3, "CONFIG_SECRET", "secret"],
    [`onStatusChange: curl -H ghp_${"a".repeat(36)}\n`, 1, "CONFIG_SECRET", "GitHub token"],
    ["remotes: github\n", 1, "CONFIG_SHAPE", "a mapping"],
  ])("%j has a problem on line %i", (text, line, code, says) => {
    const { problems, raw } = readTheirs({ path: "backlog/config.yml", text });
    expect(problems[0]).toMatchObject({ file: "backlog/config.yml", line, code });
    expect(`${problems[0]?.says} ${problems[0]?.remedy}`).toContain(says);
    expect(raw).toEqual({});
  });
});

describe(".lspec/integrations.yml", () => {
  const path = ".lspec/integrations.yml";
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

  it("is read as the example has it", () => {
    const theirs = readTheirs({ path, text: seed });
    expect(theirs).toMatchObject({ notices: [], problems: [] });
    expect(theirs.raw).toEqual({
      remotes: { github: { enabled: true, repo: "owner/repo" } },
      mapping: [
        { pattern: "specs/20251103/019-mcp-server/**", ticket: "owner/repo#123", direction: "both" },
        { pattern: "specs/**/*-api-*", label: "api", project: "Backend Roadmap" },
      ],
    });
    expect(theirs.taken).toContainEqual({ from: "github.mapping[0].sync", to: "mapping[0].direction", line: 8 });
  });

  it.each(["push-only", "pull-only"])("keeps the direction %s", (sync) =>
    expect(readTheirs({ path, text: `github: { mapping: [{ pattern: a, sync: ${sync} }] }` }).raw.mapping).toEqual([
      { pattern: "a", direction: sync },
    ]),
  );

  it("has sections for Jira and Azure DevOps alike", () => {
    const text = `jira:
  domain: https://acme.atlassian.net
  email: a@acme.example
  project: PROJ
  mapping:
    - { spec: specs/001-a/README.md, issue: PROJ-7, epic: PROJ-1, type: Story }
ado:
  organization: acme
  project: Shop
  mapping:
    - { spec: specs/002-b/, issue: 7 }
`;
    const { raw, problems } = readTheirs({ path, text });
    expect(problems).toEqual([]);
    expect(raw).toEqual({
      remotes: {
        jira: { domain: "https://acme.atlassian.net", email: "a@acme.example", projects: ["PROJ"] },
        azure: { organization: "acme", project: "Shop" },
      },
      mapping: [
        { pattern: "specs/001-a/README.md", ticket: "PROJ-7", epic: "PROJ-1", type: "Story" },
        { pattern: "specs/002-b/**", ticket: "AB#7" },
      ],
    });
  });

  it.each([
    ["github:\n  enabeld: false\n", 2, "github.enabeld", "enabled"],
    ["github:\n  mapping:\n    - label: api\n", 3, "github.mapping[0]", "names no specs"],
    ["github:\n  mapping:\n    - pattern: a\n      sync: sideways\n", 4, "github.mapping[0].sync", "push-only"],
    ["github:\n  mapping: specs\n", 2, "github.mapping", "a list"],
    ["github:\n  mapping:\n    - pattern: ../a\n", 3, "github.mapping[0].pattern", "leaves the repository"],
    ["github:\n  mapping:\n    - pattern: a\n      issue: [1]\n", 4, "github.mapping[0].issue", "a text"],
    ["jira:\n  api_token: hunter2\n", 2, "jira.api_token", "secret"],
  ])("%j has a problem on line %i", (text, line, at, says) => {
    const { problems } = readTheirs({ path, text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, path: at });
    expect(`${problems[0]?.says} ${problems[0]?.remedy}`).toContain(says);
    expect(JSON.stringify(problems)).not.toContain("hunter2");
  });

  it("says what stays behind", () => {
    const { notices, problems } = readTheirs({ path, text: "trello: {}\ngithub:\n  webhooks: true\n" });
    expect([problems, notices.map(({ path, line, code }) => [code, path, line])]).toEqual([
      [],
      [
        ["NO_COUNTERPART", "trello", 1],
        ["NO_COUNTERPART", "github.webhooks", 3],
      ],
    ]);
  });
});

describe("LeanSpec's adapter file", () => {
  it.each([
    [
      "adapter: jira\nhost: acme.atlassian.net\nproject: PROJ\nemail: a@acme.example\ntoken_env: JIRA_API_TOKEN\napi_version: 3\n",
      { jira: { enabled: true, domain: "acme.atlassian.net", projects: ["PROJ"], email: "a@acme.example" } },
    ],
    ["adapter: github\nowner: acme\nrepo: shop\n", { github: { enabled: true, repo: "acme/shop" } }],
    [
      "adapter: ado\norganization: acme\nproject: Shop\n",
      { azure: { enabled: true, organization: "acme", project: "Shop" } },
    ],
  ])("%j", (text, remotes) => {
    for (const path of theirPaths.filter((one) => /adapter|provider/.test(one)))
      expect(readTheirs({ path, text })).toMatchObject({ raw: { remotes }, notices: [], problems: [] });
  });

  it.each([
    ["adapter: markdown\n", []],
    ["", []],
    ["adapter: trello\n", ["adapter"]],
    ["adapter: github\nowner: a\nrepo: b\ntoken_env: MY_OWN_GITHUB_TOKEN_NAME\n", ["token_env"]],
    ["adapter: jira\napi_version: 1\n", ["api_version"]],
  ])("%j leaves %j behind", (text, left) => {
    const { notices, problems } = readTheirs({ path: "leanspec.adapter.yaml", text });
    expect([problems, notices.map(({ path }) => path)]).toEqual([[], left]);
  });

  it.each([
    ["adapter: jira\ntoken_env: s3cret\n", "CONFIG_SECRET"],
    ["adapter: github\nowner: acme\n", "CONFIG_SHAPE"],
    ["adapter: jira\nhots: a\n", "CONFIG_UNKNOWN_KEY"],
  ])("%j is refused: %s", (text, code) =>
    expect(readTheirs({ path: "leanspec.adapter.yaml", text }).problems).toEqual([
      expect.objectContaining({ code, line: 2 }),
    ]),
  );
});

describe("Debussy's config", () => {
  const path = ".debussy/config.yaml";
  const text = `model: opus
max_tokens: 4000
github:
  enabled: true
  auto_close: false
  create_labels_if_missing: false
  dry_run: false
  labels:
    in_progress: "debussy:in-progress"
    completed: "debussy:completed"
    failed: "debussy:failed"
    color_in_progress: "#FBCA04"
jira:
  enabled: true
  url: https://acme.atlassian.net
  dry_run: true
  transitions:
    on_phase_start: "In Progress"
    on_phase_complete: "In Review"
    on_plan_complete: "Done"
`;

  it("gives labels by state, transitions by event and the site", () => {
    const theirs = readTheirs({ path, text });
    expect(theirs).toMatchObject({ notices: [], problems: [] });
    expect(theirs.raw).toEqual({
      remotes: {
        github: { enabled: true },
        jira: {
          enabled: true,
          domain: "https://acme.atlassian.net",
          transitions: { phase_started: "In Progress", phase_completed: "In Review", plan_completed: "Done" },
        },
      },
      labels: {
        create_missing: false,
        in_progress: "debussy:in-progress",
        closed: "debussy:completed",
        failed: "debussy:failed",
        colors: { in_progress: "#FBCA04" },
      },
      sync: { safe_mode: true },
    });
    expect(arrows(theirs)).toContain("jira.transitions.on_plan_complete → remotes.jira.transitions.plan_completed");
  });

  it("says that closing is asked for otherwise", () =>
    expect(readTheirs({ path, text: "github: { auto_close: true }\n" }).notices).toEqual([
      expect.objectContaining({ path: "github.auto_close", says: expect.stringContaining("--auto-close") }),
    ]));

  it.each([
    ["jira:\n  transitions:\n    on_phase_strat: Start\n", 3, "on_phase_start"],
    ["github:\n  auto_close: maybe\n", 2, "true or false"],
    ["github:\n  labels:\n    color_failed: red\n", 3, "written"],
    ["jira:\n  url: https://a.example/jira/x\n", 2, "host"],
  ])("%j has a problem on line %i", (text, line, says) => {
    const { problems } = readTheirs({ path, text });
    expect(problems[0]).toMatchObject({ line, file: path });
    expect(`${problems[0]?.says} ${problems[0]?.remedy}`).toContain(says);
  });
});
