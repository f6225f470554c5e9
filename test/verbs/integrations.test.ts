import { describe, expect, it } from "@jest/globals";
import { integrations, type IntegrationsInput } from "@satellite/engine/verbs/integrations";
import { pull } from "@satellite/engine/verbs/pull";
import { can as gitHubCan } from "@satellite/providers/github";
import { can as jiraCan } from "@satellite/providers/jira";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

const input: IntegrationsInput = {
  trackers: [
    { id: "github", transport: "rest", credentials: { from: "gh", name: "gh auth token" }, can: gitHubCan },
    { id: "jira", transport: "rest", credentials: { from: "environment", name: "JIRA_API_TOKEN" }, can: jiraCan },
  ],
  workspace: { kind: "backlog", root: "/work" },
};

describe("integrations", () => {
  const bench = openVerbBench();
  const look = async (options: DeskOptions = {}, given = input) => integrations(await bench.desk(options), given);
  const of = (answer: Awaited<ReturnType<typeof look>>, name: string) =>
    answer.value?.trackers.find((tracker) => tracker.name === name);

  it("says who is signed in where, and what each tracker can do", async () => {
    const answer = await look();
    expect(answer.notices).toEqual([]);
    expect(of(answer, "github")).toMatchObject({ enabled: true, available: true, reachable: true, can: gitHubCan });
    expect(of(answer, "jira")).toMatchObject({ reachable: true, who: expect.any(String), can: { move: "named" } });
    expect(answer.value?.store).toEqual({ kind: "memory", pending: 0 });
    expect(answer.value?.workspace).toEqual(input.workspace);
  });

  it.each([
    ["without a token", { without: ["jira"] }, undefined, "said NO_CREDENTIALS"],
    ["offline", { offline: true }, undefined, "said NOT_LOOKED_AT"],
  ] as const)("does not call a tracker unreachable %s", async (_, options, reachable, ends) => {
    const answer = await look(options);
    expect(of(answer, "jira")?.reachable).toBe(reachable);
    expect(weights(answer)).toContain(ends);
  });

  it("tells a service that is down, and goes on with the other", async () => {
    bench.sandbox.faults.add({
      service: "jira",
      path: "/rest/api/3/myself",
      kind: "status",
      status: 503,
      times: "always",
    });
    const answer = await look();
    expect(of(answer, "jira")).toMatchObject({ reachable: false, why: { code: "UNAVAILABLE" } });
    expect(of(answer, "github")?.reachable).toBe(true);
    expect(weights(answer)).toEqual(["unverified UNAVAILABLE"]);
  });

  it("asks nobody who is switched off", async () => {
    bench.sandbox.clearRequests();
    const answer = await look({ config: "remotes:\n  github: { enabled: false }\n" });
    expect(of(answer, "github")).toMatchObject({ enabled: false, available: true });
    expect(bench.sandbox.requests()).toEqual([]);
  });

  it("names trackers that are to come, those of the config's own among them", async () => {
    const config =
      "remotes:\n  linear: { enabled: true, team: ENG }\n  custom: { mantis: { command: mantis-skill } }\n";
    const answer = await look({ config });
    expect(of(answer, "linear")).toMatchObject({ enabled: true, available: false });
    expect(of(answer, "mantis")).toMatchObject({ enabled: true, available: false });
    expect(of(answer, "notion")).toMatchObject({ enabled: false, available: false });
    const says = answer.notices.map((notice) => notice.says);
    expect(says).toEqual(expect.arrayContaining(["linear is not available yet", "mantis is not available yet"]));
  });

  it("says when each tracker's tickets last agreed with an item", async () => {
    await pull(await bench.desk({ yes: true }), { ref: "PROJ-1042", start: false, force: false });
    const answer = await look();
    expect(of(answer, "jira")?.lastSync).toMatch(/^2026-01-05T/);
    expect(of(answer, "github")?.lastSync).toBeUndefined();
  });

  it("says why there is no workspace", async () => {
    const answer = await look({}, { trackers: [], noWorkspace: "no tasks were found" });
    expect(answer.value?.workspace).toBeNull();
    expect(answer.notices).toContainEqual({ weight: "said", code: "NO_WORKSPACE", says: "no tasks were found" });
  });
});
