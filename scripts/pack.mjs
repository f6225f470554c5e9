/**
 * Makes the command line's package: `satellite-<version>.tgz`, to be installed by `npm i -g`. It holds the bundle, and the
 * command under two names: `satellite`, and `backlog-jira` for those who come from there.
 *
 *   node scripts/pack.mjs [FOLDER] [--as-built]
 *
 * FOLDER is where it is put; this one when not said. With --as-built the bundle is taken as it is.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, ensureInstalled, root, run } from "./house.mjs";

const [target = "."] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const folder = resolve(target);
const stage = join(root, ".cache", "pack");
const cli = join(root, "packages", "cli");

if (!process.argv.includes("--as-built")) {
  ensureInstalled();
  build();
}
rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
mkdirSync(folder, { recursive: true });
const bundled = JSON.parse(readFileSync(join(cli, "bundle", "files.json"), "utf8")).map((name) => join("bundle", name));
for (const name of ["bin", ...bundled]) cpSync(join(cli, name), join(stage, name), { recursive: true });
for (const name of ["LICENSE", "README.md"]) cpSync(join(root, name), join(stage, name));
writeFileSync(join(stage, "package.json"), `${JSON.stringify(description(), null, 2)}\n`);
const npm = process.env.npm_execpath;
const args = ["pack", "--silent", "--ignore-scripts", `--pack-destination=${folder}`];
if (npm?.endsWith(".js")) run("packed", process.execPath, [npm, ...args], { cwd: stage });
else run("packed", process.platform === "win32" ? "npm.cmd" : "npm", args, { cwd: stage });

/** Everything is in the bundle, but the native SQLite that a node without one of its own takes. */
function description() {
  const read = (path) => JSON.parse(readFileSync(path, "utf8"));
  const { description: says, engines, license, version } = read(join(root, "package.json"));
  const { optionalDependencies } = read(join(root, "packages", "store", "package.json"));
  return {
    name: "satellite",
    version,
    description: says,
    license,
    type: "module",
    engines,
    bin: { satellite: "bin/satellite.js", "backlog-jira": "bin/satellite.js" },
    optionalDependencies,
  };
}
