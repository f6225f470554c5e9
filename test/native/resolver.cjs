/**
 * Where jest finds the house's packages: the sources, or the door to what the process has loaded already (bundle.mjs).
 * Whoever measures coverage, or tests a package from within, sees sources.
 */
const path = require("node:path");

const root = path.join(__dirname, "../..");
const isMeasured = process.env.SATELLITE_COVERAGE === "1";
const packages = path.join(root, "packages") + path.sep;

/** Dear to load, and never what a test is about. */
const world = /^testkit\/(?:sandbox|builders\/(?:github|jira))$/;
/** Whose tests put nothing of their own in the place of a clock, a network or an environment that another package sees. */
const calm = new Set(["action", "cli", "engine", "mcp", "workspaces"]);

function isNative(name, of, from) {
  if (isMeasured) return false;
  if (of === "testkit") return world.test(name);
  if (from.startsWith(path.join(root, "test") + path.sep)) return true;
  const [importer] = from.startsWith(packages) ? from.slice(packages.length).split(path.sep) : [];
  return importer !== of && calm.has(importer);
}

module.exports = (request, options) => {
  if (!request.startsWith("@satellite/")) return options.defaultResolver(request, options);
  const name = request.slice("@satellite/".length);
  const [of, ...folders] = name.split("/");
  if (isNative(name, of, options.basedir + path.sep))
    return path.join(root, ".cache/native", `${name.replaceAll("/", ".")}.door.mjs`);
  return path.join(root, "packages", of, "src", ...folders, "index.ts");
};
