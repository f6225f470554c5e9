import type { Rule } from "../rule.js";
import { pass, unknown } from "../say/index.js";

/** A warning of its own; what is missing counts where a rule needed it. */
export const filesComplete: Rule = {
  id: "files-complete",
  asks: "Were all commits and files of the change listed?",
  waivable: false,
  judge({ thread: { change } }) {
    const cut = [...(change.complete.commits ? [] : ["commits"]), ...(change.complete.files ? [] : ["files"])];
    if (cut.length === 0) return [pass("All commits and files were listed.")];
    const says = `The change is so large that the host cut its list of ${cut.join(" and ")}; rules that need all of them answer unknown.`;
    return [unknown(says, { severity: "warning", remedy: "Split the change, or run `satellite check` in a clone." })];
  },
};
