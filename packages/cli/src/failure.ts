import { advice, SatelliteError, type ErrorCode } from "@satellite/core";
import { exit, type ExitCode } from "./exit.js";

const usage: readonly ErrorCode[] = ["USAGE", "NOT_GIT", "GIT", "CONFIG_SHAPE", "SPEC_TOO_LARGE", "FRONT_MATTER", "MARKUP_LIMIT", "EVENT_NOT_JSON", "EVENT_SHAPE", "EVENT_UNKNOWN", "NOT_AVAILABLE_YET"];

/** The exit code that a failure's code stands for. */
export function exitOf(code: ErrorCode): ExitCode {
  if (code === "OUR_FAULT") return exit.ours;
  return usage.includes(code) || code.startsWith("CONFIG_") ? exit.usage : exit.unverified;
}

/** Say what went wrong; a stack only when it was asked for. */
export function explainFailure(error: unknown, env: NodeJS.ProcessEnv): ExitCode {
  const code: ErrorCode = error instanceof SatelliteError ? error.code : "OUR_FAULT";
  const says = error instanceof Error ? error.message : String(error);
  process.stderr.write(`error ${code}: ${says}\n  ${advice[code]}\n`);
  if ((env["SATELLITE_DEBUG"] ?? "") !== "" && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
  return exitOf(code);
}
