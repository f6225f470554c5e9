import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Globals } from "./face.js";

/** Flags and environment, settled. A folder that is not there is said at once: every command would stumble over it. */
export function globalsOf(
  options: Readonly<Record<string, unknown>>,
  env: NodeJS.ProcessEnv,
  terminal: boolean,
): Globals | { readonly wrong: string } {
  const cwd = resolve(typeof options["cwd"] === "string" ? options["cwd"] : ".");
  if (statSync(cwd, { throwIfNoEntry: false })?.isDirectory() !== true)
    return { wrong: `the folder ${cwd} does not exist` };
  return {
    json: options["json"] === true,
    dryRun: options["dryRun"] === true,
    yes: options["yes"] === true,
    cwd,
    ...(typeof options["config"] === "string" ? { config: options["config"] } : {}),
    offline: options["offline"] === true,
    quiet: options["quiet"] === true,
    verbose: options["verbose"] === true,
    color: options["color"] !== false && wantsColor(env, terminal),
  };
}

/** Plain when piped, when NO_COLOR or CI is set, and on terminals that know no colour; FORCE_COLOR colours a pipe. */
function wantsColor(env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (isSet(env["NO_COLOR"]) || isSet(env["CI"])) return false;
  return (isSet(env["FORCE_COLOR"]) && env["FORCE_COLOR"] !== "0") || (terminal && env["TERM"] !== "dumb");
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}
