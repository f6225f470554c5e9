/** LeanSpec: `specs/NNN-slug/README.md`, read and written as its own program does. */
export { createLeanSpecWorkspace, type LeanSpecOptions } from "./leanspec.js";
export { runLeanSpec, type Ran, type Run } from "./cli.js";
export { readConfig, type LeanSpecConfig } from "./config.js";
