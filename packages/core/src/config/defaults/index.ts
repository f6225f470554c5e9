/** What holds without a config file, and what needs no YAML: a run without a file loads this alone. */
export { defaultConfig } from "./default-config.js";
export { tighten, type ModeInputs } from "./tighten.js";
export { baseUrl, type BaseUrl } from "./base-url.js";
export { theirPaths, theirPathsOf, type TheirTool } from "../theirs/paths.js";

/** Where a repository's own config lies. */
export const knownConfigPaths = [".github/satellite.yml", "satellite.yml"] as const;
