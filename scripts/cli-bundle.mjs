/**
 * Bundles the command line: what `satellite --help` needs is one small file, everything else a chunk that is
 * loaded when a command asks for it. Takes what tsc has emitted.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./house.mjs";

const target = join(root, "packages", "cli", "bundle");

/** CommonJS packages ask for node's modules by `require`, which an ES module does not have. */
const banner = 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';

const { build } = createRequire(import.meta.url)("esbuild");
const { outputFiles } = await build({
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
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: "error",
  write: false,
  banner: { js: banner },
});
// Written only when all of it was built: a failed build leaves the last one as it was.
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const file of outputFiles) writeFileSync(file.path, file.contents);
