import type { Commit } from "@satellite/core";
import { git } from "./git.js";

const fields = ["%H", "%P", "%ct", "%an", "%B"] as const;

/** Files by their names; of merges none are shown. */
const shown = ["--raw", "--root", "--no-abbrev", "--no-renames", "--no-relative"];

/**
 * The commits of `from..to`, oldest first, with the files that each touches against its parent. All is parted by NUL alone,
 * the one byte that no message and no path can hold, so that no message can pass for a commit of its own.
 */
export async function commitsOf(cwd: string, from: string | undefined, to: string): Promise<Commit[]> {
  const range = from === undefined ? to : `${from}..${to}`;
  const format = `--format=tformat:${fields.join("%x00")}`;
  const args = ["log", "--reverse", "--topo-order", "-z", format, ...shown, "--end-of-options", range, "--"];
  const parts = (await git(cwd, args)).toString("utf8").split("\0");
  const commits: Commit[] = [];
  let at = 0;
  while (at + fields.length <= parts.length) {
    const [sha = "", parents = "", seconds = "0", name = "", message = ""] = parts.slice(at, (at += fields.length));
    const files: string[] = [];
    // A line of status is followed by its path, whatever that looks like; what stands alone is a commit.
    for (; at < parts.length && !/^[0-9a-f]/.test(parts[at] ?? ""); at += 1)
      if (isStatus(parts[at])) files.push(parts[(at += 1)] ?? "");
    commits.push({
      sha,
      message: message.trimEnd(),
      author: { login: name, type: "unknown" },
      parents: parents === "" ? 0 : parents.split(" ").length,
      committedAtMs: Number(seconds) * 1000,
      files,
    });
  }
  return commits;
}

/** The first of a commit begins a line. */
const isStatus = (part: string | undefined): boolean => part !== undefined && /^\n?:/.test(part);
