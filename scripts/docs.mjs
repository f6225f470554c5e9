/**
 * Writes the generated parts of README.md and docs/ between their markers. `--check` compares instead of writing and
 * ends with 1 on a difference. Run after a build: everything comes from the code itself.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { partsFrom } from "./docs/parts.mjs";
import { fill } from "./docs/table.mjs";
import { root } from "./house.mjs";

const read = (file) => readFileSync(join(root, file), "utf8");
const load = (file) => import(pathToFileURL(join(root, "packages", file)).href);

/** Documents with generated places. */
export function documents() {
  const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
  return ["README.md", ...pages.sort().map((name) => `docs/${name}`)];
}

async function sources() {
  const [{ jobResults, rules }, { advice }, { schemas }, { parseConfig, defaultConfig }] = await Promise.all(
    [
      "core/lib/policy/index.js",
      "core/lib/errors/index.js",
      "core/lib/schema/index.js",
      "core/lib/config/index.js",
    ].map(load),
  );
  return {
    action: parse(read("action.yml")),
    capabilities: await capabilities(),
    jobResults,
    rules,
    advice,
    schema: schemas.config,
    defaults: defaultConfig(),
    parseConfig,
    example: read("examples/satellite.yml"),
  };
}

/** A tracker is a folder of providers/ that says what it can. */
async function capabilities() {
  const found = {};
  for (const id of readdirSync(join(root, "packages/providers/src")).sort()) {
    const file = `providers/lib/${id}/capabilities.js`;
    if (existsSync(join(root, "packages", file))) found[id] = (await load(file)).can;
  }
  return found;
}

if (process.argv[1] === import.meta.filename) {
  const parts = partsFrom(await sources());
  const stale = documents().filter((file) => {
    const text = read(file);
    const fresh = fill(text, parts);
    if (fresh !== text && !process.argv.includes("--check")) writeFileSync(join(root, file), fresh);
    return fresh !== text;
  });
  if (process.argv.includes("--check") && stale.length > 0) {
    console.error(`Out of date: ${stale.join(", ")}. Run \`node scripts/docs.mjs\` and commit.`);
    process.exit(1);
  }
  for (const file of stale) console.error(`written  ${file}`);
}
