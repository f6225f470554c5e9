import type { Facts } from "../facts/index.js";
import { matchesAny } from "../paths/index.js";
import { enumerate, unknown } from "../say/index.js";
import { none, type Claim } from "./claim.js";

/** Every file of the change lies on exempt paths, both sides of a rename, and the list is whole. */
export function pathsClaim({ thread }: Facts): Claim {
  const { paths } = thread.config.policy.exempt;
  const { files, complete } = thread.change;
  if (paths.length === 0 || files.length === 0) return none;
  const every = files.every(
    (file) => matchesAny(file.path, paths) && (file.previousPath === undefined || matchesAny(file.previousPath, paths)),
  );
  if (!every) return none;
  if (complete.files) return { is: "proven", reason: `it touches only ${enumerate(paths)}` };
  const says = `All files that are known lie on exempt paths (${enumerate(paths)}), but the host cut the list; so the change is not exempt.`;
  return { is: "open", answer: unknown(says, { severity: "warning", remedy: "Split the change." }) };
}
