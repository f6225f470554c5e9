import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { createRecorder as recorder } from "@satellite/testkit/runner";
import { readInputs, type Inputs } from "./inputs.js";

const action = parse(readFileSync("action.yml", "utf8")) as { inputs: Record<string, { description: string }> };

function inputsOf(given: Record<string, string> = {}): Inputs {
  const read = readInputs(recorder(given));
  if ("wrong" in read) throw new Error(JSON.stringify(read.wrong));
  return read.inputs;
}

function wrongOf(given: Record<string, string>) {
  const read = readInputs(recorder(given));
  return "wrong" in read ? read.wrong : [];
}

describe("inputs that are left out", () => {
  it("have the defaults that action.yml and the documentation name", () => {
    expect(inputsOf()).toEqual({
      command: "check",
      githubToken: "",
      config: "",
      jira: { baseUrl: "", email: "", token: "", cloudId: "" },
      autoClose: false,
      dryRun: false,
      failOn: "failure",
      checkName: "satellite / traceability",
      notYet: [],
    });
  });
});

describe("an input that is given", () => {
  it.each<[string, string, Partial<Inputs>]>([
    ["github-token", "ghs_1", { githubToken: "ghs_1" }],
    ["config", ".github/other.yml", { config: ".github/other.yml" }],
    ["mode", "warn", { mode: "warn" }],
    ["mode", "Strict", { mode: "strict" }],
    [
      "jira-base-url",
      "https://acme.atlassian.net/",
      { jira: { baseUrl: "https://acme.atlassian.net", email: "", token: "", cloudId: "" } },
    ],
    [
      "jira-base-url",
      "http://127.0.0.1:9/",
      { jira: { baseUrl: "http://127.0.0.1:9", email: "", token: "", cloudId: "" } },
    ],
    ["jira-email", "bot@acme.dev", { jira: { baseUrl: "", email: "bot@acme.dev", token: "", cloudId: "" } }],
    ["jira-token", "jt-1", { jira: { baseUrl: "", email: "", token: "jt-1", cloudId: "" } }],
    ["jira-cloud-id", "c-1", { jira: { baseUrl: "", email: "", token: "", cloudId: "c-1" } }],
    ["command", "lifecycle", { command: "lifecycle" }],
    ["command", "Check", { command: "check" }],
    ["auto-close", "true", { autoClose: true }],
    ["auto-close", "TRUE", { autoClose: true }],
    ["dry-run", "true", { dryRun: true }],
    ["command", "sync", { command: "sync" }],
    ["dry-run", "false", { dryRun: false }],
    ["fail-on", "never", { failOn: "never" }],
    ["check-name", "acme / traced", { checkName: "acme / traced" }],
  ])("%s: %s is taken", (name, value, taken) => {
    expect(inputsOf({ [name]: value })).toMatchObject(taken);
  });

  it.each([
    ["notion-token", "n", "notion-token"],
    ["azure-token", "a", "azure-token"],
    ["linear-token", "l", "linear-token"],
    ["attest", "true", "attest"],
  ])("%s: %s is called not available yet, rather than being ignored", (name, value, told) => {
    expect(inputsOf({ [name]: value }).notYet).toEqual([told]);
  });

  it("is one of those in action.yml, and each of those is covered here", () => {
    const covered = [
      "github-token",
      "config",
      "mode",
      "jira-base-url",
      "jira-email",
      "jira-token",
      "jira-cloud-id",
      "auto-close",
      "dry-run",
      "fail-on",
    ];
    // in forge-inputs.test.ts
    covered.push("forge-url", "forge-key-id", "forge-secret");
    const later = ["notion-token", "azure-token", "linear-token", "command", "attest"];
    expect(Object.keys(action.inputs).sort()).toEqual([...covered, ...later, "check-name"].sort());
  });
});

describe("a wrong input", () => {
  it.each([
    ["mode", "loose", "strict, warn, off"],
    ["fail-on", "always", "failure, never"],
    ["command", "rm -rf", "check, sync, lifecycle"],
    ["auto-close", "yes", "true, false"],
    ["dry-run", "1", "true, false"],
    ["attest", "maybe", "true, false"],
    ["jira-base-url", "acme.atlassian.net", "https address"],
    ["jira-base-url", "http://acme.atlassian.net", "https address"],
    ["jira-base-url", "https://me:secret@acme.atlassian.net", "https address"],
    ["jira-base-url", "javascript:alert(1)", "https address"],
    ["config", "../../etc/passwd", "inside the repository"],
    ["config", "$(id)", "inside the repository"],
    ["config", "/etc/passwd", "inside the repository"],
    ["check-name", "x".repeat(101), "100 characters"],
  ])("%s: %s is refused with what would be right", (name, value, says) => {
    expect(wrongOf({ [name]: value })).toEqual([{ name, says: expect.stringContaining(says) as unknown as string }]);
  });

  it("does not hide another: all are told at once", () => {
    expect(
      wrongOf({ mode: "a", "fail-on": "b", "dry-run": "c" })
        .map((one) => one.name)
        .sort(),
    ).toEqual(["dry-run", "fail-on", "mode"]);
  });

  it("is shown at most forty characters long", () => {
    expect(wrongOf({ mode: "m".repeat(500) })[0]?.says.length).toBeLessThan(120);
  });

  it("of an address never shows the password in it", () => {
    expect(JSON.stringify(wrongOf({ "jira-base-url": "https://me:hunter2@acme.atlassian.net" }))).not.toContain(
      "hunter2",
    );
  });
});

describe("secrets", () => {
  it.each(["github-token", "jira-token", "notion-token", "azure-token", "linear-token", "forge-secret"])(
    "%s is masked before anything is said",
    (name) => {
      const toolkit = recorder({ [name]: "hush", mode: "wrong" });
      readInputs(toolkit);
      expect(toolkit.secrets).toContain("hush");
    },
  );
});
