/** The Forge platform, played: an app's own bundle runs here with the real SDKs, over real HTTP, against the sandbox. */
export { createForgeHost } from "./host.js";
export type {
  Failure,
  ForgeHost,
  ForgeHostOptions,
  Installation,
  InstallOptions,
  PageContext,
  Thrown,
} from "./types.js";
export type { ForgeManifest, ForgeModule } from "./manifest.js";
export type { Credentials, JiraDoor } from "./product.js";
export type { DrainOptions, Ran } from "./queue/drain.js";
export { contextOf, type PagePlace } from "./context.js";
export {
  startIssuer,
  type Claims,
  type Issuer,
  type IssuerOptions,
  type Job,
  type MintOptions,
} from "./issuer/index.js";
export { issueOf, issueUpdated } from "./jira-events.js";
