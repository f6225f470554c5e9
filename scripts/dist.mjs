/**
 * Builds dist/: tsc → esbuild (drops what a run cannot reach) → ncc (the bundle that is committed).
 * `--check` builds beside it and compares byte for byte.
 */
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { licences } from "./dist/licences.mjs";
import { shake, stage } from "./dist/shake.mjs";
import { build, ensureInstalled, root, runNode } from "./house.mjs";

const check = process.argv.includes("--check");
const bundled = join(root, ".cache", "ncc");
const target = check ? join(root, ".cache", "dist") : join(root, "dist");

ensureInstalled();
build();
const inputs = await shake();
rmSync(bundled, { recursive: true, force: true });
// ncc's cache forgets whether it was asked for a module or for CommonJS.
runNode(
  "bundled",
  "node_modules/@vercel/ncc/dist/ncc/cli.js",
  ["build", join(stage, "main.js"), "-o", bundled, "-q", "--no-cache"],
  {
    stdio: ["ignore", "ignore", "inherit"],
  },
);
rmSync(target, { recursive: true, force: true });
cpSync(bundled, target, { recursive: true });
writeFileSync(join(target, "licenses.txt"), licences(inputs));
writeFileSync(join(target, "package.json"), '{ "type": "commonjs" }\n');
onlyAscii(join(target, "index.js"));
if (check) compare();

function compare() {
  const [committed, rebuilt] = [digests(join(root, "dist")), digests(target)];
  const names = [...new Set([...Object.keys(committed), ...Object.keys(rebuilt)])];
  const differing = names.filter((name) => committed[name] !== rebuilt[name]);
  if (differing.length === 0) return console.error(`ok  dist/ equals a rebuild (${names.length} files)`);
  console.error(`FAILED  dist/ differs from a rebuild in ${differing.join(", ")}. Run \`npm run dist\` and commit.`);
  process.exit(1);
}

/** One character beyond Latin-1 makes the engine keep and scan the whole file at two bytes a character: 8 ms a run. */
function onlyAscii(path) {
  const line = readFileSync(path, "utf8")
    .split("\n")
    .find((text) => /[\u0080-\uffff]/.test(text));
  if (line === undefined) return;
  const at = line.search(/[\u0080-\uffff]/);
  console.error(`FAILED  write this character as an escape: ${line.slice(Math.max(at - 40, 0), at + 20)}`);
  process.exit(1);
}

/** Name → SHA-256 of every file in a folder. */
function digests(folder) {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const sha256 = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), sha256(path)]));
}
