/** Plays the story on the sandbox through the bundled Action. `--keep` stays and serves the sandbox's page. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureForge } from "./forge/install.mjs";
import { build, ensureInstalled, root, run, runNode } from "./house.mjs";

ensureInstalled();
ensureForge({ checks: false });
build();
if (!existsSync(join(root, "dist/index.js"))) runNode("dist", "scripts/dist.mjs");
run("", process.execPath, [join(root, "test/demo/play.mjs"), ...process.argv.slice(2)]);
