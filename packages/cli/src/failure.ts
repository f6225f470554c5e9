import { advice, SatelliteError, type ErrorCode } from "@satellite/core";
import { clean, cleanJson } from "./clean.js";
import { exit, type ExitCode } from "./exit.js";
import type { World } from "./program.js";

const usage: readonly ErrorCode[] = [
  "USAGE",
  "NOT_GIT",
  "GIT",
  "SPEC_TOO_LARGE",
  "FRONT_MATTER",
  "MARKUP_LIMIT",
  "TOO_LONG",
  "REGEX",
  "EVENT_NOT_JSON",
  "EVENT_SHAPE",
  "EVENT_UNKNOWN",
  "NOT_AVAILABLE_YET",
  "NO_KEYCHAIN",
  "NO_WORKSPACE",
  "AMBIGUOUS",
  "TRACKER_OFF",
  "STORE_UNUSABLE",
  "STORE_TRACKED",
];

/** The exit code that a failure's code stands for. */
export function exitOf(code: ErrorCode): ExitCode {
  if (code === "OUR_FAULT") return exit.ours;
  return usage.includes(code) || code.startsWith("CONFIG_") ? exit.usage : exit.unverified;
}

/** Say what went wrong; a stack only when it was asked for with SATELLITE_DEBUG. */
export function explainFailure(error: unknown, world: World, json: boolean): ExitCode {
  const code: ErrorCode = error instanceof SatelliteError ? error.code : "OUR_FAULT";
  const says = error instanceof Error ? error.message : String(error);
  const remedy = advice[code];
  if (json) world.out(`${cleanJson({ error: { code, says, remedy } }, 2)}\n`);
  world.err(`error ${code}: ${clean(says)}\n  ${remedy}\n`);
  if ((world.env["SATELLITE_DEBUG"] ?? "") !== "" && error instanceof Error) world.err(`${error.stack ?? ""}\n`);
  return exitOf(code);
}

/** The parser of arguments has written its own words already, except for what is ours to say. */
export function tellWrongUsage(message: string, world: World, json: boolean): ExitCode {
  const says = clean(message.replace(/^error: /, ""));
  if (json) world.out(`${cleanJson({ error: { code: "USAGE", says, remedy: advice.USAGE } }, 2)}\n`);
  return exit.usage;
}
