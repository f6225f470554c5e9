import type { SettledConfig } from "../config/settled.js";
import type { Change } from "../contracts/change.js";
import { nameOf } from "../contracts/ref.js";
import type { Link } from "../contracts/ticket.js";
import { matchesAny } from "../policy/paths/index.js";

/** Files asked for at most in one look; more is reported, not read. */
export const maxWanted = 60;

/** Folders whose Markdown files are local items, whatever the workspace. */
const itemFolders = ["backlog/**", ".backlog/**", "specs/**", "docs/specs/**", ".lean-spec/**", "tasks/**"];

export interface Wanted {
  /** Paths worth reading at the head: changed specs and items, and where a spec would lie. */
  readonly paths: readonly string[];
  /** Those among them that the change itself touches. */
  readonly changed: ReadonlySet<string>;
  /** Files that the change touches but that were too many to read. */
  readonly left: number;
}

/** The files that decide which spec and items belong to this change. */
export function wantedFiles(change: Change, links: readonly Link[], config: SettledConfig): Wanted {
  const patterns = config.policy.spec.paths;
  const changed = change.files
    .filter((file) => file.status !== "removed" && isMarkdown(file.path))
    .map((file) => file.path)
    .filter((path) => matchesAny(path, patterns) || matchesAny(path, itemFolders));
  const guessed = links.flatMap((link) => guesses(nameOf(link.ref), patterns));
  const all = [...new Set([...changed, ...guessed])];
  return { paths: all.slice(0, maxWanted), changed: new Set(changed), left: Math.max(0, all.length - maxWanted) };
}

/**
 * Where the spec of a ticket lies when its folder or file is named after the ticket:
 * `specs/**\/spec.md` and `PROJ-1042` give `specs/PROJ-1042/spec.md`.
 */
export function guesses(ticket: string, patterns: readonly string[]): string[] {
  const name = ticket.replace(/^.*#/, "");
  if (!/^[\w-]+$/.test(name)) return [];
  return patterns.flatMap((pattern) => {
    if (!pattern.includes("*")) return [pattern];
    const stars = pattern.split("**").length - 1;
    const whole = pattern.replace("**", () => name);
    if (stars === 1 && !whole.includes("*")) return [whole];
    const named = pattern.replace("**/", "").replace("*", () => name);
    return named.includes("*") ? [] : [named];
  });
}

/** The folders before the first wildcard of each pattern: where to list when a spec must be searched. */
export function specFolders(patterns: readonly string[]): string[] {
  const folders = patterns.map((pattern) => {
    const star = pattern.search(/[*?]/);
    const fixed = star < 0 ? pattern : pattern.slice(0, star);
    return fixed.slice(0, Math.max(0, fixed.lastIndexOf("/")));
  });
  return [...new Set(folders)];
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdx)$/i.test(path);
}
