/** All that CI does, in its order: types (of tests too), format, lint, generated files, the Forge app, dist, tests with coverage. `--no-tests` stops before them. */
import { join } from "node:path";
import { ensureForge } from "./forge/install.mjs";
import { build, ensureInstalled, root, run, runNode } from "./house.mjs";

const coverage = ["--coverage", "--coverageReporters=text-summary", "--coverageReporters=json-summary"];

ensureInstalled();
// Types of the app's own packages are asked for by the linter too.
ensureForge();
build();
runNode("types of tests", "node_modules/typescript/bin/tsc", ["-p", "test"]);
runNode("generated files are current", "scripts/generate.mjs", ["--check"]);
runNode("tables in the documents are current", "scripts/docs.mjs", ["--check"]);
run("lint", join(root, "node_modules/.bin/oxlint"), ["--type-aware", "--deny-warnings"]);
run("format", join(root, "node_modules/.bin/prettier"), ["--check", "--log-level=warn", "."]);
runNode("", "scripts/forge.mjs", ["check"]);
runNode("dist", "scripts/dist.mjs", ["--check"]);
if (process.argv.includes("--no-tests")) process.exit(0);
runNode("tests", "scripts/test.mjs", coverage);
runNode("coverage", "scripts/coverage.mjs");
