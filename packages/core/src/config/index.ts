/** Text → config, or every problem in it. Loads the YAML parser; without a file, config/defaults is enough. */
export { parseConfig, parseConfigs, type ConfigFile } from "./parse-config.js";
export { readTheirs, theirPaths, theirPathsOf, type Theirs, type TheirFile, type TheirTool } from "./theirs/index.js";
export { configFileText, neededConfig } from "./written.js";
export type { RawConfig } from "./schema/index.js";
export { baseUrl, defaultConfig, tighten, type BaseUrl, type ModeInputs } from "./defaults/index.js";
export { didYouMean, distance } from "./did-you-mean.js";
export { redact } from "./secrets.js";
export {
  customFieldTypes,
  directions,
  strategies,
  syncFields,
  type CustomField,
  type CustomFieldType,
  type Direction,
  type Mapping,
  type SettledSync,
  type Strategy,
  type SyncField,
} from "./items.js";
export { onEvents, type OnEvent, type ParsedConfig, type Problem, type SettledConfig } from "./settled.js";
