/** For tests alone: builders, contract suites, the sandbox, a runner for the bundle. Each has its own door. */
export type { Sandbox } from "./sandbox/index.js";
