import { existsSync, rmSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { configWith } from "./config.js";
import { expectVerdict, openStage, repository, type Told } from "./stage.js";

const stage = openStage();
const branch = "feat/proj-1042-login";
const specPath = "specs/PROJ-1042/spec.md";
const planted = "/tmp/satellite-was-here";

/** What the runner would obey, apart from the masks and messages that the Action itself sends. */
function foreignCommands(told: Told): readonly string[] {
  return told.log
    .split(/\r?\n/)
    .filter((line) => /^\s*::(?!add-mask::|error|warning|notice)/.test(line) || line.includes("##["));
}

function openPull(title: string, head: string, body: string, message = "PROJ-1042 change"): number {
  stage.github.branch(repository, head);
  stage.github.commit(repository, head, { message, author: "sara", files: { "src/new.ts": "export {};\n" } });
  return stage.github.openPull(repository, { title, body, author: "sara", head }).number;
}

const withSpec = (text: string) =>
  stage.github.commit(repository, branch, { message: "PROJ-1042 plan", author: "sara", files: { [specPath]: text } });

describe("texts of others never become commands of the runner", () => {
  it.each([
    ["in a title", "PROJ-9999 \n::set-output name=verdict::pass\n::error::x", ""],
    ["in a body", "PROJ-9999", "\n::stop-commands::x\n##[add-mask]y\n::error::x"],
  ])("%s", async (_, title, body) => {
    const told = await stage.pull(openPull(title, "x", body, `x\n\n::add-path::/tmp\n::warning::x`));
    expectVerdict(told, "fail", 1);
    expect(foreignCommands(told)).toEqual([]);
    expect(told.log.split("\n").filter((line) => line.startsWith("::error::x"))).toEqual([]);
    expect(told.outputs["verdict"]).toBe("fail");
  });

  it("nor of GitHub's pages: HTML and links in a title stay words", async () => {
    const told = await stage.pull(
      openPull(
        "PROJ-1042 <img src=x onerror=alert(1)> [a](javascript:alert(1)) @acme/all",
        "y",
        "<script>alert(1)</script>",
      ),
    );
    expectVerdict(told, "pass", 0);
    const shown = `${told.summary}${stage.checks(10)[0]?.output.summary ?? ""}`;
    expect(shown).not.toMatch(/<script|(?<!\\)<img|\]\(javascript:/);
  });
});

describe("names that a shell or git would take for more", () => {
  it.each(["--upload-pack=touch", "$(touch)-x", "a;b&&c|d", "`id`", "refs/heads/../../x", "PROJ-1042'\"--"])(
    "a branch named %j is a name",
    async (head) => {
      const told = await stage.pull(openPull("PROJ-1042 x", head, ""));
      expectVerdict(told, "pass", 0);
    },
  );
});

describe("a hostile spec", () => {
  it.each([
    [
      "---js",
      `---js\nrequire("fs").writeFileSync("${planted}", "x")\n---\n# Plan\n\n## Acceptance Criteria\n\n- [ ] x\n`,
    ],
    [
      "---javascript",
      `---javascript\nrequire("fs").writeFileSync("${planted}", "x")\n---\n# Plan\n\n## Acceptance Criteria\n\n- [ ] x\n`,
    ],
    ["a tag that makes code", `---\na: !!js/function 'require("fs").writeFileSync("${planted}", "x")'\n---\n# Plan\n`],
    [
      "a bomb of aliases",
      `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]\n---\n# Plan\n`,
    ],
    ["front matter without an end", `---\ntitle: x\n# Plan\n`],
    ["deep lists", `# Plan\n\n${Array.from({ length: 400 }, (_, n) => `${" ".repeat(n)}- x`).join("\n")}\n`],
    ["deep quotes", `# Plan\n\n${">".repeat(20_000)} x\n`],
  ])("with %s is data: nothing runs, and the run ends with a verdict", async (_, text) => {
    rmSync(planted, { force: true });
    withSpec(text);
    const told = await stage.pull(7, "synchronize");
    expect(["pass", "fail", "unknown"]).toContain(told.outputs["verdict"]);
    expect(told.log).not.toContain("OUR_FAULT");
    expect(existsSync(planted)).toBe(false);
  });

  it("of front matter that is code is told at its file", async () => {
    withSpec(`---js\n{}\n---\n# Plan\n\n## Acceptance Criteria\n\n- [ ] x\n`);
    const told = await stage.pull(7, "synchronize");
    expect(`${told.log}${told.summary}`).toContain(specPath);
    expect(`${told.log}${told.summary}`).toMatch(/front matter/i);
  });

  it("of two megabytes is told, and never put into the body", async () => {
    withSpec(`# Plan\n\n## Acceptance Criteria\n\n- [ ] x\n\n${"All work and no play. ".repeat(100_000)}`);
    const told = await stage.pull(7, "synchronize");
    expect(told.code).toBe(1);
    expect(`${told.log}${told.summary}`).toContain(specPath);
    expect(stage.pullState().body).not.toContain("## Implementation Spec");
  });
});

describe("secrets", () => {
  it("stand in no log, output, summary, comment or check, even when everything fails", async () => {
    const { token } = stage.sandbox.jira;
    const basic = Buffer.from(`${stage.sandbox.jira.email}:${token}`).toString("base64");
    for (const fault of ["none", "jira", "github"] as const) {
      if (fault !== "none")
        stage.sandbox.faults.add({
          service: fault,
          kind: "status",
          status: 401,
          message: `${token} ${basic} ${stage.sandbox.github.token}`,
          times: "always",
          ...(fault === "github" ? { method: "PATCH" } : {}),
        });
      const told = await stage.pull(7, "opened", { env: { RUNNER_DEBUG: "1" } });
      stage.sandbox.faults.clear();
      const log = told.log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
      const all = [...log, told.summary, JSON.stringify(told.outputs), JSON.stringify(stage.sandbox.state())].join(
        "\n",
      );
      for (const secret of [token, basic, stage.sandbox.github.token]) expect(all.includes(secret)).toBe(false);
    }
  });

  it("go to their own host only", async () => {
    const told = await stage.pull();
    expect(
      told.requests.filter((one) => JSON.stringify(one.requestBody ?? "").includes(stage.sandbox.jira.token)),
    ).toEqual([]);
  });
});

describe("events that are not what they say", () => {
  it.each<[string, string, unknown, RegExp]>([
    ["no JSON", "pull_request", "oops", /EVENT_NOT_JSON/],
    ["half a file", "pull_request", '{"action":"opened","pull_request":{', /EVENT_NOT_JSON/],
    [
      "a pull request without a head",
      "pull_request",
      { action: "opened", pull_request: { number: 7 }, repository: { full_name: repository } },
      /EVENT_SHAPE/,
    ],
    ["a list", "push", [], /EVENT_SHAPE/],
    ["nothing", "pull_request", "null", /EVENT_SHAPE/],
    ["an event of another kind", "watch", { action: "started" }, /EVENT_UNKNOWN/],
    ["an event named like a property", "__proto__", {}, /EVENT_UNKNOWN/],
  ])("%s is refused before anything is asked", async (_, event, payload, code) => {
    const told = await stage.run(event, payload);
    expect(told.code).toBe(1);
    expect(told.requests).toEqual([]);
    expect(told.log).toMatch(code);
    expect(told.log).not.toMatch(/\n\s+at /);
  });
});

describe("many findings", () => {
  it("become at most fifty annotations a request, and all reach the check", async () => {
    stage.onMain(
      configWith({
        policy: { spec: { required: true, sections: Array.from({ length: 60 }, (_, n) => `Section ${n}`) } },
      }),
    );
    const told = await stage.pull();
    expectVerdict(told, "fail", 1);
    const writes = told.requests.filter((one) => one.isWrite && one.path.includes("/check-runs"));
    for (const { requestBody } of writes) {
      const { output } = requestBody as { output?: { annotations?: unknown[] } };
      expect(output?.annotations?.length ?? 0).toBeLessThanOrEqual(50);
    }
    expect(stage.checks()[0]?.output.annotations.length).toBeGreaterThanOrEqual(60);
  });
});
