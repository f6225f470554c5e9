/**
 * Asks Forge's own checks and ours about app folders. Nothing leaves the machine: the linters get API descriptions from
 * files, Jira's from SATELLITE_DESCRIPTIONS (or `shared/openapi` beside the repository).
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { root } from "../house.mjs";
import { hasTools, tools } from "./install.mjs";
import { manifestText, variants } from "./manifest.mjs";
import { ownProblems } from "./rules.mjs";
import { stage } from "./stage.mjs";

const noJira =
  "Jira's API description is missing, so scopes of REST calls are not looked at: set SATELLITE_DESCRIPTIONS";

/** Jira's description, or undefined. @throws {Error} absent although REQUIRE_ALL=1 */
export function jiraDescription() {
  const folders = [process.env.SATELLITE_DESCRIPTIONS, join(root, "../shared/openapi")].filter(Boolean);
  const found = folders.map((folder) => join(folder, "jira-cloud-v3.json")).find((file) => existsSync(file));
  if (found === undefined && process.env.REQUIRE_ALL === "1") throw new Error(noJira);
  return found;
}

function emptyDescription() {
  const file = join(root, ".cache/forge/no-paths.json");
  mkdirSync(join(root, ".cache/forge"), { recursive: true });
  writeFileSync(file, JSON.stringify({ openapi: "3.0.1", info: { title: "none", version: "0" }, paths: {} }));
  return file;
}

/**
 * The platform's answers, one a folder, in one process: its linters take ten seconds to load.
 *
 * @param {{folder: string, as?: string, manifest?: boolean, sources?: boolean}[]} folders what to look at in
 *   each; `as` is the file that becomes its manifest.yml
 * @returns {Promise<{problems: {level: string, says: string, file?: string, line?: number}[], looked: string[]}[]>}
 */
export async function askForge(folders) {
  if (!hasTools()) throw new Error("tools/forge is not installed: npm ci --ignore-scripts --prefix tools/forge");
  const empty = emptyDescription();
  const job = { folders, jira: jiraDescription() ?? empty, empty, environment: "production" };
  // With node's default, a fifth of the time goes into collecting what was just made.
  const args = ["--max-semi-space-size=64", join(root, "scripts/forge/linter.cjs"), JSON.stringify(job)];
  const child = spawn(process.execPath, args);
  let [out, said] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`Forge's checks could not run:\n${said.trim()}`);
  return JSON.parse(out);
}

/** Every product event that the platform knows, read from its package by path: it is not exported. */
export function productEvents() {
  const file = join(tools, "node_modules/@forge/manifest/out/mapping/product-event-to-scope-mapping.json");
  return new Set(JSON.parse(readFileSync(file, "utf8")).mapping.map(({ productEvent }) => productEvent));
}

/** @returns {{path: string, text: string}[]} the app's sources, tests left out */
export function sourcesIn(folder) {
  return readdirSync(join(folder, "src"), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /\.tsx?$/.test(one.name) && !/\.test\.tsx?$/.test(one.name))
    .map((one) => join(one.parentPath ?? one.path, one.name))
    .map((file) => ({ path: relative(folder, file).replaceAll("\\", "/"), text: readFileSync(file, "utf8") }));
}

/** Our app, once for each variant: one staged folder, whose sources are then parsed once. */
export function ourApp(folder = join(root, ".cache/forge/check")) {
  stage("hmac", folder);
  return variants.map((variant) => {
    const as = join(folder, `${variant}.yml`);
    writeFileSync(as, manifestText(variant));
    return { folder, as, manifest: true, sources: true };
  });
}

/**
 * Everything that anybody has to say about one app. A warning counts: what is not meant to stay is not left.
 *
 * @param {{folder: string, as?: string}} app with `src/`, and `manifest.yml` where there is no `as`
 * @param {{problems: object[], looked: string[]}} answer the platform's
 * @returns {string[]} sentences
 */
export function problemsIn({ folder, as = join(folder, "manifest.yml") }, answer) {
  const sources = sourcesIn(folder);
  const unseen = sources.filter(({ path }) => !answer.looked.includes(path));
  return [
    ...answer.problems.map(({ says, file, line }) => `${file}${line ? `:${line}` : ""} ${says}`),
    ...unseen.map(({ path }) => `Forge's linter did not read ${path}: look at "include" in tsconfig.json`),
    ...ownProblems(parse(readFileSync(as, "utf8")), sources, productEvents()),
  ];
}

/** The line that says what could not be looked at, or undefined. */
export const leftOut = () => (jiraDescription() === undefined ? noJira : undefined);
