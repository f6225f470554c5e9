import { describe, expect, it } from "@jest/globals";
import { parseConfig } from "./parse-config.js";
import { rules } from "./rules.js";

const cases = [
  ["domain", "remotes:\n  jira:\n    domain: http://jira.acme.example\n", 3, "remotes.jira.domain"],
  ["aliases", "remotes:\n  jira:\n    status_map:\n      todo: A\n      open: B\n", 4, "remotes.jira.status_map.todo"],
  [
    "status-once",
    "remotes:\n  jira:\n    status_map:\n      open: Doing\n      in_progress: [Work, doing]\n",
    5,
    "remotes.jira.status_map.in_progress",
  ],
  ["label-once", 'labels:\n  blocked: "Status: Done"\n', 2, "labels.blocked"],
  ["globs", "policy:\n  spec:\n    paths:\n      - ../**\n", 4, "policy.spec.paths[0]"],
  ["globs", "policy: { exempt: { paths: [/docs/**] } }\n", 1, "policy.exempt.paths[0]"],
  ["globs", 'mapping:\n  - pattern: "a\\\\b"\n', 2, "mapping[0].pattern"],
  ["globs", `policy: { spec: { paths: ["${"**/a/".repeat(9)}x"] } }\n`, 1, "policy.spec.paths[0]"],
  ["exempt-all", 'policy:\n  exempt:\n    paths: ["docs/**", "**/*"]\n', 3, "policy.exempt.paths[1]"],
  ["commits-need-ticket", "policy:\n  ticket: { required: false }\n  commits: every\n", 3, "policy.commits"],
  [
    "project-known",
    "remotes:\n  jira: { projects: [SHOP] }\npolicy:\n  ticket: { projects: [shop, SHIP] }\n",
    4,
    "policy.ticket.projects[1]",
  ],
  ["people-once", "people:\n  - { local: a, github: sara }\n  - { local: b, github: Sara }\n", 3, "people[1].github"],
  [
    "transitions",
    "remotes:\n  jira:\n    transitions:\n      opened: A\n      phase_startd: B\n",
    5,
    "remotes.jira.transitions.phase_startd",
  ],
  [
    "transitions",
    "remotes:\n  jira:\n    transitions:\n      on_phase_start: A\n      phase_started: B\n",
    4,
    "remotes.jira.transitions.on_phase_start",
  ],
] as const;

describe("rules of the config's meaning", () => {
  it.each(cases)("%s: %j", (_, text, line, path) => {
    const parsed = parseConfig([{ path: "satellite.yml", text }]);
    expect(parsed).toEqual({ problems: [expect.objectContaining({ code: "CONFIG_MEANING", line, path })] });
  });

  it("each have a case here", () => {
    expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)));
  });

  it("are quiet where nothing contradicts", () => {
    const text = `remotes:
  jira: { domain: acme.atlassian.net, projects: [SHOP], status_map: { open: [A, B], closed: C } }
policy:
  ticket: { required: false, projects: [shop, acme/shop] }
  commits: change
  exempt: { paths: [docs/**, "*.md"] }
people:
  - { local: a, github: sara }
  - { local: b, github: tom }
`;
    expect(parseConfig([{ path: "satellite.yml", text }])).toMatchObject({ notices: [] });
  });

  it("says all contradictions at once", () => {
    const text = "remotes: { jira: { domain: ftp://x.example } }\npolicy: { exempt: { paths: ['**'] } }\n";
    expect(parseConfig([{ path: "satellite.yml", text }])).toMatchObject({ problems: [{ line: 1 }, { line: 2 }] });
  });
});
