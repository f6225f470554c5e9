/** LeanSpec: `specs/NNN-slug/README.md`, read and written as its own program does, and its set-up taken over. */
export { createLeanSpecWorkspace, type LeanSpecOptions } from "./leanspec.js";
export { runLeanSpec, type Ran, type Run } from "./cli.js";
export { readAdapter, readIntegrations, adapterPaths, integrationsPath, type Suggested } from "./set-up.js";
