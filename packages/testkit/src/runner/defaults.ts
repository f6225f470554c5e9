import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Defaults of the inputs of an `action.yml`, with `${{ github.token }}` filled in, as a runner does. */
export function inputDefaults(file: string, token: string): Record<string, string> {
  const action = parse(readFileSync(file, "utf8")) as {
    inputs?: Record<string, { default?: string | number | boolean }>;
  };
  const defaults: Record<string, string> = {};
  for (const [name, input] of Object.entries(action.inputs ?? {})) {
    if (input.default !== undefined) defaults[name] = String(input.default).replace("${{ github.token }}", () => token);
  }
  return defaults;
}
