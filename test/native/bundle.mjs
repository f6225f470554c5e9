/**
 * Bundles the sandbox once a run of the tests, from its sources. Each process of jest loads it a single time, outside of the
 * contexts of its tests: descriptions are parsed, and schemas compiled, once a process and not once a file.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, ".cache/native");
/** What tests import, by the path of its sources below testkit. */
const doors = ["sandbox", "builders/github", "builders/jira"];

export default async function setup() {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    entryPoints: Object.fromEntries(
      doors.map((name) => [fileOf(name), join(root, "packages/testkit/src", name, "index.ts")]),
    ),
    outdir: cache,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    plugins: [{ name: "house", setup: house }],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
    metafile: true,
  });
  for (const name of doors) {
    const made = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`/${fileOf(name)}.mjs`));
    writeFileSync(join(cache, `${fileOf(name)}.door.mjs`), door(name, made?.[1].exports ?? []));
  }
}

const fileOf = (name) => name.replace("/", "-");

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
  build.onResolve({ filter: /^@satellite\// }, ({ path }) => {
    const [, name, ...folders] = path.split("/");
    return { path: join(root, "packages", name, "src", ...folders, "index.ts") };
  });
  // Sources name files by where they lie themselves.
  build.onLoad({ filter: /packages[\\/]testkit[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    loader: "ts",
    resolveDir: dirname(path),
  }));
}
