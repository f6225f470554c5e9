/**
 * Builds dist/: tsc → esbuild (drops what a run cannot reach) → ncc (the bundle that is committed).
 * `--check` builds beside it and compares byte for byte.
 */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build, ensureInstalled, root, runNode } from "./house.mjs";

const check = process.argv.includes("--check");
const stage = join(root, ".cache", "action");
const target = check ? join(root, ".cache", "dist") : join(root, "dist");

ensureInstalled();
build();
const inputs = await shake();
runNode("bundled", "node_modules/@vercel/ncc/dist/ncc/cli.js", ["build", join(stage, "main.js"), "-o", join(root, ".cache", "ncc"), "-q"], {
  stdio: ["ignore", "ignore", "inherit"],
});
rmSync(target, { recursive: true, force: true });
cpSync(join(root, ".cache", "ncc"), target, { recursive: true });
writeFileSync(join(target, "licenses.txt"), licences(inputs));
if (check) compare();

/** Toolkit and client packages say nothing of side effects; they have none, so what is not used can go. */
async function shake() {
  const require = createRequire(import.meta.url);
  const esbuild = require("esbuild");
  for (const folder of [stage, join(root, ".cache", "ncc")]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  writeFileSync(join(stage, "package.json"), '{"type":"module"}\n');
  const result = await esbuild.build({
    entryPoints: [join(root, "packages/action/lib/main.js")],
    outdir: stage,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    legalComments: "none",
    metafile: true,
    logLevel: "error",
    // CommonJS that asks for node's modules; ncc takes it in.
    external: ["gray-matter", "yaml", "undici", "tunnel"],
    plugins: [{ name: "no-side-effects", setup: pure }],
  });
  return Object.keys(result.metafile.inputs);
}

function pure(build) {
  const packages = /^(@actions|@octokit|universal-user-agent|before-after-hook)\b/;
  build.onResolve({ filter: packages }, async (args) => {
    if (args.pluginData === "seen") return undefined;
    const { path, external, errors } = await build.resolve(args.path, { kind: args.kind, resolveDir: args.resolveDir, importer: args.importer, pluginData: "seen" });
    return errors.length > 0 ? { errors } : { path, external, sideEffects: false };
  });
  build.onResolve({ filter: /^\.\.?\// }, async (args) => {
    if (args.pluginData === "seen" || !/node_modules[\\/](@actions|@octokit)/.test(args.importer)) return undefined;
    const { path, external, errors } = await build.resolve(args.path, { kind: args.kind, resolveDir: args.resolveDir, importer: args.importer, pluginData: "seen" });
    return errors.length > 0 ? { errors } : { path, external, sideEffects: false };
  });
}

/** The licence of every package that came into the bundle; ncc's own list is overwritten by each chunk. */
function licences(files) {
  const folders = new Set();
  for (const file of [...files, ...["gray-matter", "js-yaml", "kind-of", "section-matter", "strip-bom-string", "argparse", "sprintf-js", "esprima", "extend-shallow", "is-extendable", "yaml", "undici", "tunnel"].map((name) => `node_modules/${name}/x`)]) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/"));
    if (found && existsSync(join(root, found[1], "package.json"))) folders.add(found[1]);
  }
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    if (name.startsWith("@satellite/")) return "";
    const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? "" : readFileSync(join(root, folder, file), "utf8").trim();
    return `${name} ${version} (${license})\n${text}\n`;
  });
  return texts.filter((text) => text !== "").join("\n---\n\n");
}

function compare() {
  const hash = (folder) =>
    Object.fromEntries(
      (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
        .map((file) => [file.slice(folder.length + 1), createHash("sha256").update(readFileSync(file)).digest("hex")])
        .sort(),
    );
  const [committed, rebuilt] = [hash(join(root, "dist")), hash(target)];
  const differing = [...new Set([...Object.keys(committed), ...Object.keys(rebuilt)])].filter((name) => committed[name] !== rebuilt[name]);
  if (differing.length === 0) return console.error(`ok  dist/ equals a rebuild (${Object.keys(rebuilt).length} files)`);
  console.error(`FAILED  dist/ differs from a rebuild in ${differing.join(", ")}. Run \`npm run dist\` and commit.`);
  process.exit(1);
}
