import type { Thread } from "../../contracts/thread.js";
import { matchesAny } from "../paths/index.js";
import type { Rule } from "../rule.js";
import { clip, fail, notApplicable, pass, unknown } from "../say/index.js";

/** Compared in lower case. */
const gate = [
  ".github/satellite.yml",
  "satellite.yml",
  ".github/workflows/*satellite*",
  "codeowners",
  ".github/codeowners",
  "docs/codeowners",
];

/** Editing the gate is allowed, and never unseen. */
export const gateUntouched: Rule = {
  id: "gate-untouched",
  asks: "Does the change leave its own judge alone?",
  waivable: false,
  judge({ thread }) {
    const { change } = thread;
    if (change.kind === "push") return [notApplicable("A push is judged by the policy of the commit before it.")];
    const patterns = [...gate, ...configPath(thread)];
    const touched = change.files.filter((file) =>
      [file.path, file.previousPath ?? ""].some((path) => matchesAny(path.toLowerCase(), patterns)),
    );
    const answers = touched.map((file) =>
      fail(`The change edits ${clip(file.path)}; the policy of the base still applies to it.`, {
        severity: "warning",
        refs: [file.path],
        ...(file.status === "removed" ? {} : { path: file.path }),
        remedy: "Let somebody who may change the policy review this file.",
      }),
    );
    if (answers.length > 0) return answers;
    if (change.complete.files) return [pass("The change leaves the Satellite workflow and config alone.")];
    return [unknown("Not all files of the change are known; it may edit its own judge.", { severity: "warning" })];
  },
};

/** The file that the policy was read from, wherever it lies: `<sha>:<path>`. */
function configPath({ policy }: Thread): string[] {
  const colon = policy.source.indexOf(":");
  return colon < 0 ? [] : [policy.source.slice(colon + 1).toLowerCase()];
}
