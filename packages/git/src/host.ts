import {
  SatelliteError,
  type Change,
  type ChangedFile,
  type Host,
  type LookOptions,
  type Looked,
  type Receipt,
} from "@satellite/core";
import { basename } from "node:path";
import { commitsOf } from "./commits.js";
import { blobsAt, changedFiles, originOf, pathsAt } from "./files.js";
import { gitMaybe, gitText } from "./git.js";
import { rangeOf, type Range } from "./range.js";

/** The local repository as a place where changes live. Reads only: nothing is ever written to it. */
export function createGitHost(cwd: string): Host {
  return {
    id: "git",
    async readChange(event, options) {
      if (event.kind !== "range")
        return { unread: { what: "change", code: "NOT_LOOKED_AT", says: `a local repository knows no ${event.kind}` } };
      const range = await rangeOf(cwd, event.range);
      if (range !== undefined) return look(cwd, range, options);
      return { unread: { what: "change", code: "NOT_LOOKED_AT", says: "the repository has no commit yet" } };
    },
    async readFiles({ sha }, paths, also = []) {
      const lists = await Promise.all([{ sha, paths }, ...also].map((one) => blobsAt(cwd, one.sha, one.paths)));
      return { blobs: lists.flat(), unread: [] };
    },
    async listFiles({ sha }, under) {
      return { paths: await pathsAt(cwd, sha, under), unread: [] };
    },
    apply: (effect, key): Promise<Receipt> =>
      Promise.resolve({
        key,
        kind: effect.kind,
        on: effect.on,
        outcome: "refused",
        says: `${effect.says}: a local range is only read`,
        code: "NOT_LOOKED_AT",
      }),
  };
}

async function look(cwd: string, range: Range, { configPaths }: LookOptions): Promise<Looked> {
  const base = range.from ?? range.to;
  try {
    const [change, configs] = await Promise.all([changeOf(cwd, range), blobsAt(cwd, base, configPaths)]);
    return { look: { change, configs: configs.filter((blob) => blob.text !== null), configSha: base, unread: [] } };
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    return { unread: { what: range.name, code: error.code, says: error.message } };
  }
}

async function changeOf(cwd: string, range: Range): Promise<Change> {
  const [commits, files, origin, branch, folder] = await Promise.all([
    commitsOf(cwd, range.from, range.to),
    filesIn(cwd, range),
    originOf(cwd),
    branchAt(cwd, range.to),
    folderOf(cwd),
  ]);
  const name = origin?.fullName ?? `local/${folder}`;
  const defaultBranch = range.defaultBranch ?? "";
  return {
    ref: `change:git:${range.name}`,
    kind: "range",
    repository: { fullName: name, url: origin?.url ?? "", defaultBranch },
    url: "",
    title: "",
    body: "",
    state: "none",
    draft: false,
    author: { login: commits.at(-1)?.author.login ?? "", type: "unknown" },
    base: { ref: defaultBranch, sha: range.from ?? range.to },
    head: { ref: branch ?? "", sha: range.to, repository: name },
    fork: false,
    labels: [],
    milestone: null,
    commits,
    files,
    complete: { commits: true, files: true },
    development: [],
    approvals: [],
    ours: {},
  };
}

/** As a pull request would show them: against where the two sides parted. */
async function filesIn(cwd: string, { from, to }: Range): Promise<ChangedFile[]> {
  const parted = from === undefined ? undefined : await gitMaybe(cwd, ["merge-base", from, to]);
  return changedFiles(cwd, parted ?? from, to);
}

/** The branch that is checked out, when the range ends where it stands; an older range was not made on it. */
async function branchAt(cwd: string, to: string): Promise<string | undefined> {
  const head = await gitMaybe(cwd, ["rev-parse", "--verify", "--quiet", "HEAD"]);
  return head === to ? gitMaybe(cwd, ["symbolic-ref", "--quiet", "--short", "HEAD"]) : undefined;
}

/** The repository's own folder; a bare one is named for itself. */
async function folderOf(cwd: string): Promise<string> {
  const top = await gitMaybe(cwd, ["rev-parse", "--show-toplevel"]);
  return basename(top ?? (await gitText(cwd, ["rev-parse", "--absolute-git-dir"]))).replace(/\.git$/, "");
}
