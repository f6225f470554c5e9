import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { SatelliteError, type ParsedConfig } from "@satellite/core";
import { defaultConfig, knownConfigPaths, theirPaths } from "@satellite/core/config/defaults";
import { checkedOut, type CheckedOut } from "@satellite/git";
import type { Globals } from "./face.js";

export interface ConfigText {
  /** As the user may read it. */
  readonly path: string;
  readonly text: string;
}

/** A config that the user names is theirs to choose: it stands in for the base's. */
export function namedConfig(file: string, cwd: string): ConfigText {
  try {
    return { path: file, text: readFileSync(resolve(cwd, file), "utf8") };
  } catch {
    throw new SatelliteError("USAGE", `the config file ${file} cannot be read`);
  }
}

/** The config files as they lie here, committed or not: the one named, else those at the known places. */
export async function localConfigFiles(globals: Globals): Promise<readonly ConfigText[]> {
  const { cwd, config } = globals;
  if (config !== undefined) return [namedConfig(config, cwd)];
  const top = (await topOf(globals)) ?? cwd;
  const there = knownConfigPaths.filter((path) => existsSync(join(top, path)));
  return there.map((path) => ({ path, text: namedConfig(path, top).text }));
}

export async function parseLocal(files: readonly ConfigText[]): Promise<ParsedConfig> {
  if (files.length === 0) return { config: defaultConfig(), notices: [] };
  return (await import("@satellite/core/config")).parseConfig(files);
}

/**
 * The config for commands on items: our own file as it lies here, with what other tools' files say below it. The check
 * never asks this: it is judged by the base's own file alone. A config that the user names stands by itself.
 * What those files say beyond Satellite is the matter of `init --from` and not said here.
 */
export async function localConfig(globals: Globals): Promise<ParsedConfig> {
  const own = await localConfigFiles(globals);
  const theirs = globals.config === undefined ? await theirConfigFiles(globals) : [];
  if (theirs.length === 0) return parseLocal(own);
  const parsed = (await import("@satellite/core/config")).parseConfigs(own, theirs);
  if ("problems" in parsed) return parsed;
  return { ...parsed, notices: parsed.notices.filter(({ code }) => code !== "NO_COUNTERPART") };
}

/** Config files of other tools, as they lie at the top of the working tree. */
export async function theirConfigFiles(globals: Globals): Promise<readonly ConfigText[]> {
  const top = (await topOf(globals)) ?? globals.cwd;
  const there = theirPaths.filter((path) => existsSync(join(top, path)));
  return there.map((path) => ({ path, text: namedConfig(path, top).text }));
}

/** By command: git is asked once, whoever wants to know. */
const known = new WeakMap<Globals, Promise<CheckedOut>>();
const tops = new WeakMap<Globals, Promise<string | undefined>>();

/**
 * What is checked out where the command stands.
 *
 * @throws SatelliteError NOT_GIT outside of a repository
 */
export function checkedOutFor(globals: Globals): Promise<CheckedOut> {
  const found = known.get(globals) ?? checkedOut(globals.cwd);
  known.set(globals, found);
  return found;
}

/** The same, or nothing where git does not tell. */
export async function maybeCheckedOut(globals: Globals): Promise<CheckedOut | undefined> {
  try {
    return await checkedOutFor(globals);
  } catch (error) {
    if (error instanceof SatelliteError) return undefined;
    throw error;
  }
}

/** The repository's top folder; nothing outside of one, and in a bare one. */
export function topOf(globals: Globals): Promise<string | undefined> {
  const found = tops.get(globals) ?? maybeCheckedOut(globals).then((at) => at?.top);
  tops.set(globals, found);
  return found;
}

/** For a command that goes on: where it stands stays, what is checked out there is asked anew. */
export function afresh(globals: Globals, changed: Partial<Globals> = {}): Globals {
  const copy = { ...globals, ...changed };
  tops.set(copy, topOf(globals));
  return copy;
}
