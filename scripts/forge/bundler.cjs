/**
 * Bundles one app folder with the platform's own bundler, as `forge deploy` does. A program of its own: the bundler
 * reads the current directory and wants to be started from CommonJS.
 *
 * Reads a job from its first argument: `{folder, handlers: [module], pages: [{key, path}], out: {code?, ui?}}`, and
 * leaves `code` (a file, with its late parts beside it) and `ui` (a folder with one folder a page). The runtime's wrapper comes from the network at
 * deploy time and is no part of what is bundled here.
 */
const { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { tmpdir } = require("node:os");
const path = require("node:path");

const job = JSON.parse(process.argv[2]);
const tools = createRequire(path.join(__dirname, "../../tools/forge/package.json"));

// Otherwise each app folder keeps its own, and loses it with its node_modules.
process.env.CACHE_DIR = path.join(__dirname, "../../.cache/forge/loaders");

const silent = () => {};
const logger = {
  info: silent,
  debug: silent,
  trace: silent,
  warn: (text) => console.error(text),
  error: console.error,
};

/** A wrapper is asked for even where nothing uses it. */
function emptyRuntime() {
  const folder = mkdtempSync(path.join(tmpdir(), "forge-runtime-"));
  mkdirSync(path.join(folder, "dist"));
  for (const name of ["wrapper.js", "loader.js"]) writeFileSync(path.join(folder, "dist", name), "// not run here\n");
  return folder;
}

async function bundleCode(bundler, to) {
  const runtime = emptyRuntime();
  process.env.FORGE_RUNTIME_PATH = runtime;
  const { FileSystemReader } = tools("@forge/cli-shared");
  const wrapper = bundler.getWrapperProvider({ fileSystemReader: new FileSystemReader() });
  const node = bundler.getNodeBundler(logger, wrapper, { readConfig: async () => ({ app: {} }) });
  const entryPoints = job.handlers.map((name) => ({ name, path: path.join(process.cwd(), "src", name) }));
  const { outputDir } = await node.bundle({ appDirectory: process.cwd(), entryPoints });
  const folder = path.dirname(to);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith(".cjs")) rmSync(path.join(folder, name));
  // What is loaded late lies beside it, as in what is deployed: the whole folder is.
  for (const name of readdirSync(outputDir)) {
    if (name === "index.cjs") cpSync(path.join(outputDir, name), to);
    else if (/^\d+\.cjs$/.test(name)) cpSync(path.join(outputDir, name), path.join(folder, name));
  }
  rmSync(outputDir, { recursive: true, force: true });
  rmSync(runtime, { recursive: true, force: true });
}

async function bundlePages(bundler, to) {
  const native = new bundler.NativeUIBundler(logger);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const { nativeUiBundlesDetails } = await native.bundleResources(job.pages);
  for (const { key, path: made } of nativeUiBundlesDetails) {
    cpSync(made, path.join(to, key), { recursive: true, filter: (name) => !name.endsWith(".map") });
    rmSync(made, { recursive: true, force: true });
  }
}

async function main() {
  process.chdir(job.folder);
  const bundler = tools("@forge/bundler");
  if (job.out.code !== undefined) await bundleCode(bundler, job.out.code);
  if (job.out.ui !== undefined) await bundlePages(bundler, job.out.ui);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
