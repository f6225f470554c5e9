/** The local repository: ranges, commits, files at a commit. Only ever read. */
export { checkedOut, type CheckedOut } from "./checked-out.js";
export { commitsOf } from "./commits.js";
export { blobsAt, changedFiles, originOf, pathsAt, type Origin } from "./files.js";
export { git, gitMaybe, gitText } from "./git.js";
export { createGitHost, type Found } from "./host.js";
export { createLocal } from "./local.js";
export { isEmptyRange, mainBranchIn, rangeOf, revision, type Range } from "./range.js";
export { trackedAmong } from "./tracked.js";
