/** Programs of others that only tests need, each folder with a lock file of its own. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isInstalled, root } from "./house.mjs";

/**
 * Install a folder of tools when it is missing or old.
 *
 * @param name below the root: `tools/forge`
 * @param without what is skipped without it; with REQUIRE_ALL=1 its absence ends the run
 */
export function ensureTools(name, without) {
  if (isInstalled(join(root, name))) return;
  const { status } = spawnSync(process.execPath, [join(root, "scripts/install-tools.mjs"), name], { stdio: "inherit" });
  if (status === 0) return;
  console.error(`--  ${name} could not be installed: ${without} is skipped`);
  if (process.env.REQUIRE_ALL === "1") process.exit(1);
}
