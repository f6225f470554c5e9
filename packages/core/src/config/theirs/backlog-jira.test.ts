import { describe, expect, it } from "@jest/globals";
import { readTheirs } from "./index.js";

const path = ".backlog-jira/config.json";
const read = (config: unknown) => readTheirs({ path, text: JSON.stringify(config, null, 2) });

describe("the config of backlog-jira", () => {
  it("gives site, project, type, statuses, strategy and fields", () => {
    const theirs = read({
      jira: { baseUrl: "https://acme.atlassian.net/", projectKey: "PROJ", issueType: "Task", jqlFilter: "" },
      backlog: {
        statusMapping: {
          "To Do": ["To Do", "Open", "Backlog"],
          "In Progress": ["In Progress"],
          Done: ["Done", "Closed", "open"],
        },
      },
      sync: { conflictStrategy: "prompt", enableAnnotations: false, watchInterval: 60 },
      fieldMappings: [
        { backlog: "points", jira: "customfield_10016", type: "number", direction: "both" },
        { backlog: "team", jira: "Team", type: "option", direction: "pull", valueMap: { web: "Web Team" } },
      ],
    });
    expect(theirs).toMatchObject({ notices: [], problems: [] });
    expect(theirs.raw).toEqual({
      remotes: {
        jira: {
          domain: "https://acme.atlassian.net/",
          projects: ["PROJ"],
          status_map: { open: ["To Do", "Open", "Backlog"], in_progress: ["In Progress"], closed: ["Done", "Closed"] },
        },
      },
      mapping: [{ pattern: "**", project: "PROJ", type: "Task" }],
      sync: {
        strategy: "manual",
        watch_interval: "60s",
        custom_fields: [
          { local: "points", remote: "customfield_10016", type: "number", direction: "both" },
          { local: "team", remote: "Team", type: "option", direction: "pull", values: { web: "Web Team" } },
        ],
      },
    });
  });

  it.each([
    ["prompt", "manual"],
    ["prefer-backlog", "local-wins"],
    ["prefer-jira", "remote-wins"],
  ])("%s is %s", (conflictStrategy, strategy) =>
    expect(read({ sync: { conflictStrategy } }).raw).toEqual({ sync: { strategy } }),
  );

  it("names what has no counterpart", () => {
    const { notices, problems } = read({
      jira: { jqlFilter: "project = PROJ" },
      backlog: {
        statusMapping: { "Awaiting moon": ["Moon"] },
        projectOverrides: { PROJ: {} },
      },
      sync: { enableAnnotations: true },
    });
    expect(problems).toEqual([]);
    expect(notices.map(({ path }) => path)).toEqual([
      "jira.jqlFilter",
      'backlog.statusMapping["Awaiting moon"]',
      "backlog.projectOverrides",
      "sync.enableAnnotations",
    ]);
  });

  it.each([
    [{ jira: { baseURL: "a.example" } }, "jira.baseURL", "baseUrl"],
    [{ sync: { conflictStrategy: "mine" } }, "sync.conflictStrategy", "prefer-jira"],
    [{ fieldMappings: [{ backlog: "a" }] }, "fieldMappings[0]", "Add jira."],
    [{ fieldMappings: [{ backlog: "a", jira: "b", type: "colour" }] }, "fieldMappings[0].type", "multi-option"],
    [{ jira: { apiToken: "hunter2" } }, "jira.apiToken", "secret"],
    [{ sync: { watchInterval: -3 } }, "sync.watchInterval", "written"],
    [{ backlog: { statusMapping: [] } }, "backlog.statusMapping", "mapping"],
  ])("%j has a problem at %s", (config, at, says) => {
    const { problems } = read(config);
    expect(problems[0]).toMatchObject({ path: at, file: path });
    expect(`${problems[0]?.says} ${problems[0]?.remedy}`).toContain(says);
  });
});
