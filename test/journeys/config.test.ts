import { describe, expect, it } from "@jest/globals";
import { configPath, configWith } from "./config.js";
import { expectVerdict, openStage, outcomesOf, repository } from "./stage.js";

const stage = openStage();
const branch = "feat/proj-1042-login";
const onHead = (files: Record<string, string | null>) =>
  stage.github.commit(repository, branch, { message: "PROJ-1042 settings", author: "sara", files });

describe("the policy is the base's", () => {
  it("at its tip at the time of judging, not where the branch began", async () => {
    stage.onMain(configWith({ policy: { spec: { required: true, sections: ["Rollback"] } } }));
    const told = await stage.pull();
    expectVerdict(told, "fail", 1);
    expect(told.verdict?.policy.source).toBe(`${stage.github.tip(repository)}:${configPath}`);
  });

  it("and a change that edits it is judged by the old one, and told", async () => {
    onHead({ [configPath]: "mode: off\npolicy: { ticket: { required: false } }\n" });
    const told = await stage.pull();
    expect(told.verdict?.mode).toBe("strict");
    expect(outcomesOf(told, "gate-untouched")).toEqual(["fail"]);
    expect(told.verdict?.policy.source).toBe(`${stage.github.tip(repository)}:${configPath}`);
  });

  it("and a config that only the head has is not looked at", async () => {
    stage.onMain({ [configPath]: null });
    onHead({ [configPath]: "mode: off\n" });
    const told = await stage.pull();
    expect(told.verdict?.policy.source).toBe("defaults");
    expect(told.verdict?.mode).toBe("strict");
    expect(outcomesOf(told, "gate-untouched")).toEqual(["fail"]);
  });

  it("and a change that edits the workflow of the check is told", async () => {
    onHead({ ".github/workflows/satellite.yml": "name: Satellite\non: pull_request\njobs: {}\n" });
    expect(outcomesOf(await stage.pull(), "gate-untouched")).toEqual(["fail"]);
  });
});

describe("a config that is wrong", () => {
  it("judges nothing, writes nothing, and every problem has its file and line", async () => {
    stage.onMain({ [configPath]: "mode: strickt\npolcy: {}\npolicy:\n  ticket: { max_per_change: many }\n" });
    const told = await stage.pull();
    expect(told.code).toBe(1);
    expect(told.writes).toBe(0);
    expect(told.outputs["verdict"]).toBe("unknown");
    for (const line of [1, 2, 4])
      expect(told.log).toMatch(new RegExp(`file=\\.github/satellite\\.yml,line=${line}[,:]`));
    expect(told.log).toContain("policy");
    expect(told.summary).toContain(".github/satellite.yml:2");
  });

  it.each<[string, string]>([
    ["no YAML", "mode: [strict\n"],
    [
      "a bomb of aliases",
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n`,
    ],
    ["a tag that makes code", "mode: !!js/function 'function () {}'\n"],
    ["300 KB", `# ${"x".repeat(300_000)}\nmode: strict\n`],
    ["deep nesting", `mode: ${"[".repeat(5000)}${"]".repeat(5000)}\n`],
  ])("such as %s ends with a problem, not with a crash", async (_, text) => {
    stage.onMain({ [configPath]: text });
    const told = await stage.pull();
    expect(told.code).toBe(1);
    expect(told.writes).toBe(0);
    expect(told.log).toContain("file=.github/satellite.yml");
    expect(told.log).not.toMatch(/\n\s+at /);
    expect(told.log).not.toContain("OUR_FAULT");
  });

  it("such as one with a token in it names the line and never shows the token", async () => {
    const token = `ghp_${"a1B2".repeat(9)}`;
    stage.onMain({ [configPath]: `mode: strict\nremotes:\n  jira: { enabled: true, token: ${token} }\n` });
    const told = await stage.pull();
    expect(told.code).toBe(1);
    expect(told.log).toContain("line=3");
    expect(`${told.log}${told.summary}${JSON.stringify(told.outputs)}`).not.toContain(token);
  });

  it("such as two at once is a problem that names both", async () => {
    stage.onMain({ "satellite.yml": "mode: warn\n" });
    const told = await stage.pull();
    expect(told.code).toBe(1);
    expect(told.writes).toBe(0);
    expect(told.log).toContain("satellite.yml");
    expect(told.summary).toContain(".github/satellite.yml");
  });
});

describe("a config at the root", () => {
  it("is read as well", async () => {
    stage.onMain({ [configPath]: null, "satellite.yml": configWith({ mode: "warn" })[configPath] ?? "" });
    const told = await stage.pull(8);
    expectVerdict(told, "fail", 0);
    expect(told.verdict?.policy.source).toMatch(/:satellite\.yml$/);
  });
});

describe("keys that nothing answers to yet", () => {
  it("are told and do not fail a change", async () => {
    stage.onMain(configWith({ remotes: { notion: { enabled: true, data_source: "abc" } } }));
    const told = await stage.pull();
    expect(told.log).toMatch(/notion/);
    expect(told.outputs["verdict"]).not.toBe("");
  });
});
