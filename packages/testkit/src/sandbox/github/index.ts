/** The sandbox's GitHub: a world of repositories and people, the REST and GraphQL APIs over it, and their referee. */
export { apiPath, createGitHub, graphqlPath, type GitHub } from "./service.js";
export { defaultTokens, githubActions } from "./seed.js";
export { makeApp, type MadeApp } from "./make-app.js";
export type {
  Access,
  AppSeed,
  Area,
  BranchSeed,
  CommentSeed,
  CommitSeed,
  ContentLimits,
  GitHubSeed,
  InstallationSeed,
  IssueSeed,
  MilestoneSeed,
  PullSeed,
  RepositorySeed,
  ReviewSeed,
  Role,
  RunSeed,
  TokenSeed,
  UserSeed,
} from "./seed.js";
export type { WorldHandle } from "./world/handle.js";
export type { QueueEntry } from "./world/acts.js";
export type { GitHubState } from "./state.js";
export { gitHubDescription } from "./description.js";
export { gitHubSchema } from "./graphql/index.js";
export { blobSha } from "./git/objects.js";
