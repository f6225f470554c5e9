import { describe, expect, it } from "@jest/globals";
import { configWith } from "./config.js";
import { checkName, expectVerdict, openStage, type Told } from "./stage.js";

const stage = openStage();
type Mode = "strict" | "warn" | "off";

describe("verdict and mode decide job and check", () => {
  it.each<[Mode, number, "pass" | "fail", number, string]>([
    ["strict", 7, "pass", 0, "success"],
    ["strict", 8, "fail", 1, "failure"],
    ["warn", 7, "pass", 0, "success"],
    ["warn", 8, "fail", 0, "neutral"],
    ["off", 7, "pass", 0, "neutral"],
    ["off", 8, "fail", 0, "neutral"],
  ])("mode %s, pull request %i: %s, exit %i, check %s", async (mode, number, verdict, code, conclusion) => {
    stage.onMain(configWith({ mode }));
    expectVerdict(await stage.pull(number), verdict, code);
    expect(stage.checks(number)).toMatchObject([{ name: checkName, conclusion }]);
  });

  it.each<[Mode, Mode, number]>([
    ["warn", "strict", 1],
    ["strict", "warn", 1],
    ["strict", "off", 1],
    ["off", "warn", 0],
  ])("a config of %s with the input %s: the stricter counts, exit %i", async (mode, input, code) => {
    stage.onMain(configWith({ mode }));
    expectVerdict(await stage.pull(8, "opened", { inputs: { mode: input } }), "fail", code);
  });

  it("fail-on: never keeps the job green, whatever the check says", async () => {
    expectVerdict(await stage.pull(8, "opened", { inputs: { "fail-on": "never" } }), "fail", 0);
    expect(stage.checks(8)).toMatchObject([{ conclusion: "failure" }]);
  });
});

describe("inputs", () => {
  it("dry-run plans the same and writes nothing", async () => {
    const dry = await stage.pull(7, "opened", { inputs: { "dry-run": "true" } });
    expectVerdict(dry, "pass", 0);
    expect(dry.writes).toBe(0);
    expect(dry.outputs["changed"]).toBe("false");
    expect(dry.log).toContain("would put the spec into the pull request's text");
    const wet = await stage.pull();
    expect(dry.plan).toEqual(wet.plan);
  });

  it("check-name names the check", async () => {
    await stage.pull(7, "opened", { inputs: { "check-name": "acme / traced" } });
    expect(stage.checks()).toMatchObject([{ name: "acme / traced" }]);
  });

  it("config names another file of the base", async () => {
    stage.onMain({ ...configWith({}), "policies/lax.yml": Object.values(configWith({ mode: "warn" }))[0] ?? "" });
    const told = await stage.pull(8, "opened", { inputs: { config: "policies/lax.yml" } });
    expectVerdict(told, "fail", 0);
    expect(told.verdict?.policy.source).toMatch(/:policies\/lax\.yml$/);
  });

  it("a config that is named and not there is no silent default", async () => {
    const told = await stage.pull(8, "opened", { inputs: { config: "policies/none.yml" } });
    expect(told.code).toBe(1);
    expect(told.log).toContain("policies/none.yml");
  });

  it.each([
    ["mode", "loose"],
    ["dry-run", "perhaps"],
    ["jira-base-url", "http://jira.example"],
    ["config", "../x"],
  ])("%s: %s is refused before anything is asked", async (name, value) => {
    const told: Told = await stage.pull(7, "opened", { inputs: { [name]: value } });
    expect(told.code).toBe(1);
    expect(told.log).toContain(`Input "${name}"`);
    expect(told.requests).toEqual([]);
  });

  it("of later trackers are called not available yet", async () => {
    const told = await stage.pull(7, "opened", {
      inputs: { "notion-token": "ntn_1", attest: "true" },
    });
    for (const name of ["notion-token", "attest"]) expect(told.log).toContain(`${name}: not available yet`);
    expect(told.log.split("\n").filter((line) => line.includes("ntn_1"))).toEqual(["::add-mask::ntn_1"]);
  });
});
