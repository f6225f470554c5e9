import type { Commit } from "@satellite/core";
import { git } from "./git.js";

const fields = ["%H", "%P", "%ct", "%an", "%B"] as const;

/**
 * The commits of `from..to`, oldest first, with their files. Fields are parted by NUL alone, the one
 * byte that no message and no path can hold, so that no message can pass for a commit of its own.
 */
export async function commitsOf(cwd: string, from: string | undefined, to: string): Promise<Commit[]> {
  const range = from === undefined ? to : `${from}..${to}`;
  const format = `--format=tformat:${fields.join("%x00")}`;
  const text = (
    await git(cwd, ["log", "--reverse", "--topo-order", "-z", format, "--end-of-options", range, "--"])
  ).toString("utf8");
  const parts = text.split("\0");
  const commits: Commit[] = [];
  for (let at = 0; at + fields.length <= parts.length; at += fields.length) {
    const [sha = "", parents = "", seconds = "0", name = "", message = ""] = parts.slice(at, at + fields.length);
    const count = parents === "" ? 0 : parents.split(" ").length;
    commits.push({
      sha,
      message: message.trimEnd(),
      author: { login: name, type: "unknown" },
      parents: count,
      committedAtMs: Number(seconds) * 1000,
    });
  }
  const files = await filesOf(
    cwd,
    commits.map((commit) => commit.sha),
  );
  return commits.map((commit) => ({ ...commit, files: files.get(commit.sha) ?? [] }));
}

/** Files that each commit touches against its parent; merges touch none of their own. */
async function filesOf(cwd: string, shas: readonly string[]): Promise<Map<string, string[]>> {
  const files = new Map<string, string[]>();
  if (shas.length === 0) return files;
  const input = shas.map((sha) => `${sha}\n`).join("");
  const out = await git(cwd, ["diff-tree", "--stdin", "-r", "--root", "--no-renames", "--raw", "-z"], input);
  const parts = out.toString("utf8").split("\0");
  let current: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? "";
    // A line of status is followed by its path, whatever that looks like; what stands alone is a commit.
    if (part.startsWith(":")) current.push(parts[(at += 1)] ?? "");
    else if (part !== "") files.set(part.trim(), (current = []));
  }
  return files;
}
