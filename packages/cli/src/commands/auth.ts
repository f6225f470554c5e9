import { SatelliteError } from "@satellite/core";
import { localConfig } from "../config-files.js";
import type { ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { login, logout } from "./auth/login.js";
import { Interrupted, type TokenInput } from "./auth/read-token.js";
import { siteOf, trackerOf, trackers } from "./auth/sites.js";
import { status } from "./auth/status.js";
import { tellProblems } from "../tell-problems.js";

/** Tokens into and out of the system's keychain, each for one site. */
export async function auth(
  face: Face,
  [action, name]: readonly string[],
  _options: Readonly<Record<string, unknown>>,
  input: TokenInput = process.stdin,
): Promise<ExitCode> {
  const parsed = await localConfig(face.globals);
  if ("problems" in parsed) {
    face.json({ problems: parsed.problems });
    return tellProblems(parsed.problems, face);
  }
  const { config } = parsed;
  if (action === "status") return status(face, config, name === undefined ? trackers : [trackerOf(name)]);
  if (action !== "login" && action !== "logout")
    throw new SatelliteError("USAGE", "auth takes login, logout or status");
  const site = siteOf(trackerOf(name), config, face.env);
  if (action === "logout") return logout(face, site);
  try {
    return await login(face, config, site, input);
  } catch (error) {
    // As main does for the signal: nothing was kept.
    if (error instanceof Interrupted) process.exit(130);
    throw error;
  }
}
