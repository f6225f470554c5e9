import { root } from "../house.mjs";

/**
 * gray-matter brings engines that evaluate code and a second YAML parser. Its lock in `frontmatter` keeps
 * them from ever running; here they do not even ship.
 */
export function noEngines(build) {
  build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
    contents:
      'const refuse = () => { throw new Error("this engine is not part of the bundle"); };\n' +
      "module.exports = { yaml: { parse: refuse, stringify: refuse }, json: { parse: refuse, stringify: refuse }, javascript: { parse: refuse, stringify: refuse } };\n",
    loader: "js",
  }));
  build.onResolve({ filter: /^fs$/ }, (args) =>
    /gray-matter/.test(args.importer) ? { path: "fs", namespace: "node-module" } : undefined,
  );
  build.onLoad({ filter: /.*/, namespace: "node-module" }, ({ path }) => ({
    contents: `export * from "node:${path}";`,
    loader: "js",
    resolveDir: root,
  }));
}
