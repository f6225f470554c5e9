import { SatelliteError, type SettledConfig } from "@satellite/core";
import { exit, type ExitCode } from "../../exit.js";
import type { Face } from "../../face.js";
import { keychainOf, type Failed } from "../../keychain/index.js";
import { servicesOf } from "../../services.js";
import { readToken, type TokenInput } from "./read-token.js";
import type { Site } from "./sites.js";

type Place = Site & { readonly url: string; readonly account: string };

/** Reads a token, asks the service whether it takes it, and only then keeps it. */
export async function login(face: Face, config: SettledConfig, site: Site, input: TokenInput): Promise<ExitCode> {
  const place = placed(site);
  const { globals } = face;
  const keychain = keychainOf(face.env);
  // Before anybody types: a token that cannot be kept is not asked for.
  const there = keychain.get(place.account);
  if ("failed" in there) throw noKeychain(there, keychain.name, place);
  const question = `Token for ${place.url} (not shown): `;
  const token = await readToken(input, (text) => void process.stderr.write(text), question);
  const login = globals.offline ? undefined : await verify(face, config, place, token);
  if (!globals.dryRun) {
    const failed = keychain.set(place.account, token);
    if (failed !== undefined) throw noKeychain(failed, keychain.name, place);
  }
  const who = login === undefined ? "not verified: --offline" : `signed in as ${login}`;
  face.json({
    tracker: place.tracker,
    site: place.url,
    keychain: keychain.name,
    kept: !globals.dryRun,
    login: login ?? null,
  });
  face.line(
    `${place.tracker}  ${place.url}  ${who}  ${globals.dryRun ? "not kept: --dry-run" : `kept in ${keychain.name}`}`,
  );
  warnOfEnvironment(face, place);
  return exit.done;
}

/** Takes the token of this site out of the keychain. */
export function logout(face: Face, site: Site): ExitCode {
  const place = placed(site);
  const keychain = keychainOf(face.env);
  const found = face.globals.dryRun ? keychain.get(place.account) : undefined;
  const removed = found === undefined ? keychain.remove(place.account) : "failed" in found ? found : "secret" in found;
  if (typeof removed === "object") throw noKeychain(removed, keychain.name, place);
  face.json({
    tracker: place.tracker,
    site: place.url,
    keychain: keychain.name,
    removed: removed && !face.globals.dryRun,
  });
  const would = face.globals.dryRun ? "would be taken" : "was taken";
  face.line(
    `${place.tracker}  ${place.url}  ${removed ? `the token ${would} out of` : "there was no token in"} ${keychain.name}`,
  );
  warnOfEnvironment(face, place);
  return exit.done;
}

function placed(site: Site): Place {
  const { account, url } = site;
  if (url === undefined || account === undefined)
    throw new SatelliteError("USAGE", `the config names no site for ${site.tracker}: set remotes.jira.domain first`);
  return { ...site, url, account };
}

async function verify(face: Face, config: SettledConfig, { tracker, url }: Place, token: string): Promise<string> {
  const provider = await servicesOf(face, "", { [tracker]: token }).provider(tracker, config);
  const viewer = "code" in provider ? provider : await provider.viewer?.();
  if (viewer === undefined) throw new SatelliteError("OUR_FAULT", `${tracker} cannot say who asks`);
  if ("code" in viewer) throw new SatelliteError(viewer.code, `the token was not kept: ${url}: ${viewer.says}`);
  return viewer.login;
}

function noKeychain({ absent, failed }: Failed, name: string, { names }: Place): SatelliteError {
  const instead = `put the token into ${names[0] ?? "the environment"} instead`;
  return new SatelliteError(
    "NO_KEYCHAIN",
    absent ? `there is no keychain here: ${failed}; ${instead}` : `${name}: ${failed}`,
  );
}

function warnOfEnvironment(face: Face, { names }: Place): void {
  const winner = names.find((name) => (face.env[name] ?? "") !== "");
  if (winner !== undefined) face.note(`${winner} is set and wins over the keychain.`);
}
