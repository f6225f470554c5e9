import { SatelliteError, type Change, type Host, type LookOptions, type Looked, type Receipt } from "@satellite/core";
import { basename } from "node:path";
import { commitsOf } from "./commits.js";
import { blobsAt, changedFiles, originOf, pathsAt, type Origin } from "./files.js";
import { gitText } from "./git.js";
import { rangeOf, type Range } from "./range.js";

/** What was found out before about the change that will be asked for. */
export interface Found {
  readonly range: Range;
  readonly origin: Origin | undefined;
}

/** The local repository as a place where changes live. Reads only: nothing is ever written to it. */
export function createGitHost(cwd: string, found?: Found): Host {
  return {
    id: "git",
    async readChange(event, options) {
      if (event.kind !== "range")
        return { unread: { what: "change", code: "NOT_LOOKED_AT", says: `a local repository knows no ${event.kind}` } };
      const range = found?.range ?? (await rangeOf(cwd, event.range));
      if (range !== undefined)
        return look(cwd, { range, origin: found === undefined ? await originOf(cwd) : found.origin }, options);
      return { unread: { what: "change", code: "NOT_LOOKED_AT", says: "the repository has no commit yet" } };
    },
    async readFiles({ sha }, paths, also = []) {
      return { blobs: await blobsAt(cwd, [{ sha, paths }, ...also]), unread: [] };
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

async function look(cwd: string, found: Found, { configPaths }: LookOptions): Promise<Looked> {
  const { range } = found;
  const base = range.from ?? range.to;
  try {
    const [change, configs] = await Promise.all([
      changeOf(cwd, found),
      blobsAt(cwd, [{ sha: base, paths: configPaths }]),
    ]);
    return { look: { change, configs: configs.filter((blob) => blob.text !== null), configSha: base, unread: [] } };
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    return { unread: { what: range.name, code: error.code, says: error.message } };
  }
}

async function changeOf(cwd: string, { origin, range }: Found): Promise<Change> {
  // As a pull request would show them: against where the two sides parted.
  const [commits, files, folder] = await Promise.all([
    commitsOf(cwd, range.from, range.to),
    changedFiles(cwd, range.parted ?? range.from, range.to),
    folderOf(cwd, range),
  ]);
  // A range that ends elsewhere than where the branch stands was not made on it.
  const branch = range.at.head === range.to ? range.at.branch : undefined;
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

/** The repository's own folder; a bare one is named for itself. */
async function folderOf(cwd: string, { at }: Range): Promise<string> {
  return basename(at.top ?? (await gitText(cwd, ["rev-parse", "--absolute-git-dir"]))).replace(/\.git$/, "");
}
