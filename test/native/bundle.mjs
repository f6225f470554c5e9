/**
 * Bundles the house's packages once a run of the tests, from their sources. Each process of jest loads what it needs of them
 * a single time, outside of the contexts of its tests: descriptions are parsed, schemas compiled and code made fast once a
 * process and not once a file.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { swapIn, sweep } from "../../scripts/swap-in.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, ".cache/native");

/** What may be imported, as `core` or `engine/verbs/pull`, and the file that it is. */
const entries = Object.fromEntries(
  readdirSync(join(root, "packages")).flatMap((name) =>
    readdirSync(join(root, "packages", name, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => /(?:^|[\\/])index\.ts$/.test(file))
      .map((file) => [join(name, dirname(file)).replaceAll("\\", "/"), join(root, "packages", name, "src", file)]),
  ),
);

const fileOf = (name) => name.replaceAll("/", ".");

export default async function setup() {
  const { build } = await import("esbuild");
  const { metafile, outputFiles } = await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [fileOf(name), file])),
    absWorkingDir: root,
    outdir: cache,
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    // A native module, found where it is installed; pg asks for another that nobody needs.
    external: ["@photostructure/sqlite", "pg-native"],
    plugins: [{ name: "house", setup: house }],
    banner: { js: 'const require = process.getBuiltinModule("module").createRequire(import.meta.url);' },
    logLevel: "warning",
    metafile: true,
    write: false,
  });
  const bundled = outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }));
  const doors = Object.keys(entries).map((name) => {
    const output = relative(root, join(cache, `${fileOf(name)}.mjs`)).replaceAll("\\", "/");
    return { name: `${fileOf(name)}.door.mjs`, contents: door(name, metafile.outputs[output]?.exports ?? []) };
  });
  swapIn(cache, [...bundled, ...doors]);
  sweep(
    cache,
    [...bundled, ...doors].map(({ name }) => name),
  );
}

/** What a test gets in place of the sources: the same names, of what its process has loaded. */
function door(name, names) {
  const url = pathToFileURL(join(cache, `${fileOf(name)}.mjs`)).href;
  const lines = names.map((one) => `export const ${one} = native.${one};`);
  return [
    `const native = await globalThis[Symbol.for("satellite.native")](${JSON.stringify(url)});`,
    ...lines,
    "",
  ].join("\n");
}

function house(build) {
  build.onResolve({ filter: /^@satellite\// }, ({ path }) => ({ path: entries[path.slice("@satellite/".length)] }));
  // Sources name files by where they lie themselves.
  build.onLoad({ filter: /packages[\\/][^\\/]+[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    loader: "ts",
    resolveDir: dirname(path),
  }));
}
