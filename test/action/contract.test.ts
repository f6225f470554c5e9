import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { readInputs } from "../../packages/action/src/inputs.js";
import { report } from "../../packages/action/src/report.js";
import type { Toolkit } from "../../packages/action/src/toolkit.js";

interface Described {
  readonly description?: string;
  readonly default?: string;
  readonly required?: boolean;
}
interface Metadata {
  readonly name: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const action = parse(readFileSync(fileURLToPath(new URL("../../action.yml", import.meta.url)), "utf8")) as Metadata;

/** Promised names: workflows of others hold them, so that a change of one breaks them. */
const promisedInputs = [
  "github-token",
  "config",
  "mode",
  "jira-base-url",
  "jira-email",
  "jira-token",
  "notion-token",
  "azure-token",
  "linear-token",
  "forge-url",
  "forge-key-id",
  "forge-secret",
  "jira-cloud-id",
  "command",
  "auto-close",
  "dry-run",
  "attest",
  "fail-on",
  "check-name",
];
const promisedOutputs = [
  "verdict",
  "verdict-json",
  "tickets",
  "primary-ticket",
  "spec-path",
  "spec-sha256",
  "plan",
  "changed",
  "bundle-path",
];

const quiet = (): void => undefined;

/** A runner that writes down what it was asked for and told. */
function recording(given: Readonly<Record<string, string>> = {}) {
  const asked = new Set<string>();
  const outputs = new Map<string, string>();
  const secrets = new Set<string>();
  const toolkit: Toolkit = {
    input: (name) => (asked.add(name), given[name] ?? ""),
    output: (name, value) => void outputs.set(name, value),
    summary: () => Promise.resolve(),
    annotate: quiet,
    info: quiet,
    warning: quiet,
    error: quiet,
    fail: quiet,
    secret: (value) => void secrets.add(value),
    idToken: () => Promise.reject(new Error("no id-token here")),
  };
  return { toolkit, asked, outputs, secrets };
}

const defaults = Object.fromEntries(
  Object.entries(action.inputs).flatMap(([name, input]) =>
    input.default === undefined ? [] : [[name, input.default]],
  ),
);

describe("action.yml", () => {
  it("has the inputs that are promised, and the Action asks for each of them and for no other", () => {
    const { toolkit, asked } = recording();
    readInputs(toolkit);
    expect([...asked].sort()).toEqual([...promisedInputs].sort());
    expect(Object.keys(action.inputs).sort()).toEqual([...promisedInputs].sort());
  });

  it("has the outputs that are promised, and the Action sets each of them even when nothing was judged", async () => {
    const { toolkit, outputs } = recording();
    const read = readInputs(toolkit);
    if ("wrong" in read) throw new Error("the defaults are refused");
    await report([], read.inputs, toolkit, false);
    expect([...outputs.keys()].sort()).toEqual([...promisedOutputs].sort());
    expect(Object.keys(action.outputs).sort()).toEqual([...promisedOutputs].sort());
  });

  it("gives defaults that the Action takes, and that mean the same as saying nothing", () => {
    const plain = readInputs(recording().toolkit);
    const filled = readInputs(recording({ ...defaults, "github-token": "" }).toolkit);
    expect(filled).toEqual(plain);
    expect(defaults).toMatchObject({
      "github-token": "${{ github.token }}",
      "check-name": "satellite / traceability",
      command: "check",
      "fail-on": "failure",
    });
  });

  it.each(Object.entries({ ...action.inputs, ...action.outputs }))(
    "describes %s in a sentence",
    (_, { description }) => {
      expect(description).toMatch(/^\S.{10,200}$/);
    },
  );

  it("says of each part that no code answers to yet that it is not available yet", () => {
    const said = Object.entries(action.inputs).filter(([, { description }]) =>
      /^not available yet/i.test(description ?? ""),
    );
    const { toolkit } = recording({ ...Object.fromEntries(said.map(([name]) => [name, "something"])), attest: "true" });
    const read = readInputs(toolkit);
    expect("inputs" in read && [...read.inputs.notYet].sort()).toEqual(said.map(([name]) => name).sort());
  });

  it("never shows a token: each is told to the runner as a secret", () => {
    const tokens = Object.keys(action.inputs).filter((name) => /token$|secret$/.test(name));
    const { toolkit, secrets } = recording(Object.fromEntries(tokens.map((name) => [name, `value of ${name}`])));
    readInputs(toolkit);
    expect([...secrets].filter((one) => one !== "").sort()).toEqual(tokens.map((name) => `value of ${name}`).sort());
  });

  it("can be listed: branding, a short description, node 24 and the committed bundle", () => {
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(action.branding).toEqual({
      icon: expect.stringMatching(/^[a-z0-9-]+$/),
      color: expect.stringMatching(/^(white|black|yellow|blue|green|orange|red|purple|gray-dark)$/),
    });
    expect(action.runs).toEqual({ using: "node24", main: "dist/index.js" });
  });
});
