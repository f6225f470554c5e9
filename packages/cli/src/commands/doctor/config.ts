import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SettledConfig } from "@satellite/core";
import { parseConfig } from "@satellite/core/config";
import { defaultConfig } from "@satellite/core/config/defaults";
import { knownConfigPaths } from "@satellite/engine";
import { gitMaybe } from "@satellite/git";
import { exit } from "../../exit.js";
import type { Face } from "../../face.js";
import type { Line } from "./line.js";

/** The config as it lies here, and whether it is what changes are judged by. */
export async function checkConfig({ globals }: Face): Promise<{ lines: Line[]; config: SettledConfig }> {
  const top = (await gitMaybe(globals.cwd, ["rev-parse", "--show-toplevel"]).catch(() => undefined)) ?? globals.cwd;
  const paths = globals.config === undefined ? knownConfigPaths.filter((path) => existsSync(join(top, path))) : [globals.config];
  const files = paths.map((path) => ({ path, text: readFileSync(globals.config === undefined ? join(top, path) : path, "utf8") }));
  if (files.length === 0) return { lines: [{ about: "config", state: "warn", says: "there is none; the defaults apply", remedy: "`satellite init` writes one." }], config: defaultConfig() };
  const parsed = parseConfig(files);
  if ("problems" in parsed) {
    const lines = parsed.problems.map((one): Line => ({ about: `config ${one.file}:${one.line}`, state: "fail", says: `${one.path} ${one.says}`.trim(), remedy: one.remedy, code: exit.usage }));
    return { lines, config: defaultConfig() };
  }
  const lines: Line[] = parsed.notices.map((one) => ({ about: `config ${one.file}:${one.line}`, state: "warn", says: `${one.path}: ${one.says}`, remedy: one.remedy }));
  lines.push({ about: "config", state: "ok", says: files.map((file) => file.path).join(", ") });
  const dirty = await gitMaybe(top, ["status", "--porcelain", "--", ...paths]).catch(() => undefined);
  if (dirty !== undefined && dirty !== "") lines.push({ about: "config", state: "warn", says: "not committed: changes are judged by the base branch's copy", remedy: "Commit it and merge it." });
  return { lines, config: parsed.config };
}
