/** GitHub: pull requests, pushes and merge groups as changes; issues as tickets. One Octokit, one GraphQL query a change. */
export { can } from "./capabilities.js";
export { parseGitHub } from "./events/index.js";
export { createGitHubHost } from "./host.js";
export { createGitHubProvider } from "./provider.js";
export type { GitHubOptions, OctokitSettings } from "./options.js";
