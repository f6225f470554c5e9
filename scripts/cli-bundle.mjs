/**
 * Bundles the command line: what `satellite --help` needs is one small file, everything else a chunk that is
 * loaded when a command asks for it. Takes what tsc has emitted.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { licences } from "./dist/licences.mjs";
import { noEngines } from "./dist/no-engines.mjs";
import { root } from "./house.mjs";
import { swapIn, sweep } from "./swap-in.mjs";

const target = join(root, "packages", "cli", "bundle");

/** CommonJS packages ask for node's modules by `require`, which an ES module does not have. */
const banner = 'const require = process.getBuiltinModule("module").createRequire(import.meta.url);';

/**
 * The parser of arguments can start subcommands that are programs of their own. We have none, and loading what
 * starts programs costs a tenth of `--help`.
 */
function withoutPrograms(build) {
  build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
    /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path: "child_process", namespace: "absent" } : undefined,
  );
  build.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "module.exports = {};", loader: "js" }));
}

const { build } = createRequire(import.meta.url)("esbuild");
const { metafile, outputFiles } = await build({
  entryPoints: [join(root, "packages", "cli", "lib", "main.js")],
  absWorkingDir: root,
  outdir: target,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  chunkNames: "chunk-[hash]",
  legalComments: "none",
  minify: true,
  logLevel: "error",
  write: false,
  metafile: true,
  // A native module, found beside the bundle where it is installed; pg asks for another that nobody needs.
  external: ["@photostructure/sqlite", "pg-native"],
  plugins: [
    { name: "no-subcommand-programs", setup: withoutPrograms },
    { name: "no-engines", setup: noEngines },
  ],
  banner: { js: banner },
});
// Written only when all of it was built: a failed build leaves the last one as it was. What starts comes last.
const files = outputFiles.map(({ contents, path }) => ({ name: basename(path), contents }));
const isStart = ({ name }) => name === "main.js";
swapIn(target, [...files.filter((file) => !isStart(file)), ...files.filter(isStart)]);
const help = spawnSync(
  process.execPath,
  [
    "--input-type=module",
    "-e",
    `process.argv.push("--help"); await (await import(${JSON.stringify(pathToFileURL(join(target, "main.js")).href)})).main();`,
  ],
  {
    encoding: "utf8",
    env: { PATH: process.env.PATH, NO_COLOR: "1" },
  },
);
if (help.status !== 0 || help.stdout === "") {
  console.error(help.stderr);
  process.exit(1);
}
const names = [...files.map(({ name }) => name), "help.txt", "licenses.txt", "files.json"];
swapIn(target, [
  { name: "help.txt", contents: help.stdout },
  { name: "licenses.txt", contents: licences(Object.keys(metafile.inputs), []) },
  // What belongs to the package: files of earlier builds stay beside for a while.
  { name: "files.json", contents: `${JSON.stringify(names)}\n` },
]);
sweep(target, names);
