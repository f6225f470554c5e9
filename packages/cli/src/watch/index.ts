/** `--watch`: the file system, the signals and the words around the engine's watch. */
import { join, relative, resolve } from "node:path";
import { SatelliteError } from "@satellite/core";
import { knownConfigPaths } from "@satellite/core/config/defaults";
import type { Answer, Desk } from "@satellite/engine/desk";
import { createSeen, watch as rounds } from "@satellite/engine/watch";
import { localConfig, topOf } from "../config-files.js";
import { tellProblems } from "../tell-problems.js";
import { exit, type ExitCode } from "../exit.js";
import type { Face } from "../face.js";
import { watchClock } from "./clock.js";
import { digestOfFile } from "./digest.js";
import { silentFileSystem } from "./file-system.js";
import { createLookout } from "./lookout.js";
import { roundOf } from "./round.js";
import { takeSignals } from "./signals.js";
import { createWords } from "./words.js";

/**
 * Runs a command again and again: at once, for every edit, and every `sync.watch_interval`, until a signal ends it.
 *
 * @param once one round; nobody answers its questions, but for `--yes`
 * @returns 130 or 143 after a signal; 2 where the first round shows that no other could do better
 */
export async function watch<T>(face: Face, once: (desk: Desk) => Promise<Answer<T>>): Promise<ExitCode> {
  if (face.globals.offline)
    throw new SatelliteError("USAGE", "--watch follows the trackers: it does not go with --offline");
  const parsed = await localConfig(face.globals);
  if ("problems" in parsed) return tellProblems(parsed.problems, face);
  const intervalMs = parsed.config.sync.watchIntervalMs;
  const top = (await topOf(face.globals)) ?? face.globals.cwd;
  const signals = takeSignals({ exit: (code) => process.exit(code) });
  const words = createWords(face, () => watchClock.nowMs());
  const onPolling = (why: string): void => words.note(`note: ${why}: files are looked at every 2 s instead`);
  const lookout = createLookout({ silent: silentFileSystem, onPolling });
  const seen = createSeen(digestOfFile);
  const { stop } = signals;
  let code: ExitCode = exit.done;
  const end = (other: ExitCode): void => void (code = other);
  const { config: named, cwd } = face.globals;
  const configs = named === undefined ? knownConfigPaths.map((path) => join(top, path)) : [resolve(cwd, named)];
  const runOnce = roundOf({ face, once, stop, seen, lookout, words, configs, end });
  words.note(`watching: edits at once, the trackers every ${wordsOf(intervalMs)}; Ctrl-C ends it`);
  try {
    const changes = () => lookout.changes(stop);
    const isNews = async (paths: readonly string[]): Promise<boolean> => {
      const is = await seen.isNews(paths);
      face.detail(`${is ? "changed" : "as known"}: ${paths.map((path) => relative(top, path)).join(", ")}`);
      return is;
    };
    await rounds({ changes, clock: watchClock, stop, isNews }, runOnce, { intervalMs });
    return signals.code() ?? code;
  } finally {
    lookout.close();
    signals.release();
  }
}

function wordsOf(ms: number): string {
  if (ms < 1_000) return `${ms} ms`;
  return ms % 60_000 === 0 && ms > 60_000 ? `${ms / 60_000} min` : `${ms / 1_000} s`;
}
