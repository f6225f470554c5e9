import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Local } from "@satellite/core";
import { bothOf, checkedOut, defaultBranchOf, tipsOf, type CheckedOut } from "./checked-out.js";
import { git, gitMaybe, gitText } from "./git.js";

/** Larger files are no specs. Bytes. */
const maxBytes = 1_500_000;

/** So far back a file is looked for as it was. */
const newestCommits = 30;

/** Where our notes on commits lie. */
const notesRef = "satellite";

/**
 * The repository on this machine, for one command on items: where its branches stand is asked once, when it is first needed.
 * Outside of git: a folder with files, and no history.
 *
 * @param look what is checked out, where somebody else asks that as well; nothing outside of git
 */
export function createLocal(top: string, look?: () => Promise<CheckedOut | undefined>): Local {
  const maybe = (...args: string[]): Promise<string | undefined> => quiet(top, args);
  const standing = once(async () => {
    const at = await (look?.() ?? checkedOut(top)).catch(() => undefined);
    return at && { at, tips: once(() => tipsOf(top, at)) };
  });
  const base = async () => {
    const found = await standing();
    return found && defaultBranchOf(found.at, await found.tips());
  };
  return {
    top,
    branch: async () => (await standing())?.at.branch,
    head: async () => (await standing())?.at.head,
    defaultBranch: async () => (await base())?.name,
    async isPushed(branch) {
      const found = await standing();
      if (found === undefined) return false;
      const { at } = found;
      const tips = at.branch === branch ? await found.tips() : await tipsOf(top, { branch });
      const [theirs, ours] = bothOf(branch).map((ref) => tips.get(ref));
      return ours !== undefined && ours === theirs;
    },
    async ownCommits(limit) {
      const head = (await standing())?.at.head;
      const not = (await base())?.sha;
      if (head === undefined || head === not) return [];
      const range = [head, ...(not === undefined ? [] : [`^${not}`])];
      const text = await gitText(top, ["log", `--max-count=${limit}`, "--format=%H %s", ...range, "--"]);
      return text === ""
        ? []
        : text
            .split("\n")
            .map((line) => ({ sha: line.slice(0, line.indexOf(" ")), subject: line.slice(line.indexOf(" ") + 1) }));
    },
    readFile: (path) => readInside(top, path),
    async list(patterns) {
      if (patterns.length === 0) return [];
      const asked = patterns.map((pattern) => `:(top,glob)${pattern}`);
      const text = await maybe(
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "--deduplicate",
        "--",
        ...asked,
      );
      return (text ?? "").split("\0").filter((path) => path !== "");
    },
    async isCommitted(path) {
      const known = await gitMaybe(top, ["cat-file", "-t", `HEAD:${path}`]).catch(() => undefined);
      if (known !== "blob") return false;
      const changed = await gitMaybe(top, ["status", "--porcelain", "--", `:(top,literal)${path}`]).catch(() => "?");
      return changed === "";
    },
    async wasCommitted(path, sha256) {
      const asked = ["--format=%H", "HEAD", "--", `:(top,literal)${path}`];
      const commits = ((await maybe("log", `--max-count=${newestCommits}`, ...asked)) ?? "").split("\n");
      for (const commit of commits.filter((one) => one !== "")) {
        const bytes = await git(top, ["cat-file", "blob", `${commit}:${path}`]).catch(() => undefined);
        if (bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === sha256) return true;
      }
      return false;
    },
    async note(text) {
      if ((await maybe("rev-parse", "--verify", "--quiet", "HEAD")) === undefined) return false;
      await gitText(top, ["notes", `--ref=${notesRef}`, "add", "--force", `--message=${text}`, "HEAD"]);
      return true;
    },
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

/** Git's no, and there being no git at all, are both "nothing". */
async function quiet(cwd: string, args: readonly string[]): Promise<string | undefined> {
  const said = await gitMaybe(cwd, args).catch(() => undefined);
  return said === "" ? undefined : said;
}

/** A text inside of the working tree; a link that leads out of it is not followed. */
async function readInside(top: string, path: string): Promise<string | undefined> {
  try {
    const whole = await realpath(join(top, path));
    if (!whole.startsWith((await realpath(top)) + sep)) return undefined;
    const { size } = await stat(whole);
    const bytes = size > maxBytes ? undefined : await readFile(whole);
    return bytes === undefined || bytes.includes(0) ? undefined : bytes.toString("utf8");
  } catch {
    return undefined;
  }
}
