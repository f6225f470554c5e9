import { describe, expect, it } from "@jest/globals";
import { defaultConfig } from "./defaults/index.js";
import { parseConfigs, type ConfigFile } from "./parse-config.js";
import type { SettledConfig } from "./settled.js";

const own = (text: string): ConfigFile => ({ path: "satellite.yml", text });
const backlog = (text: string): ConfigFile => ({ path: "backlog/config.yml", text });
const debussy = (text: string): ConfigFile => ({ path: ".debussy/config.yaml", text });
const lean = (text: string): ConfigFile => ({ path: ".lspec/integrations.yml", text });

function configOf(mine: readonly ConfigFile[], theirs: readonly ConfigFile[]): SettledConfig {
  const parsed = parseConfigs(mine, theirs);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.config;
}

const site = "remotes:\n  jira:\n    domain: theirs.atlassian.net\n    projects: [ONE, TWO]\n";

describe("our file over theirs", () => {
  it("is the defaults where nobody says anything", () =>
    expect(parseConfigs([], [])).toEqual({ config: defaultConfig(), notices: [] }));

  it("takes theirs alone", () =>
    expect(configOf([], [backlog(site)]).remotes.jira).toMatchObject({
      enabled: true,
      baseUrl: "https://theirs.atlassian.net",
      projects: ["ONE", "TWO"],
    }));

  it("wins key by key, lists as a whole", () => {
    const { jira } = configOf(
      [own("remotes: { jira: { projects: [TWO], email: a@acme.example } }")],
      [backlog(site)],
    ).remotes;
    expect(jira).toMatchObject({
      baseUrl: "https://theirs.atlassian.net",
      email: "a@acme.example",
      projects: ["TWO"],
    });
  });

  it("wins in either spelling", () => {
    const theirs = `${site}    status_map: { todo: Backlog, in_progress: Doing, done: Shipped }\n`;
    const { jira } = configOf(
      [own("remotes: { jira: { status_map: { open: Ready, done: Gone } } }")],
      [backlog(theirs)],
    ).remotes;
    expect(jira.statusMap).toEqual({ open: ["Ready"], in_progress: ["Doing"], closed: ["Gone"] });
    const started = configOf(
      [own("remotes: { jira: { transitions: { on_phase_start: Go } } }")],
      [debussy("jira: { transitions: { on_phase_start: Begin, on_plan_complete: End } }")],
    );
    expect(started.remotes.jira.transitions).toEqual({ phase_started: "Go", plan_completed: "End" });
  });

  it("switches a tracker on that theirs switches off, and off that theirs switches on", () => {
    const off = "remotes: { jira: { enabled: false, domain: a.example } }";
    expect(configOf([own("remotes: { jira: { projects: [ONE] } }")], [backlog(off)]).remotes.jira).toMatchObject({
      enabled: true,
      baseUrl: "https://a.example",
    });
    expect(configOf([own("remotes: { jira: { enabled: false } }")], [backlog(site)]).remotes.jira.enabled).toBe(false);
  });

  it("keeps a null that says something", () =>
    expect(
      configOf([own("labels: { in_progress: null }")], [debussy("github: { labels: { in_progress: busy } }")]).labels
        .byState.in_progress,
    ).toBeNull());

  it("takes the first of theirs that says a key", () =>
    expect(
      configOf([], [backlog("remotes: { github: { repo: acme/one } }"), lean("github: { repo: acme/two }")]).remotes
        .github.repo,
    ).toBe("acme/one"));

  it("gives the problems of all files", () => {
    const parsed = parseConfigs(
      [own("mode: strikt\n")],
      [backlog("a: b\nremotes:\n  jria: {}\n"), lean("github: 7\n")],
    );
    expect("problems" in parsed && parsed.problems.map(({ file, line }) => [file, line])).toEqual([
      ["satellite.yml", 1],
      ["backlog/config.yml", 3],
      [".lspec/integrations.yml", 1],
    ]);
  });

  it("finds what only contradicts together, where it stands", () => {
    const parsed = parseConfigs(
      [own("policy:\n  ticket:\n    projects: [SHOP]\n")],
      [backlog("remotes: { jira: { projects: [PROJ] } }\n")],
    );
    expect(parsed).toEqual({
      problems: [
        expect.objectContaining({
          code: "CONFIG_MEANING",
          file: "satellite.yml",
          line: 3,
          path: "policy.ticket.projects[0]",
        }),
      ],
    });
  });

  it("says in whose file stands what is not available yet, and what has no counterpart", () => {
    const parsed = parseConfigs([own("mode: warn\n")], [lean("ado:\n  organization: acme\n  area: x\n")]);
    expect(parsed).toMatchObject({
      config: { mode: "warn", notYet: ["remotes.azure"] },
      notices: [
        { code: "NOT_AVAILABLE_YET", file: ".lspec/integrations.yml" },
        { code: "NO_COUNTERPART", path: "ado.area", line: 3 },
      ],
    });
  });
});
