import { describe, expect, it } from "@jest/globals";
import { defaultConfig } from "./defaults/index.js";
import { parseConfig, type ConfigFile } from "./parse-config.js";
import type { Problem, SettledConfig } from "./settled.js";

const file = (text: string, path = "satellite.yml"): ConfigFile => ({ path, text });

function problemsOf(...files: ConfigFile[]): readonly Problem[] {
  const parsed = parseConfig(files);
  if (!("problems" in parsed)) throw new Error("the config was taken");
  return parsed.problems;
}

function configOf(text: string): SettledConfig {
  const parsed = parseConfig([file(text)]);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.config;
}

/** The block of the documentation that names every key. */
const example = `mode: strict
remotes:
  github: { enabled: true, repo: owner/repo, auth_mode: gh_cli }
  jira:   { enabled: true, domain: company.atlassian.net, email: user@company.com, projects: [PROJ, OPS], transport: rest,   # rest | mcp | forge
            status_map: { open: "To Do", in_progress: "In Development", blocked: "Blocked", in_review: "Code Review", closed: "Closed" },
            transitions: {} }
  notion: { enabled: false, data_source: "<id>" }
  azure:  { enabled: false, organization: acme, project: Shop }
  linear: { enabled: false, team: ENG }
  beads:  { enabled: false }
  custom: {}
people: []
policy:
  ticket:  { required: true, states: [open, in_progress, in_review], types: [], assignee: any, approval: none, max_per_change: 10 }
  commits: every
  spec:    { required: true, paths: ["specs/**/spec.md", "specs/**/README.md", "docs/specs/**/*.md"], sections: ["Acceptance Criteria"], before_code: false }
  risk:    { high: { approval: other-person } }
  exempt:  { bots: [dependabot, renovate],
             labels: [no-ticket], paths: ["docs/**"], marker: "No-Ticket:", by: [maintain, admin] }
  unverifiable: fail
pull_request: { inject_spec: true, heading: "Implementation Spec", close_keyword: Closes, comment: on-failure }
labels:     { open: null, in_progress: "status: in progress", blocked: "status: blocked", in_review: "status: in review", closed: "status: done", failed: "status: failed", colors: {}, create_missing: true }
milestones: { from: fix_version, create_missing: true, progress: false }
on: {}
workspace:  { kind: auto, write: direct }
mapping: []
sync:       { strategy: manual, safe_mode: true, bulk_limit: 25, watch_interval: 60s, comments: off,
              fields: { title: both, body: both, status: both, assignee: both, labels: both, priority: pull }, custom_fields: [] }
store:      { url: "file:.satellite/state.db" }
`;

describe("parseConfig", () => {
  it("takes the documented example whole, without a notice", () => {
    const parsed = parseConfig([file(example)]);
    expect(parsed).toMatchObject({ notices: [] });
    const config = configOf(example);
    expect(config.remotes.jira).toMatchObject({
      enabled: true,
      baseUrl: "https://company.atlassian.net",
      projects: ["PROJ", "OPS"],
      statusMap: { in_progress: ["In Development"] },
    });
    expect(config.policy.commits).toBe("every");
    expect(config.policy.exempt.paths).toEqual(["docs/**"]);
    expect(config.remotes.notion).toEqual({ enabled: false, dataSource: "<id>" });
  });

  it.each([
    ["no file", []],
    ["an empty file", [file("")]],
    ["a file of comments", [file("# nothing yet\n")]],
    ["sections without a value", [file("policy:\nremotes:\nmode:\n")]],
    ["an empty document", [file("---\n...\n")]],
    ["a byte order mark", [file("\uFEFF")]],
  ])("gives the defaults for %s", (_, files) => {
    expect(parseConfig(files)).toEqual({ config: defaultConfig(), notices: [] });
  });

  it("has strict, careful defaults", () => {
    const config = defaultConfig();
    expect(config.mode).toBe("strict");
    expect(config.policy).toMatchObject({
      ticket: { required: true, states: ["open", "in_progress", "in_review"], maxPerChange: 10 },
      commits: "change",
      spec: { required: false },
      unverifiable: "fail",
    });
    expect(config.policy.exempt.paths).toEqual([]);
    expect(config.pullRequest.injectSpec).toBe(true);
    expect(config.labels.byState).toMatchObject({ open: null, closed: "status: done" });
    expect(config.on).toEqual({});
  });

  it("takes todo and done as older spellings", () => {
    const config = configOf('remotes:\n  jira:\n    status_map:\n      todo: "To Do"\n      done: [Closed, Done]\n');
    expect(config.remotes.jira.statusMap).toEqual({ open: ["To Do"], closed: ["Closed", "Done"] });
  });

  it("takes a section that is there as switched on, unless it says otherwise", () => {
    expect(configOf("remotes:\n  jira: { projects: [shop] }\n").remotes.jira).toMatchObject({
      enabled: true,
      projects: ["SHOP"],
    });
    expect(configOf("remotes:\n  jira: { enabled: false }\n").remotes.jira.enabled).toBe(false);
    expect(configOf("remotes:\n  github: { enabled: false }\n").remotes.github.enabled).toBe(false);
  });

  it("keeps null where null says something", () => {
    const config = configOf("labels: { in_progress: null }\npull_request: { close_keyword: null }\n");
    expect(config.labels.byState.in_progress).toBeNull();
    expect(config.pullRequest.closeKeyword).toBeNull();
  });

  it("gives every problem in one answer, in the order of the file", () => {
    const text =
      "mode: strikt\npolicy:\n  ticket:\n    requird: true\n    states: [open, opne]\n    max_per_change: many\n";
    expect(problemsOf(file(text))).toEqual([
      expect.objectContaining({
        code: "CONFIG_SHAPE",
        file: "satellite.yml",
        line: 1,
        column: 7,
        path: "mode",
        remedy: "Write strict.",
      }),
      expect.objectContaining({
        code: "CONFIG_UNKNOWN_KEY",
        line: 4,
        column: 5,
        path: "policy.ticket.requird",
        says: expect.stringContaining("did you mean required?"),
      }),
      expect.objectContaining({ code: "CONFIG_SHAPE", line: 5, column: 20, path: "policy.ticket.states[1]" }),
      expect.objectContaining({
        code: "CONFIG_SHAPE",
        line: 6,
        column: 21,
        says: "must be a whole number, not a text",
      }),
    ]);
  });

  it.each([
    ["injectSpec", "pull_request", "inject_spec"],
    ["inject-spec", "pull_request", "inject_spec"],
    ["headng", "pull_request", "heading"],
    ["cretae_missing", "labels", "create_missing"],
  ])("offers the right spelling of %s", (key, section, meant) => {
    const [problem] = problemsOf(file(`${section}:\n  ${key}: true\n`));
    expect(problem).toMatchObject({
      code: "CONFIG_UNKNOWN_KEY",
      line: 2,
      path: expect.stringContaining(section),
      remedy: `Write ${meant}.`,
    });
  });

  it.each([
    ["modee:\n", 1],
    ["policy:\n  tickets:\n", 2],
    ["policy: { ticket: { state: null } }\n", 1],
  ])("%j is unknown even without a value", (text, line) =>
    expect(problemsOf(file(text))).toEqual([expect.objectContaining({ code: "CONFIG_UNKNOWN_KEY", line })]),
  );

  it("lists the known keys where nothing is near", () => {
    const [problem] = problemsOf(file("store:\n  zebra: 1\n"));
    expect(problem?.remedy).toBe("Remove it, or use one of url.");
  });

  it("finds unknown keys below names of the user's own", () => {
    const problems = problemsOf(file("policy:\n  risk:\n    high: { aproval: review }\n"));
    expect(problems).toContainEqual(
      expect.objectContaining({
        path: "policy.risk.high.aproval",
        says: expect.stringContaining("did you mean approval?"),
      }),
    );
  });

  it("refuses two files and still names the problems of both", () => {
    const problems = problemsOf(file("mode: nope\n"), file("modes: strict\n", ".github/satellite.yml"));
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ["CONFIG_TWICE", ".github/satellite.yml"],
      ["CONFIG_SHAPE", "satellite.yml"],
      ["CONFIG_UNKNOWN_KEY", ".github/satellite.yml"],
    ]);
  });

  it("says what is not available yet, and takes the config", () => {
    const parsed = parseConfig([
      file(
        "remotes:\n  notion: { data_source: abc }\n  jira: { transport: mcp }\nsync: { strategy: local-wins, comments: both }\n",
      ),
    ]);
    expect(parsed).toMatchObject({
      config: { notYet: ["remotes.notion", "remotes.jira.transport"] },
      notices: [
        { code: "NOT_AVAILABLE_YET", line: 2, path: "remotes.notion" },
        { code: "NOT_AVAILABLE_YET", line: 3, path: "remotes.jira.transport" },
      ],
    });
  });

  it.each([
    "remotes: { jira: { transport: mcp } }",
    "remotes: { linear: { team: ENG } }",
    "remotes: { azure: { organization: acme } }",
    "remotes: { beads: {} }",
    "remotes: { custom: { desk: { command: node desk.mjs } } }",
  ])("%s is not available yet", (text) => expect(configOf(text).notYet).toHaveLength(1));

  it.each([
    "sync: { strategy: last-write-wins, watch_interval: 5m, comments: off }",
    "sync: { comments: push, fields: { body: { strategy: remote-wins } } }",
    "sync: { comments: both }",
    "sync: { comments: pull }",
    "sync: { safe_mode: false, bulk_limit: 3, fields: { title: push }, custom_fields: [{ local: a, remote: b }] }",
    "workspace: { kind: leanspec, write: cli }",
    "mapping: [{ pattern: specs/**, create: true }]",
    "milestones: { progress: true }",
    "on: { phase_started: in_progress, phase_completed: in_review, phase_failed: blocked, plan_completed: closed }",
    "store: { url: postgres://db.acme.example/satellite }",
    "remotes: { linear: { enabled: false } }",
  ])("%s is answered to", (text) => expect(configOf(text).notYet).toEqual([]));

  it("validates what is not available yet all the same", () => {
    expect(problemsOf(file("sync: { strategy: mine-wins }\n"))[0]).toMatchObject({
      code: "CONFIG_SHAPE",
      path: "sync.strategy",
    });
  });

  it("takes bots by name or app id", () => {
    expect(configOf("policy: { exempt: { bots: [renovate, { app_id: 7 }] } }").policy.exempt.bots).toEqual([
      "renovate",
      { appId: 7 },
    ]);
    expect(problemsOf(file("policy: { exempt: { bots: [renovat] } }"))[0]?.says).toContain("did you mean renovate?");
  });

  it("knows on and off as words, as YAML 1.2 does", () => {
    expect(configOf("mode: off\n").mode).toBe("off");
    expect(configOf("on: { opened: in_progress }\n").on).toEqual({ opened: "in_progress" });
  });
});
