/** The first half of the bundle: esbuild drops what a run cannot reach. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../house.mjs";
import { noEngines } from "./no-engines.mjs";

export const stage = join(root, ".cache", "action");

/**
 * Bundles the face into `.cache/action`, in chunks that follow its lazy imports.
 *
 * @returns the files that went in, relative to the root
 */
export async function shake() {
  const esbuild = createRequire(import.meta.url)("esbuild");
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  // Without a type: what comes out of the second half is CommonJS, for which node starts no second loader.
  writeFileSync(join(stage, "package.json"), "{}\n");
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
    minify: true,
    metafile: true,
    logLevel: "error",
    // The build for browsers is the same parser as modules, of which only what is used comes along.
    alias: { yaml: "./node_modules/yaml/browser/index.js" },
    // Behind a proxy or with a PostgreSQL only, and CommonJS that asks for node's modules: ncc takes them in. Of the toolkit's HTTP
    // client two versions are installed, the older one CommonJS: the newer serves both.
    external: ["undici", "tunnel", "@actions/http-client", "pg"],
    plugins: [
      { name: "own-chunk", setup: ownChunk },
      { name: "no-side-effects", setup: noSideEffects },
      { name: "no-engines", setup: noEngines },
      { name: "own-hash", setup: ownHash },
      { name: "no-database", setup: noDatabase },
      { name: "read-only-yaml", setup: readOnlyYaml },
    ],
  });
  return Object.keys(result.metafile.inputs);
}

/** Toolkit and client packages say nothing of side effects; they have none, so what is not used can go. */
function noSideEffects(build) {
  const resolve = async (args) => {
    if (args.pluginData === "seen") return undefined;
    const { path, external, errors } = await build.resolve(args.path, {
      kind: args.kind,
      resolveDir: args.resolveDir,
      importer: args.importer,
      pluginData: "seen",
    });
    return errors.length > 0 ? { errors } : { path, external, sideEffects: false };
  };
  build.onResolve({ filter: /^(@actions|@octokit|universal-user-agent|before-after-hook|yaml$)\b/ }, resolve);
  build.onResolve({ filter: /^\.\.?\// }, (args) =>
    /node_modules[\\/](@actions|@octokit|yaml)/.test(args.importer) ? resolve(args) : undefined,
  );
}

/**
 * GitHub's token comes by the toolkit's own client, which nothing else may load: that file's toolkit is taken in
 * whole by ncc, apart from the one that every run has.
 */
function ownChunk(build) {
  build.onResolve({ filter: /^@actions\/core$/ }, ({ importer, path }) =>
    /[\\/]id-token\.js$/.test(importer) ? { path, external: true } : undefined,
  );
}

/**
 * core is pure and brings its SHA-256 along; on node the platform's own gives the same digests without a
 * cold start of 5 ms. That the two agree on any text is tested beside core's digest.
 */
function ownHash(build) {
  build.onResolve({ filter: /^@noble\/hashes\/sha2\.js$/ }, () => ({ path: "sha2", namespace: "own-hash" }));
  build.onLoad({ filter: /.*/, namespace: "own-hash" }, () => ({
    contents:
      'import { createHash } from "node:crypto";\n' +
      'export const sha256 = (bytes) => createHash("sha256").update(bytes).digest();\n',
    loader: "js",
    resolveDir: root,
  }));
}

/** The twin of node's own SQLite is for machines with an older node, and native code: the runner's node has one built in. */
function noDatabase(build) {
  build.onResolve({ filter: /^@photostructure\/sqlite$/ }, ({ path }) => ({ path, namespace: "no-database" }));
  build.onLoad({ filter: /.*/, namespace: "no-database" }, () => ({
    contents: "export const DatabaseSync = undefined;",
  }));
}

/**
 * A run reads YAML and never writes it: the half of the parser that writes stays out. Both places that read take
 * keys as words only, since the parser would write out any other key to name it.
 */
function readOnlyYaml(build) {
  build.onLoad({ filter: /node_modules[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/ }, () => ({
    contents:
      ["createStringifyContext", "foldFlowLines", "stringifyCollection", "stringifyDocument"]
        .concat(["stringifyNumber", "stringifyPair", "stringifyString"])
        .map((name) => `export const ${name} = refuse;\n`)
        .join("") + 'function refuse() { throw new Error("the bundle reads YAML and does not write it"); }\n',
    loader: "js",
  }));
}
