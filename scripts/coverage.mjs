/** The floor under coverage: core at least 90 % of lines, the whole at least 80 %. Reads what jest wrote. */
import { readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { root } from "./house.mjs";

const summary = JSON.parse(readFileSync(join(root, "coverage/coverage-summary.json"), "utf8"));
const share = (files) => {
  const lines = files.map(([, data]) => data.lines);
  const covered = lines.reduce((sum, one) => sum + one.covered, 0);
  return (100 * covered) / lines.reduce((sum, one) => sum + one.total, 0);
};
const files = Object.entries(summary).filter(([name]) => name !== "total");
const core = share(files.filter(([name]) => name.includes(["packages", "core", "src"].join(sep))));
const whole = share(files);
console.log(`coverage of lines: core ${core.toFixed(1)} % (floor 90), whole ${whole.toFixed(1)} % (floor 80)`);
if (!(core >= 90 && whole >= 80)) process.exit(1);
