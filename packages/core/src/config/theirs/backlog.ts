import type { Path } from "../../validation/index.js";
import { takeFrom, type Take, type TheirFile, type Theirs } from "./take.js";

/**
 * `remotes:` in Backlog.md's config, written as in ours. The rest of the file is Backlog.md's own; it reads line by line
 * what YAML would refuse (`default_assignee: @sara`), so that nothing but this one block is parsed.
 */
export function readBacklog(file: TheirFile): Theirs {
  return takeFrom(
    file,
    (take) => take.section([], take.data, { remotes: (from, value) => takeAll(take, from, value) }),
    { part: remotesOf },
  );
}

/** Key by key, so that each can be told; the check of the shape is at the end. */
function takeAll(take: Take, at: Path, value: unknown): void {
  const entries = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  if (entries.length === 0) take.put(at, at, value);
  for (const [key, one] of entries) takeAll(take, [...at, key], one);
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
