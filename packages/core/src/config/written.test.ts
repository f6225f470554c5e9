import { describe, expect, it } from "@jest/globals";
import { parseConfigs } from "./parse-config.js";
import { readTheirs } from "./theirs/index.js";
import { configFileText, neededConfig } from "./written.js";

describe("neededConfig", () => {
  it.each([
    [{ mode: "strict", policy: { ticket: { required: true } } }, {}],
    [{ remotes: { jira: { enabled: true, domain: "a.example" } } }, { remotes: { jira: { domain: "a.example" } } }],
    [{ remotes: { jira: { enabled: true } } }, { remotes: { jira: {} } }],
    [{ remotes: { jira: { enabled: false } } }, {}],
    [{ remotes: { github: { enabled: true, repo: "a/b" } } }, { remotes: { github: { repo: "a/b" } } }],
    [{ labels: { in_progress: null } }, { labels: { in_progress: null } }],
    [{ sync: { fields: { title: { direction: "both" } } } }, {}],
  ] as const)("of %j is %j", (raw, needed) => expect(neededConfig([raw as never])).toEqual(needed));
});

describe("configFileText", () => {
  it("says the same as the files that it was taken from, and from which", () => {
    const files = [
      {
        path: "backlog/config.yml",
        text: 'remotes:\n  jira:\n    domain: a.example\n    status_map: { todo: "To: Do", done: Closed }\n',
      },
      { path: ".debussy/config.yaml", text: "github: { labels: { failed: '# broken' } }\n" },
    ];
    const theirs = files.map(readTheirs);
    const text = configFileText(["Ours."], neededConfig(theirs.map(({ raw }) => raw)), theirs);
    expect(text.split("\n").slice(0, 3)).toEqual(["# Ours.", "", "# from backlog/config.yml"]);
    expect(text).toContain("# from .debussy/config.yaml\nlabels:");
    expect(parseConfigs([{ path: "satellite.yml", text }], [])).toEqual(parseConfigs([], files));
  });
});
