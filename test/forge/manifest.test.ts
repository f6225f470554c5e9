import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import {
  handlersOf,
  hostsOf,
  manifestFile,
  manifestOf,
  pagesOf,
  scopesOf,
  variants,
} from "../../scripts/forge/manifest.mjs";
import { writeManifests } from "../../scripts/forge/manifest.mjs";
import { badgeProblems } from "../../scripts/forge/rules.mjs";

type Variant = "hmac" | "connected";

const root = fileURLToPath(new URL("../..", import.meta.url));
const both: readonly Variant[] = ["hmac", "connected"];

/** The table in the app's README under a heading, as rows of cells. */
function table(heading: string): string[][] {
  const text = readFileSync(join(root, "forge-app/README.md"), "utf8");
  const part = text.slice(text.indexOf(`<!-- ${heading} -->`), text.indexOf(`<!-- /${heading} -->`));
  return part
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const inWords = (one: string): string => both.filter((variant) => holds(variant).includes(one)).join(", ");
const holds = (variant: Variant): string[] => [
  ...scopesOf(variant).map(({ scope }: { scope: string }) => scope),
  ...hostsOf(variant).map(({ host }: { host: string }) => host),
];

describe("the two manifests", () => {
  it("in the repository are what their source says", () => {
    expect(writeManifests({ check: true })).toEqual([]);
  });

  it("differ in nothing but what the way to GitHub needs", () => {
    const [hmac, connected] = both.map(
      (variant) => manifestOf(variant) as unknown as Record<string, Record<string, unknown>>,
    );
    expect(Object.keys(connected?.["modules"] ?? {}).filter((kind) => hmac?.["modules"]?.[kind] === undefined)).toEqual(
      ["devops:developmentInfoProvider"],
    );
    expect(connected?.["resources"]).toEqual(hmac?.["resources"]);
    expect(connected?.["app"]).toEqual(hmac?.["app"]);
    expect(handlersOf("connected").filter((name: string) => !handlersOf("hmac").includes(name))).toEqual([
      "ingestConnected",
      "onIssueEvent",
    ]);
  });

  it("keep the badge in hmac, and say why connected cannot", () => {
    expect(badgeProblems(manifestOf("hmac"))).toEqual([]);
    expect(badgeProblems(manifestOf("connected"))).toEqual([
      "there is egress",
      "the web trigger ingest is not static",
      "there is a development information provider",
    ]);
  });

  it("reach exactly two hosts in connected, and none in hmac", () => {
    const external = (variant: Variant): unknown =>
      parse(readFileSync(join(root, manifestFile[variant]), "utf8")).permissions.external;
    expect(external("hmac")).toBeUndefined();
    expect(external("connected")).toEqual({
      fetch: { backend: [{ address: "api.github.com" }, { address: "token.actions.githubusercontent.com" }] },
    });
  });

  it("give the queue's handler more than the default time, and nobody else but the sweep", () => {
    const { modules } = manifestOf("hmac") as { modules: { function: { key: string; timeoutSeconds?: number }[] } };
    const functions = modules.function;
    expect(functions.filter((one) => one.timeoutSeconds !== undefined).map(({ key }) => key)).toEqual([
      "fn-apply",
      "fn-sweep",
    ]);
  });

  it("name pages whose entry files are there", () => {
    for (const { path } of pagesOf("hmac"))
      expect(readFileSync(join(root, "forge-app", path), "utf8")).toContain("render");
  });
});

describe("the tables of scopes and hosts in the app's README", () => {
  it("name every scope with its reason and its manifests", () => {
    const expected = scopesOf("connected").map(({ scope, reason }: { scope: string; reason: string }) => [
      `\`${scope}\``,
      inWords(scope),
      reason,
    ]);
    expect(table("scopes")).toEqual(expected);
  });

  it("name every host with its reason and its manifests", () => {
    const expected = hostsOf("connected").map(({ host, reason }: { host: string; reason: string }) => [
      `\`${host}\``,
      inWords(host),
      reason,
    ]);
    expect(table("hosts")).toEqual(expected);
  });

  it("leave no manifest out", () => expect(variants).toEqual(both));
});
