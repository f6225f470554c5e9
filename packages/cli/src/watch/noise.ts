/** Folders that hold nothing of ours to look at: git's own, our own, and what tools and editors keep beside. */
const foldersOfTools = new Set([".git", ".satellite", ".hg", ".svn", ".jj", ".idea", ".vscode", "node_modules"]);

/**
 * Names of files that editors, file managers and our own writer make for a moment beside the one that they save: vim's
 * `4913`, `.x.swp` and `x~`; emacs' `#x#` and `.#x`; JetBrains' `x___jb_tmp___`; gedit's `.goutputstream-x`; kate's, nano's,
 * Word's, and what `mktemp` and atomic writers use.
 */
const passing: readonly RegExp[] = [
  /^(?:4913|5036|5159|5282|5405)$/,
  /~$/,
  /^\.#/,
  /^#.*#$/,
  /^~\$/,
  /^\..*\.sw[a-z]{1,2}$/i,
  /\.sw[opxn]$/i,
  /\.(?:tmp|temp|bak|orig|part|crdownload|lock)$/i,
  /\.tmp[.-][^.]*$/i,
  /___jb_(?:tmp|old|bak)___$/,
  /^\.goutputstream-/,
  /\.kate-swp$/i,
  /^\.~lock\..*#$/,
  /^\.(?:nfs|fuse_hidden)[0-9a-f]+$/,
  /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i,
];

/** @param path with `/` or `\`, from the watched root */
export function isNoise(path: string): boolean {
  const parts = path.split(/[/\\]/);
  return parts.some((part) => foldersOfTools.has(part)) || passing.some((pattern) => pattern.test(parts.at(-1) ?? ""));
}
