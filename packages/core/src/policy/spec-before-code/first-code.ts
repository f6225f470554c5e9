import type { Commit } from "../../contracts/change.js";
import type { Facts } from "../facts/index.js";
import { matchesAny } from "../paths/index.js";

/** The order of spec and code in a change. Indices count commits, oldest first. */
export type Order =
  | { readonly known: true; readonly spec: number; readonly code: Commit | undefined; readonly codeAt: number }
  | { readonly known: false };

/**
 * Finds the first commit of the spec and the first of code: whatever is neither a spec nor a local
 * item. A spec that the change does not touch was there before all of it (index -1). Where the host
 * does not tell the files of each commit, a change of one commit still tells: its files are the
 * change's.
 */
export function orderOf(facts: Facts): Order {
  const { spec, items, config, change } = facts.thread;
  const planned = new Set([...items.map((item) => item.path), ...(spec === undefined ? [] : [spec.path])]);
  const isCode = (path: string): boolean => !planned.has(path) && !matchesAny(path, config.policy.spec.paths);
  const all = change.files.flatMap((file) =>
    file.previousPath === undefined ? [file.path] : [file.path, file.previousPath],
  );
  if (change.complete.files && !all.some(isCode)) return { known: true, spec: -1, code: undefined, codeAt: Infinity };
  if (!change.complete.commits) return { known: false };
  const [only] = facts.commits;
  const alone = facts.commits.length === 1 && change.commits.length === 1 && change.complete.files;
  const filesOf = (commit: Commit): readonly string[] | undefined =>
    commit.files ?? (alone && commit === only ? all : undefined);
  if (facts.commits.some((commit) => filesOf(commit) === undefined)) return { known: false };
  const codeAt = facts.commits.findIndex((commit) => filesOf(commit)?.some(isCode));
  const specAt =
    spec?.changed === true ? facts.commits.findIndex((commit) => filesOf(commit)?.includes(spec.path)) : -1;
  if (spec?.changed === true && specAt < 0) return { known: false };
  return { known: true, spec: specAt, code: facts.commits[codeAt], codeAt: codeAt < 0 ? Infinity : codeAt };
}
