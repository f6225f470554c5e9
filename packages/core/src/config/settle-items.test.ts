import { describe, expect, it } from "@jest/globals";
import { defaultConfig } from "./defaults/index.js";
import { parseConfig } from "./parse-config.js";
import type { SettledConfig } from "./settled.js";

function configOf(text: string): SettledConfig {
  const parsed = parseConfig([{ path: "satellite.yml", text }]);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.config;
}

describe("the config of commands on items", () => {
  it("settles what commands on items read", () => {
    const config = configOf(`workspace: { kind: backlog }
mapping:
  - { pattern: "specs/**", label: api }
  - { pattern: "docs/**", ticket: PROJ-1, close: true, direction: push-only }
sync:
  safe_mode: false
  watch_interval: 5m
  fields: { title: suggest, body: { direction: pull, strategy: local-wins }, status: { strategy: remote-wins } }
  custom_fields:
    - { local: points, remote: customfield_10016, type: number, direction: pull, values: { high: P1 } }
    - { local: team, remote: Team }
`);
    expect(config.workspace).toEqual({ kind: "backlog", write: "direct" });
    expect(config.mapping).toEqual([
      { pattern: "specs/**", label: "api", create: false, close: false },
      { pattern: "docs/**", ticket: "PROJ-1", create: false, close: true, direction: "push-only" },
    ]);
    expect(config.sync).toEqual({
      ...defaultConfig().sync,
      safeMode: false,
      watchIntervalMs: 300_000,
      fields: {
        ...defaultConfig().sync.fields,
        title: { direction: "suggest" },
        body: { direction: "pull", strategy: "local-wins" },
        status: { direction: "both", strategy: "remote-wins" },
      },
      customFields: [
        { local: "points", remote: "customfield_10016", type: "number", direction: "pull", values: { high: "P1" } },
        { local: "team", remote: "Team", type: "string", direction: "both", values: {} },
      ],
    });
  });

  it.each([
    ["250ms", 250],
    ["60s", 60_000],
    ["5m", 300_000],
    ["1h", 3_600_000],
  ])("a watch interval of %s is %i ms", (text, ms) =>
    expect(configOf(`sync: { watch_interval: ${text} }`).sync.watchIntervalMs).toBe(ms),
  );

  it("takes Debussy's names of events for transitions", () => {
    const text =
      "remotes: { jira: { transitions: { on_phase_start: Start, on_phase_complete: Review, on_plan_complete: Done, phase_failed: Stop } } }";
    expect(configOf(text).remotes.jira.transitions).toEqual({
      phase_started: "Start",
      phase_completed: "Review",
      plan_completed: "Done",
      phase_failed: "Stop",
    });
  });
});
