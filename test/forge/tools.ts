/** Whether what judges the app is installed; where it is not, its tests skip with one line, or fail under REQUIRE_ALL=1. */
import { describe } from "@jest/globals";
import { hasTools } from "../../scripts/forge/install.mjs";

const absent = "skipped: tools/forge is not installed (npm --prefix tools/forge ci --ignore-scripts)";

export function whereToolsAre(): {
  readonly describe: typeof describe | typeof describe.skip;
  /** Says in a test's name which of the two it is. */
  readonly line: string;
  /** False where the tools must be there and are not. */
  readonly allowed: boolean;
} {
  const there = hasTools();
  if (!there) process.stderr.write(`${absent}\n`);
  return {
    describe: there ? describe : describe.skip,
    line: there ? "are installed" : absent,
    allowed: there || process.env["REQUIRE_ALL"] !== "1",
  };
}
