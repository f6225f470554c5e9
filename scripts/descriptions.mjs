/**
 * Cuts GitHub's own API description (13 MB) down to the operations that the sandbox answers, with everything they refer
 * to, and leaves it in .cache/descriptions/github.json. Does nothing when that is already the right one.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));
const target = at(".cache/descriptions/github.json");
const source = at("tools/descriptions/node_modules/@octokit/openapi/generated/api.github.com.json");

/** The operations as the sandbox's routes spell them. */
export function operationsInUse() {
  const folder = at("packages/testkit/src/sandbox/github/rest/");
  const text = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(folder + name, "utf8"))
    .join("\n");
  const found = [...text.matchAll(/^ {2}"((?:GET|POST|PUT|PATCH|DELETE) \/[^"\s]*)":/gm)].map(
    ([, operation]) => operation,
  );
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : 1));
}

/** The same key as `descriptionKey` in the sandbox computes. */
function keyOf(operations) {
  const pinned = JSON.parse(readFileSync(at("tools/descriptions/package.json"), "utf8")).dependencies;
  return createHash("sha256").update(JSON.stringify({ pinned, operations })).digest("hex");
}

function slim(whole, operations) {
  const paths = {};
  for (const operation of operations) {
    const [method, template] = operation.split(" ");
    const item = whole.paths[template];
    const described = item?.[method.toLowerCase()];
    if (described === undefined) throw new Error(`GitHub does not describe ${operation}`);
    paths[template] ??= item.parameters === undefined ? {} : { parameters: item.parameters };
    paths[template][method.toLowerCase()] = withoutExamples(described);
  }
  const components = {};
  const open = [paths];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== "object" || node === null) continue;
    for (const [key, value] of Object.entries(node)) {
      if (key !== "$ref" || typeof value !== "string") {
        open.push(value);
        continue;
      }
      const [, , kind, name] = value.split("/");
      if (components[kind]?.[name] !== undefined) continue;
      components[kind] ??= {};
      components[kind][name] = withoutExamples(whole.components[kind][name]);
      open.push(components[kind][name]);
    }
  }
  return { openapi: whole.openapi, info: whole.info, paths, components };
}

const isSchema = (value) => typeof value === "object" && value !== null && ("type" in value || "$ref" in value);

/** Examples are half of the text, and some break their own schema. A property that bears the name has a schema as its value. */
function withoutExamples(node) {
  if (Array.isArray(node)) return node.map(withoutExamples);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(
        ([key, value]) =>
          !["example", "examples", "x-github", "externalDocs", "description"].includes(key) || isSchema(value),
      )
      .map(([key, value]) => [key, withoutExamples(value)]),
  );
}

export function ensureGitHubDescription() {
  const operations = operationsInUse();
  const key = keyOf(operations);
  if (existsSync(target) && JSON.parse(readFileSync(target, "utf8")).key === key) return { target, key, fresh: false };
  if (!existsSync(source))
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], {
      cwd: at("tools/descriptions"),
      stdio: ["ignore", "ignore", "inherit"],
    });
  const document = slim(JSON.parse(readFileSync(source, "utf8")), operations);
  mkdirSync(at(".cache/descriptions"), { recursive: true });
  // Two runs at once must not read halves of each other.
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ key, document }));
  renameSync(draft, target);
  return { target, key, fresh: true };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { target: path, fresh } = ensureGitHubDescription();
  console.log(`${fresh ? "wrote" : "kept"} ${path}`);
}
