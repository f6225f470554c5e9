/** GitHub and Jira on loopback: real HTTP, a memory, faults to switch on, and a referee who has read the descriptions. */
export { expectNoViolations, startSandbox, type Sandbox, type SandboxOptions } from "./start.js";
export { gitBackend } from "./git-remote/index.js";
export { backlogSeed, defaultSeed, type Seed } from "./seed/index.js";
export type { Fault } from "./faults/index.js";
export type { LoggedExchange } from "./log.js";
export type { AppSeed, GitHubSeed } from "./github/seed.js";
export { makeApp, type MadeApp } from "./github/make-app.js";
export { commentByHand, moveByHand, moveToProject, setByHand, type JiraSeed } from "./jira/index.js";
export type { Exchange, SandboxAnswer, SandboxRequest, Service } from "./service.js";
