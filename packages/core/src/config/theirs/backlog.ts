import { takeFrom, type TheirFile, type Theirs } from "./take.js";

/**
 * `remotes:` in Backlog.md's config, written as in ours. The rest of the file is Backlog.md's own; it reads line by line
 * what YAML would refuse (`default_assignee: @sara`), so that nothing but this one block is parsed.
 */
export function readBacklog(file: TheirFile): Theirs {
  return takeFrom(file, (take) => take.section([], take.data, { remotes: ["remotes"] }), { part: remotesOf });
}

/** The block alone, on the lines where it stands. */
function remotesOf(text: string): string {
  let inside = false;
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((line) => {
      if (/^(["']?)remotes\1\s*:/.test(line)) inside = true;
      else if (/^[^\s#}\]-]|^---/.test(line)) inside = false;
      return inside ? line : "";
    })
    .join("\n");
}
