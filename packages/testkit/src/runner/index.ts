/** Starts the bundled Action as a runner would, and reads what it left behind. */
export { inputDefaults } from "./defaults.js";
export { readOutputs } from "./files.js";
export { createRecorder, type Recorder } from "./recorder.js";
export {
  commentPayload,
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
  repositoryPayload,
  type Asked,
} from "./payloads.js";
export { runBundle, type BundleResult, type BundleRun } from "./run-bundle.js";
