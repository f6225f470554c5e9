import type { SettledConfig } from "../settled.js";

const strictness = { off: 0, warn: 1, strict: 2 } as const;

/** What a workflow or a command line may ask for. */
export interface ModeInputs {
  readonly mode?: SettledConfig["mode"];
}

/**
 * The config with the inputs of a run. Inputs make a run stricter, never looser: a pull request that edits the
 * workflow must not weaken its own judge.
 *
 * @returns `ignored` names the inputs that would have loosened and were left out
 */
export function tighten(
  config: SettledConfig,
  inputs: ModeInputs,
): { config: SettledConfig; ignored: readonly string[] } {
  const { mode } = inputs;
  if (mode === undefined || mode === config.mode) return { config, ignored: [] };
  if (strictness[mode] < strictness[config.mode]) return { config, ignored: ["mode"] };
  return { config: { ...config, mode }, ignored: [] };
}
