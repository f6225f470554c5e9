/**
 * Every call that the app makes to Jira, read from the sources and held against Jira's own description: each has its
 * scope, and each scope has a call. The platform's linter sees only calls whose path is written out in `requestJira`.
 */
import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { jiraDescription, sourcesIn } from "../../scripts/forge/lint.mjs";
import { scopesOf } from "../../scripts/forge/manifest.mjs";

interface Call {
  readonly method: string;
  /** `/rest/api/3/issue/{}/comment` */
  readonly path: string;
}
interface Operation {
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly "x-atlassian-oauth2-scopes"?: readonly { readonly state: string; readonly scopes: readonly string[] }[];
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Calls that do without: a refusal is one of the answers that they are made for. `forge-app/README.md` says why. */
const mayBeRefused = ["GET /rest/api/3/myself", "POST /rest/api/3/workflows"];
/** Deeds of the command line and the Action alone: the app is never sent one, and its grammar knows none. */
const neverAsked = ["progress.ts"];

const plain = (path: string): string => path.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "{}").replace(/\?.*$/, "");

/** `ask("user", route`…`)` of the app: with a body it is a POST. */
function callsOfTheApp(): Call[] {
  const asked = /\b(?:ask\("(?:user|app)", )?route`([^`]+)`(,\s*\w)?/g;
  return (sourcesIn(join(root, "forge-app")) as { path: string; text: string }[])
    .filter(({ path }) => !path.startsWith("src/jira/"))
    .flatMap(({ text }) => [...text.matchAll(asked)])
    .map(([, path = "", body]) => ({ method: body === undefined ? "GET" : "POST", path: plain(path) }));
}

/** `{ method: "PUT", path: `issue/${key}` }` and `once("field")` of the way of writing that the app shares with the Action. */
function callsOfTheProvider(): Call[] {
  const folder = join(root, "packages/providers/src/jira");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .filter((name) => !["client.ts", ...neverAsked].includes(basename(name)))
    .flatMap((name) => callsIn(readFileSync(join(folder, name), "utf8")));
}

function callsIn(text: string): Call[] {
  const asked =
    /(?:method: "(?<method>GET|POST|PUT|DELETE)",\s*path|\.once\(\s*)(?:: )?(?:`(?<template>[^`]+)`|"(?<literal>[^"]+)"|(?:path)?,)/g;
  return [...text.matchAll(asked)].map((found) => {
    const { literal, method = "GET", template } = found.groups ?? {};
    // `path` alone is the last one that was named before.
    const last = [...text.slice(0, found.index).matchAll(/\bpath = (?:`([^`]+)`|"([^"]+)")/g)].at(-1) ?? [];
    const named = last[1] ?? last[2] ?? "";
    const path = template?.replaceAll("${path}", named) ?? literal ?? named;
    return { method, path: `/rest/api/3/${plain(path)}` };
  });
}

const nameOf = ({ method, path }: Call): string => `${method} ${path}`;

/** Classic scopes of an operation, or undefined where there is none of that name. */
function scopesFor(
  { method, path }: Call,
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>,
): readonly string[] | undefined {
  const template = Object.keys(paths).find((one) => one.replaceAll(/\{[^}]*\}/g, "{}") === path);
  const operation = template === undefined ? undefined : paths[template]?.[method.toLowerCase()];
  if (operation === undefined) return undefined;
  return (
    operation["x-atlassian-oauth2-scopes"]?.find(({ state }) => state === "Current")?.scopes ??
    operation.security?.flatMap((one) => Object.values(one).flat()) ??
    []
  );
}

const calls = [...callsOfTheApp(), ...callsOfTheProvider()].filter(({ path }) => path.startsWith("/rest/api/3/"));
const file = jiraDescription();

describe("calls in the sources", () => {
  it("are found: reading, writing, and who may administer", () => {
    expect(calls.map(nameOf)).toEqual(
      expect.arrayContaining([
        "GET /rest/api/3/mypermissions",
        "GET /rest/api/3/issue/{}",
        "POST /rest/api/3/issue/{}/transitions",
        "POST /rest/api/3/issue/{}/remotelink",
        "PUT /rest/api/3/issue/{}/comment/{}",
        "PUT /rest/api/3/issue/{}/properties/{}",
      ]),
    );
  });
});

(file === undefined ? describe.skip : describe)("Jira's description of those calls", () => {
  const { paths } = JSON.parse(file === undefined ? '{"paths":{}}' : readFileSync(file, "utf8")) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const scopes = scopesOf("hmac").map(({ scope }: { scope: string }) => scope);
  const needed = calls.map((call) => ({ call: nameOf(call), scopes: scopesFor(call, paths) }));

  it("knows each of them", () => {
    expect(needed.filter((one) => one.scopes === undefined).map((one) => one.call)).toEqual([]);
  });

  it("asks for no scope that the app lacks, but where a refusal is an answer", () => {
    const lacking = needed.filter((one) => one.scopes?.some((scope) => !scopes.includes(scope))).map((one) => one.call);
    expect(lacking.filter((call) => !mayBeRefused.includes(call))).toEqual([]);
  });

  it("needs each of the app's scopes", () => {
    const used = new Set(needed.flatMap((one) => one.scopes ?? []));
    expect(scopes.filter((scope) => scope.endsWith(":jira-work") && !used.has(scope))).toEqual([]);
  });
});
