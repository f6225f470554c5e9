/** Everything that needs no network: installs what is missing, builds, runs all tests. Arguments go to jest. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureForge } from "./forge/install.mjs";
import { ensureTools } from "./tools.mjs";
import { build, ensureInstalled, root, run, runNode } from "./house.mjs";

ensureInstalled();
ensureForge();
ensureTools("tools/locals", "what the real backlog and leanspec say about the files that Satellite writes");
// The bundle remembers in the SQLite that is built into a runner's node, and brings none along.
if (process.platform === "linux" && process.arch === "x64" && !process.getBuiltinModule?.("node:sqlite"))
  ensureTools("tools/node24", "what the bundled Action remembers from run to run");
build();
if (existsSync(join(root, "scripts/descriptions.mjs"))) runNode("API descriptions ready", "scripts/descriptions.mjs");
// Tests reach no further than this machine: each of their processes would read the certificates of a proxy for nothing.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
run(
  "tests",
  process.execPath,
  ["--experimental-vm-modules", "--no-warnings", join(root, "node_modules/jest/bin/jest.js"), ...process.argv.slice(2)],
  { env },
);
