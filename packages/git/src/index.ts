/** The local repository: ranges, commits, files at a commit. Only ever read. */
export { commitsOf } from "./commits.js";
export { blobsAt, changedFiles, originOf, pathsAt } from "./files.js";
export { git, gitMaybe, gitText } from "./git.js";
export { createGitHost } from "./host.js";
export { createLocal } from "./local.js";
export { isEmptyRange, rangeOf, revision, type Range } from "./range.js";
export { trackedAmong } from "./tracked.js";
