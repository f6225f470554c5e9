import { describe, expect, it } from "@jest/globals";
import { configWith } from "./config.js";
import { expectVerdict, openStage, outcomesOf, repository } from "./stage.js";

const stage = openStage();
const strictOrder = configWith({ policy: { spec: { required: true, before_code: true } } });

describe("a policy about the order of spec and code", () => {
  it("passes a change whose spec came first, at one request a commit", async () => {
    stage.onMain(strictOrder);
    const told = await stage.pull(7);
    expectVerdict(told, "pass", 0);
    expect(outcomesOf(told, "spec-before-code")).toEqual(["pass"]);
    expect(told.requests.filter((one) => /\/commits\/[0-9a-f]{40}$/.test(one.path)).length).toBe(3);
  });

  it("fails a change whose code came first", async () => {
    stage.onMain(strictOrder);
    const from = "feat/proj-1042-late";
    stage.github.branch(repository, from);
    stage.github.commit(repository, from, {
      message: "PROJ-1042 code",
      author: "sara",
      files: { "src/a.ts": "1\n" },
    });
    const spec =
      "---\nupstream: { provider: jira, id: PROJ-1042 }\n---\n\n# Late\n\n## Acceptance Criteria\n\n- [ ] works\n";
    stage.github.commit(repository, from, {
      message: "PROJ-1042 spec",
      author: "sara",
      files: { "specs/PROJ-1042/spec.md": spec },
    });
    const pull = stage.github.openPull(repository, {
      number: 40,
      title: "Late spec",
      body: "",
      author: "sara",
      head: from,
    });
    const told = await stage.pull(pull.number);
    expectVerdict(told, "fail", 1);
    expect(outcomesOf(told, "spec-before-code")).toEqual(["fail"]);
  });
});

describe("risk that the base knows of", () => {
  it("still counts when the change takes it out of the front matter", async () => {
    const item = (risk: string): string =>
      `---\nid: TASK-1\ncompliance: { risk_level: ${risk} }\nupstream: { provider: jira, id: PROJ-1042 }\n---\n\nText\n`;
    stage.onMain({
      "backlog/tasks/task-1 - Login.md": item("high"),
      ...configWith({ policy: { risk: { high: { approval: "review" } } } }),
    });
    const from = "feat/proj-1042-risk";
    stage.github.branch(repository, from);
    stage.github.commit(repository, from, {
      message: "PROJ-1042 lower the risk",
      author: "sara",
      files: { "backlog/tasks/task-1 - Login.md": item("low") },
    });
    const pull = stage.github.openPull(repository, {
      number: 41,
      title: "PROJ-1042 risk",
      body: "",
      author: "sara",
      head: from,
    });
    const told = await stage.pull(pull.number);
    expectVerdict(told, "fail", 1);
    expect(outcomesOf(told, "compliance")).toContain("fail");
  });
});
